import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel
import Foundation
import GRDB
import Testing

/// What is captured is kept once, byte for byte, and can be checked, handed on, put back and erased.
@Suite struct CaptureTests {
  private static let page = """
    <html><head><title>Order 12 of the harbour council</title></head><body><main><h1>Order 12</h1>
    <p>The council orders that the quay levy be forty from the first of May, and not before.</p>
    <p>It may be paid in two parts by owners of one ship.</p></main></body></html>
    """

  private func captured(_ session: CasebookSession, _ text: String = page, name: String = "order.html") throws -> (
    Captured, ReadText?
  ) {
    let captured = try session.capturer().bytes(Array(text.utf8), asked: name, name: name)
    return (captured, try TextReader().read(captured))
  }

  private func source(_ session: CasebookSession, _ text: String = page) throws -> SourceID {
    let (captured, read) = try captured(session, text)
    let receipt = try session.addSource(CasebookSession.source(from: captured, read), captured: captured, read: read)
    return try #require(receipt.created(Source.self).first)
  }

  @Test func aPageIsKeptWithItsWordsAndFoundByThem() throws {
    let folder = try SessionFolder()
    let session = try folder.create()

    let id = try source(session)

    var bytes: [UInt8] = []
    try session.copyBytes(of: id) { bytes += $0 }
    #expect(bytes == Array(Self.page.utf8))
    let record: Source = try session.read { try $0.need(id) }
    #expect(record.title == "Order 12")
    #expect(record.copies.first?.sha256 == .of(bytes))
    #expect(record.copies.first?.capture?.asked == "order.html")
    #expect(try session.search("quay levy").map(\.id) == [id.any])
    #expect(try session.search("DOCTYPE body main").isEmpty)
    #expect(try session.copyText(of: id).places.map(\.name) == ["paragraph 1", "paragraph 2", "paragraph 3"])
    #expect(try session.verify().isSound)
    #expect(try session.checkCopies().isSound)
  }

  @Test func aPassageIsPutToAClaimAtOnceWithItsPlace() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    try session.addArticle(Array("The levy is twenty, the mayor said on Monday.".utf8), ArticleCard(), isolate: false)
    var mark = Mark()
    (mark.content, mark.cue, mark.statements) = (["The levy is twenty"], ["said"], ["The levy is twenty."])
    let claim = try #require(try session.mark(ArticleID(number: 1), mark).created(Claim.self).first)
    let (page, read) = try captured(session)
    let new = try CasebookSession.source(from: page, read)

    let receipt = try session.addSource(
      new, captured: page, read: read,
      passage: PickedPassage(claims: [claim], excerpt: "be forty from the first of May", stance: .refutes))

