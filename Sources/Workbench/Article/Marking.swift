public import ClaimModel
import TerminalUI

/// An attribution that is being marked by hand, or whose words are being moved: each part arrives with an offer.
struct Marking: Hashable {
  /// The three parts, in the order in which they are asked.
  enum Part: Int, CaseIterable, Hashable {
    case speaker, cue, content

    var word: String {
      switch self {
      case .speaker: "speaker"
      case .cue: "cue"
      case .content: "words"
      }
    }
  }

  /// Which attribution.
  enum Subject: Hashable {
    case new
    /// One part of an attribution that there is: the span with this place in its list is moved.
    case part(Attribution, span: Int)
  }

  let subject: Subject
  /// The sentence that it was begun in.
  let sentence: Range<Int>
  var part: Part
  /// nil: the sentence has no words for it.
  var stretches: [Part: Stretch]
  var form: AttributionForm
  var kind: QuotationKind
  /// Whose words the offer was.
  var isGuess = true
  /// The pieces of the offered words: a quotation may go on behind its speaker.
  var pieces: [Range<Int>] = []

  var active: Stretch? {
    get { stretches[part] }
    set { stretches[part] = newValue }
  }

  var isNew: Bool { subject == .new }

  /// The words of a new attribution: in the pieces that were offered, as long as their ends were not moved.
  var content: [Range<Int>] {
    guard let words = stretches[.content]?.range else { return [] }
    let isOffered = pieces.first?.lowerBound == words.lowerBound && pieces.last?.upperBound == words.upperBound
    return isOffered ? pieces : [words]
  }

  /// The offer of the extractor replaces the guess, as long as nothing was moved.
  mutating func take(_ offer: MarkOffer) {
    func stretch(_ spans: [Span]) -> Stretch? {
      guard let first = spans.first, let last = spans.last, first.start < last.end else { return nil }
      return Stretch(first.start..<last.end)
    }
    stretches = [:]
    for (part, spans) in [
      (Part.speaker, offer.reading.speaker), (.cue, offer.reading.cue), (.content, offer.reading.content),
    ] {
      if let stretch = stretch(spans) { stretches[part] = stretch }
    }
    pieces = offer.reading.content.map { $0.start..<$0.end }
    (form, kind, isGuess) = (offer.reading.form, offer.reading.kind, false)
  }
}

/// What the extractor makes of a sentence.
public struct MarkOffer: Hashable, Sendable {
  public let reading: AttributionReading
  public let claimant: String?
  public let statements: [String]

  public init(reading: AttributionReading, claimant: String?, statements: [String]) {
    (self.reading, self.claimant, self.statements) = (reading, claimant, statements)
  }
}

/// An attribution marked by hand, by the places of its words in the article's text.
public struct NewMark: Hashable, Sendable {
  public var article: ArticleID
  public var speaker: Range<Int>?
  public var cue: Range<Int>?
  /// In the order of the text; a quotation that its speaker interrupts has several pieces.
  public var content: [Range<Int>]
  public var form: AttributionForm
  public var kind: QuotationKind

  public init(
    article: ArticleID, speaker: Range<Int>?, cue: Range<Int>?, content: [Range<Int>], form: AttributionForm,
    kind: QuotationKind
  ) {
    (self.article, self.speaker, self.cue) = (article, speaker, cue)
    (self.content, self.form, self.kind) = (content, form, kind)
  }
}

/// A first guess where the extractor finds nothing: the first name, the word after it, and the rest of the sentence.
enum MarkGuess {
  static func parts(of sentence: Range<Int>, content: Range<Int>?, in text: CodePoints, _ units: TextUnits)
    -> [Marking.Part: Stretch]
  {
    let words = units.words.filter { sentence.contains($0.lowerBound) && !($0.overlaps(content ?? 0..<0)) }
    var parts: [Marking.Part: Stretch] = [:]
    guard let first = words.firstIndex(where: { isCapital($0, text) }) else {
      if let only = content ?? words.last.map({ words[0].lowerBound..<$0.upperBound }) {
        parts[.content] = Stretch(only)
      }
      return parts
    }
    var last = first
    while last + 1 < words.count, isCapital(words[last + 1], text),
      text[words[last].upperBound..<words[last + 1].lowerBound] == " "
    {
      last += 1
    }
    parts[.speaker] = Stretch(words[first].lowerBound..<words[last].upperBound)
    let cue = last + 1 < words.count ? words[last + 1] : first > 0 ? words[first - 1] : nil
    if let cue { parts[.cue] = Stretch(cue) }
    if let content {
      parts[.content] = Stretch(content)
    } else if last + 2 < words.count, let end = words.last?.upperBound {
      parts[.content] = Stretch(words[last + 2].lowerBound..<end)
    } else if first > 1 {
      parts[.content] = Stretch(words[0].lowerBound..<words[first - 2].upperBound)
    }
    return parts
  }

  private static func isCapital(_ word: Range<Int>, _ text: CodePoints) -> Bool {
    text.scalars[word.lowerBound].properties.isUppercase
  }
}
