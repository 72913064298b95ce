/// Which markings stand within what another one says: «The Gazette reported that Rowe said C».
struct NestedMarkings: Sendable {
  /// For each marking the number of the one whose content holds it, the innermost; none for most.
  let outer: [Int?]
  /// So many markings before are looked at.
  private static let reach = 6

  /// - Parameter markings: in the order of the text.
  init(_ markings: [Marking]) {
    outer = markings.indices.map { index in
      let this = markings[index]
      guard let cue = this.cue.first, let content = this.content.first else { return nil }
      let before = max(0, index - Self.reach)..<index
      let after = (index + 1)..<min(markings.count, index + 1 + Self.reach)
      let holders = (Array(before) + Array(after)).filter { other in
        markings[other].content.prefix(8).contains { range in
          range.contains(cue.lowerBound) && range.lowerBound <= content.lowerBound
            && range.upperBound >= content.upperBound
            && range != content
        }
      }
      return holders.min { Self.length(markings[$0]) < Self.length(markings[$1]) }
    }
  }

  private static func length(_ marking: Marking) -> Int { marking.content.reduce(0) { $0 + $1.count } }
}
