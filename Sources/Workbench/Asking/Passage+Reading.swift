import AuditLedger
import ClaimModel

extension Passage {
  /// The paragraphs in which a claim is printed.
  static func passages(of claim: Claim, _ attributions: [Attribution], in casebook: some QueueReading) throws
    -> [Passage]
  {
    switch claim.origin {
    case .attributed:
      return try attributions.compactMap { attribution in
        let reading = attribution.reading
        let marks = [
          (PassageMark.Part.speaker, reading.speaker), (.cue, reading.cue), (.content, reading.content),
          (.hedge, reading.hedges),
        ]
        return try passage(attribution.article, attribution.version, marks, in: casebook)
      }
    case .asserted(let article, let version, let span, _):
      return try [passage(article, version, [(.content, [span])], in: casebook)].compactMap(\.self)
    case .imported:
      return []
    }
  }

  private static func passage(
    _ id: ArticleID, _ version: Int, _ parts: [(PassageMark.Part, [Span])], in casebook: some QueueReading
  ) throws -> Passage? {
    let article: Article = try casebook.need(id)
    guard article.versions.indices.contains(version - 1),
      let words = try casebook.text(article.versions[version - 1].text).text
    else { return nil }
    let text = CodePoints(words)
    let spans = parts.flatMap(\.1).filter { text.holds($0) }
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
    var first = start
    while first > 0, text.scalars[first - 1] != "\n" { first -= 1 }
    var last = end
    while last < text.count, text.scalars[last] != "\n" { last += 1 }
    let marks = parts.flatMap { part, spans in
      spans.filter { text.holds($0) && $0.start >= first && $0.end <= last }
        .map { PassageMark(part: part, range: ($0.start - first)..<($0.end - first)) }
    }
    return Passage(
      article: id, title: article.title, publisher: article.publisher, date: article.published, url: article.url,
      paragraph: paragraphNumber(text, first), before: lineBefore(text, first), text: text[first..<last],
      after: lineAfter(text, last), marks: marks)
  }

  private static func paragraphNumber(_ text: CodePoints, _ place: Int) -> Int {
    text.scalars[..<place].split(separator: "\n").count { !$0.allSatisfy(\.properties.isWhitespace) } + 1
  }

  private static func lineBefore(_ text: CodePoints, _ place: Int) -> String {
    var end = place
    while end > 0, text.scalars[end - 1].properties.isWhitespace { end -= 1 }
    var start = end
    while start > 0, text.scalars[start - 1] != "\n" { start -= 1 }
    return text[start..<end]
  }

  private static func lineAfter(_ text: CodePoints, _ place: Int) -> String {
    var start = place
    while start < text.count, text.scalars[start].properties.isWhitespace { start += 1 }
    var end = start
    while end < text.count, text.scalars[end] != "\n" { end += 1 }
    return text[start..<end]
  }
}
