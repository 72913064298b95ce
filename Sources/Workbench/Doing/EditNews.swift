public import AuditLedger
public import ClaimModel

/// What an edit became, as far as it is told: by the entries that the ledger has of it.
public struct EditNews: Hashable, Sendable {
  /// Its number.
  public let edit: Int
  /// The new records.
  public let created: [RecordID]
  /// The edit that it took back, or brought back.
  public let undoes: Int?
  /// Whether the world has seen what it did: `u` does not take that back.
  public let isOutward: Bool
  /// The claims whose verdict rests on what it changed, and went stale.
  public let stale: [ClaimID]
  /// What it did to which record, in a few words.
  public let words: String

  /// So many different things that it did are told.
  private static let mostTold = 3
  /// So many records are named.
  private static let mostNamed = 4

  /// nil where the edit changed nothing.
  public init?(_ entries: [LedgerEntry], created: [RecordID] = []) {
    guard let first = entries.first else { return nil }
    (edit, undoes) = (first.edit, first.undoes)
    self.created = created
    isOutward = entries.contains { !$0.isUndoable }
    stale = entries.filter { $0.kind == EventKind(.review, .wentStale).description }
      .compactMap { $0.record.flatMap { ClaimID($0.meant) } }
    words = Self.words(entries)
  }

  /// What happened to each record in the end, alike things together: «changed assignee (C0001, C0002)».
  private static func words(_ entries: [LedgerEntry]) -> String {
    var last: [RecordID?: String] = [:]
    for entry in entries { last[entry.record] = EventWords.deed(entry) }
    var told: [(words: String, records: [RecordID])] = []
    for entry in entries {
      guard let words = last.removeValue(forKey: entry.record) else { continue }
      let record = entry.record?.meant
      if let place = told.firstIndex(where: { $0.words == words }) {
        told[place].records += [record].compactMap(\.self)
      } else {
        told.append((words, [record].compactMap(\.self)))
      }
    }
    let parts = told.prefix(mostTold).map { words, records in
      let names = records.prefix(mostNamed).map(\.description).joined(separator: ", ")
      let more = records.count > mostNamed ? " and \(records.count - mostNamed) more" : ""
      return records.isEmpty ? words : "\(words) (\(names)\(more))"
    }
    let more = told.count > mostTold ? ["and \(told.count - mostTold) more"] : []
    return (parts + more).joined(separator: "; ")
  }

  /// What is said of the verdicts that went stale; nothing where none did.
  var staleWords: String {
    guard !stale.isEmpty else { return "" }
    let more = stale.count > Self.mostNamed ? " and \(stale.count - Self.mostNamed) more" : ""
    return " Stale now: \(stale.prefix(Self.mostNamed).map(\.description).joined(separator: ", "))\(more)."
  }
}
