public import ClaimModel

/// A claim that an article asserts itself: as much of it as tells whether two come from the same words.
public struct AssertedClaim: Hashable, Sendable {
  public let claim: ClaimID
  /// The version of the article.
  public let version: Int
  /// Where its words stand there, in code points.
  public let words: Range<Int>
  public let statement: String

  public init(claim: ClaimID, version: Int, words: Range<Int>, statement: String) {
    (self.claim, self.version, self.words, self.statement) = (claim, version, words, statement)
  }
}
