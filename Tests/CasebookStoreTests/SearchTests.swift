import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// Full-text search over every field, in every script.
@Suite struct SearchTests {
  private let statements = [
    "The app was tracking federal employees.", "Un café à côté du fleuve.", "失業率は過去最低だった。",
    "Ministers said it's \"4.1% (up\" on the year.", "غلق الجسر يوم الاثنين",
  ]

  @Test(
    "words are found by their beginning, without accents, and inside words",
    arguments: [
      ("tracking", [1]), ("track", [1]), ("racki", [1]), ("federal app", [1]), ("cafe", [2]), ("CAFÉ", [2]),
      ("失業率", [3]), ("過去最低", [3]), ("it's \"4.1% (up", [4]), ("الجسر", [5]), ("AND OR NOT", []), ("\"", []),
      ("*", []), ("nothing like it", []),
    ])
  func finds(words: String, expected: [Int]) throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    for (index, statement) in statements.enumerated() {
      _ = try store.perform(looseClaim(statement), at: StoreFolder.moment(index + 1))
    }

    let hits = try store.read { try $0.search(words, for: nil) }

    #expect(hits.map(\.id) == expected.map { RecordID(.claim, $0) })
  }

  @Test func aSealedRationaleIsFoundByItsAuthorAlone() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(
      .move(claim, .propose(Opinion(verdict: .refuted, rationale: "The zeppelin never flew."))), as: "mira")
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    let mira = try Person(text: "mira")
    let jon = try Person(text: "jon")

    #expect(try store.read { try $0.search("zeppelin", for: mira) }.map(\.id) == [Review.id(of: claim)])
    #expect(try store.read { try $0.search("zeppelin", for: jon) }.isEmpty)
    #expect(try store.read { try $0.search("zeppelin", for: nil) }.isEmpty)

    var query = QueueQuery()
    query.verdict = .refuted
    #expect(try store.read { try $0.queue(query, for: jon) }.total == 0)
    #expect(try store.read { try $0.queue(query, for: mira) }.rows.map(\.verdict) == [.refuted])
    #expect(try store.read { try $0.queue(QueueQuery(), for: jon) }.rows.map(\.verdict) == [nil])
  }

  @Test func anErasedTextIsFoundNoMore() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let body = SealedText(Array("The whistleblower is called Quillfeather.".utf8), salt: [1, 2, 3])
    let comment = Comment(
      id: CommentID(number: -1), on: claim.any, by: try Person(text: "mira"), at: Desk.opening, body: body.reference)
    try desk.perform(.add([comment.any]), texts: [body])
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    #expect(try store.read { try $0.search("Quillfeather", for: nil) }.count == 1)

    _ = try store.perform(
      .erase(RecordID(.comment, 1), body.reference.commitment, reason: "on demand"), at: StoreFolder.moment(99))

    #expect(try store.read { try $0.search("Quillfeather", for: nil) }.isEmpty)
    #expect(try sqliteNumber(folder.path, "SELECT count(*) FROM text_chunk") == 0)
    #expect(try store.verify(.everything).isSound)
  }

  @Test("no byte of an erased text stays in the file or in its log", arguments: [false, true])
  func erasedBytes(isTakenBack: Bool) throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    let body = SealedText(Array("Zyxquillfeather told us so.".utf8), salt: [1, 2, 3])
    let comment = Comment(
      id: CommentID(number: -1), on: claim.any, by: try Person(text: "mira"), at: Desk.opening, body: body.reference)
    _ = try store.perform(.add([comment.any]), at: StoreFolder.moment(98), texts: [body])
    if isTakenBack { _ = try store.perform(.undo(edit: nil), at: StoreFolder.moment(98)) }
    func isFound() throws -> Bool {
      try ["", "-wal"].contains { suffix in
        // The index keeps words in small letters.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + suffix))
        return ["Zyxquill", "zyxquill"].contains { bytes.range(of: Data($0.utf8)) != nil }
      }
    }
    #expect(try isFound())

    _ = try store.perform(
      .erase(RecordID(.comment, 1), body.reference.commitment, reason: "on demand"), at: StoreFolder.moment(99))

    #expect(try !isFound())
    #expect(try store.verify(.everything).isSound)
  }
}
