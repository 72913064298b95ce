import AuditLedger
import ClaimModel
import GRDB

/// The topics of the claims that have one, by their rank among all topics.
struct Topics {
  var names: [String] = []
  var ranks: [UInt32: Int] = [:]
}

extension StoreReader {
  /// Above so many groups the titles of all records are read in one pass.
  private static var fewGroups: Int { 64 }

  /// Reads the topics. Cost: one pass over the queue.
  func topics() throws -> Topics {
    var topics = Topics()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT claim, topic FROM queue WHERE topic IS NOT NULL ORDER BY topic")
    while let row = try rows.next() {
      let topic: String = row[1]
      // Compared by bytes, as they are sorted: two ways to write an accent are two topics.
      if !(topics.names.last?.hasSameBytes(as: topic) ?? false) { topics.names.append(topic) }
      topics.ranks[UInt32(truncatingIfNeeded: row[0] as Int64)] = topics.names.count - 1
    }
    return topics
  }

  /// The headings over claims that stand in the order of their groups.
  func groups(_ places: [UInt32], _ table: QueueTable, _ grouping: QueueGrouping, _ topics: Topics) throws
    -> [QueueGroup]
  {
    guard let key = table.groupKey(grouping, topics: topics.ranks) else { return [] }
    var heads: [(key: Int?, start: Int)] = []
    for (index, place) in places.enumerated() {
      let value = key(Int(place))
      if heads.isEmpty || heads[heads.count - 1].key != value { heads.append((value, index)) }
    }
    let titles = try titles(of: grouping, isMany: heads.count > Self.fewGroups)
    return try heads.enumerated().map { index, head in
      let end = index + 1 < heads.count ? heads[index + 1].start : places.count
      let (title, record) = try heading(head.key, grouping, topics, titles)
      return QueueGroup(title: title, record: record, start: head.start, count: end - head.start)
    }
  }

  private func heading(_ key: Int?, _ grouping: QueueGrouping, _ topics: Topics, _ titles: [Int: String]) throws
    -> (String, RecordID?)
  {
    switch grouping {
    case .none: return ("", nil)
    case .topic: return (key.map { topics.names[$0] } ?? "(no topic)", nil)
    case .state: return (key.map { ReviewState.Name.allCases[$0].rawValue } ?? "", nil)
    case .article:
      guard let key else { return ("(no article)", nil) }
      let id = RecordID(.article, key)
      return try ("\(id) \(titles[key] ?? record(id)?.as(Article.self)?.title ?? "")", id)
    case .claimant:
      guard let key else { return ("(nobody named)", nil) }
      let id = RecordID(.claimant, key)
      return try (titles[key] ?? record(id)?.as(Claimant.self)?.name ?? "\(id)", id)
    }
  }

  private func titles(of grouping: QueueGrouping, isMany: Bool) throws -> [Int: String] {
    guard isMany, grouping == .article || grouping == .claimant else { return [:] }
    let kind: RecordKind = grouping == .article ? .article : .claimant
    let field = grouping == .article ? "title" : "name"
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, body ->> '\(field)' FROM record WHERE id BETWEEN ? AND ?",
      arguments: [Rows.first(kind), Rows.last(kind)])
    var titles: [Int: String] = [:]
    while let row = try rows.next() { titles[row[0]] = row[1] }
    return titles
  }
}
