/// Who did it, and when.
public struct Act: Hashable, Codable, Sendable {
  public let by: Person
  public let at: Timestamp

  public init(by: Person, at: Timestamp) { (self.by, self.at) = (by, at) }
}

/// An act with its reason.
public struct ReasonedAct: Hashable, Codable, Sendable {
  public let by: Person
  public let at: Timestamp
  public let reason: String

  public init(by: Person, at: Timestamp, reason: String) { (self.by, self.at, self.reason) = (by, at, reason) }
}

/// The second pair of eyes.
public enum SecondOpinion: Hashable, Sendable {
  /// Another person came to the same verdict without knowing the first.
  case given(Finding)
  /// The casebook works without one, and its reports say so.
  case switchedOff

  /// The second verdict, where one was given.
  package var finding: Finding? { if case .given(let finding) = self { finding } else { nil } }
}

/// A verdict that stands: the first finding, the second opinion, and whether what it rests on has changed since.
public struct Agreement: Hashable, Sendable {
  public let first: Finding
  public let second: SecondOpinion
  /// What has changed since, if anything; then it can't be published.
  public var stale: Staleness?

  public init(first: Finding, second: SecondOpinion, stale: Staleness? = nil) {
    (self.first, self.second, self.stale) = (first, second, stale)
  }
}

/// What a verdict rests on has changed.
public struct Staleness: Hashable, Codable, Sendable {
  public let since: Timestamp
  /// What changed, a sentence each.
  public var because: [String]

  public init(since: Timestamp, because: [String]) { (self.since, self.because) = (since, because) }
}

/// Where a review stands. A state carries its proof: what it says has happened can't be left out.
public enum ReviewState: Hashable, Sendable {
  case unreviewed
  /// Taken by somebody.
  case inReview(Act)
  /// Set aside as not checkable.
  case notCheckable(ReasonedAct)
  case proposed(Finding)
  case secondReview(Finding, Act)
  case agreed(Agreement)
  case signedOff(Agreement, Act)
  case published(Agreement, signedOff: Act, published: Act)
  case withdrawn(Agreement, signedOff: Act, ReasonedAct)

  /// The words for the states.
  public enum Name: String, Word, Comparable {
    case unreviewed
    case inReview = "in review"
    case proposed
    case secondReview = "second review"
    case agreed
    case signedOff = "signed off"
    case published
    case withdrawn
    case notCheckable = "not checkable"

    public static let field = "review state"

    /// In the order of the work.
    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  public var name: Name {
    switch self {
    case .unreviewed: .unreviewed
    case .inReview: .inReview
    case .notCheckable: .notCheckable
    case .proposed: .proposed
    case .secondReview: .secondReview
    case .agreed: .agreed
    case .signedOff: .signedOff
    case .published: .published
    case .withdrawn: .withdrawn
    }
  }

  /// The verdict that stands, where two have agreed (or the second review is switched off).
  public var agreement: Agreement? {
    switch self {
    case .agreed(let agreement), .signedOff(let agreement, _), .published(let agreement, _, _),
      .withdrawn(let agreement, _, _):
      agreement
    case .unreviewed, .inReview, .notCheckable, .proposed, .secondReview: nil
    }
  }

  /// The first reviewer's finding, where there is one. Hidden from others until the second is in.
  public var first: Finding? {
    switch self {
    case .proposed(let finding), .secondReview(let finding, _): finding
    default: agreement?.first
    }
  }

  /// Whether the first finding is still sealed.
  public var isBlind: Bool {
    switch self {
    case .proposed, .secondReview: true
    default: false
    }
  }
}
