import AuditLedger
import ClaimModel

/// What a ledger entry did, in words.
enum EntryWords {
  /// A phrase such as «claim changed: statement, topic».
  ///
  /// Of a review only the move is told, never a value: a first verdict under blind review stands in the ledger, and must
  /// not leak through its history.
  static func phrase(for entry: LedgerEntry) -> String {
    guard let kind = kinds[entry.kind] else { return entry.kind }
    let phrase =
      kind.subject == .review ? move(kind.verb, entry) : "\(kind.subject.word) \(verb(kind.verb))" + detail(entry)
    return entry.undoes.map { "\(phrase); takes back edit \($0)" } ?? phrase
  }

  /// By name: a long ledger has few kinds.
  private static let kinds = Dictionary(uniqueKeysWithValues: EventKind.all.map { ($0.description, $0) })

  /// The names of the fields that an entry changed, but not those of a review.
  static func fields(of entry: LedgerEntry) -> [String] {
    guard entry.record?.kind != .review else { return [] }
    return entry.payload["changes"]?.object?.keys ?? []
  }

  private static func detail(_ entry: LedgerEntry) -> String {
    let fields = fields(of: entry)
    guard fields.isEmpty else {
      let changes = entry.payload["changes"]
      if entry.isSplitThatKeptWords { return ": split, its words stay" }
      let was = changes?["statement"]?["before"]?.string.map { "; it read «\($0)»" } ?? ""
      let ends = ends.map { field, words in changes?[field]?["after"]?.string.map { words + $0 } ?? "" }
      return ": " + fields.joined(separator: ", ") + was + ends.joined()
    }
    return entry.payload["reason"]?.string.map { ": \($0)" } ?? ""
  }

  /// How a record ends, or ceases to count, and the words for what its field says.
  private static let ends = [
    ("gone", "; its words are gone: "), ("mergedInto", "; it is the same as "), ("rejected", "; because: "),
    ("withdrawn", "; because: "),
  ]

  private static func verb(_ verb: EventVerb) -> String {
    switch verb {
    case .imported: "brought in from a text form"
    case .erased: "text erased"
    default: verb.rawValue
    }
  }

  /// The reason of an act, which its record may have lost since.
  private static func because(_ act: JSONValue?) -> String { act?["reason"]?.string.map { ": \($0)" } ?? "" }

  private static func move(_ verb: EventVerb, _ entry: LedgerEntry) -> String {
    switch verb {
    case .secondGiven where entry.payload["changes"]?["secondReview"] != nil:
      "stands without a second verdict: second review was switched off"
    case .taken: "taken into review"
    case .setAside: "set aside as not checkable" + because(entry.payload["changes"]?["setAside"]?["after"])
    case .proposed: "first verdict given"
    case .secondBegun: "second review begun"
    case .secondGiven: "second verdict given, both opened"
    case .signedOff: "signed off"
    case .published: "published"
    case .correctionBegun: "correction begun"
    case .wentStale: "went stale"
    case .reaffirmed: "reaffirmed"
    case .reopened: "reopened" + because(entry.payload["changes"]?["reopenings"]?["after"]?.array?.last)
    case .withdrawn: "verdict withdrawn"
    case .restored: "review put back by undo or redo"
    case .imported: "review brought in from a text form"
    case .added, .changed, .removed, .erased: "review \(verb.rawValue)"
    }
  }
}

extension [Int] {
  /// Ascending numbers with runs drawn together: `3, 7–9, 12`.
  var drawnTogether: String {
    var parts: [String] = []
    var index = startIndex
    while index < endIndex {
      var last = index
      while last + 1 < endIndex, self[last + 1] == self[last] + 1 { last += 1 }
      parts.append(last == index ? "\(self[index])" : "\(self[index])–\(self[last])")
      index = last + 1
    }
    return parts.joined(separator: ", ")
  }
}
