import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// What is erased is erased by an entry of the ledger: whoever writes an erasure into the tables alone is found.
@Suite struct ErasureTamperTests {
  /// A casebook of two comments, of which the second is erased by entry 5.
  private static func desk() throws -> (StoreFolder, CasebookStore, bodies: [SealedText]) {
    var desk = try Desk()
    let claim = try desk.claim()
    let bodies = ["First comment.", "Second comment."].map { SealedText(Array($0.utf8), salt: [1, 2]) }
    for body in bodies {
      let comment = Comment(
        id: CommentID(number: -1), on: claim.any, by: try Person(text: "mira"), at: Desk.opening, body: body.reference)
      try desk.perform(.add([comment.any]), texts: [body])
    }
    try desk.perform(.erase(RecordID(.comment, 2), bodies[1].reference.commitment, reason: "order of the court"))
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    try #require(store.verify(.everything).problems == [])
    return (folder, store, bodies)
  }

  @Test func anErasureThatNoEntryTellsIsFound() throws {
    let (folder, store, bodies) = try Self.desk()
    let commitment = bodies[0].reference.commitment

    try sqlite(
      folder.path,
      """
      UPDATE text SET salt = NULL, erased_by = 'ada', erased_at = '2026-11-27T12:00:00Z', erased_because = 'an order'
      WHERE commitment = x'\(commitment)';
      DELETE FROM text_chunk WHERE commitment = x'\(commitment)';
      """)

    let problems = try store.verify(.everything).problems
    #expect(
      problems.first?.what
        == "the text \(commitment) is marked as erased («ada»), but no entry of the ledger erases it")
    #expect(problems.contains { $0.record == RecordID(.comment, 1) })
  }

  @Test(
    "a row that tells an erasure otherwise than its entry is found",
    arguments: [
      ("erased_by = 'ada'", "another person"), ("erased_at = '2020-01-01T00:00:00Z'", "another time"),
      ("erased_because = 'no reason'", "another reason"), ("erased_at = 'yesterday'", "another time"),
      ("erased_by = ''", "another person"),
    ])
  func anotherTale(change: String, word: String) throws {
    let (folder, store, bodies) = try Self.desk()

    try sqlite(folder.path, "UPDATE text SET \(change) WHERE salt IS NULL")

    let problems = try store.verify(.everything).problems
    #expect(problems.count == 1)
    #expect(problems.first?.record == RecordID(.comment, 2))
    #expect(problems.first?.sequence != nil)
    #expect(problems.first?.what.contains(word) == true)
    #expect(problems.first?.what.contains("\(bodies[1].reference.commitment)") == true)
  }

  @Test func bytesThatWereErasedAndAreThereAreFound() throws {
    let (folder, store, bodies) = try Self.desk()
    let commitment = bodies[1].reference.commitment
    let expected = "it erases the text \(commitment), but its bytes are there"

    try sqlite(folder.path, "INSERT INTO text_chunk VALUES (x'\(commitment)', 0, CAST('Second comment.' AS BLOB))")
    #expect(try store.verify(.everything).problems.map(\.what) == [expected])

    try sqlite(
      folder.path,
      """
      UPDATE text SET salt = x'0102', bytes = 15, erased_by = NULL, erased_at = NULL, erased_because = NULL
      WHERE commitment = x'\(commitment)'
      """)
    let problem = try store.verify(.everything).problems.first
    #expect(problem?.what == expected)
    #expect(problem?.record == RecordID(.comment, 2))
  }

  @Test func aRowOfAnErasureThatIsGoneIsFound() throws {
    let (folder, store, bodies) = try Self.desk()

    try sqlite(folder.path, "DELETE FROM text WHERE salt IS NULL")

    let problems = try store.verify(.everything).problems
    #expect(
      problems.map(\.what) == [
        "it erases the text \(bodies[1].reference.commitment), but the table text says nothing of it"
      ])
  }

  @Test func bytesOfNoTextAreFound() throws {
    let (folder, store, _) = try Self.desk()

    try sqlite(folder.path, "INSERT INTO text_chunk VALUES (zeroblob(32), 0, x'00')")

    let problem = try store.verify(.everything).problems.first
    #expect(problem?.what.hasPrefix("the table text_chunk holds bytes of 00") == true)
  }

  @Test(
    "what was changed of the file's tables, views and triggers is named",
    arguments: [
      (
        "DROP TRIGGER ledger_is_append_only_update", "the trigger «ledger_is_append_only_update» of the file is missing"
      ),
      (
        """
        DROP TRIGGER ledger_is_append_only_delete;
        CREATE TRIGGER ledger_is_append_only_delete BEFORE DELETE ON ledger BEGIN SELECT 1; END
        """, "the trigger «ledger_is_append_only_delete» of the file is not as this program makes it"
      ),
      (
        "DROP VIEW claims; CREATE VIEW claims AS SELECT 'C0001' AS id, 'supported' AS verdict",
        "the view «claims» of the file is not as this program makes it"
      ),
      ("CREATE TABLE other (x)", "the table «other» of the file is not one of this program: drop it"),
      (
        "CREATE TRIGGER late AFTER INSERT ON ledger BEGIN DELETE FROM checkpoint; END",
        "the trigger «late» of the file is not one of this program: drop it"
      ),
      ("DROP INDEX queue_by_state", "the index «queue_by_state» of the file is missing"),
    ])
  func schema(sql: String, expected: String) throws {
    let (folder, store, _) = try Self.desk()

    try sqlite(folder.path, sql)

    let problems = try store.verify(.everything).problems
    #expect(problems.count == 1)
    #expect(problems.first?.what.hasPrefix(expected) == true)
  }

  @Test func statisticsOfTheDatabaseAreNoTampering() throws {
    let (folder, store, _) = try Self.desk()

    try sqlite(folder.path, "ANALYZE")

    #expect(try store.verify(.everything).problems == [])
  }

  @Test func aTableThatIsGoneIsNamedWithTheWayOn() throws {
    let (folder, store, _) = try Self.desk()

    try sqlite(folder.path, "DROP TABLE tally")

    #expect(throws: StoreError.damaged(path: folder.path, detail: "its table «tally» is missing")) {
      try store.verify(.everything)
    }
  }
}
