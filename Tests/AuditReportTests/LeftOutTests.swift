import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("What a package says that it does not hold")
struct LeftOutTests {
  private let copy = SealedText(Array("A page that nobody cites.".utf8), salt: [UInt8](repeating: 1, count: 16))
  private let contact = SealedText(Array("press@olsen.example".utf8), salt: [UInt8](repeating: 2, count: 16))
  private let unused = SourceID(number: 1)

  private func leftOut(
    _ casebook: Casebook, scope: ReportScope = .everything, redacted: Bool = false
  ) throws -> [String] {
    var bytes: [UInt8] = []
    let request = ReportRequest(scope: scope, toolVersion: "1", isRedacted: redacted)
    try Exporters.named("bagit").folder?(request, casebook) { path, piece in
      if path == "data/left-out.txt" { bytes += piece }
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  /// A desk with a source that has a copy, on which no evidence rests.
  private func desk() throws -> Desk {
    var desk = try Desk()
    let archived = ArchivedCopy(
      sha256: Digest.of(copy.bytes), content: copy.reference, mediaType: "text/plain", fileName: "unused.txt",
      added: desk.now)
    let source = try Source(id: SourceID(number: -1), nature: .document, title: "Unused", copies: [archived])
    try desk.perform(.add([source.any]), texts: [copy])
    return desk
  }

  @Test("is nothing where the ledger names nothing else")
  func nothing() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)

    #expect(try leftOut(desk.casebook) == ["Nothing was left out."])
  }

  @Test("is a copy that no evidence rests on, whole and redacted", arguments: [false, true])
  func unusedCopy(redacted: Bool) throws {
    let lines = try leftOut(desk().casebook, redacted: redacted)

    #expect(lines.contains("copy \(Digest.of(copy.bytes)) of S0001: no evidence rests on it"))
    #expect(!lines.contains("Nothing was left out."))
  }

  @Test("is no copy that another source has as well, on which evidence rests")
  func sameBytes() throws {
    var desk = try desk()
    let claim = try desk.claim()
    try desk.publish(claim)
    var patch = Patch()
    try patch.set("copies", desk.casebook.need(unused).copies)
    try desk.perform(.change(SourceID(number: 2).any, patch))

    #expect(try leftOut(desk.casebook) == ["Nothing was left out."])
  }

  @Test("says of such a copy that it was erased, by whom and why, and masks the reason where it is redacted")
  func erasedCopy() throws {
    var desk = try desk()
    try desk.perform(.erase(unused.any, copy.reference.commitment, reason: "ida@selma.example demands it"))

    let line = "copy \(Digest.of(copy.bytes)) of S0001: erased by mira on \(desk.now.date), reason: "
    #expect(try leftOut(desk.casebook).contains(line + "ida@selma.example demands it"))
    #expect(try leftOut(desk.casebook, redacted: true).contains(line + "[an e-mail address left out] demands it"))
  }

  @Test("is every contact that the ledger names, also of a claimant without a claim")
  func contacts() throws {
    var desk = try desk()
    try addContacts(&desk)

    let lines = try leftOut(desk.casebook)

    #expect(lines.contains("contact of P0001: contacts stay in the house"))
    #expect(lines.contains("contact of E0001: contacts stay in the house"))
  }

  @Test("says of a contact that it was erased, by whom and why")
  func erasedContacts() throws {
    var desk = try desk()
    try addContacts(&desk)
    for record in [ClaimantID(number: 1).any, EvidenceID(number: 1).any] {
      try desk.perform(.erase(record, contact.reference.commitment, reason: "GDPR"))
    }

    let lines = try leftOut(desk.casebook)

    #expect(lines.contains("contact of P0001: erased by mira on \(desk.now.date), reason: GDPR"))
    #expect(lines.contains("contact of E0001: erased by mira on \(desk.now.date), reason: GDPR"))
    #expect(!lines.contains { $0.contains("stay in the house") })
  }

  @Test("is a comment on what the reports have no place for")
  func comment() throws {
    var desk = try desk()
    let body = SealedText(Array("Who sent us this?".utf8), salt: [UInt8](repeating: 3, count: 16))
    let comment = try Comment(
      id: CommentID(number: -1), on: unused.any, by: Person(text: "mira"), at: desk.now, body: body.reference)
    try desk.perform(.add([comment.any]), texts: [body])

    #expect(try leftOut(desk.casebook).contains("comment N0001 on S0001: the reports have no place for S0001"))
  }

  @Test("is all that is out of scope, which only the ledger tells of")
  func scope() throws {
    var desk = try desk()
    let claim = try desk.claim()

    let lines = try leftOut(desk.casebook, scope: .claim(claim))

    #expect(lines == ["what is out of scope: only the ledger tells of it"])
  }

  /// A claimant, and a claim whose claimant was asked: both may be reached under the same address.
  private func addContacts(_ desk: inout Desk) throws {
    let claim = try desk.claim()
    let claimant = try Claimant(
      id: ClaimantID(number: -1), name: "Olsen", nature: .organisation, contact: contact.reference)
    let basis = EvidenceBasis.reply(
      channel: "phone", date: try PartialDate(text: "2026-09"), outcome: .noReply, words: nil,
      contact: contact.reference)
    let reply = Evidence(id: EvidenceID(number: -1), claim: claim, basis: basis, stance: .context)
    try desk.perform(.add([claimant.any, reply.any]), texts: [contact])
  }
}
