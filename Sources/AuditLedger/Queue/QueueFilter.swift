public import ClaimModel

/// Which claims are shown, in the words that somebody typed.
///
/// Words are all needed and begin a word; `"as printed"` is exact; `-` excludes; `|` joins; `field:value` looks at one
/// field, with ranges `a..b`, `>`, `<`, `>=`, `<=` where that has a sense.
public struct QueueFilter: Hashable, Sendable {
  public let text: String
  public let condition: QueueCondition

  public static let everything = QueueFilter(text: "", condition: .all([]))

  private init(text: String, condition: QueueCondition) { (self.text, self.condition) = (text, condition) }

  /// - Throws: ``FilterError`` with the place of what is not understood.
  public init(parsing text: String) throws {
    self.text = text
    condition = try FilterParser(text).condition()
  }

  /// A filter whose last word may be the beginning of a field's name, as it is being typed: that word is left out yet,
  /// and so are signs that no letter follows, such as a bar. A quotation may be without its end.
  /// - Throws: ``FilterError``.
  public init(typing text: String) throws {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let bare = last.first == "-" ? last.dropFirst() : last
    let isField = bare.count >= 3 && FilterField.allCases.contains { $0.rawValue.hasPrefix(bare.lowercased()) }
    let isSign = !last.contains { $0.isLetter || $0.isNumber || $0 == "\"" || $0 == ":" }
    var words = isField || isSign ? text.dropLast(last.count) : text[...]
    while let end = words.last, end == "|" || end.isWhitespace { words.removeLast() }
    self.text = String(words)
    condition = try FilterParser(self.text, isTyped: true).condition()
  }

  public var isEverything: Bool { condition == .all([]) }
}

/// What a claim must fulfil.
public indirect enum QueueCondition: Hashable, Sendable {
  case all([QueueCondition])
  case any([QueueCondition])
  case not(QueueCondition)
  /// A beginning of a word, in any text of the claim or of what hangs on it.
  case word(String)
  case exact(String)
  case state(ReviewState.Name)
  case verdict(Verdict)
  /// A part of the claimant's name, or its id.
  case claimant(String)
  case article(ArticleID)
  case topic(String)
  /// nil: nobody's.
  case assignee(FilterPerson?)
  /// Somebody has changed the claim or its review.
  case by(FilterPerson)
  case priority(ClosedRange<Int>)
  case count(Counted, ClosedRange<Int>)
  case id(ClosedRange<Int>)
  case made(from: PartialDate?, to: PartialDate?)
  /// Seconds since the last change.
  case age(ClosedRange<Int64>)
  case source(SourceID)
  case stance(Stance)
  case property(Property)
  /// A rule finds something that nobody has waived, by the rule's identifier.
  case finding(String)
  case has(Belonging)

  /// Evidence that is counted.
  public enum Counted: String, CaseIterable, Hashable, Sendable {
    case supports = "for"
    case refutes = "against"
    case context
  }

  /// What `is:` asks.
  public enum Property: String, CaseIterable, Hashable, Sendable {
    case left, mine, blocked, stale, suggested, disputed, hidden
  }

  /// What `has:` asks.
  public enum Belonging: String, CaseIterable, Hashable, Sendable {
    case evidence, comment, denial, rationale, waiver, copy
  }
}

/// A person by name, or whoever asks.
public enum FilterPerson: Hashable, Sendable {
  case me
  case named(Person)
}

/// What is not understood in a filter, and where.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The characters of the filter that are meant.
  public let range: Range<Int>
  public let sentence: String

  public init(range: Range<Int>, sentence: String) { (self.range, self.sentence) = (range, sentence) }

  public var description: String { sentence }
}
