import AttributionExtraction
import AuditLedger
public import CasebookStore
public import ClaimModel

/// What the extractor makes of a place in an article, for a person who marks by hand.
public struct OfferedMark: Sendable, Hashable {
  public let reading: AttributionReading
  /// Who says it, by name.
  public let claimant: String?
  /// The single claims in it.
  public let statements: [String]
}

extension CasebookSession {
  /// The extractor's reading of the words at a place; nil where it finds no attribution there.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - place: in code points. Cost: the paragraph in which it lies.
  /// - Throws: ``SessionError/textGone(_:why:)``.
  public func offer(_ id: ArticleID, at place: Range<Int>) throws -> OfferedMark? {
    let text = try articleText(id)
    var start = min(max(0, place.lowerBound), text.count)
    while start > 0, text.scalars[start - 1] != "\n" { start -= 1 }
    var end = min(max(start, place.upperBound), text.count)
    while end < text.count, text.scalars[end] != "\n" { end += 1 }
    let found = try BuiltInExtractor.make().isolate(text[start..<end]).attributions
    func overlap(_ isolated: IsolatedAttribution) -> Int {
      isolated.reading.spans.reduce(0) { sum, span in
        sum + ((span.start + start)..<(span.end + start)).clamped(to: place).count
      }
    }
    guard let best = found.max(by: { overlap($0) < overlap($1) }), overlap(best) > 0 else { return nil }
    return OfferedMark(
      reading: try best.reading.moved(by: start, in: text), claimant: best.claimant, statements: best.statements)
  }

  /// Marks a new attribution by the places of its words, with its claims, as one edit.
  ///
  /// Where the extractor reads the same words, the claims are in its wording; else the claim has the words as printed.
  /// - Parameters:
  ///   - id: The article, in its newest version.
  ///   - speaker: Who says it, where somebody is named.
  ///   - cue: The words that tell that it is said.
  ///   - content: The pieces of what is said, in the order of the text.
  ///   - form: Whether it is asserted, asked, denied and so on.
  ///   - kind: Whether the words are quoted, told, or both.
  /// - Throws: `ModelError` where a place is empty or outside the text.
  @discardableResult
  public func mark(
    _ id: ArticleID, speaker: Range<Int>?, cue: Range<Int>?, content: [Range<Int>], form: AttributionForm,
    kind: QuotationKind
  ) throws -> Receipt {
    let moment = try moment()
    let text = try articleText(id)
    let spans = try (speaker.map { [try text.span($0)] }, cue.map { [try text.span($0)] }, content.map(text.span))
    let words = content.first.flatMap { first in content.last.map { first.lowerBound..<$0.upperBound } }
    let offered = try (words ?? cue).flatMap { try offer(id, at: $0) }
    let isSame =
      offered?.reading.content.first?.start == words?.lowerBound
      && offered?.reading.content.last?.end == words?.upperBound
    let reading = try AttributionReading(
      speaker: spans.0 ?? [], cue: spans.1 ?? [], content: spans.2, kind: kind, form: form,
      naming: speaker == nil ? .unattributed : offered?.reading.naming ?? .named,
      hedges: isSame ? offered?.reading.hedges ?? [] : [], negations: isSame ? offered?.reading.negations ?? [] : [],
      chain: isSame ? offered?.reading.chain ?? [] : [])
    let article: Article = try read { try $0.need(id) }
    let attribution = Attribution(
      id: AttributionID(number: -1), article: id, version: article.versions.count, reading: reading,
      maker: .person(moment.person))
    var statements = isSame ? offered?.statements.filter { !$0.trimmed.isEmpty } ?? [] : []
    if statements.isEmpty, !content.isEmpty {
      statements = [Self.statement(content.map { text[$0] }.joined(separator: " "))]
    }
    if form == .noComment { statements = [] }
    var claimants = ProvisionalClaimants(known: try read { try $0.claimantNumbers() })
    let name = offered?.claimant ?? speaker.map { text[$0].trimmed }
    let isNamed = reading.naming == .named && !statements.isEmpty
    let claimant = isNamed ? try name.map { try claimants.id(of: $0) } : nil
    let claims = try statements.enumerated().map { index, statement in
      try Claim(
        id: ClaimID(number: -1 - index), statement: statement,
        origin: .attributed([attribution.id], claimant: claimant),
        appearances: [Appearance(place: .article(id), date: article.published)]
      ).any
    }
    return try store.perform(.add(claimants.new + [attribution.any] + claims), at: moment)
  }

  /// The single claims that the extractor would make of a statement; the statement alone where it is one.
  public static func parts(of statement: String) -> [String] {
    // The built-in weights are sound; with others there would be no splitting, and the statement stays as it is.
    guard let extractor = try? BuiltInExtractor.make() else { return [statement] }
    let found = extractor.isolate("The ministry said that \(statement)").attributions
    let parts = found.first?.statements.filter { !$0.trimmed.isEmpty } ?? []
    return parts.count > 1 ? parts : [statement]
  }

  /// Words as a sentence of their own.
  private static func statement(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let first = line.prefix(1).uppercased() + line.dropFirst()
    return first.last.map { ".?!".contains($0) } ?? true ? first : first + "."
  }
}

extension AttributionReading {
  /// The same words at their places in a text of which this reading saw a part.
  fileprivate func moved(by offset: Int, in text: CodePoints) throws -> AttributionReading {
    func move(_ span: Span) throws -> Span { try text.span((span.start + offset)..<(span.end + offset)) }
    return try AttributionReading(
      speaker: speaker.map(move), cue: cue.map(move), content: content.map(move), kind: kind, form: form,
      naming: naming, hedges: hedges.map(move), negations: negations.map(move),
      chain: chain.map { ChainLink(name: $0.name, span: try $0.span.map(move)) }, confidence: confidence)
  }
}
