import ClaimModel

/// Texts of several paragraphs, and texts with words marked in them.
enum RunningText {
  /// One group a line that is not blank, with `runs`; a run has `text`, and `cite` where it is the id of evidence that
  /// the text cites.
  static func paragraphs(_ text: String?, citing cites: [EvidenceID] = []) -> FieldValue {
    .list(lines(of: text ?? "").filter { !$0.isBlank }.map { ["runs": .list(runs(in: $0, citing: cites))] })
  }

  private static func lines(of text: String) -> [Substring] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return [Substring(text)] }
    return text.utf8.split(separator: UInt8(ascii: "\n"))
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
  }

  /// Looks for the ids as `Finding.cited` does: an E, four digits or more, and no letter or digit beside them.
  private static func runs(in line: Substring, citing cites: [EvidenceID]) -> [Fields] {
    var runs: [Fields] = []
    let bytes = line.utf8
    var (start, index) = (bytes.startIndex, bytes.startIndex)
    while !cites.isEmpty, index < bytes.endIndex {
      let word = bytes[index...].prefix(while: \.isOfAnID)
      if word.first == UInt8(ascii: "E"), word.count >= 5,
        let id = EvidenceID(ascii: Substring(word)), cites.contains(id)
      {
        if start < index { runs.append(["text": .text(String(line[start..<index])), "cite": .text(String?.none)]) }
        runs.append(["text": .text(id), "cite": .text(id)])
        start = word.endIndex
      }
      index = word.isEmpty ? bytes.index(after: index) : word.endIndex
    }
    if start < line.endIndex { runs.append(["text": .text(String(line[start...])), "cite": .text(String?.none)]) }
    return runs
  }

  /// A place in a text that is to be marked.
  struct Mark {
    let place: Range<Int>
    let claim: ClaimID
    let standing: Standing
    /// Whether the claim is named behind this mark: behind its last words.
    let isLast: Bool
  }

  /// A stretch of text as runs: `text`, and where it is marked `mark` with the standing's `code`, the ids of the claims
  /// that begin here in `anchors`, and the claims whose words end here in `tags`.
  ///
  /// Marks may overlap: where they do, the mark shows the first claim's standing. `anchored` keeps which claims have their
  /// anchor, because a name may stand once in a page.
  static func marked(
    _ points: CodePoints, _ stretch: Range<Int>, _ marks: [Mark], anchored: inout Set<ClaimID>
  ) -> [Fields] {
    let inside = marks.filter { $0.place.overlaps(stretch) }
    var cuts = Set([stretch.lowerBound, stretch.upperBound])
    for mark in inside { cuts.formUnion([mark.place.lowerBound, mark.place.upperBound].filter(stretch.contains)) }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      let covering = inside.filter { $0.place.lowerBound <= start && $0.place.upperBound >= end }
      guard let first = covering.first else { return ["text": .text(points[start..<end]), "mark": .flag(false)] }
      let new = covering.map(\.claim).filter { anchored.insert($0).inserted }
      let ending = covering.filter { $0.isLast && $0.place.upperBound == end }
      return [
        "text": .text(points[start..<end]), "mark": .flag(true), "code": .text(first.standing.rawValue),
        "anchors": .texts(new.map(\.description)),
        "tags": .list(
          ending.map { mark in
            var tag = mark.standing.fields
            tag["id"] = .text(mark.claim)
            return tag
          }),
      ]
    }
  }
}
