public import TerminalUI

/// One line of the keymap: some keys, what they mean, and the words for it.
public struct Binding: Hashable, Sendable {
  /// The ways to press it, each a key or a prefix and a key.
  public let keys: [KeySequence]
  public let command: Command
  /// A few words: «half a page down».
  public let help: String

  /// Keys as people write them: `"g g"`, and several ways apart by two blanks: `"g g  Home"`.
  init(_ keys: String, _ command: Command, _ help: String) {
    self.keys = KeySequence.ways(keys)
    self.command = command
    self.help = help
  }

  init(keys: [KeySequence], _ command: Command, _ help: String) {
    (self.keys, self.command, self.help) = (keys, command, help)
  }
}

/// Keys that are pressed one after the other.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public let keys: [Key]

  public init(_ keys: [Key]) { self.keys = keys }

  /// Reads `v n`; nil where a name is no key.
  public init?(_ text: String) {
    var keys: [Key] = []
    for name in text.split(separator: " ") {
      guard let key = Key(name: String(name)) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  static func ways(_ text: String) -> [KeySequence] {
    text.split(separator: "  ").compactMap { KeySequence(String($0)) }
  }

  public var description: String { keys.map(\.name).joined(separator: " ") }
}
