public import TerminalUI

/// The one table that makes dispatch, hints, pop-ups, help, palette and manual.
public struct Keymap: Hashable, Sendable {
  public let bindings: [Binding]
  private let meanings: [KeySequence: Command]
  private let prefixes: Set<[Key]>
  /// Keys of one's own that hold on one screen, by its name.
  private let ownMeanings: [String: [KeySequence: Command]]
  private let ownPrefixes: [String: Set<[Key]>]
  /// The ways to press each command, on one screen or another, in the order of the table.
  private let ways: [Command: [KeySequence]]

  public init(_ bindings: [Binding] = Keymap.house, own: [OwnKey] = []) {
    let everywhere = own.filter { $0.screen == nil }
    let taken = Set(everywhere.map(\.keys))
    let kept = bindings.map { $0.without(taken) }
    let all = kept + own.map { Binding($0) }
    self.bindings = all
    ways = Dictionary(all.map { ($0.command, $0.keys) }, uniquingKeysWith: +)
    meanings = Dictionary(
      kept.flatMap { binding in binding.keys.map { ($0, binding.command) } } + everywhere.map { ($0.keys, $0.command) },
      uniquingKeysWith: { $1 })
    prefixes = Self.prefixes(of: meanings.keys)
    var byScreen: [String: [KeySequence: Command]] = [:]
    for key in own { if let screen = key.screen { byScreen[screen, default: [:]][key.keys] = key.command } }
    ownMeanings = byScreen
    ownPrefixes = byScreen.mapValues { Self.prefixes(of: $0.keys) }
  }

  private static func prefixes(of sequences: some Sequence<KeySequence>) -> Set<[Key]> {
    Set(sequences.flatMap { sequence in (1..<max(1, sequence.keys.count)).map { Array(sequence.keys.prefix($0)) } })
  }

  /// What some keys mean so far.
  public enum Meaning: Hashable, Sendable { case command(Command), prefix, nothing }

  /// What is meant by keys that were pressed one after the other, on a screen.
  public func meaning(of keys: [Key], on screen: String? = nil) -> Meaning {
    let sequence = KeySequence(keys)
    if let screen {
      if let command = ownMeanings[screen]?[sequence] { return .command(command) }
      if ownPrefixes[screen]?.contains(keys) ?? false { return .prefix }
    }
    if let command = meanings[sequence] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .nothing
  }

  /// The lines that begin with some keys, in the order of the table, each with the keys that are still to come.
  public func following(_ prefix: [Key]) -> [(rest: KeySequence, binding: Binding)] {
    bindings.flatMap { binding in
      binding.keys.filter { $0.keys.count > prefix.count && Array($0.keys.prefix(prefix.count)) == prefix }
        .map { (KeySequence(Array($0.keys.dropFirst(prefix.count))), binding) }
    }
  }

  /// How a command is pressed on a screen: the way that the table names first and no key of one's own has taken; nil
  /// where no key is left. Without a screen it is one that holds on each where no own key stands in its place.
  public func keys(for command: Command, on screen: String? = nil) -> KeySequence? {
    ways[command]?.first { meaning(of: $0.keys, on: screen) == .command(command) }
  }

  /// Every way in which a command is pressed on a screen.
  func allKeys(for command: Command, on screen: String?) -> [KeySequence] {
    (ways[command] ?? []).filter { meaning(of: $0.keys, on: screen) == .command(command) }
  }

  /// What a prefix is called.
  public static func title(of prefix: Key) -> String {
    switch prefix {
    case .character("v"): "verdict and review"
    case .character("e"): "evidence"
    case .character("c"): "change and comment"
    case .character("i"): "isolate"
    case .character("r"): "relate"
    case .character("g"): "go"
    case .character("s"): "show"
    case .character("o"): "order"
    case .character("x"): "export"
    case .character("y"): "copy"
    case .character("z"): "fold and place"
    default: prefix.name
    }
  }
}
