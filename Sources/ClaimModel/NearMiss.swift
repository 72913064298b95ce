/// The nearest of a few words, for «did you mean …?».
public enum NearMiss {
  /// The word with the least edit distance (Damerau's optimal string alignment over Unicode scalars: two neighbours that
  /// changed places are one slip), if it is near enough.
  ///
  /// Near enough: at most a third of the word's length, and at least one shared letter. Cost: product of the lengths.
  public static func nearest(to word: String, among words: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if !wanted.isEmpty, scalars.starts(with: wanted) { return candidate }
      let distance = distance(wanted, scalars)
      if distance <= max(1, scalars.count / 3), distance < scalars.count, distance < best?.distance ?? Int.max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var next = [index + 1]
      for column in right.indices {
        var least = min(row[column] + (scalar == right[column] ? 0 : 1), next[column] + 1, row[column + 1] + 1)
        if index > 0, column > 0, scalar == right[column - 1], left[index - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
