import ClaimModel

extension Word {
  /// The word as one types it: with dashes for blanks.
  var typed: String { rawValue.contains(" ") ? rawValue.replacing(" ", with: "-") : rawValue }

  /// The whole list, for the help.
  static var choices: String { allCases.map(\.typed).joined(separator: ", ") }
}
