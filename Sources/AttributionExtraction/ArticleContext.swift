public import ClaimModel

/// What is known of an article besides its words, as far as the extractor can use it.
public struct ArticleContext: Sendable, Hashable {
  /// When it was printed: «on Monday» is reckoned from it.
  public var published: PartialDate?

  /// Nothing known but what is named.
  public init(published: PartialDate? = nil) { self.published = published }
}
