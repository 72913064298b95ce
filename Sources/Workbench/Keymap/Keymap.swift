public import TerminalUI

/// The one table that makes dispatch, hints, pop-ups, help, palette and manual.
public struct Keymap: Hashable, Sendable {
  public let bindings: [Binding]
  private let meanings: [KeySequence: Command]
  private let prefixes: Set<[Key]>

  public init(_ bindings: [Binding] = Keymap.house) {
    self.bindings = bindings
    meanings = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } },
      uniquingKeysWith: { first, _ in first })
    prefixes = Set(
      meanings.keys.flatMap { sequence in (1..<max(1, sequence.keys.count)).map { Array(sequence.keys.prefix($0)) } })
  }

  /// What some keys mean so far.
  public enum Meaning: Hashable, Sendable { case command(Command), prefix, nothing }

  /// What is meant by keys that were pressed one after the other.
  public func meaning(of keys: [Key]) -> Meaning {
    if let command = meanings[KeySequence(keys)] { return .command(command) }
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
  public func keys(for command: Command) -> KeySequence? {
    bindings.first { $0.command == command }?.keys.first
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
