import AuditLedger
import ClaimModel
import GRDB

extension StoreWriter {
  /// Keeps the words by which a changed record is found.
  func keepSearchText(_ change: RecordChange) throws {
    guard let after = change.after else {
      try database.cachedStatement(sql: "DELETE FROM search_text WHERE id = ?").execute(arguments: [
        RowID.of(change.id)
      ])
      return
    }
    try keepSearchText(after, isNew: change.before == nil)
  }

  /// Works the words of a record out anew, after one of its texts was erased.
  func keepSearchText(of id: RecordID) throws {
    if let record = try reader.record(id) { try keepSearchText(record, isNew: false) }
  }

  private func keepSearchText(_ record: AnyRecord, isNew: Bool) throws {
    let words = try SearchText.words(of: record) { try reader.text($0).text }
    let row = RowID.of(record.id)
    if !isNew,
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT body FROM search_text WHERE id = ?"), arguments: [row]) == words
    {
      return
    }
    try database.cachedStatement(
      sql: "INSERT INTO search_text VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
    ).execute(arguments: [row, words])
  }
}

/// The words by which a record is found: every text field that people write or read.
enum SearchText {
  static func words(of record: AnyRecord, text: (Erasable) throws -> String?) rethrows -> String {
    var words: [String?]
    switch record {
    case .casebook(let record): words = [record.title, record.description]
    case .article(let record):
      words = [record.title, record.publisher, record.byline, record.url]
      words.append(try text(record.current.text))
    case .attribution(let record):
      words = record.reading.spans.map(\.quote) + record.reading.chain.map(\.name) + [record.rejected]
    case .claimant(let record): words = [record.name] + record.aliases + record.links
    case .claim(let record):
      words = [record.statement, record.topic, record.checkability?.reason, record.assignee?.name, record.withdrawn]
      if case .asserted(_, _, let span, _) = record.origin { words.append(span.quote) }
      if case .imported(let from, let reference, _) = record.origin { words += [from, reference] }
      for appearance in record.appearances {
        words.append(appearance.firstBecause)
        if case .elsewhere(let place) = appearance.place { words.append(place) }
      }
    case .relation(let record): words = [record.note]
    case .source(let record):
      words = [
        record.title, record.author, record.publisher, record.url, record.archivedURL, record.anonymousBecause,
        record.interests,
      ]
      for copy in record.copies {
        words.append(copy.fileName)
        if copy.mediaType.hasPrefix("text/") { words.append(try text(copy.content)) }
      }
    case .evidence(let record):
      words = [record.question, record.withdrawn]
      switch record.basis {
      case .passage(_, let locator, let excerpt): words += [locator, excerpt]
      case .search(let query, let place, _): words += [query, place]
      case .reply(let channel, _, _, let reply, _): words += [channel, reply]
      }
    case .review(let record):
      let second: Finding? = if case .given(let finding) = record.state.agreement?.second { finding } else { nil }
      words = [record.state.first, second].flatMap { [$0?.rationale, $0?.wouldChange] }
      words += record.publications.map(\.rationale) + [record.correcting?.reason]
    case .comment(let record): words = [try text(record.body)]
    case .waiver(let record): words = [record.rule, record.reason]
    case .key(let record): words = [record.name]
    }
    return ([record.id.description] + words.compactMap(\.self)).joined(separator: "\n")
      .replacingNUL()
  }
}

extension String {
  /// SQLite ends a text at a NUL.
  fileprivate func replacingNUL() -> String { utf8.contains(0) ? split(separator: "\0").joined(separator: " ") : self }
}
