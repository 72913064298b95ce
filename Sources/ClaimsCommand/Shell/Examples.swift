/// The examples at the end of every command's help: real command lines.
enum Examples {
  /// - Parameter lead: what the command does beyond its one line.
  static func text(after lead: String? = nil, _ lines: String...) -> String {
    (lead.map { $0 + "\n\n" } ?? "") + "Examples:\n" + lines.map { "  " + $0 }.joined(separator: "\n")
  }
}