    #expect(Set(receipt.entries.map(\.edit)).count == 1)
    let evidence: Evidence = try session.read { try $0.need(EvidenceID(number: 1)) }
    #expect(
      evidence.basis
        == .passage(
          source: SourceID(number: 1), locator: "paragraph 2", excerpt: "be forty from the first of May"))
    #expect(throws: SessionError.notInCapture("be fifty")) {
      try session.addSource(
        new, captured: page, read: read, passage: PickedPassage(claims: [claim], excerpt: "be fifty", stance: .refutes))
    }
    #expect(try session.read { try $0.ids(of: .source) }.count == 1)
  }

  @Test func theSameBytesOfTwoSourcesAreStoredOnce() throws {
    let folder = try SessionFolder()
    let session = try folder.create()

    let first: Source = try session.read { [id = try source(session)] in try $0.need(id) }
    let second: Source = try session.read { [id = try source(session)] in try $0.need(id) }
    let third = try session.addSource(first, file: folder.write(Self.page, to: "same.html")).created(Source.self).first

    #expect(first.copies[0].content == second.copies[0].content)
    #expect(first.copies[0].capture?.text == second.copies[0].capture?.text)
    let file: Source = try session.read { try $0.need(third ?? SourceID(number: 0)) }
    #expect(file.copies.last?.content == first.copies[0].content)
    #expect(try session.checkCopies().isSound)
    #expect(try session.verify().isSound)
  }

  @Test func whatIsMissingAlteredOrStrayIsNamed() throws {
    let folder = try SessionFolder()
    var session = try folder.create()
    let altered = try source(session)
    let missing = try source(session, Self.page.replacingOccurrences(of: "forty", with: "fifty"))
    let contents = try session.read { casebook in
      try [altered, missing].map { try (casebook.need($0) as Source).copies[0].content.commitment }
    }
    try session.store.close()
    let database = try DatabaseQueue(path: folder.path("test.casebook"))
    try database.write { db in
      try db.execute(
        sql:
          "UPDATE text_chunk SET bytes = CAST(replace(CAST(bytes AS TEXT), 'May', 'Mai') AS BLOB) WHERE commitment = ?",
        arguments: [Data(contents[0].bytes)])
      try db.execute(sql: "DELETE FROM text_chunk WHERE commitment = ?", arguments: [Data(contents[1].bytes)])
      try db.execute(
        sql: "INSERT INTO text (commitment, bytes, salt) VALUES (?, 0, ?)",
        arguments: [Data(Digest.of([1]).bytes), Data([1])])
    }
    try database.close()
    session = try folder.open(as: "mira")

    let check = try session.checkCopies()

    #expect(check.problems.map(\.record) == [altered.any, missing.any])
    #expect(check.problems.map(\.what) == [.altered, .missing])
    #expect(check.stray == [Digest.of([1])])
    #expect(!check.isSound)
    #expect(try !session.verify().isSound)
  }

  @Test func copiesAreWrittenOutAndPutBack() throws {
    let folder = try SessionFolder()
    var session = try folder.create()
    let id = try source(session)
    #expect(try session.exportCopies(to: folder.path("copies")).copies == 1)
    let content = try session.read { try ($0.need(id) as Source).copies[0].content.commitment }
    try session.store.close()
    let database = try DatabaseQueue(path: folder.path("test.casebook"))
    try database.write { db in
      try db.execute(sql: "DELETE FROM text_chunk WHERE commitment = ?", arguments: [Data(content.bytes)])
      try db.execute(sql: "DELETE FROM text WHERE commitment = ?", arguments: [Data(content.bytes)])
    }
    try database.close()
    session = try folder.open(as: "mira")
    #expect(try !session.checkCopies().isSound)
    let head = try session.read { try $0.head() }

    let result = try session.importCopies(from: folder.path("copies"))

    #expect(result.restored.count == 1 && result.refused.isEmpty)
    #expect(try session.checkCopies().isSound)
    #expect(try session.verify().isSound)
    #expect(try session.read { try $0.head() } == head)
    #expect(try session.importCopies(from: folder.path("copies")).left == 1)
    // A file that is not what its name says is not taken.
    let path = try folder.path("copies/\(session.read { try ($0.need(id) as Source).copies[0].sha256 })")
    try Data("other".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try session.importCopies(from: folder.path("copies")).refused.count == 1)
  }

  @Test func anErasedCopyLeavesATombstoneAndItsWordsGoWithIt() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let id = try source(session)
    let hash = try session.read { try ($0.need(id) as Source).copies[0].sha256 }

    try session.erase(id.any, which: "archived copy \(hash)", reason: "court order 7")

    let check = try session.checkCopies()
    #expect(check.isSound)
    #expect(
      Set(check.erased.map(\.label)) == ["archived copy \(hash)", "words of copy \(hash)", "places of copy \(hash)"])
    #expect(check.erased.first { $0.sha256 == hash }?.reason == "court order 7")
    #expect(check.erased.allSatisfy { $0.by.name == "mira" })
    #expect(try session.search("quay levy").isEmpty)
    #expect(throws: SessionError.self) { try session.copyText(of: id) }
    #expect(try session.verify().isSound)
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.path("test.casebook")))
    #expect(file.range(of: Data("be forty from the first".utf8)) == nil)
    // A copy of the folder does not bring it back.
    _ = try session.exportCopies(to: folder.path("copies"))
    #expect(try session.importCopies(from: folder.path("copies")).restored.isEmpty)
  }

  @Test func aCapturedSourceGoesThroughTheTextForm() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    _ = try source(session)
    let (page, read) = try captured(session, Self.page.replacingOccurrences(of: "forty", with: "sixty"))
    try session.addArticle(page, read: #require(read), ArticleCard())
    try session.writeText(to: folder.path("text"))

    let copy = try CasebookSession.create(at: folder.path("copy.casebook"), fromText: folder.path("text"), as: nil)

    #expect(try copy.read { try $0.head() } == session.read { try $0.head() })
    #expect(try copy.checkCopies().isSound)
    #expect(try copy.copyText(of: SourceID(number: 1)).text == session.copyText(of: SourceID(number: 1)).text)
  }

  @Test func anArticleFromAPageHasThePageAsItsOriginal() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let (page, found) = try captured(session)
    let read = try #require(found)

    let id = try #require(try session.addArticle(page, read: read, ArticleCard()).created(Article.self).first)

    let article: Article = try session.read { try $0.need(id) }
    #expect(article.title == "Order 12")
    #expect(article.current.originalSHA256 == .of(Array(Self.page.utf8)))
    #expect(try session.articleText(id)[0..<8] == "Order 12")
    #expect(article.current.capture != nil)
    #expect(throws: SessionError.sameText(id)) { try session.addVersion(of: id, page, read: read) }
    #expect(throws: SessionError.self) {
      let (empty, none) = try captured(session, "<html><script>draw()</script></html>")
      try session.addArticle(empty, read: #require(none), ArticleCard())
    }
    #expect(try session.verify().isSound)
  }
}
