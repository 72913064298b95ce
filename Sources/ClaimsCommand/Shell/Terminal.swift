import Foundation

/// What stands at the other end of the three streams.
enum Terminal {
  /// Whether a stream (0, 1 or 2) is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether the person can be asked: they see the question and can answer.
  static let canAsk = isTerminal(STDIN_FILENO) && isTerminal(STDERR_FILENO)

  /// Whether stdout takes colour: a terminal that is not dumb, and nobody said NO_COLOR (no-color.org).
  static let showsColour: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal(STDOUT_FILENO) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()

  /// How wide lines may be; nil where stdout is no terminal, because nothing is cut for a program.
  static let width: Int? = {
    guard isTerminal(STDOUT_FILENO) else { return nil }
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      return max(columns, narrowest)
    }
    var size = winsize()
    let answered = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return answered && size.ws_col > 0 ? max(Int(size.ws_col), narrowest) : usual
  }()

  /// Where the terminal does not say.
  private static let usual = 80
  /// Less than this holds no column of words.
  private static let narrowest = 40
}
