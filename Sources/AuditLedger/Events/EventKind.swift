public import ClaimModel

/// What happened, in two words: the kind of record and the verb, such as `claim.added` or `review.signedOff`.
public struct EventKind: Hashable, Sendable, CustomStringConvertible {
  public let subject: RecordKind
  public let verb: EventVerb

  public init(_ subject: RecordKind, _ verb: EventVerb) { (self.subject, self.verb) = (subject, verb) }

  /// Reads `claim.added` back.
  public init?(name: String) {
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  // Every entry that is read asks for its kind by name.
  private static let byName = Dictionary(all.map { ($0.description, $0) }, uniquingKeysWith: { first, _ in first })

  public var description: String { "\(subject.word).\(verb.rawValue)" }

  /// The version in which events of this kind are written now. Older ones stay readable: see `EventHistory`.
  public var version: Int { 1 }

  /// Whether undo takes it back: not what the world has seen, and not what is about a key, whose signatures it has seen.
  public var isUndoable: Bool { !verb.isOutward && subject != .key }

  /// Every kind that a ledger may hold, in a fixed order.
  public static let all: [EventKind] = RecordKind.allCases.flatMap { subject in
    EventVerb.verbs(of: subject).map { EventKind(subject, $0) }
  }
}

/// The verbs of events. Which of them a record can have: ``EventVerb/verbs(of:)``.
public enum EventVerb: String, CaseIterable, Hashable, Sendable {
  case added
  /// Brought in whole, with its id, from a text form.
  case imported
  case changed
  case removed
  /// The bytes of one of its texts were erased on legal demand.
  case erased
  // The moves of a review.
  case taken, setAside, proposed, secondBegun, secondGiven, signedOff, published, correctionBegun
  case wentStale, reaffirmed, reopened, withdrawn
  /// A compensating change of a review, by undo or redo.
  case restored

  /// The verbs that a kind of record can have.
  public static func verbs(of subject: RecordKind) -> [EventVerb] {
    switch subject {
    case .review:
      [
        .imported, .taken, .setAside, .proposed, .secondBegun, .secondGiven, .signedOff, .published, .correctionBegun,
        .wentStale, .reaffirmed, .reopened, .withdrawn, .restored,
      ]
    case .article, .claimant, .source, .evidence, .comment: [.added, .imported, .changed, .removed, .erased]
    case .casebook: [.added, .imported, .changed]
    case .attribution, .claim, .relation, .key: [.added, .imported, .changed, .removed]
    case .waiver: [.added, .imported, .removed]
    }
  }

  /// Moves that the world has seen: another move follows them, undo does not. Of keys see ``EventKind/isUndoable``.
  public var isOutward: Bool {
    switch self {
    case .published, .correctionBegun, .withdrawn, .erased: true
    default: false
    }
  }
}
