import AuditLedger
import CasebookText
import ClaimModel
import TestSupport
import Testing

/// Writing into a folder destroys nothing that stands nowhere else, unless somebody wants it.
@Suite struct OverwriteTests {
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

  /// What would be lost if a casebook were written into the folder; nil where nothing would.
  private func loss(_ casebook: Casebook) throws -> TextError? {
    do {
      try CasebookText.checkNothingIsLost(writing: casebook, to: folder)
      return nil
    } catch let error as TextError {
      return error
    }
  }

  /// The casebook after one more edit.
  private func later(_ edit: Edit) throws -> Casebook {
    var casebook = casebook
    try casebook.perform(edit, at: Moment(person: Person(text: "Ada"), time: Timestamp(seconds: 1_600_000_000)))
    return casebook
  }

  private func renamed(_ topic: String) throws -> Casebook {
    var patch = Patch()
    try patch.set("topic", topic)
    return try later(.change(RecordID(.claim, 1), patch))
  }

  @Test func aFolderAsItWasWrittenIsWrittenOverNowAndLater() throws {
    #expect(try loss(casebook) == nil)
    #expect(try loss(renamed("bridges")) == nil)
    try CasebookText.checkNothingIsLost(writing: casebook, to: MemoryFolder())
  }

  @Test func whatWasChangedByHandIsNamedWithItsLine() throws {
    try replace("priority: 1", with: "priority: 2", in: "claims/C0001.yaml")
    let place = TextPlace("claims/C0001.yaml", line: 22)

    #expect(try loss(casebook) == .wouldLose(place, .handEdit))
    #expect(try loss(renamed("bridges")) == .wouldLose(place, .handEdit))
  }

  @Test func anEditThatWasReadInIsNoLoss() throws {
    try replace("topic: \"yes\"", with: "topic: 'bridges'", in: "claims/C0001.yaml")

    #expect(try loss(casebook) != nil)
    #expect(try loss(renamed("bridges")) == nil)
  }

  @Test func anotherWayOfWritingTheSameIsNoLoss() throws {
    try replace("topic: \"yes\"", with: "topic: 'yes' # a word", in: "claims/C0001.yaml")

    #expect(try loss(casebook) == nil)
  }

  @Test(
    "a new record, other words, another text and a file that is no YAML are losses",
    arguments: [
      ("reviews/C0001.yaml", "Or «settled»?", "Or «cleared»?"), ("claims/articles/A0001/article.txt", "Acme", "Ecma"),
      ("claims/C0002.yaml", "id: C0002", "id: C0009"), ("claims/casebook.yaml", "title: ", "title: \""),
    ])
  func losses(file: String, from: String, to: String) throws {
    try replace(from, with: to, in: file)

    guard case .wouldLose(let place, .handEdit) = try loss(casebook) else {
      Issue.record("\(file) would be written over")
      return
    }
    #expect(place.file == file)
  }

  @Test func aTextThatWasErasedSinceIsNoLoss() throws {
    let comment = try #require(casebook.record(RecordID(.comment, 1))?.erasables.first)
    let article = try #require(casebook.record(RecordID(.article, 1))?.as(Article.self))

    var erased = try later(.erase(RecordID(.comment, 1), comment.commitment, reason: "on demand"))
    let moment = try Moment(person: Person(text: "Ada"), time: Timestamp(seconds: 1_600_000_100))
    try erased.perform(.erase(article.any.id, article.current.text.commitment, reason: "on demand"), at: moment)

    #expect(try loss(erased) == nil)
    try replace("Is «paid»", with: "Is not «paid»", in: "reviews/C0001.yaml")
    #expect(try loss(erased) != nil)
  }

  @Test func anotherCasebookIsToldByItsOrigin() throws {
    var other = Casebook()
    let moment = try Moment(person: Person(text: "Ada"), time: Timestamp(seconds: 1_600_000_000))
    try other.perform(.add([CasebookSettings(title: "Other", origin: "example.org/other").any]), at: moment)
    let expected = TextError.wouldLose(
      TextPlace("claims/casebook.yaml"), .otherCasebook(origin: "example.org/claims"))

    #expect(try loss(other) == expected)
    folder.remove("reviews/ledger.jsonl")
    #expect(try loss(other) == expected)
    #expect(try loss(casebook) == nil)
  }

  @Test func aLedgerThatGoesOnOrPartsIsNamed() throws {
    let place = { TextPlace("reviews/ledger.jsonl", line: $0) }
    let size = casebook.head().size
    try CasebookText.write(renamed("bridges"), to: folder)

    #expect(try loss(casebook) == .wouldLose(place(size + 1), .newerLedger(size: size)))
    #expect(try loss(renamed("dams")) == .wouldLose(place(size + 1), .otherLedger))
  }
}
