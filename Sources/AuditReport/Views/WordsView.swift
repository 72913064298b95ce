import AuditLedger
import ClaimModel

/// The words as printed, who carried them, and what the claim is.
///
/// Names: `words` (`attribution`, `article`, `link` (the same id, where the report has it), `title`, `version`, `places`, `paragraph`, `runs`, `speaker`, `cue`, `chain`
/// (`name`, `place`), `form`, `kind`, `naming`, `hedges`, `negations`, `maker`, `confidence`, `rejected`, `lost`),
/// `imported` (`from`, `reference`), `made`, `topic`, `priority`, `assignee`, `checkable`, `checkableBecause`,
/// `appearances` (`article`, `title`, `place`, `date`, `first`). Of words that were edited: `gone` (from which version, why,
/// who says so), `earlierWords` and `earlierVersion` (what the verdict was given on), `placedBy` (who put the words of now
/// in their place), `isReworded` (whether they are others than were read first).
enum WordsView {
  /// How many code points of its paragraph are shown on each side of the words.
  private static let context = 240

  static func fields(_ file: ClaimFile, on shelf: inout RecordShelf) throws -> Fields {
    let claim = file.claim
    var words: [Fields] = []
    var imported: Fields?
    switch claim.origin {
    case .attributed:
      for attribution in file.attributions { words.append(try printed(attribution, file, on: &shelf)) }
    case .asserted(let article, let version, let span, _):
      words = [try place(article, version, [span], file, on: &shelf)]
    case .imported(let from, let reference, _):
      imported = ["from": .text(from), "reference": Words.link(reference, isRedacted: shelf.isRedacted)]
    }
    return [
      "words": .list(words), "imported": .group(imported), "made": .text(claim.made), "topic": .text(claim.topic),
      "priority": .text(claim.priority == .normal ? nil : "\(claim.priority)"),
      "assignee": .text(shelf.isRedacted ? nil : claim.assignee),
      "checkable": .text(claim.checkability.map { $0.checkable ? "yes" : "no" }),
      "checkableBecause": .text(claim.checkability?.reason),
      "appearances": .list(try claim.appearances.map { try appearance($0, shelf) }),
    ]
  }

  private static func printed(
    _ attribution: Attribution, _ file: ClaimFile, on shelf: inout RecordShelf
  ) throws -> Fields {
    let reading = attribution.reading
    var fields = try place(attribution.article, attribution.version, reading.main, file, on: &shelf)
    fields.merge([
      "attribution": .text(attribution.id), "speaker": .text(quoted(reading.speaker)),
      "cue": .text(quoted(reading.cue)),
      "form": .text(Words.capital(reading.form.rawValue)), "kind": .text(reading.kind),
      "naming": .text(reading.naming), "hedges": .text(quoted(reading.hedges)),
      "negations": .text(quoted(reading.negations)),
      "chain": .list(
        reading.chain.map { ["name": .text($0.name), "place": .text($0.span.map { bracketed($0) })] }),
      "maker": .text(maker(attribution.maker)), "rejected": .text(attribution.rejected),
      "confidence": .text(reading.confidence.map(percent)),
      "gone": .text(try GoneWords.phrase(attribution, in: file.history, shelf.casebook)),
    ])
    fields.merge(earlier(try PlacedWords(attribution, in: file.history), since: file.verdictSequence))
    return fields
  }

  /// The words that the verdict was given on, where others were put in their place since.
  private static func earlier(_ placed: PlacedWords, since verdict: Int?) -> Fields {
    let replaced = placed.replaced(since: verdict)
    let words = replaced.flatMap { quoted($0.words.before.main) }
    let placedBy = (replaced?.by).map { "\($0.person), \(Words.short($0.time)), entry \($0.sequence)" }
    return [
      "isReworded": .flag(placed.isReworded), "earlierVersion": .text(replaced?.words.version),
      "earlierWords": .text(words), "placedBy": .text(placedBy),
    ]
  }

