/// A key as a terminal tells it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// With Ctrl; the letter in upper case.
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)

  private static let names: [(String, Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")),
  ]

  /// Reads a name as keymaps have it: `v`, `^S`, `Space`, `Shift-Tab`, `F1`, `Alt-b`.
  public init?(name: String) {
    if let named = Self.names.first(where: { $0.0.lowercased() == name.lowercased() }), name.count > 1 {
      self = named.1
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(Character(letter.uppercased()))
    } else if name.hasPrefix("Alt-"), name.count == 5, let letter = name.last {
      self = .alt(letter)
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...20).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The name that ``init(name:)`` reads.
  public var name: String {
    if let named = Self.names.first(where: { $0.1 == self }) { return named.0 }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "^\(letter)"
    case .alt(let letter): "Alt-\(letter)"
    case .function(let number): "F\(number)"
    default: "?"
    }
  }
}
