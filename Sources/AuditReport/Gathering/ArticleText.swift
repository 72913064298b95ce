import AuditLedger
import ClaimModel

/// A version of an article with its paragraphs, or what became of its text.
struct ArticleText {
  let state: TextState
  let points: CodePoints
  /// The lines that are not blank, each with its place in code points.
  let paragraphs: [Range<Int>]

  init(_ state: TextState) {
    self.state = state
    points = CodePoints(state.text ?? "")
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in 0...points.count where index == points.count || points.scalars[index] == "\n" {
      let isBlank = points.scalars[start..<index].allSatisfy(\.properties.isWhitespace)
      if !isBlank { paragraphs.append(start..<index) }
      start = index + 1
    }
    self.paragraphs = paragraphs
  }

  /// Which paragraph, counted from 0, holds this place. Cost: logarithmic in their number.
  func paragraph(at place: Int) -> Int? {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < paragraphs.count && paragraphs[low].contains(place) ? low : nil
  }

  /// Whether something of a span lies in a paragraph.
  func hasParagraph(in span: Span) -> Bool {
    span.start < span.end
      && ((span.start..<span.end).contains { paragraph(at: $0) != nil })
  }
}
