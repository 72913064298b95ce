import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Testing

/// The script of `docs/verifying.md`, on folders that somebody forged, cut down, or wrote before there was a key. That it
/// finds changed ledgers, checkpoints and proofs is tested with the command.
@Suite("docs/verify.py") final class VerifyingTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/verify.py")

  private let place: URL
  private let session: CasebookSession

  /// A desk with an article, a comment that stands (N0001) and one that was erased (N0002).
  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "verifying-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    session = try CasebookSession.create(
      at: place.appending(path: "desk.casebook").path, title: "Desk", as: Person(text: "ada"),
      keys: KeyFolder(path: place.appending(path: "keys").path))
    try session.addArticle(Array("“The quay is rotten,” said Orth.\n".utf8), ArticleCard(), isolate: false)
    try session.comment(on: RecordID(.article, 1), "Ask the engineer.")
    try session.comment(on: RecordID(.article, 1), "Call her at 555-0100.")
    try session.erase(RecordID(.comment, 2), reason: "on demand")
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  private func file(_ path: String) -> URL { place.appending(path: path) }

  private func text(_ path: String) throws -> String { try String(contentsOf: file(path), encoding: .utf8) }

  private func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: file(path)) }

  private func replace(_ words: String, with others: String, in path: String) throws {
    let before = try text(path)
    try #require(before.contains(words), "«\(words)» does not stand in \(path)")
    try write(before.replacing(words, with: others), to: path)
  }

  /// Takes the lines away that hold some words.
  private func cut(linesWith words: String, in path: String) throws {
    let lines = try text(path).components(separatedBy: "\n")
    try write(lines.filter { !$0.contains(words) }.joined(separator: "\n"), to: path)
  }

  /// The text form, with a signed checkpoint or without.
  private func export(signed: Bool = true) throws {
    if signed { _ = try session.checkpoint() }
    try session.writeText(to: file("form").path)
  }

  /// The words of the article changed, and sealed again under its own salt.
  private func forge() throws {
    let state = try session.read { casebook in
      let article: Article = try casebook.need(ArticleID(number: 1))
      return try casebook.text(article.versions[0].text)
    }
    guard case .present(let before) = state else {
      Issue.record("the text of the article is not here")
      return
    }
    let forged = SealedText(Array(before.text.replacing("rotten", with: "sturdy").utf8), salt: before.salt)
    try write(forged.text, to: "form/claims/articles/A0001/article.txt")
    try replace(
      before.reference.commitment.hex, with: forged.reference.commitment.hex, in: "form/reviews/texts.jsonl")
  }

  /// Runs a program in the folder of the test. Python runs isolated: no module from outside its library is found.
  private func run(_ arguments: String...) throws -> (code: Int32, text: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = place
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, words)
  }

  private func verify(_ folder: String = "form") throws -> (code: Int32, text: String, errors: String) {
    try run("python3", "-I", "-S", Self.script.path, folder)
  }

  @Test func aSoundFolderSaysWhatItHoldsAndWhatWasErased() throws {
    try export()

    let checked = try verify()

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("): not checked; Ed25519 needs another tool, or `cryptography`\n"))
    #expect(checked.text.contains("checkpoint: the first "))
    #expect(checked.text.contains("\n1 text was erased on demand: N0002\n"))
    #expect(!checked.text.contains("that the ledger names"))
    #expect(checked.text.hasSuffix("\ntexts: all that are here are those that were sealed\n"))
  }

  @Test func withoutAKeyChainAndTextsAreCheckedAndNothingIsSigned() throws {
    try export(signed: false)

    let checked = try verify()

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("\ncheckpoint: there is none in the folder, so nothing in it is signed\n"))
    #expect(checked.text.hasSuffix("\ntexts: all that are here are those that were sealed\n"))
  }

  @Test(
    "a forged text is not sound, whatever becomes of its seal",
    arguments: [
      ("sealed again", "NOT SOUND: texts.jsonl, line 1: the ledger names no text of the commitment "),
      ("seals emptied", "NOT SOUND: claims/articles/A0001/article.txt is no text that the ledger has there\n"),
      ("seals gone", "NOT SOUND: claims/articles/A0001/article.txt is no text that the ledger has there\n"),
      ("without its seal", "NOT SOUND: claims/articles/A0001/article.txt is no text that the ledger has there\n"),
    ])
  func forgedText(how: String, finding: String) throws {
    try export()
    try forge()
    switch how {
    case "seals emptied": try write("", to: "form/reviews/texts.jsonl")
    case "seals gone": try FileManager.default.removeItem(at: file("form/reviews/texts.jsonl"))
    case "without its seal": try cut(linesWith: "A0001/article.txt", in: "form/reviews/texts.jsonl")
    default: break
    }

    let checked = try verify()

    #expect(checked.code == 1)
    #expect(checked.errors.hasPrefix(finding), "\(checked.errors)")
  }

  @Test func aTextOfAnotherRecordIsNotSound() throws {
    try export()
    try FileManager.default.createDirectory(
      at: file("form/claims/articles/A0002"), withIntermediateDirectories: true)
    try write(text("form/claims/articles/A0001/article.txt"), to: "form/claims/articles/A0002/article.txt")
    try replace("A0001/article.txt", with: "A0002/article.txt", in: "form/reviews/texts.jsonl")

    let checked = try verify()

    #expect(checked.code == 1)
    #expect(
      checked.errors
        == "NOT SOUND: texts.jsonl, line 1: the ledger does not have this text in claims/articles/A0002/article.txt\n")
  }

  @Test func aTextThatIsNotHereIsListedAndNoFault() throws {
    try export()
    try FileManager.default.removeItem(at: file("form/claims/articles/A0001/article.txt"))
    try cut(linesWith: "A0001/article.txt", in: "form/reviews/texts.jsonl")

    let checked = try verify()

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("\n1 text that the ledger names is not here: A0001\n"))
  }

  @Test func aTextWithoutItsSealStandsByItsPlainHash() throws {
    try export()
    try cut(linesWith: "A0001/article.txt", in: "form/reviews/texts.jsonl")

    let checked = try verify()

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("\n1 text is here without its seal, by its plain hash: A0001\n"))
  }

  @Test func wordsOfACommentWithoutTheirSealAreNotSound() throws {
    try export()
    try cut(linesWith: "Ask the engineer.", in: "form/reviews/texts.jsonl")

    let checked = try verify()

    #expect(checked.code == 1)
    #expect(
      checked.errors.hasPrefix("NOT SOUND: claims/articles/A0001/article.yaml shows words whose seal is not here: "),
      "\(checked.errors)")
  }

  @Test func whatNoEntryErasedIsNotSaidToBeErased() throws {
    try export()
    let line = try #require(
      try text("form/reviews/texts.jsonl").components(separatedBy: "\n").first { $0.contains("article.txt") })
    let forged = line.replacing("\"file\"", with: "\"erased\":{},\"file\"")
    try replace(line, with: forged, in: "form/reviews/texts.jsonl")

    let checked = try verify()

    #expect(checked.code == 1)
    #expect(checked.errors.hasPrefix("NOT SOUND: texts.jsonl, line 1: no entry erased the text "), "\(checked.errors)")
  }

  @Test("a checkpoint that no key of the ledger has signed is not sound", arguments: ["gone", "of another"])
  func unsigned(signature: String) throws {
    try export()
    if signature == "gone" {
      try cut(linesWith: "— ", in: "form/reviews/checkpoint")
    } else {
      try replace("— claims.invalid/", with: "— other.invalid/", in: "form/reviews/checkpoint")
    }

    let checked = try verify()

    #expect(checked.code == 1)
    #expect(
      checked.errors == "NOT SOUND: form/reviews/checkpoint has no signature of a key that the ledger names\n")
  }

  @Test func anEvidencePackageIsCheckedByPlainHashes() throws {
    var package: [UInt8] = []
    try session.report("bagit") { package += $0 }
    try Data(package).write(to: file("package.tar"))
    let unpacked = try run("tar", "xf", "package.tar")
    try #require(unpacked.code == 0, "\(unpacked.errors)")

    let checked = try verify("data")
    try replace("rotten", with: "sturdy", in: "data/articles/A0001/1-text.txt")
    let forged = try verify("data")

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("\ncheckpoint: the first "))
    #expect(checked.text.contains("\n1 text is here without its seal, by its plain hash: A0001\n"))
    #expect(checked.text.contains("\n1 text was erased on demand: N0002\n"))
    #expect(checked.text.contains("\n1 text that the ledger names is not here: N0001\n"))
    #expect(forged.code == 1)
    #expect(forged.errors == "NOT SOUND: articles/A0001/1-text.txt is no text that the ledger has there\n")
  }
}
