import TerminalUI

/// A key of one's own: on one screen or everywhere, it means what other keys mean, or a command that one could type.
public struct OwnKey: Hashable, Sendable {
  /// The screen's name; nil is everywhere.
  public let screen: String?
  public let keys: KeySequence
  public let command: Command
  /// What it was given, for the help.
  public let words: String

  /// The words for everywhere in a keymap of one's own.
  public static let everywhere = "everywhere"

  /// Where keys can be given a meaning, as one writes it.
  public static var screens: [String] { [everywhere] + Place.names.map { $0.lowercased() } }

  /// Reads one line of a keymap of one's own: `queue: {p: ":set priority 1"}`.
  ///
  /// - Throws: ``OwnKeyError`` where the screen or the key is unknown, or what it is given means nothing.
  public init(screen: String, keys: String, meaning: String) throws {
    guard Self.screens.contains(screen) else { throw OwnKeyError.noSuchScreen(screen) }
    guard let sequence = KeySequence(keys) else { throw OwnKeyError.noKey(keys) }
    self.screen = screen == Self.everywhere ? nil : Place.names.first { $0.lowercased() == screen }
    self.keys = sequence
    words = meaning
    let house = Keymap()
    if sequence.keys.count == 1, [.escape, .control("C")].contains(sequence.keys[0]) {
      throw OwnKeyError.fixed(keys)
    }
    if case .prefix = house.meaning(of: sequence.keys) { throw OwnKeyError.isPrefix(keys) }
    for length in 1..<max(1, sequence.keys.count) {
      let beginning = Array(sequence.keys.prefix(length))
      if case .command = house.meaning(of: beginning) {
        throw OwnKeyError.beginsWithCommand(keys, KeySequence(beginning).description)
      }
    }
    if meaning.hasPrefix(":") {
      let typed = String(meaning.dropFirst())
      let verb = typed.split(separator: " ").first.map(String.init) ?? ""
      guard ExactCommand(rawValue: verb) != nil else { throw OwnKeyError.noSuchCommand(verb) }
      command = .typed(typed)
    } else {
      guard let other = KeySequence(meaning), case .command(let found) = house.meaning(of: other.keys) else {
        throw OwnKeyError.noMeaning(meaning)
      }
      command = found
    }
  }
}

/// What is wrong with a key of one's own.
public enum OwnKeyError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchScreen(String)
  case noKey(String)
  case isPrefix(String)
  case beginsWithCommand(String, String)
  case fixed(String)
  case noSuchCommand(String)
  case noMeaning(String)

  public var description: String {
    switch self {
    case .noSuchScreen(let name):
      "«\(name)» is no screen: write \(OwnKey.screens.joined(separator: ", "))"
    case .noKey(let name): "«\(name)» is no key: write a letter, ^S, Space, F5, Alt-b, or two such as «v p»"
    case .isPrefix(let keys): "«\(keys)» is a prefix here; choose another key or map «\(keys) p»"
    case .beginsWithCommand(let keys, let first):
      "«\(keys)» begins with «\(first)», which means something alone; choose another key"
    case .fixed(let key): "«\(key)» always leads out, so it keeps its meaning; choose another key"
    case .noSuchCommand(let verb):
      "«:\(verb)» is no command: " + ExactCommand.allCases.map { ":\($0.rawValue)" }.joined(separator: ", ")
    case .noMeaning(let keys):
      "«\(keys)» means nothing: give it keys of the house such as «v n», or a command such as «:set priority 1»"
    }
  }
}

extension Binding {
  init(_ own: OwnKey) {
    self.init(
      keys: [own.keys], own.command, "\(own.words)\(own.screen.map { ", in the \($0.lowercased())" } ?? "") (yours)")
  }
}
