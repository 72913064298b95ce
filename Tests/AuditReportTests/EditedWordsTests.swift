import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("Words that were edited in their article")
struct EditedWordsTests {
  private static let pages = ["html", "markdown"]
  private let article = ArticleID(number: 1)
  private let attribution = AttributionID(number: 1)
  private let claim = ClaimID(number: 1)

  private static let old = "The port authority said the bridge was safe.\n"
  private static let new = "The port authority said the bridge was never safe.\n"

  private func reading(_ content: String, in text: String) throws -> AttributionReading {
    let points = CodePoints(text)
    func spans(_ words: String) throws -> [Span] { try points.places(of: words).prefix(1).map(points.span) }
    return try AttributionReading(
      speaker: spans("The port authority"), cue: spans("said"), content: spans(content), kind: .indirect,
      form: .assertion, naming: .named)
  }

  private func version(_ text: String, at time: Timestamp) -> (version: ArticleVersion, text: SealedText) {
    let sealed = SealedText(Array(text.utf8), salt: [UInt8](repeating: UInt8(text.utf8.count), count: 16))
    let version = ArticleVersion(
      retrieved: time, original: sealed.reference, originalSHA256: Digest.of(sealed.bytes), text: sealed.reference,
      textSHA256: Digest.of(sealed.bytes), length: text.unicodeScalars.count)
    return (version, sealed)
  }

  /// A casebook with an article, what it attributes, and a claim of that.
  private func printed() throws -> Desk {
    var desk = try Desk()
    let (first, text) = version(Self.old, at: Desk.opening)
    let article = try Article(id: ArticleID(number: -1), title: "Bridge", publisher: "The Post", versions: [first])
    let attribution = Attribution(
      id: AttributionID(number: -1), article: article.id, version: 1,
      reading: try reading("the bridge was safe", in: Self.old), maker: .person(try Person(text: "mira")))
    let claim = try Claim(
      id: ClaimID(number: -1), statement: "The bridge was safe.",
      origin: .attributed([attribution.id], claimant: nil))
    try desk.perform(.add([article.any, attribution.any, claim.any]), texts: [text])
    return desk
  }

  private func add(_ text: String, to desk: inout Desk) throws {
    let (next, sealed) = version(text, at: desk.now)
    var patch = Patch()
    try patch.set("versions", desk.casebook.need(article).versions + [next])
    try desk.perform(.change(article.any, patch), texts: [sealed])
  }

  private func accept(_ desk: inout Desk) throws {
    let before: Attribution = try desk.casebook.need(attribution)
    var after = before
    after.reading = try reading("the bridge was never safe", in: Self.new)
    after.version = 2
    try desk.perform(.change(attribution.any, Patch(from: before.any, to: after.any)), as: "nell")
  }

  @Test("stand on the sheet as they are and as the verdict found them", arguments: pages)
  func both(format: String) throws {
    var desk = try printed()
    try desk.agree(on: claim)
    try add(Self.new, to: &desk)
    try accept(&desk)

    let report = try Rendered.text(format, desk.casebook)

    #expect(report.contains("The verdict was given on other words,"))
    #expect(report.contains("those of version 1: «the bridge was safe»"))
    #expect(report.contains("put in their place by nell, "))
    #expect(report.contains("none on record for the new words"))
    #expect(report.contains("attribution changed: reading, version"))
  }

  @Test("are not told of twice where the verdict was given on the new ones, or they came back", arguments: pages)
  func one(format: String) throws {
    var later = try printed()
    try add(Self.new, to: &later)
    try accept(&later)
    try later.agree(on: claim)
    var back = try printed()
    try back.agree(on: claim)
    try add(Self.new, to: &back)
    try accept(&back)
    try back.perform(.undo(edit: nil), as: "nell")

    let reports = try [later, back].map { try Rendered.text(format, $0.casebook) }

    #expect(reports.allSatisfy { !$0.contains("The verdict was given on other words") })
    #expect(reports[0].contains("none on record for the new words"))
    #expect(!reports[1].contains("none on record for the new words"))
  }

  @Test("that are gone are told with the version, the reason and who says so", arguments: pages)
  func gone(format: String) throws {
    var desk = try printed()
    try add(Self.new, to: &desk)
    var patch = Patch()
    try patch.set("gone", "taken out")
    try desk.perform(.change(attribution.any, patch), as: "nell")
    let day = desk.now.date
    // Nobody has looked for them in a version that came later.
    try add("Nothing was said.\n", to: &desk)

    let report = try Rendered.text(format, desk.casebook)

    #expect(report.contains("not in version 2 any more: taken out (nell, \(day))"))
    #expect(report.contains("attribution changed: gone; its words are gone: taken out"))
  }
}
