/// The nearest of a few words, for «did you mean …?».
public enum NearMiss {
  /// The word with the least edit distance (Levenshtein over Unicode scalars), if it is near enough to be a slip.
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
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let kept = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(kept, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
