public import TerminalUI

/// One line of the keymap: some keys, what they mean, and the words for it.
public struct Binding: Hashable, Sendable {
  /// The ways to press it, each a key or a prefix and a key.
  public let keys: [KeySequence]
  public let command: Command
  /// A few words: «half a page down».
  public let help: String
  /// What the prefix of its keys is called, as it stands before the words in the palette: «verdict and review: ». It stays
  /// where all the keys are gone.
  private let group: String

  /// Keys as people write them: `"g g"`, and several ways apart by two blanks: `"g g  Home"`.
  init(_ keys: String, _ command: Command, _ help: String) {
    self.init(keys: KeySequence.ways(keys), command, help)
  }

  init(keys: [KeySequence], _ command: Command, _ help: String) {
    (self.keys, self.command, self.help) = (keys, command, help)
    group = keys.first.flatMap { $0.keys.count > 1 ? Keymap.title(of: $0.keys[0]) + ": " : "" } ?? ""
  }

  /// What the palette lists it as: «verdict and review: set aside, asks the reason».
  var title: String { group + help }

  /// As much of it as finds it: «verdict and review: set aside».
  var shortTitle: String { group + help.prefix { ![",", ";", ":"].contains($0) } }

  /// The line without keys that were given another meaning. Where none is left, the palette has it still.
  func without(_ taken: Set<KeySequence>) -> Binding { Binding(self, keys: keys.filter { !taken.contains($0) }) }

  private init(_ other: Binding, keys: [KeySequence]) {
    (self.keys, command, help, group) = (keys, other.command, other.help, other.group)
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
