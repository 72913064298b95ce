import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("The proof of a verdict")
struct ProofTests {
  @Test(
    "is of the last that the world was told of it, and before that of how far the desk has come",
    arguments: [
      (1, "review.published"), (5, "review.secondGiven"), (6, "review.signedOff"), (7, "review.published"),
      (8, "review.withdrawn"), (13, "review.correctionBegun"),
    ])
  func last(claim: Int, kind: String) throws {
    #expect(try proved(ClaimID(number: claim), in: SampleCasebook.make()).kind == kind)
  }

  @Test("says of what was withdrawn by whom and why, and the checkpoint's key vouches for it")
  func withdrawn() throws {
    let casebook = try SampleCasebook.make()
    let text = try Rendered.text("proof", casebook, scope: .claim(ClaimID(number: 8)))
    let bundle = try InclusionBundle(parsing: text)
    let bytes = try #require(bundle.extra)
    let key = try #require(try casebook.all(SigningKey.self).first)

    let entry = try LedgerEntry(parsing: bytes)

    #expect(bundle.verify(entry: bytes, try NoteVerifier(verifierKey: key.verifier)))
    #expect(entry.person.name == "Lena Marsh")
    #expect(
      entry.payload["changes"]?["withdrawn"]?["after"]?["reason"]?.string
        == "The archive has withdrawn the page that it rested on.")
  }

  @Test("is none where nothing stands: not differing verdicts, not what was set aside", arguments: [4, 9, 10])
  func nothing(claim: Int) throws {
    let id = ClaimID(number: claim)

    #expect(throws: ReportError.noVerdict(id)) { try proved(id, in: SampleCasebook.make()) }
  }

  @Test("is not of a sign-off that was taken back, and is of one that was brought back")
  func takenBack() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    #expect(try proved(claim, in: signed(desk)).kind == "review.signedOff")

    try desk.perform(.undo(edit: nil), as: "jon")
    #expect(try proved(claim, in: signed(desk)).kind == "review.secondGiven")

    try desk.perform(.redo, as: "jon")
    let entry = try proved(claim, in: signed(desk))
    #expect(entry.payload["changes"]?["signedOff"]?["after"]?["by"]?.string == "jon")
  }

  @Test("is of the correction while it is under way, however sealed the next verdict is")
  func correcting() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)
    try desk.perform(.move(claim, .correct(note: "A slip.")), as: "ada")
    try desk.perform(.move(claim, .propose(Opinion(verdict: .refuted, rationale: "Zebra."))))

    let entry = try proved(claim, in: signed(desk))

    #expect(entry.kind == "review.correctionBegun")
    #expect(entry.payload["changes"]?["correcting"]?["after"]?["reason"]?.string == "A slip.")
    #expect(!String(decoding: entry.bytes, as: UTF8.self).contains("Zebra"))
  }

  @Test("is of the review as it came in from a text form, where it did")
  func imported() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.move(claim, .withdraw(reason: "A slip.")), as: "ada")
    let records = try [claim.any, EvidenceID(number: 1).any, SourceID(number: 1).any, Review.id(of: claim)].map { id in
      try #require(desk.casebook.record(id))
    }
    var other = try Desk()
    try other.perform(.restore(records))

    #expect(try proved(claim, in: signed(other)).kind == "review.imported")
  }

  /// The entry that a proof is of.
  private func proved(_ claim: ClaimID, in casebook: Casebook) throws -> LedgerEntry {
    let bundle = try InclusionBundle(parsing: Rendered.text("proof", casebook, scope: .claim(claim)))
    return try LedgerEntry(parsing: #require(bundle.extra))
  }

  /// With a checkpoint of the head, which nobody has signed.
  private func signed(_ desk: Desk) -> Casebook {
    var casebook = desk.casebook
    casebook.keep(
      checkpoint: "desk.example/1\n\(casebook.entries.count)\nAAAA\n\n\u{2014} desk.example/1 AAAAAAAAAAAA\n")
    return casebook
  }
}
