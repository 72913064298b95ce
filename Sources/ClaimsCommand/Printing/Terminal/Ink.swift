/// What a piece of text is, so that a terminal may show it in colour or bold. Nothing is told by ink alone.
enum Ink: Sendable, Equatable {
  case plain, heading, dim
  /// The words that are meant among others.
  case marked
  /// States: work that is waiting, that is done, that is over, and that needs somebody's eye.
  case open, waiting, done, alarm

  /// The Select Graphic Rendition parameters (ECMA-48); nil for none.
  var code: String? {
    // Of the 256 colours those that reach a contrast of 4.5:1 on black and on white.
    switch self {
    case .plain: nil
    case .heading, .open: "1"
    case .dim: "38;5;243"
    case .marked: "1;38;5;163"
    case .waiting: "38;5;98"
    case .done: "38;5;29"
    case .alarm: "1;38;5;131"
    }
  }
}
