public import ClaimModel

/// What an extractor found in a text.
public struct Isolation: Sendable, Hashable {
  /// What the text is written in, as far as it was understood.
  public let language: ArticleLanguage
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
  /// Who stands behind the speaker's words; none for unnamed and anonymous speakers.
  public let identity: SpeakerIdentity?
  /// When it was said, where the article tells.
  public let made: ClaimDate?
  /// Single claims, each readable alone; empty for a bare «no comment».
  public let claims: [IsolatedClaim]
  /// Earlier attributions that this one may answer, the likeliest first; at most three.
  public let answers: [Answer]
  /// What the confidence was worked out from, in the order of the weights' calibration; empty for exact rules.
  public let signals: [Double]

  /// The speaker's canonical name as far as the text tells; none for unnamed and anonymous speakers.
  public var claimant: String? { identity?.name }
  /// The statements of the single claims.
  public var statements: [String] { claims.map(\.statement) }
}

/// One claim of an attribution.
public struct IsolatedClaim: Sendable, Hashable {
  /// Readable alone: the text's own words, a name put for a pronoun.
  public let statement: String
  /// Where its words stand in the text, in order.
  public let places: [Span]
  /// Whether evidence can settle it, and why (not).
  public let checkability: Checkability
}

/// A suggestion that one attribution answers an earlier one.
public struct Answer: Sendable, Hashable {
  /// The index of the one answered in ``Isolation/attributions``.
  public let attribution: Int
  /// `denies` or `respondsTo`.
  public let relation: RelationKind
  /// How likely, 0 to 1; a rank rather than a probability.
  public let score: Double
  /// The signs, in words.
  public let reason: String
}
