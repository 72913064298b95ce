public import TerminalUI

/// The one table that makes dispatch, hints, pop-ups, help, palette and manual.
public struct Keymap: Hashable, Sendable {
  public let bindings: [Binding]
  private let meanings: [KeySequence: Command]
  private let prefixes: Set<[Key]>
  /// Keys of one's own that hold on one screen, by its name.
  private let ownMeanings: [String: [KeySequence: Command]]
  private let ownPrefixes: [String: Set<[Key]>]
  /// How each command is pressed.
  private let ways: [Command: KeySequence]

  public init(_ bindings: [Binding] = Keymap.house, own: [OwnKey] = []) {
    let everywhere = own.filter { $0.screen == nil }
    let taken = Set(everywhere.map(\.keys))
    let kept = bindings.compactMap { $0.without(taken) }
    let all = kept + own.map { Binding($0) }
    self.bindings = all
    ways = Dictionary(
      all.compactMap { binding in binding.keys.first.map { (binding.command, $0) } },
      uniquingKeysWith: { first, _ in first })
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

  /// How a command is pressed: the shortest way that the table names first.
  public func keys(for command: Command) -> KeySequence? { ways[command] }

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
