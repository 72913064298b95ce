/// Why a terminal can't be drawn on.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case none
  case unknown(name: String)
  case immovable(name: String)

  /// What happened, and the way on.
  public var description: String {
    switch self {
    case .none: "this needs a terminal on standard input and output: start it there, or use the other commands"
    case .unknown(let name):
      "the terminal «\(name)» is not known here: set TERM to one that is, such as xterm-256color"
    case .immovable(let name):
      "the terminal «\(name)» can't move its cursor, so nothing can be drawn on it: set TERM to one that can, such as xterm-256color"
    }
  }
}
