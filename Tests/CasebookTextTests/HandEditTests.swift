import AuditLedger
import CasebookText
import ClaimModel
import Foundation
import TestSupport
import Testing

/// What a person changes in the files is read back as edits, which the casebook then takes or refuses.
@Suite struct HandEditTests {
  private let casebook: Casebook
  private let folder: MemoryFolder

  init() throws {
    casebook = try SmallCasebook.make()
    folder = try written(casebook)
  }

  private func replace(_ from: String, with to: String, in file: String) throws {
    let text = folder.text(file)
    let cut = try #require(text.range(of: from))
    folder.write(file, Array(text.replacingCharacters(in: cut, with: to).utf8))
  }

  private func append(_ text: String, to file: String) {
    folder.write(file, (folder.read(file) ?? []) + Array(text.utf8))
  }

  private func edits() throws -> [TextEdit] { try CasebookText.edits(from: folder, against: casebook, salt: salts()) }

  /// The casebook after all edits, which are one.
  private func performed(_ edits: [TextEdit]) throws -> Casebook {
    var casebook = casebook
    let moment = try Moment(person: Person(text: "Ada"), time: Timestamp(seconds: 1_600_000_000))
    try casebook.perform(.all(edits.map(\.edit)), at: moment, texts: edits.flatMap(\.texts))
    return casebook
  }

