import AuditLedger
import ClaimModel
import GRDB

extension StoreWriter {
  /// How many records are looked at before their words go into the indexes.
  private static var chunk: Int { 2_000 }

  /// Keeps the words by which the changed records are found.
  func settleSearch() throws {
    let ids = unsettled.search.sorted()
    for start in stride(from: 0, to: ids.count, by: Self.chunk) {
      let changes = try ids[start..<min(start + Self.chunk, ids.count)].compactMap(keepWords)
      // In a replay the indexes are left alone: nobody searches it, or they are built anew at its end.
      if !isReplay { try index(changes) }
    }
    // An index keeps the words of what was deleted until its parts are merged: for erased ones that is done now.
    if unsettled.hasErased, !isReplay {
      try database.execute(
        sql: """
          INSERT INTO search_words (search_words) VALUES ('optimize');
          INSERT INTO search_parts (search_parts) VALUES ('optimize');
          """)
    }
  }

  /// Keeps the words of one record, and says what they were and are; nil where they are the same.
  private func keepWords(_ id: RecordID) throws -> WordsChange? {
    let row = RowID.of(id)
    let before = try String.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM search_text WHERE id = ?"), arguments: [row])
    let after = try reader.record(id).map { record in try SearchText.words(of: record) { try reader.text($0).text } }
    guard before != after else { return nil }
    if let after {
      try database.cachedStatement(
        sql: "INSERT INTO search_text VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
      ).execute(arguments: [row, after])
    } else {
      try database.cachedStatement(sql: "DELETE FROM search_text WHERE id = ?").execute(arguments: [row])
    }
    return WordsChange(row: row, before: before, after: after)
  }

  private func index(_ changes: [WordsChange]) throws {
    for table in ["search_words", "search_parts"] {
      let delete = try database.cachedStatement(
        sql: "INSERT INTO \(table) (\(table), rowid, body) VALUES ('delete', ?, ?)")
      let insert = try database.cachedStatement(sql: "INSERT INTO \(table) (rowid, body) VALUES (?, ?)")
      for change in changes {
        if let before = change.before { try delete.execute(arguments: [change.row, before]) }
        if let after = change.after { try insert.execute(arguments: [change.row, after]) }
      }
    }
  }
}

/// The words of a record before and after.
private struct WordsChange {
  let row: Int64
  let before: String?
  let after: String?
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
        // The words of a captured page are those that were read from it, not its tags.
        if let read = copy.capture?.text {
          words.append(try text(read))
        } else if copy.mediaType.hasPrefix("text/") {
          words.append(try text(copy.content))
        }
      }
    case .evidence(let record):
      words = [record.question, record.withdrawn]
      switch record.basis {
      case .passage(_, let locator, let excerpt): words += [locator, excerpt]
      case .search(let query, let place, _): words += [query, place]
      case .reply(let channel, _, _, let reply, _): words += [channel, reply]
      }
    case .review(let record):
      words = [record.state.first, record.state.agreement?.second.finding].flatMap { [$0?.rationale, $0?.wouldChange] }
      words += record.publications.map(\.rationale) + [record.correcting?.reason] + record.reopenings.map(\.reason)
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
  func replacingNUL() -> String { utf8.contains(0) ? split(separator: "\0").joined(separator: " ") : self }
}
