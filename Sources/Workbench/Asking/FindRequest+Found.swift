import AuditLedger
import ClaimModel

extension FindRequest {
  /// How many a finder shows.
  private static let shown = 50

  /// The records whose texts have these words; all of the kind, newest first, where there are no words.
  func found(in casebook: some QueueReading, for person: Person?) throws -> [Found] {
    if let id = try? RecordID(text: words), id.kind == kind, let record = try casebook.record(id) {
      return try [found(record, in: casebook)]
    }
    let ids: [RecordID] =
      if words.isBlank {
        try casebook.ids(of: kind).suffix(Self.shown).reversed()
      } else {
        try casebook.search(words, kind: kind, limit: Self.shown, for: person).map(\.id)
      }
    return try ids.compactMap { try casebook.record($0) }.map { try found($0, in: casebook) }
  }

  private func found(_ record: AnyRecord, in casebook: some QueueReading) throws -> Found {
    switch record {
    case .source(let source):
      let parts = [
        source.reliability?.rawValue, source.nature.rawValue, source.publisher ?? source.author,
        source.published?.description,
      ]
      return Found(id: record.id, title: source.title, detail: parts.compactMap(\.self).joined(separator: " · "))
    case .claim(let claim):
      return try Found(
        id: record.id, title: claim.statement,
        detail: "\(casebook.claimantName(of: claim)) · \(casebook.review(of: claim.id).state.name)")
    case .claimant(let claimant): return Found(id: record.id, title: claimant.name, detail: claimant.nature.rawValue)
    case .article(let article):
      return Found(
        id: record.id, title: article.title,
        detail: [article.publisher, article.published?.description].compactMap(\.self).joined(separator: " · "))
    default: return Found(id: record.id, title: record.id.description, detail: record.id.kind.word)
    }
  }
}
