public import AuditLedger
import CasebookStore
public import ClaimModel

extension CasebookSession {
  /// A page of the claims, for the eyes of this session's person.
  public func queue(_ query: QueueQuery) throws -> QueuePage { try read { try $0.queue(query, for: person) } }

  /// The records with all these words in any of their texts.
  public func search(_ words: String, kind: RecordKind? = nil, limit: Int = 20) throws -> [SearchHit] {
    try read { try $0.search(words, kind: kind, limit: limit, for: person) }
  }

  /// How many claims there are and how many are left: of all, of each article, of each person.
  public func tallies() throws -> [Tally] { try read { try $0.tallies() + $0.articleTallies() } }
}
