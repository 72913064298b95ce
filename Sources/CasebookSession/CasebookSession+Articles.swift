public import AttributionExtraction
import AuditLedger
public import CasebookStore
public import ClaimModel
import SourceCapture

/// What is known of an article besides its words.
public struct ArticleCard: Sendable, Hashable {
  /// The first line of the text where none is given.
  public var title: String?
  public var publisher: String?
  public var byline: String?
  public var published: PartialDate?
  public var url: String?
  /// A BCP 47 tag.
  public var language = "en"

  public init() {}
}

extension CasebookSession {
  /// Adds an article and isolates its attributed claims, as one edit.
  ///
  /// The bytes are kept as they are; the canonical text is what spans count in: UTF-8, line feeds, no byte-order mark,
  /// what is no UTF-8 shown as U+FFFD.
  /// - Throws: ``SessionError/emptyText(what:)``, ``SessionError/notText``, or ``SessionError/sameText(_:)`` where the
  ///   casebook has an article with these words.
  @discardableResult
  public func addArticle(_ bytes: [UInt8], _ card: ArticleCard, isolate: Bool = true) throws -> Receipt {
    let moment = try moment()
    return try add(ArticleIntake(bytes, at: moment.time), card, isolate: isolate, at: moment)
  }

  func add(_ intake: ArticleIntake, _ card: ArticleCard, isolate: Bool, at moment: Moment) throws -> Receipt {
    if let same = try read({ try $0.article(withText: intake.version.textSHA256) }) {
      throw SessionError.sameText(same)
    }
    let title = card.title ?? String(intake.text.split(whereSeparator: \.isNewline).first ?? "").trimmed
    let article = try Article(
      id: ArticleID(number: -1), title: title, publisher: card.publisher, byline: card.byline,
      published: card.published, url: card.url, language: card.language, versions: [intake.version])
    var records = [article.any]
    if isolate {
      let isolated = try read { casebook in
        try IsolatedRecords.make(from: intake.text, article: article, knows: casebook.claimantNumbers())
      }
      records += isolated
    }
    return try store.perform(.add(records), at: moment, texts: intake.texts, copies: intake.copies)
  }

  /// What is attributed in a text, without a casebook; the text is made canonical as ``addArticle(_:_:isolate:)`` does.
  ///
  /// Spans count the code points of the canonical text, which is returned with them.
  public static func isolate(
    _ bytes: [UInt8], published: PartialDate? = nil, by extractor: AttributionExtractor
  ) -> (text: String, isolation: Isolation) {
    let text = ArticleIntake.canonical(bytes)
    return (text, extractor.isolate(text, ArticleContext(published: published)))
  }

  /// A sentence about bytes that are no UTF-8, of which what can't be read stands as U+FFFD in the text; nil for UTF-8.
  public static func encodingNotice(_ bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return "this is not UTF-8: what could not be read stands as \u{FFFD} in the text. Save it as UTF-8, as with "
      + "«iconv -f WINDOWS-1252 -t UTF-8», and read that instead"
  }

  /// A sentence about an article that is not English, of which only quotations are isolated; nil for English.
  public static func languageNotice(_ bytes: [UInt8]) -> String? {
    AttributionExtractor.language(of: String(decoding: bytes, as: UTF8.self)).notice
  }

  /// The canonical text of an article, by code points.
  /// - Throws: ``SessionError/textGone(_:why:)`` where it was erased or lost.
  public func articleText(_ id: ArticleID, version: Int? = nil) throws -> CodePoints {
    try read { casebook in
      let article: Article = try casebook.need(id)
      let number = version ?? article.versions.count
      guard article.versions.indices.contains(number - 1) else {
        throw ModelError.outOfBounds(field: "the version of \(id)", value: number, bounds: 1...article.versions.count)
      }
      switch try casebook.text(article.versions[number - 1].text) {
      case .present(let sealed): return CodePoints(sealed.text)
      case .erased(let person, let time, let reason):
        throw SessionError.textGone(id.any, why: "\(person) erased it on \(time.date): \(reason)")
      case .missing: throw SessionError.textGone(id.any, why: "it is missing; run «claims verify»")
      }
    }
  }
}

/// An article's bytes, made ready for the ledger.
struct ArticleIntake {
  let text: String
  let version: ArticleVersion
  let texts: [SealedText]
  /// The bytes of a page, where they are not the text itself.
  let copies: [IncomingCopy]

  init(_ bytes: [UInt8], at time: Timestamp) throws {
    guard !bytes.contains(0) else { throw SessionError.notText }
    text = Self.canonical(bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { throw SessionError.emptyText(what: "the article") }
    let original = SealedText(bytes, salt: Salt.random(16))
    let canonical = Array(text.utf8)
    let sealed = canonical == bytes ? original : SealedText(canonical, salt: Salt.random(16))
    version = ArticleVersion(
      retrieved: time, original: original.reference, originalSHA256: .of(bytes), text: sealed.reference,
      textSHA256: .of(canonical), length: text.unicodeScalars.count)
    texts = canonical == bytes ? [original] : [original, sealed]
    copies = []
  }

  /// From a page: the text is what was read from it, the original is the page.
  init(_ captured: Captured, _ read: ReadText, at time: Timestamp) throws {
    text = Self.canonical(Array(read.text.utf8)).filter { $0 != "\0" }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw SessionError.noWords(captured.custody.asked, why: read.notes.joined(separator: "; "))
    }
    let incoming = try CapturedIntake.incoming(captured.body)
    let words = SealedText(Array(text.utf8), salt: Salt.random(16))
    let custody = try CapturedIntake.seal(captured.custody)
    let places = try CapturedIntake.seal(read.places)
    version = ArticleVersion(
      retrieved: time, original: incoming.reference, originalSHA256: captured.custody.sha256, text: words.reference,
      textSHA256: .of(words.bytes), length: text.unicodeScalars.count,
      capture: CaptureNote(asked: captured.custody.asked, custody: custody.reference, places: places.reference))
    texts = [words, custody, places]
    copies = [incoming]
  }

  static func canonical(_ bytes: [UInt8]) -> String {
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines: [UInt8] = []
    lines.reserveCapacity(withoutMark.count)
    var previous: UInt8 = 0
    for byte in withoutMark {
      if byte == UInt8(ascii: "\r") {
        lines.append(UInt8(ascii: "\n"))
      } else if !(byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")) {
        lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
