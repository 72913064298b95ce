public import ClaimModel

/// Who stands behind a speaker's words, as far as the article tells, and why it is thought so.
public struct SpeakerIdentity: Sendable, Hashable {
  /// The name as the article gives it in full, such as «Ada Rowe» for «she».
  public let name: String
  /// What it is, as a first guess.
  public let nature: ClaimantNature
  /// The speaker's words, where they are others than the name.
  public let printed: String?
  /// How the words led to the name.
  public let reason: Reason

  /// The name as a statement has it: a government is called as it was printed, «Beijing».
  var shown: String { reason == .government ? printed ?? name : name }

  /// How a speaker's words lead to a name.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case named = "named so in the text"
    case fullName = "the text has the full name"
    case title = "the text gives this one that title or that description"
    case pronoun = "the last one before whom the pronoun fits"
    case description = "the last one before whom the description fits"
    case sameSentence = "speaks in the same sentence or the one before"
    case government = "a country or its capital speaks for its government"
    case speaksFor = "speaks for another, who is named"
    case asPrinted = "nobody that the text names is surely meant"
  }
}
