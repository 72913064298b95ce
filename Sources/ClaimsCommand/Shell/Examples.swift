/// The examples at the end of every command's help: real command lines.
enum Examples {
  static func text(_ lines: String...) -> String {
    "Examples:\n" + lines.map { "  " + $0 }.joined(separator: "\n")
  }
}