  /// What is the same for attributed words and for the article's own.
  private static func place(
    _ article: ArticleID, _ version: Int, _ spans: [Span], _ file: ClaimFile, on shelf: inout RecordShelf
  ) throws -> Fields {
    let text = try shelf.text(of: article, version: version)
    let record = try shelf.casebook.need(article)
    let fits = !spans.isEmpty && spans.allSatisfy { text.points.holds($0) }
    return [
      "article": .text(article), "link": .text(shelf.link(article.any)), "title": .text(record.title),
      "publisher": .text(record.publisher),
      "lang": .text(SafeLink.language(record.language)), "version": .text(version),
      "versions": .text(record.versions.count), "places": .text(spans.map { bracketed($0) }.joined(separator: ", ")),
      "paragraph": .text(fits ? text.paragraph(at: spans[0].start).map { $0 + 1 } : nil),
      "lost": .text(
        fits ? nil : Words.absence(text.state) ?? "the stored text does not have these words at this place"),
      "runs": .list(fits ? runs(text, spans, file) : quotes(spans, file)),
      // Only an attribution has these; a template asks for them in both.
      "attribution": .text(String?.none), "speaker": .text(String?.none), "cue": .text(String?.none),
      "form": .text(String?.none), "kind": .text(String?.none), "naming": .text(String?.none),
      "hedges": .text(String?.none), "negations": .text(String?.none), "chain": .list([]),
      "maker": .text(String?.none), "rejected": .text(String?.none), "confidence": .text(String?.none),
      "gone": .text(String?.none), "isReworded": .flag(false), "earlierVersion": .text(String?.none),
      "earlierWords": .text(String?.none), "placedBy": .text(String?.none),
    ]
  }

  /// The words in their paragraph, with what is far from them left out.
  private static func runs(_ text: ArticleText, _ spans: [Span], _ file: ClaimFile) -> [Fields] {
    let (start, end) = (spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? 0)
    let first = text.paragraph(at: start).map { text.paragraphs[$0].lowerBound } ?? start
    let last = text.paragraph(at: end - 1).map { text.paragraphs[$0].upperBound } ?? end
    let from = max(first, start - context)
    let to = min(last, end + context)
    let marks = spans.map {
      RunningText.Mark(
        place: $0.start..<$0.end, claim: file.claim.id, standing: Standing(file.review), isLast: false)
    }
    // The anchor stands in the article, so none is wanted here.
    var anchored: Set<ClaimID> = [file.claim.id]
    var runs = RunningText.marked(text.points, from..<to, marks, anchored: &anchored)
    if from > first { runs.insert(["text": .text("… "), "mark": .flag(false)], at: 0) }
    if to < last { runs.append(["text": .text(" …"), "mark": .flag(false)]) }
    return runs
  }

  /// The words as the span keeps them, where the text is gone.
  private static func quotes(_ spans: [Span], _ file: ClaimFile) -> [Fields] {
    spans.flatMap { span -> [Fields] in
      [
        ["text": .text("… " + span.prefix), "mark": .flag(false)],
        [
          "text": .text(span.quote), "mark": .flag(true), "code": .text(Standing(file.review).rawValue),
          "anchors": .list([]), "tags": .list([]),
        ],
        ["text": .text(span.suffix + " …"), "mark": .flag(false)],
      ]
    }
  }

  private static func appearance(_ appearance: Appearance, _ shelf: RecordShelf) throws -> Fields {
    var fields: Fields = ["date": .text(appearance.date), "first": .text(appearance.firstBecause)]
    switch appearance.place {
    case .article(let id):
      fields.merge([
        "article": .text(id), "link": .text(shelf.link(id.any)), "title": .text(try shelf.casebook.need(id).title),
        "place": .text(String?.none),
      ])
    case .elsewhere(let place):
      let link = Words.link(place, isRedacted: shelf.isRedacted)
      fields.merge(["article": .text(String?.none), "title": .text(String?.none), "place": link])
    }
    return fields
  }

  private static func quoted(_ spans: [Span]) -> String? {
    spans.isEmpty ? nil : spans.map { "«\($0.quote)» \(bracketed($0))" }.joined(separator: ", ")
  }

  /// Half-open, in code points.
  private static func bracketed(_ span: Span) -> String { "[\(span.start), \(span.end))" }

  private static func maker(_ maker: AttributionMaker) -> String {
    switch maker {
    case .extractor(let name, let version): "\(name) \(version)"
    case .person(let person): person.name
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
