/// What a word piece is part of, and whether a span begins at it; in the order of the network's outputs.
enum NetworkLabel: Int, CaseIterable, Sendable {
  case outside, beginsSource, insideSource, beginsCue, insideCue, beginsContent, insideContent

  /// A role that words have in an attribution.
  enum Role: Int, Sendable {
    case source, cue, content
  }

  static let count = 7

  var role: Role? { self == .outside ? nil : Role(rawValue: (rawValue - 1) / 2) }

  var isInside: Bool { self != .outside && rawValue % 2 == 0 }

  /// Whether a piece with this label may stand behind one with that label, or begin the text where there is none.
  func mayFollow(_ before: NetworkLabel?) -> Bool {
    guard isInside else { return true }
    return before?.role == role && before != nil
  }
}
