public import AuditLedger
public import ClaimModel
import GRDB

extension StoreReader {
  /// Read past the records: an article may have a hundred claims, and a few fields of each are wanted. Cost: one parse a
  /// claim, a fifth of decoding it.
  public func asserted(in article: ArticleID) throws -> [AssertedClaim] {
    let bodies = try String.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT body FROM reference JOIN record ON record.id = referrer
          WHERE target = ? AND referrer BETWEEN ? AND ? ORDER BY referrer
          """),
      arguments: [
        RowID.of(article.any), RowID.of(RecordID(.claim, 0)), RowID.of(RecordID(.claim, Int(UInt32.max))),
      ])
    var found: [AssertedClaim] = []
    while let body = try bodies.next() {
      if let claim = try Self.asserted(JSONValue(parsing: body), in: article) { found.append(claim) }
    }
    return found
  }

  /// The fields of a claim as ``Claim`` encodes them.
  private static func asserted(_ body: JSONValue, in article: ArticleID) throws -> AssertedClaim? {
    guard body["withdrawn"] == nil, body["mergedInto"] == nil, let origin = body["origin"],
      origin["kind"]?.string == "asserted", origin["article"]?.string == article.description,
      let id = try body["id"]?.string.flatMap({ try ClaimID(RecordID(text: $0)) }),
      let version = origin["version"]?.integer, let start = origin["span"]?["start"]?.integer,
      let end = origin["span"]?["end"]?.integer, start <= end, let statement = body["statement"]?.string
    else { return nil }
    return AssertedClaim(claim: id, version: Int(version), words: Int(start)..<Int(end), statement: statement)
  }
}
