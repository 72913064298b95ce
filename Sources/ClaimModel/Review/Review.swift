/// The review of one claim.
public struct Review: CasebookRecord {
  public static let kind = RecordKind.review
  public static var fields: [String] { ReviewForm.CodingKeys.allCases.map(\.rawValue) }

  public let claim: ClaimID
  /// Which version is being worked on, from 1; a correction begins the next.
  public var version: Int
  public var state: ReviewState
  /// The note of the correction that is under way, until the corrected version is public.
  public var correcting: ReasonedAct?
  /// Where two reviewers came to different verdicts: both are kept.
  public var disagreements: [Disagreement]
  /// Each time that it was taken up again before it was public, oldest first.
  public var reopenings: [Reopening]
  /// What has been made public, oldest first. A version stays public until the next is.
  public var publications: [Publication]

  public init(
    claim: ClaimID, version: Int = 1, state: ReviewState = .unreviewed, correcting: ReasonedAct? = nil,
    disagreements: [Disagreement] = [], reopenings: [Reopening] = [], publications: [Publication] = []
  ) {
    (self.claim, self.version, self.state, self.correcting) = (claim, version, state, correcting)
    (self.disagreements, self.reopenings, self.publications) = (disagreements, reopenings, publications)
  }

  /// The id of the review of a claim.
  public static func id(of claim: ClaimID) -> RecordID { RecordID(.review, claim.number) }

  /// Whether work is left: not yet signed off, published, withdrawn or set aside, or stale.
  public var isLeft: Bool {
    switch state {
    case .signedOff, .published, .withdrawn: state.agreement?.stale != nil && state.name != .withdrawn
    case .notCheckable: false
    case .unreviewed, .inReview, .proposed, .secondReview, .agreed: true
    }
  }

  /// Whether the first finding is sealed for this person: until the second is in, only its author sees it.
  public func isSealed(for person: Person?) -> Bool { state.isBlind && state.first?.by != person }

  /// Published more than once: what stands now was corrected.
  public var isCorrected: Bool { publications.count > 1 }

  public var recordID: RecordID { Self.id(of: claim) }
  public var references: [RecordID] {
    let findings = [state.first, state.agreement?.second.finding].compactMap(\.self)
    return [claim.any] + findings.flatMap { $0.cites.map(\.any) }
  }
  public var any: AnyRecord { .review(self) }
}

/// Two findings that differ.
public struct Disagreement: Hashable, Codable, Sendable {
  public let first: Finding
  public let second: Finding

  public init(first: Finding, second: Finding) { (self.first, self.second) = (first, second) }
}

/// A review that was taken up again, with the verdicts that stood until then: they are kept, as those that differ are.
public struct Reopening: Hashable, Codable, Sendable {
  public let by: Person
  public let at: Timestamp
  /// None where somebody takes up what was set aside and says nothing.
  public let reason: String?
  /// What the first reviewer had found; none where the claim had been set aside.
  public let first: Finding?
  /// What the second had; none where the casebook worked without one.
  public let second: Finding?

  public init(by: Person, at: Timestamp, reason: String?, agreement: Agreement? = nil) {
    (self.by, self.at, self.reason) = (by, at, reason)
    first = agreement?.first
    second = agreement?.second.finding
  }
}

/// A version that was made public.
public struct Publication: Hashable, Codable, Sendable {
  public let version: Int
  public let verdict: Verdict
  public let rating: String
  public let rationale: String
  public let signedOff: Act
  public let published: Act
  /// The note of the correction that led to this version; none for the first.
  public let correction: ReasonedAct?

  public init(
    version: Int, verdict: Verdict, rating: String, rationale: String, signedOff: Act, published: Act,
    correction: ReasonedAct?
  ) {
    (self.version, self.verdict, self.rating, self.rationale) = (version, verdict, rating, rationale)
    (self.signedOff, self.published, self.correction) = (signedOff, published, correction)
  }
}
