import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// Text form out and in, sources, contacts and reports through the front door.
@Suite struct RoundTripTests {
  private func worked(_ folder: SessionFolder) throws -> CasebookSession {
    let session = try folder.create()
    try session.addArticle(Array("Orth said the quay was rotten. Brill denied it.".utf8), ArticleCard())
    let file = try folder.write("<p>The minutes of the council</p>", to: "minutes.html")
    try session.addSource(
      Source(id: SourceID(number: -1), nature: .document, title: "Minutes", reliability: .a), file: file)
    try session.addReply(
      to: ClaimID(number: 1), channel: "email", date: PartialDate(text: "2026-03-02"), outcome: .noReply,
      contact: "orth@harbour.example")
    try session.comment(on: RecordID(.claim, 1), "Ask the engineer.")
    return session
  }

  @Test func aCasebookComesBackFromItsTextFormWithTheSameHead() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    let note = try session.checkpoint()

    try session.writeText(to: folder.path("text"))
    let copy = try CasebookSession.create(at: folder.path("copy.casebook"), fromText: folder.path("text"), as: nil)

    #expect(try copy.read { try $0.head() } == session.read { try $0.head() })
    #expect(try copy.read { try $0.checkpoint() } == note)
    #expect(try copy.verify(against: note).isSound)
    #expect(try session.readText(from: folder.path("text")).isEmpty)
  }

  @Test func aHandEditComesBackAsAnEditByItsPerson() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    try session.writeText(to: folder.path("text"))
    let file = folder.path("text/claims/C0001.yaml")
    let words = try String(contentsOfFile: file, encoding: .utf8)
    try words.replacing("priority: 2", with: "priority: 1").write(toFile: file, atomically: true, encoding: .utf8)
    let jon = try folder.open(as: "jon")

    #expect(try jon.readText(from: folder.path("text"), dryRun: true).map(\.record) == [RecordID(.claim, 1)])
    let before = try session.read { try $0.head().size }
    try jon.readText(from: folder.path("text"))

    #expect(try session.read { try $0.head().size } == before + 1)
    let last = try #require(try session.log(LogFilter()).first)
    #expect(last.kind == "claim.changed")
    #expect(last.person.name == "jon")
  }

  @Test func fromTheRecordsAloneTheSameRecordsComeBack() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    try session.writeText(to: folder.path("text"))
    try FileManager.default.removeItem(atPath: folder.path("text/reviews/ledger.jsonl"))
    try? FileManager.default.removeItem(atPath: folder.path("text/reviews/checkpoint"))

    let copy = try CasebookSession.create(
      at: folder.path("copy.casebook"), fromText: folder.path("text"), as: Person(text: "ada"))

    for kind in RecordKind.allCases {
      let (left, right) = try (
        session.read { casebook in try casebook.ids(of: kind).map { try casebook.record($0) } },
        copy.read { casebook in try casebook.ids(of: kind).map { try casebook.record($0) } }
      )
      #expect(left == right)
    }
    #expect(try copy.verify().isSound)
  }

  @Test func anArchivedCopyIsKeptByteForByteAndOnce() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    var bytes: [UInt8] = []

    try session.copyBytes(of: SourceID(number: 1)) { bytes += $0 }

    #expect(String(decoding: bytes, as: UTF8.self) == "<p>The minutes of the council</p>")
    #expect(try session.search("minutes council").map(\.id).contains(RecordID(.source, 1)))
    #expect(throws: SessionError.self) { try session.archive(folder.path("minutes.html"), for: SourceID(number: 1)) }
    #expect(throws: SessionError.fileUnreadable(path: folder.path("gone"), why: "there is no such file")) {
      try session.archive(folder.path("gone"), for: SourceID(number: 1))
    }
  }

  @Test func aPipeIsRefusedAndNotWaitedFor() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)

    #expect(throws: SessionError.fileUnreadable(path: path, why: "it is a pipe or a device, and no file")) {
      try session.archive(path, for: SourceID(number: 1))
    }
  }

  @Test func aContactIsErasedOnDemandAndTheLedgerStillVerifies() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    let reply = try #require(try session.read { try $0.ids(of: .evidence) }.first)

    try session.erase(reply, reason: "asked for by its owner")

    #expect(try session.verify().isSound)
    try session.writeText(to: folder.path("text"))
    let copy = try CasebookSession.create(at: folder.path("copy.casebook"), fromText: folder.path("text"), as: nil)
    #expect(try copy.read { try $0.head() } == session.read { try $0.head() })
    #expect(try copy.verify().isSound)
  }

  @Test func allTextsOfARecordAreErasedAsOneEdit() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    try session.perform(.add([try Claimant(id: ClaimantID(number: -1), name: "Doe", nature: .person).any]))
    let id = try #require(try session.read { try $0.ids(of: .claimant) }.last.flatMap { ClaimantID($0) })
    try session.setContact("doe@old.example", of: id)
    try session.setContact("doe@new.example", of: id)

    #expect(throws: SessionError.self) { try session.erase(id.any, reason: "on demand") }
    let receipt = try session.eraseAll(of: id.any, reason: "on demand")

    #expect(receipt.entries.map(\.kind) == ["claimant.erased", "claimant.erased"])
    #expect(Set(receipt.entries.map(\.edit)).count == 1)
    #expect(try session.verify().isSound)
    let again = #expect(throws: LedgerError.self) { try session.eraseAll(of: id.any, reason: "on demand") }
    #expect(again?.description.hasPrefix("mira has erased this text of \(id) already, in entry ") == true)
    try session.writeText(to: folder.path("text"))
    let lines = try String(contentsOfFile: folder.path("text/reviews/texts.jsonl"), encoding: .utf8)
    #expect(!lines.contains("doe@"))
    let copy = try CasebookSession.create(at: folder.path("copy.casebook"), fromText: folder.path("text"), as: nil)
    #expect(try copy.read { try $0.head() } == session.read { try $0.head() })
    #expect(try copy.verify().isSound)
  }

  @Test("a report is the same bytes for the same head", arguments: ["html", "markdown", "json"])
  func reports(format: String) throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    _ = try session.checkpoint()
    func report(_ session: CasebookSession) throws -> [UInt8] {
      var bytes: [UInt8] = []
      try session.report(format) { bytes += $0 }
      return bytes
    }

    let first = try report(session)

    #expect(first == (try report(session)))
    #expect(first.count > 1000)
  }

  @Test func theDifferenceBetweenTwoPointsIsFoldedByRecord() throws {
    let folder = try SessionFolder()
    let session = try worked(folder)
    let before = try session.read { try $0.head().size }
    try session.change(ClaimID(number: 1)) { $0.topic = "quays" }
    try session.change(ClaimID(number: 1)) { $0.topic = "harbours" }
    try session.change(ClaimID(number: 1)) { $0.priority = .high }
    let after = try session.read { try $0.head().size }

    let difference = try session.diff(from: before, to: after)

    #expect(difference.map(\.id) == [RecordID(.claim, 1)])
    #expect(difference.first?.fields.map(\.name) == ["priority", "topic"])
    #expect(difference.first?.fields.last?.after == .string("harbours"))
    #expect(try session.diff(from: after, to: before).first?.fields.last?.before == .string("harbours"))
  }

  @Test func nobodyCanEditWithoutAName() throws {
    let folder = try SessionFolder()
    _ = try folder.create()
    let nameless = try CasebookSession.open(at: folder.path("test.casebook"), keys: folder.keys)

    #expect(throws: SessionError.nobody) { try nameless.comment(on: CasebookSettings.id, "x") }
  }
}
