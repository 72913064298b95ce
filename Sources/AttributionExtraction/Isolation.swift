public import ClaimModel

/// What an extractor found in a text.
public struct Isolation: Sendable, Hashable {
  /// In the order of the text, by the first word of each.
  public let attributions: [IsolatedAttribution]
  /// Every sentence, in order.
  public let sentences: [SentencePlace]
}

/// Where a sentence stands.
public struct SentencePlace: Sendable, Hashable {
  /// Code points of the text, half-open.
  public let range: Range<Int>
  /// The number of its paragraph, from 1.
  public let paragraph: Int
  /// Whether it is the text's first line and reads like a headline.
  public let isHeadline: Bool
  /// Whether it belongs to the web page and not to the article; nothing in it is attributed.
  public let isFurniture: Bool
}

/// An attribution with what the extractor suggests about it.
public struct IsolatedAttribution: Sendable, Hashable {
  /// Who, by what signal, what.
  public let reading: AttributionReading
  /// The speaker's canonical name as far as the text tells; none for unnamed and anonymous speakers.
  public let claimant: String?
  /// Single claims, each readable alone; empty for a bare «no comment».
  public let statements: [String]
  /// Earlier attributions that this one may answer, the likeliest first; at most three.
  public let answers: [Answer]
}

/// A suggestion that one attribution answers an earlier one.
public struct Answer: Sendable, Hashable {
  /// The index of the one answered in ``Isolation/attributions``.
  public let attribution: Int
  /// `denies` or `respondsTo`.
  public let relation: RelationKind
  /// How likely, 0 to 1; a rank rather than a probability.
  public let score: Double
}
