import AuditLedger
public import CasebookStore
public import ClaimModel

/// A new attribution by the words as they are printed.
public struct Mark: Sendable, Hashable {
  public var speaker: [String] = []
  public var cue: [String] = []
  public var content: [String] = []
  /// Who carried it, nearest to the article first, as printed.
  public var carriers: [String] = []
  public var form: AttributionForm?
  public var kind: QuotationKind?
  public var naming: SpeakerNaming?
  /// The single claims that it holds.
  public var statements: [String] = []
  /// A name or id.
  public var claimant: String?
  /// Words that stand beside the place, where the others stand more than once.
  public var near: String?

  public init() {}
}

extension CasebookSession {
  /// Marks a new attribution by hand, with its claims, as one edit.
  /// - Throws: ``SessionError`` where the words do not stand in the article, or stand there more than once.
  @discardableResult
  public func mark(_ id: ArticleID, _ mark: Mark) throws -> Receipt {
    let moment = try moment()
    let text = try articleText(id)
    let finder = WordFinder(text: text, article: id, near: mark.near, beside: mark.content + mark.cue)
    let content = try mark.content.map { try finder.span($0) }
    let form = mark.form ?? (mark.statements.isEmpty ? .noComment : .assertion)
    let reading = try AttributionReading(
      speaker: mark.speaker.map { try finder.span($0, outside: content) }, cue: mark.cue.map { try finder.span($0) },
      content: content, kind: mark.kind ?? .indirect, form: form,
      naming: mark.naming ?? (mark.speaker.isEmpty ? .unattributed : .named),
      chain: mark.carriers.map { ChainLink(name: $0, span: try? finder.span($0)) })
    let attribution = Attribution(
      id: AttributionID(number: -1), article: id,
      version: try read { try ($0.need(id) as Article).versions.count }, reading: reading,
      maker: .person(moment.person))
    var claimants = ProvisionalClaimants(known: try read { try $0.claimantNumbers() })
    let claimant = try mark.claimant.map { try self.id(ofClaimant: $0, &claimants) }
    let published = try read { try ($0.need(id) as Article).published }
    let claims = try mark.statements.enumerated().map { index, statement in
      try Claim(
        id: ClaimID(number: -1 - index), statement: statement,
        origin: .attributed([attribution.id], claimant: claimant),
        appearances: [Appearance(place: .article(id), date: published)]
      ).any
    }
    return try store.perform(.add(claimants.new + [attribution.any] + claims), at: moment)
  }

  /// Adds a claim that the article asserts itself; its claimant is the publisher where no other is named.
  @discardableResult
  public func assert(
    _ id: ArticleID, words: String, near: String? = nil, statement: String, claimant: String? = nil
  ) throws -> Receipt {
    let moment = try moment()
    let article: Article = try read { try $0.need(id) }
    let finder = WordFinder(text: try articleText(id), article: id, near: near, beside: [])
    var claimants = ProvisionalClaimants(known: try read { try $0.claimantNumbers() })
    guard let name = claimant ?? article.publisher else { throw SessionError.noPublisher(id) }
    let claimantID = try self.id(ofClaimant: name, &claimants)
    let claim = try Claim(
      id: ClaimID(number: -1), statement: statement,
      origin: .asserted(id, version: article.versions.count, finder.span(words), claimant: claimantID),
      appearances: [Appearance(place: .article(id), date: article.published)])
    return try store.perform(.add(claimants.new + [claim.any]), at: moment)
  }

  private func id(ofClaimant nameOrID: String, _ claimants: inout ProvisionalClaimants) throws -> ClaimantID {
    if let id = try? ClaimantID(text: nameOrID), try read({ try $0.record(id.any) }) != nil { return id }
    return try claimants.id(of: nameOrID)
  }
}

/// Finds the place of printed words in an article.
struct WordFinder {
  let text: CodePoints
  let article: ArticleID
  let near: String?
  /// Words of the same attribution: where a speaker's name stands often, the one beside its own words is meant.
  let beside: [String]

  /// - Parameter others: what it does not lie in where the words stand elsewhere too.
  /// - Throws: ``SessionError/wordsElsewhere(_:article:)`` where they stand in the others and else not beside them: which
  ///   of those far away is meant is not guessed.
  func span(_ words: String, outside others: [Span] = []) throws -> Span {
    let all = text.places(of: words)
    let apart = all.filter { place in !others.contains { place.overlaps($0.start..<$0.end) } }
    let place = try place(of: words, among: apart.isEmpty ? all : apart)
    if near == nil, !apart.isEmpty, apart.count < all.count, !others.contains(where: { isBeside(place, $0) }) {
      throw SessionError.wordsElsewhere(words, article: article)
    }
    return try text.span(place)
  }

  private func place(of words: String, among places: [Range<Int>]) throws -> Range<Int> {
    guard let first = places.first else { throw SessionError.wordsNotFound(words, article: article) }
    if places.count == 1 { return first }
    if let near {
      let anchors = text.places(of: near)
      guard !anchors.isEmpty else { throw SessionError.wordsNotFound(near, article: article) }
      return nearest(places, to: anchors)
    }
    // Words of the same attribution that stand once settle where it is.
    let anchors = beside.filter { $0 != words }.map { text.places(of: $0) }.filter { $0.count == 1 }.joined()
    guard !anchors.isEmpty else {
      throw SessionError.wordsAmbiguous(words, article: article, places: places.count)
    }
    return nearest(places, to: Array(anchors))
  }

  /// Whether a place is in the paragraph of other words: no blank line stands between them.
  private func isBeside(_ place: Range<Int>, _ other: Span) -> Bool {
    let between = min(place.upperBound, other.end)..<max(place.lowerBound, other.start)
    let lines = text[between].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return !lines.dropFirst().dropLast().contains { $0.allSatisfy(\.isWhitespace) }
  }

  private func nearest(_ places: [Range<Int>], to anchors: [Range<Int>]) -> Range<Int> {
    func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
      left.overlaps(right) ? 0 : max(right.lowerBound - left.upperBound, left.lowerBound - right.upperBound)
    }
    return places.min { left, right in
      (anchors.map { gap(left, $0) }.min() ?? 0) < (anchors.map { gap(right, $0) }.min() ?? 0)
    } ?? places[0]
  }
}
