/// Finds what somebody meant by a few of its letters.
public enum Fuzzy {
  /// How well the letters stand in a candidate, in order; nil where they don't.
  ///
  /// Beginnings of words and letters in a row count most, gaps cost. Cost: the candidate's length times the pattern's.
  public static func match(_ pattern: String, _ candidate: String) -> (score: Int, matches: [Int])? {
    let wanted = pattern.lowercased().filter { $0 != " " }.map(\.self)
    guard !wanted.isEmpty else { return (0, []) }
    let letters = Array(candidate)
    let folded = letters.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
    guard wanted.count <= letters.count else { return nil }
    var best: [[(score: Int, from: Int)?]] = []
    for (row, letter) in wanted.enumerated() {
      var line: [(score: Int, from: Int)?] = Array(repeating: nil, count: letters.count)
      var reach: (score: Int, from: Int)?
      for column in letters.indices {
        if row > 0, column > 0, let before = best[row - 1][column - 1], before.score > (reach?.score ?? Int.min) + 0 {
          reach = (before.score, column - 1)
        }
        guard folded[column] == letter, row == 0 || reach != nil else {
          if let known = reach { reach = (known.score - 1, known.from) }
          continue
        }
        let bonus = beginsWord(letters, column) ? 12 : 1
        if row == 0 {
          line[column] = (bonus - min(column, 8), -1)
        } else if let reach {
          let follows = best[row - 1][column - 1].map { ($0.score + 10, column - 1) }
          let jumps = (reach.score, reach.from)
          let chosen = (follows?.0 ?? Int.min) >= jumps.0 ? follows ?? jumps : jumps
          line[column] = (chosen.0 + bonus, chosen.1)
        }
        if let known = reach { reach = (known.score - 1, known.from) }
      }
      best.append(line)
    }
    guard let last = best.last,
      let end = last.indices.filter({ last[$0] != nil }).max(by: { (last[$0]?.score ?? 0) < (last[$1]?.score ?? 0) })
    else { return nil }
    var matches: [Int] = []
    var column = end
    for row in stride(from: wanted.count - 1, through: 0, by: -1) {
      matches.append(column)
      column = best[row][column]?.from ?? 0
    }
    return ((last[end]?.score ?? 0) - letters.count / 16, matches.reversed())
  }

  private static func beginsWord(_ letters: [Character], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = letters[place - 1]
    return !(before.isLetter || before.isNumber) || (letters[place].isUppercase && before.isLowercase)
  }
}
