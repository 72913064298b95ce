import AuditLedger
public import CasebookStore
public import ClaimModel
public import SourceCapture

/// A passage to put to a claim as soon as its source is there.
public struct PickedPassage: Sendable, Hashable {
  public var claims: [ClaimID]
  public var excerpt: String
  public var stance: Stance
  public var credibility: Credibility?
  public var question: String?
  /// Where in the source; found by the words where none is given.
  public var locator: String?

  public init(claims: [ClaimID], excerpt: String, stance: Stance) {
    (self.claims, self.excerpt, self.stance) = (claims, excerpt, stance)
  }
}

extension CasebookSession {
  /// A way to fetch pages and files, by the clock of this session.
  public func capturer(_ limits: CaptureLimits = CaptureLimits()) -> Capturer { Capturer(limits: limits, clock: clock) }

  /// Adds a source with what was captured as its archived copy, and passages of it, as one edit.
  ///
  /// The own id of `source` is replaced by the next free one. The same bytes are kept once, whoever has them.
  /// - Throws: ``SessionError/notInCapture(_:)`` where a passage does not stand in the words that were read.
  @discardableResult
  public func addSource(
    _ source: Source, captured: Captured, read: ReadText?, passage: PickedPassage? = nil
  ) throws -> Receipt {
    let moment = try moment()
    let intake = try intake(captured, read, at: moment)
    var withCopy = source
    withCopy.copies.append(intake.copy)
    let evidence = try passage.map { try self.evidence($0, of: source.id, in: read) } ?? []
    return try store.perform(
      .add([withCopy.any] + evidence), at: moment, texts: intake.texts, copies: intake.copies)
  }

  /// Keeps what was captured as a further copy of a source.
  /// - Throws: ``SessionError/sameCopy(_:_:)`` where it has these bytes.
  @discardableResult
  public func archive(_ captured: Captured, read: ReadText?, for id: SourceID) throws -> Receipt {
    let moment = try moment()
    let source: Source = try self.read { try $0.need(id) }
    guard !source.copies.contains(where: { $0.sha256 == captured.custody.sha256 }) else {
      throw SessionError.sameCopy(id, captured.custody.sha256)
    }
    let intake = try intake(captured, read, at: moment)
    var patch = Patch()
    try patch.set("copies", source.copies + [intake.copy])
    return try store.perform(.change(id.any, patch), at: moment, texts: intake.texts, copies: intake.copies)
  }

  /// Adds an article from a page: its main text, what the page says of itself where the card is silent, and the exact
  /// bytes as its original. Isolates its claims, as one edit.
  /// - Throws: as ``addArticle(_:_:isolate:)``.
  @discardableResult
  public func addArticle(
    _ captured: Captured, read: ReadText, _ card: ArticleCard, isolate: Bool = true
  ) throws -> Receipt {
    let moment = try moment()
    let intake = try ArticleIntake(captured, read, at: moment.time)
    var card = card
    card.title = card.title ?? read.card.title
    card.publisher = card.publisher ?? read.card.publisher
    card.byline = card.byline ?? read.card.byline
    card.published = card.published ?? read.card.published
    card.url = card.url ?? Self.address(of: captured, read)
    return try add(intake, card, isolate: isolate, at: moment)
  }

  /// The words that were read from an archived copy: the one with this hash, else the latest that has words.
  /// - Throws: ``SessionError/textGone(_:why:)`` where there are none.
  public func copyText(of id: SourceID, sha256: Digest? = nil) throws -> (text: String, places: [WordPlace]) {
    try read { casebook in
      let source: Source = try casebook.need(id)
      let copies = source.copies.filter { sha256 == nil || $0.sha256 == sha256 }
      guard let note = copies.last(where: { $0.capture?.text != nil })?.capture, let words = note.text else {
        throw SessionError.textGone(id.any, why: "no words were read from a copy of it; «claims capture» reads them")
      }
      switch try casebook.text(words) as TextState {
      case .present(let sealed): return (sealed.text, try casebook.places(of: note))
      case .erased(let person, let time, let reason):
        throw SessionError.textGone(id.any, why: "\(person) erased it on \(time.date): \(reason)")
      case .missing: throw SessionError.textGone(id.any, why: "it is missing; run «claims source verify»")
      }
    }
  }

  /// What a source is called and what it is, as far as what was captured says so.
  public static func source(from captured: Captured, _ read: ReadText?) throws -> Source {
    let card = read?.card ?? PageCard()
    let address = captured.custody.finalAddress
    var source = try Source(
      id: SourceID(number: -1), nature: nature(of: captured.mediaType),
      title: card.title ?? (captured.fileName.isEmpty ? address ?? "untitled" : captured.fileName))
    (source.author, source.publisher, source.published) = (card.byline, card.publisher, card.published)
    source.url = Self.address(of: captured, read)
    source.accessed = captured.custody.ended.date
    return source
  }

  private static func nature(of mediaType: String) -> SourceNature {
    switch mediaType.prefix({ $0 != "/" }) {
    case "image": .image
    case "audio": .audio
    case "video": .video
    default: .document
    }
  }

  /// The address that a page names as its own where that is on the host that it came from, else where it was found.
  private static func address(of captured: Captured, _ read: ReadText?) -> String? {
    guard let found = captured.custody.finalAddress else { return nil }
    guard let own = read?.card.canonical, let host = try? WebAddress(own).host, let here = try? WebAddress(found).host,
      host.withoutWWW == here.withoutWWW
    else { return found }
    return own
  }

  private func intake(_ captured: Captured, _ read: ReadText?, at moment: Moment) throws -> CapturedIntake {
    let known = try self.read { try $0.copy(withBytes: captured.custody.sha256) }
    return try CapturedIntake(captured, read, at: moment.time, known: known)
  }

  private func evidence(_ passage: PickedPassage, of source: SourceID, in read: ReadText?) throws -> [AnyRecord] {
    guard passage.excerpt.contains(where: { !$0.isWhitespace }) else { throw LedgerError.empty("the excerpt") }
    var locator = passage.locator
    if let read {
      let points = CodePoints(read.text)
      guard let place = points.places(of: passage.excerpt).first else {
        throw SessionError.notInCapture(passage.excerpt)
      }
      locator = locator ?? WordPlace.locator(of: place, in: read.places)
    }
    return passage.claims.enumerated().map { index, claim in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim,
        basis: .passage(source: source, locator: locator, excerpt: passage.excerpt), stance: passage.stance,
        credibility: passage.credibility, question: passage.question
      ).any
    }
  }
}

extension String {
  fileprivate func prefix(_ holds: (Character) -> Bool) -> Substring { prefix(while: holds) }
  fileprivate var withoutWWW: Substring { hasPrefix("www.") ? dropFirst(4) : self[...] }
}
