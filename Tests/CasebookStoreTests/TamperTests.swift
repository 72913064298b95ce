import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import GRDB
import TestSupport
import Testing

/// Whoever owns the file can change it; verify says where.
@Suite(.serialized) struct TamperTests {
  /// A casebook of 200 entries, and a connection that drops the triggers first, as a forger would.
  private static func forgery() throws -> (StoreFolder, CasebookStore, DatabaseQueue) {
    var desk = try Desk()
    while desk.casebook.entries.count < 186 {
      let claim = try desk.claim("Claim number \(desk.casebook.entries.count).")
      try desk.publish(claim)
    }
    while desk.casebook.entries.count < 200 { try desk.claim("One more, \(desk.casebook.entries.count).") }
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let forger = try DatabaseQueue(path: folder.path, configuration: configuration)
    try forger.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          CREATE TEMP TABLE dropped AS
            SELECT sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger';
          DROP TRIGGER ledger_is_append_only_update; DROP TRIGGER ledger_is_append_only_delete;
          DROP TRIGGER ledger_takes_only_the_next; PRAGMA ignore_check_constraints = ON;
          """)
    }
    return (folder, store, forger)
  }

  /// Puts the triggers back, so that nothing but the change itself can be found.
  private static func cover(_ forger: DatabaseQueue) throws {
    try forger.writeWithoutTransaction { db in
      for sql in try String.fetchAll(db, sql: "SELECT sql FROM dropped") { try db.execute(sql: sql) }
    }
  }

  @Test func everySingleByteOfTheLedgerCounts() throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    var generator = SeededGenerator(seed: 11)

    for _ in 0..<Depth.of(2_000) {
      let sequence = Int.random(in: 1...200, using: &generator)
      let column = ["previous", "hash", "entry", "entry", "entry", "entry"].randomElement(using: &generator) ?? "entry"
      let original = try forger.read { db in
        try Data.fetchOne(
          db, sql: "SELECT CAST(\(column) AS BLOB) FROM ledger WHERE sequence = ?", arguments: [sequence])
      }
      var bytes = try #require(original)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      let cast = column == "entry" ? "CAST(? AS TEXT)" : "?"
      func write(_ value: Data?) throws {
        try forger.writeWithoutTransaction {
          try $0.execute(sql: "UPDATE ledger SET \(column) = \(cast) WHERE sequence = ?", arguments: [value, sequence])
        }
      }

      try write(bytes)
      let verification = try store.verify(.chain)
      try write(original)

      #expect(verification.problems.first?.sequence == sequence, "\(column), byte \(place) of \(sequence)")
    }
    try Self.cover(forger)
    #expect(try store.verify(.everything).problems == [])
  }

  @Test func everyEntryThatIsDeletedIsMissed() throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }

    // Without the last one the ledger was cut: only a checkpoint tells that.
    for sequence in stride(from: 1, to: 200, by: Depth.isFull ? 1 : 11) {
      try forger.writeWithoutTransaction {
        try $0.execute(
          sql: """
            CREATE TEMP TABLE taken AS SELECT * FROM ledger WHERE sequence = \(sequence);
            DELETE FROM ledger WHERE sequence = \(sequence);
            """)
      }
      let first = try store.verify(.chain).problems.first
      try forger.writeWithoutTransaction {
        try $0.execute(sql: "INSERT INTO ledger SELECT * FROM taken; DROP TABLE taken")
      }

      #expect(first?.sequence == sequence + 1)
      #expect(first?.what == "entry \(sequence) is missing")
    }
    try Self.cover(forger)
    #expect(try store.verify(.everything).problems == [])
  }

  @Test func anyTwoEntriesThatChangePlacesAreFound() throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    var generator = SeededGenerator(seed: 13)

    for _ in 0..<Depth.of(200) {
      let pair = [Int](1...200).shuffled(using: &generator).prefix(2).sorted()
      func swap() throws {
        try forger.writeWithoutTransaction {
          try $0.execute(
            sql: """
              UPDATE ledger SET sequence = -1 WHERE sequence = \(pair[0]);
              UPDATE ledger SET sequence = \(pair[0]) WHERE sequence = \(pair[1]);
              UPDATE ledger SET sequence = \(pair[1]) WHERE sequence = -1;
              """)
        }
      }

      try swap()
      let first = try store.verify(.chain).problems.first
      try swap()

      #expect(first?.sequence == pair[0], "\(pair)")
    }
    try Self.cover(forger)
    #expect(try store.verify(.everything).problems == [])
  }

  @Test func aLedgerThatWasCutIsFoundByACheckpointAndWithoutOneSaidToBeNotCompared() throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    let checkpoint = try store.read { casebook in
      try Checkpoint(origin: "desk.example/1", size: casebook.head().size, root: casebook.root())
    }

    try forger.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM ledger WHERE sequence > 190") }
    try Self.cover(forger)
    try store.rebuild()

    let alone = try store.verify(.everything)
    #expect(alone.problems == [])
    #expect(alone.summary.hasSuffix("consistent, not compared with a checkpoint kept elsewhere"))
    let compared = try store.verify(.everything, against: checkpoint)
    #expect(compared.problems.first?.sequence == 191)
    #expect(
      compared.problems.first?.what
        == "the ledger ends here, but the checkpoint from elsewhere says that it had 200 entries")
  }

  @Test func aLedgerThatWasWrittenAnewIsFoundByACheckpoint() throws {
    let (folder, store, _) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    let other = try Desk()
    let otherFolder = try StoreFolder()
    let forged = try otherFolder.store(holding: other.casebook)
    let checkpoint = try store.read { try Checkpoint(origin: "desk.example/1", size: 1, root: $0.root()) }

    let verification = try forged.verify(.chain, against: checkpoint)

    #expect(verification.isSound == false)
    #expect(verification.problems.first?.sequence == 1)
  }

  @Test(
    "every change of a row that is worked out from the ledger is found",
    arguments: [
      ("UPDATE record SET body = replace(body, 'Claim number', 'Claim numbar') WHERE id = (67 << 32) + 1", "C0001"),
      ("DELETE FROM record WHERE id = (67 << 32) + 2", "C0002"),
      (
        "INSERT INTO record SELECT (67 << 32) + 999, 'C', 999, replace(body, 'C0001', 'C0999') FROM record WHERE id = (67 << 32) + 1",
        "C0999"
      ),
      ("DELETE FROM reference WHERE target = (67 << 32) + 1", nil),
      ("UPDATE queue SET verdict = 'refuted' WHERE claim = 1", "C0001"),
      ("UPDATE queue SET is_left = 1 WHERE claim = 3", "C0003"),
      ("UPDATE tally SET is_left = 0", nil),
      ("UPDATE edit SET person = 'nobody' WHERE number = 5", nil),
      ("UPDATE numbering SET last = 1", nil),
      ("DELETE FROM touch WHERE sequence = 7", nil),
      ("UPDATE search_text SET body = 'nothing' WHERE id = (67 << 32) + 1", "C0001"),
      ("UPDATE merkle_node SET hash = zeroblob(32) WHERE level = 2 AND number = 3", nil),
      ("UPDATE record SET body = body || char(0) || ' ' WHERE id = (67 << 32) + 1", "C0001"),
      ("UPDATE record SET number = 7 WHERE id = (67 << 32) + 1", "C0001"),
      ("INSERT INTO reference VALUES ((67 << 32) + 1, (67 << 32) + 2)", "C0002"),
      ("INSERT INTO touch VALUES ((67 << 32) + 1, 200)", "C0001"),
      ("UPDATE edit SET undone_by = 7 WHERE number = 5", nil),
      ("UPDATE edit SET events = events + 1 WHERE number = 5", nil),
      ("DELETE FROM edit WHERE number = 5", nil),
      ("INSERT INTO edit VALUES (999, 'nobody', 1, NULL, NULL, 0)", nil),
      ("INSERT INTO numbering VALUES ('Z', 1)", nil),
      ("DELETE FROM queue WHERE claim = 1", "C0001"),
      ("UPDATE queue SET claim = 999 WHERE claim = 1", "C0001"),
      ("UPDATE queue SET statement = 'e' || char(769) WHERE claim = 1", "C0001"),
      ("UPDATE queue SET changed = '2020-01-01T00:00:00Z' WHERE claim = 1", "C0001"),
      ("INSERT INTO tally VALUES ('person', 'nobody', 1, 1)", nil),
      ("DELETE FROM tally WHERE scope = 'all'", nil),
      ("INSERT INTO search_text VALUES ((67 << 32) + 999, 'x')", "C0999"),
      ("DELETE FROM search_text WHERE id = (67 << 32) + 1", "C0001"),
      ("DELETE FROM merkle_node WHERE level = 0 AND number = 3", nil),
      ("INSERT INTO merkle_node VALUES (9, 0, zeroblob(32))", nil),
    ] as [(String, String?)])
  func projections(sql: String, record: String?) throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }

    try forger.writeWithoutTransaction { try $0.execute(sql: sql) }
    try Self.cover(forger)

    let verification = try store.verify(.everything)
    #expect(!verification.isSound)
    if let record { #expect(verification.problems.first?.record?.description == record) }
    try store.rebuild()
    #expect(try store.verify(.everything).problems == [])
  }

  @Test(
    "a record that can't be read says so, and takes no other with it",
    arguments: [
      "replace(body, 'C0001', CAST(x'C0FF' AS TEXT))", "body || char(0) || ' '", "substr(body, 1, 20)", "''",
    ])
  func unreadableRecord(body: String) throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    try forger.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE record SET body = \(body) WHERE id = (67 << 32) + 1")
    }

    #expect(throws: (any Error).self) { try store.read { try $0.record(ClaimID(number: 1).any) } }
    #expect(try store.read { try $0.record(ClaimID(number: 2).any) } != nil)
  }

  @Test func anEntryThatCannotHaveHappenedIsFoundAlthoughItsHashesFit() throws {
    let (folder, store, forger) = try Self.forgery()
    defer { withExtendedLifetime(folder) {} }
    let head = try store.read { try $0.head() }
    let statement = FieldChange(before: .string("Something else."), after: .string("Forged."))
    let forged = WrittenEntry(
      LedgerEntry(
        sequence: head.size + 1, time: Desk.opening, person: try Person(text: "mira"), edit: head.size + 1, undoes: nil,
        event: LedgerEvent(.changed, RecordID(.claim, 1), .fields(["statement": statement])), previous: head.hash))

    try forger.writeWithoutTransaction {
      try $0.execute(
        sql: "INSERT INTO ledger VALUES (?, ?, ?, ?)",
        arguments: [
          forged.entry.sequence, Data(head.hash.bytes), Data(forged.hash.bytes),
          String(decoding: forged.bytes, as: UTF8.self),
        ])
    }

    #expect(try store.verify(.chain).problems == [])
    let first = try store.verify(.everything).problems.first
    #expect(first?.sequence == head.size + 1)
    #expect(first?.record == RecordID(.claim, 1))
    #expect(first?.what.hasPrefix("it can't have happened: ") == true)
  }

  @Test func aTextThatWasAlteredOrLostIsFound() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let bodies = ["First comment.", "Second comment."].map { SealedText(Array($0.utf8), salt: [1, 2]) }
    for body in bodies {
      let comment = Comment(
        id: CommentID(number: -1), on: claim.any, by: try Person(text: "mira"), at: Desk.opening, body: body.reference)
      try desk.perform(.add([comment.any]), texts: [body])
    }
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)

    try sqlite(
      folder.path,
      "UPDATE text_chunk SET bytes = CAST('First camment.' AS BLOB) WHERE bytes = CAST('First comment.' AS BLOB)")
    #expect(
      try store.verify(.everything).problems.first?.what
        == "the text \(bodies[0].reference.commitment) was altered: its bytes do not fit its commitment")

    try sqlite(
      folder.path,
      """
      UPDATE text_chunk SET bytes = CAST('First comment.' AS BLOB) WHERE bytes = CAST('First camment.' AS BLOB);
      DELETE FROM text_chunk WHERE bytes = CAST('Second comment.' AS BLOB);
      DELETE FROM text WHERE bytes = 15;
      """)
    let problem = try store.verify(.everything).problems.first
    #expect(problem?.record == RecordID(.comment, 2))
    #expect(problem?.what == "its comment is missing, and nobody has erased it")
  }

  @Test func aTextThatWasReplacedIsMissedToo() throws {
    var desk = try Desk()
    let contacts = ["old@harbour.example", "newest@harbour.example"].map { SealedText(Array($0.utf8), salt: [3]) }
    let claimant = try Claimant(
      id: ClaimantID(number: -1), name: "Orth", nature: .person, contact: contacts[0].reference)
    try desk.perform(.add([claimant.any]), texts: [contacts[0]])
    var patch = Patch()
    try patch.set("contact", contacts[1].reference)
    try desk.perform(.change(RecordID(.claimant, 1), patch), texts: [contacts[1]])
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    #expect(try store.verify(.everything).isSound)

    try sqlite(
      folder.path,
      "DELETE FROM text_chunk WHERE bytes = CAST('old@harbour.example' AS BLOB); DELETE FROM text WHERE bytes = 19;")

    let problem = try store.verify(.everything).problems.first
    #expect(problem?.record == RecordID(.claimant, 1))
    #expect(problem?.what == "its contact of entry 2 is missing, and nobody has erased it")
  }
}
