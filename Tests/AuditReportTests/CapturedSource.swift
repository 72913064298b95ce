import AuditLedger
import ClaimModel
import TestSupport

/// A published claim whose only evidence is one source, for tests of what exports say of it.
enum CapturedSource {
  /// The casebook with such a claim.
  /// - Parameter custody: how the source's only copy came; nil where it has none.
  static func casebook(url: String? = nil, custody: CustodyRecord? = nil) throws -> Casebook {
    var desk = try Desk()
    let claim = try desk.claim()
    var texts: [SealedText] = []
    var copies: [ArchivedCopy] = []
    if let custody {
      let chain = seal(try JSONValue(encoding: custody).canonical(), 2)
      texts = [seal(page, 1), chain]
      copies = [
        ArchivedCopy(
          sha256: custody.sha256, content: texts[0].reference, mediaType: custody.mediaType, fileName: "page.html",
          added: desk.now, capture: CaptureNote(asked: custody.asked, custody: chain.reference))
      ]
    }
    let source = try Source(id: SourceID(number: -1), nature: .document, title: "Memo", url: url, copies: copies)
    try desk.perform(.add([source.any]), texts: texts)
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim,
      basis: .passage(source: SourceID(number: 1), locator: nil, excerpt: "closed from Monday"), stance: .supports)
    try desk.perform(.add([evidence.any]))
    try desk.agree(on: claim, rationale: "\(EvidenceID(number: 1)) says so.")
    try desk.perform(.move(claim, .signOff), as: "jon")
    try desk.perform(.move(claim, .publish), as: "ada")
    return desk.casebook
  }

  /// How its copy came, where nothing else is said.
  static func custody(asked: String) -> CustodyRecord {
    CustodyRecord(
      asked: asked, began: Desk.opening, ended: Desk.opening, sha256: Digest.of(page), bytes: page.count,
      mediaType: "text/html")
  }

  private static let page = Array("<p>closed from Monday</p>".utf8)

  private static func seal(_ bytes: [UInt8], _ salt: UInt8) -> SealedText {
    SealedText(bytes, salt: [UInt8](repeating: salt, count: 16))
  }
}