  @Test func aChangedFieldIsAChangeOfThatFieldWithItsLine() throws {
    try replace("statement: Acme has not paid", with: "statement: Acme never paid", in: "claims/C0001.yaml")

    let edits = try edits()

    var patch = Patch()
    try patch.set("statement", "Acme never paid for the bridge.")
    #expect(edits.map(\.edit) == [.change(RecordID(.claim, 1), patch)])
    #expect(edits.first?.places.map(\.place) == [TextPlace("claims/C0001.yaml", line: 2)])
    #expect(
      try performed(edits).record(RecordID(.claim, 1))?.as(Claim.self)?.statement == "Acme never paid for the bridge.")
  }

  @Test func aFieldTakenAwayAndAFieldAddedAreOneChange() throws {
    try replace("topic: \"yes\"\n", with: "", in: "claims/C0001.yaml")
    append("withdrawn: It is no claim.\n", to: "claims/C0001.yaml")

    let edits = try edits()

    var patch = Patch()
    patch.set("topic", json: nil)
    patch.set("withdrawn", json: .string("It is no claim."))
    #expect(edits.map(\.edit) == [.change(RecordID(.claim, 1), patch)])
    #expect(edits.first?.places.map(\.place) == [TextPlace("claims/C0001.yaml", line: 23)])
  }

  @Test func otherLooksAreNoEdit() throws {
    try replace("made: \"2020-08\"", with: "# as exactly as is known\nmade:    2020-08", in: "claims/C0001.yaml")
    try replace("\n  attributions:\n    - T0001", with: "\n  attributions: [t1]", in: "claims/C0001.yaml")
    try replace("reference: \"2020\"", with: "reference: 2020", in: "claims/C0002.yaml")
    folder.write(
      "reviews/keys.yaml",
      Array(folder.text("reviews/keys.yaml").replacingOccurrences(of: "\n", with: "\r\n").utf8))

    #expect(try edits() == [])
  }

  @Test func newRecordsAreOneEditWithTheirIds() throws {
    folder.write(
      "claims/C0003.yaml",
      Array(
        """
        id: C0003
        statement: The bridge was built in 1931.
        origin: {kind: imported, from: a letter, reference: 7, claimant: P0002}
        made: 2020
        priority: 2
        relations:
          - {id: R0003, from: C0003, does: supports, to: C0001, standing: suggested}
        """.utf8))
    folder.write("claims/claimants/P0002.yaml", Array("id: P0002\nname: B. Reader\nnature: person\n".utf8))
    folder.write(
      "reviews/C0002.yaml",
      Array(
        """
        claim: C0002
        evidence:
          - id: E0004
            claim: C0002
            basis: {kind: passage, source: S0003, excerpt: Nothing was paid.}
            stance: refutes
        comments:
          - id: N0007
            on: E0004
            by: Bo
            at: 2020-08-07T10:00:00Z
            words: |
              Found in the cellar.
            settled: false
        """.utf8))
    folder.write("reviews/sources/S0003.yaml", Array("id: S0003\nnature: document\ntitle: Cash book\n".utf8))

    let edits = try edits()
    let after = try performed(edits)

    #expect(edits.count == 1)
    #expect(
      edits.first?.places.map { "\($0.record) \($0.place)" } == [
        "C0003 claims/C0003.yaml:1", "R0003 claims/C0003.yaml:7", "P0002 claims/claimants/P0002.yaml:1",
        "E0004 reviews/C0002.yaml:3", "N0007 reviews/C0002.yaml:8", "S0003 reviews/sources/S0003.yaml:1",
      ])
    let comment = try #require(after.record(RecordID(.comment, 7))?.as(Comment.self))
    #expect(after.text(comment.body).text == "Found in the cellar.\n")
    #expect(try written(after).text("claims/C0003.yaml").contains("reference: \"7\""))
    #expect(try CasebookText.edits(from: written(after), against: after, salt: salts()) == [])
  }

  @Test func aNewSourceBringsItsCopy() throws {
    let page = Array("a page".utf8)
    let digest = Digest.of(page)
    folder.write("reviews/copies/\(digest)", page)
    folder.write(
      "reviews/sources/S0003.yaml",
      Array(
        """
        id: S0003
        nature: document
        title: Page
        copies:
          - sha256: \(digest)
            content: {commitment: \(Digest.zero), bytes: 0}
            mediaType: text/plain
            fileName: page.txt
            added: 2020-08-07T10:00:00Z
        """.utf8))

    let edits = try edits()
    let after = try performed(edits)

    let copy = try #require(after.record(RecordID(.source, 3))?.as(Source.self)?.copies.first)
    #expect(after.text(copy.content).text == "a page")
  }

  @Test func aRecordOfAnotherBranchIsReadUnderANewId() throws {
    folder.write(
      "reviews/C0002.yaml",
      Array(
        """
        claim: C0002
        evidence:
          - id: E0001
            claim: C0002
            basis: {kind: passage, source: S0001, excerpt: Nothing was paid.}
            stance: refutes
        """.utf8))

    #expect(
      message { try edits() }
        == "reviews/C0002.yaml:3: E0001 is another piece of evidence here (of C0001): give this one a new id, one that "
        + "no file uses")
    try replace("E0001", with: "E0004", in: "reviews/C0002.yaml")
    let after = try performed(edits())
    #expect(after.record(RecordID(.evidence, 4))?.as(Evidence.self)?.claim == ClaimID(number: 2))
    #expect(after.record(RecordID(.evidence, 1)) == casebook.record(RecordID(.evidence, 1)))
  }

  @Test func aSettledCommentIsAChange() throws {
    try replace("words: Sure?\n    settled: false", with: "words: Sure?\n    settled: true", in: "claims/C0002.yaml")

    var patch = Patch()
    try patch.set("settled", true)
    #expect(try edits().map(\.edit) == [.change(RecordID(.comment, 4), patch)])
  }

  @Test func aFolderWithoutALedgerIsComparedAllTheSame() throws {
    folder.remove("reviews/ledger.jsonl")

    #expect(try edits() == [])
  }

  @Test(arguments: [
    (
      "claims/C0002.yaml",
      "claims/C0002.yaml: C0002 is gone, but what was recorded stays on record: put it back, and write why into its "
        + "field «withdrawn»"
    ),
    (
      "reviews/C0001.yaml",
      "reviews/C0001.yaml: V0001 is gone, but what was recorded stays on record: put it back, and withdraw the verdict "
        + "with «claims withdraw»"
    ),
    (
      "claims/articles/A0001/article-v1.txt",
      "claims/articles/A0001/article-v1.txt: the file is missing, though claims/articles/A0001/article.yaml names it: "
        + "fetch it as it was"
    ),
    (
      "reviews/sources/S0002.yaml",
      "reviews/sources/S0002.yaml: S0002 is gone, but what was recorded stays on record: put it back, and leave it: "
        + "nothing has to rest on it"
    ),
  ])
  func aFileThatIsGoneIsNamed(file: String, words: String) {
    folder.remove(file)

    #expect(message { try edits() } == words)
  }

  @Test func anOlderLedgerIsNotComparedWithNewerRecords() throws {
    let lines = folder.text("reviews/ledger.jsonl").split(separator: "\n")
    folder.write("reviews/ledger.jsonl", Array(lines.dropLast(2).joined(separator: "\n").utf8))

    #expect(
      message { try edits() }
        == "reviews/ledger.jsonl:\(lines.count - 2): the casebook has gone on to entry \(lines.count) since this was "
        + "written: keep your changes aside, write the text form anew, and make them there")
  }

  @Test func bytesThatAreNoTextAreNamedWithTheirLine() throws {
    folder.write("claims/C0001.yaml", Array("id: C0001\nstatement: caf".utf8) + [0xE9, 0x0A])

    #expect(message { try edits() } == "claims/C0001.yaml:2: a byte is not UTF-8: save the file as UTF-8")
  }

  @Test func aFileBeyondAllBoundsIsRefused() throws {
    folder.write("claims/C0001.yaml", [UInt8](repeating: 0x23, count: 64 << 20 + 1))

    #expect(
      message { try edits() }
        == "claims/C0001.yaml: it is larger than 64 MiB, which no record is: is it the right file?")
  }

  @Test func aBombOfAliasesIsRefusedBeforeItIsParsed() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) {? [\(aliases)] : x}\n"
    }
    folder.write("claims/C0001.yaml", Array(bomb.utf8))

    #expect(
      message { try edits() }
        == "claims/C0001.yaml:2: the alias «*a0» can't be used here: write the value out, in quotes if it begins with "
        + "«&», «*» or «!»")
  }
}
