import AuditLedger
import CasebookText
import ClaimModel
import Foundation
import TestSupport
import Testing

/// The texts beside a ledger: a seal that no entry names is refused, and a text that is not there is no fault.
@Suite struct TextSealTests {
  private let original: Casebook
  private let folder: MemoryFolder

  init() throws {
    original = try SmallCasebook.make()
    folder = try written(original)
  }

  /// The casebook that the folder makes.
  private func read() throws -> Casebook { try casebook(from: #require(try CasebookText.readLedger(folder))) }

  private func takeAway(linesWith words: String) {
    let lines = folder.text("reviews/texts.jsonl").components(separatedBy: "\n").filter { !$0.contains(words) }
    folder.write("reviews/texts.jsonl", Array(lines.joined(separator: "\n").utf8))
  }

  @Test func aForgedTextUnderASealOfItsOwnIsNamedWithItsLine() throws {
    let article = try #require(original.record(RecordID(.article, 1))?.as(Article.self))
    let before = try #require(article.versions.last?.text)
    guard case .present(let text) = original.text(before) else { throw Lost() }
    let forged = SealedText(Array(text.text.replacingOccurrences(of: "never", with: "often").utf8), salt: text.salt)
    folder.write("claims/articles/A0001/article.txt", forged.bytes)
    let lines = folder.text("reviews/texts.jsonl").replacingOccurrences(
      of: before.commitment.hex, with: forged.reference.commitment.hex)
    folder.write("reviews/texts.jsonl", Array(lines.utf8))

    #expect(forged.reference.bytes == before.bytes)
    #expect(
      message { try read() }
        == "reviews/texts.jsonl:3: the ledger names no text with the commitment \(forged.reference.commitment.hex): "
        + "the line was changed or added; fetch the file as it was")
  }

  @Test func aTextThatIsNotThereIsMissingAndNothingElseIs() throws {
    let mayor = try #require(original.record(RecordID(.claimant, 1))?.as(Claimant.self))
    let contact = try #require(mayor.contact)
    takeAway(linesWith: "mayor@town.example")

    let back = try read()

    #expect(back.text(contact) == .missing)
    #expect(back.head() == original.head())
    #expect(try written(back).differences(from: written(original)) == ["reviews/texts.jsonl"])
  }

  @Test func aLedgerThatWasChangedIsNamedBeforeItsTexts() throws {
    let lines = folder.text("reviews/ledger.jsonl").replacingOccurrences(
      of: "\"title\":\"Bridges\"", with: "\"title\":\"Ridges\"")
    folder.write("reviews/ledger.jsonl", Array(lines.utf8))
    let ledger = try #require(try CasebookText.readLedger(folder))

    #expect(
      message { try ledger.eachText { _ in } }
        == "reviews/ledger.jsonl:2: the entry does not follow entry 1: a line was changed, added or lost; "
        + "fetch the file as it was")
  }

  private struct Lost: Error {}
}
