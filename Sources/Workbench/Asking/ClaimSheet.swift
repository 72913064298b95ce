import AuditLedger
public import ClaimModel

/// A claim with everything that hangs on it, as one person may see it.
public struct ClaimSheet: Hashable, Sendable {
  public let claim: Claim
  public let claimantName: String
  public let review: Review
  /// Whether the first verdict is hidden from the one who looks.
  public let isSealed: Bool
  public let attributions: [Attribution]
  /// Where it is printed, nearest first.
  public let passages: [Passage]
  public let relations: [RelationLine]
  /// The other claims of the same attribution.
  public let siblings: [ClaimID]
  public let evidence: [EvidenceLine]
  public let comments: [CommentLine]
  public let waivers: [Waiver]
  /// What the rules have against it: what blocks, what warns, what will block once there is a verdict, what was waived.
  public let findings: [FindingLine]
  /// Where the sources of its evidence come from.
  public let origins: EvidenceOrigins
  /// The moves, each with why not now.
  public let moves: [MoveLine]
  /// The newest entries about it, newest first.
  public let history: [LogLine]
  public let settings: CasebookSettings

  /// What blocks the sign-off and was not waived.
  public var blocks: [FindingLine] { findings.filter(\.blocks) }

  /// The passages that stand for it, against it, or beside it.
  public func evidence(_ stances: Stance...) -> [EvidenceLine] {
    evidence.filter {
      $0.evidence.withdrawn == nil && stances.contains($0.evidence.stance) && $0.evidence.basis.kind == .passage
    }
  }

  /// Searches without result, and replies.
  public var asked: [EvidenceLine] {
    evidence.filter { $0.evidence.withdrawn == nil && $0.evidence.basis.kind != .passage }
  }
}

/// A place of the claim in its article, with the paragraph round it.
public struct Passage: Hashable, Sendable {
  public let article: ArticleID
  public let title: String
  public let publisher: String?
  public let date: PartialDate?
  public let url: String?
  /// The number of the paragraph, from 1.
  public let paragraph: Int
  public let before: String
  public let text: String
  public let after: String
  /// Where the words stand in `text`, in Unicode scalars.
  public let marks: [PassageMark]
}

/// Words of a passage, and what they are.
public struct PassageMark: Hashable, Sendable {
  public enum Part: Hashable, Sendable { case speaker, cue, content, hedge }

  public let part: Part
  public let range: Range<Int>
}

/// A relation, as seen from one of its claims.
public struct RelationLine: Hashable, Sendable {
  public let relation: Relation
  /// The claim at the other end.
  public let other: Claim
  public let otherName: String
  public let otherState: ReviewState.Name
  /// Whether this claim does it to the other.
  public let isOurs: Bool
}

/// A piece of evidence with its source.
public struct EvidenceLine: Hashable, Sendable {
  public let evidence: Evidence
  public let source: Source?
}

/// A comment with its words; nil where they were erased.
public struct CommentLine: Hashable, Sendable {
  public let comment: Comment
  public let words: String?
}

/// A move, and why it is not possible now.
public struct MoveLine: Hashable, Sendable {
  public let move: VerdictMove
  /// nil: it is possible now.
  public let refusal: String?
  /// The refusal without the state, which stands beside it at the desk: «it is unreviewed; two people must agree first».
  private let bare: String?
  /// Whether keys stand in it in the place of commands. It is found out once, and not at each painting.
  private let namesCommand: Bool

  init(move: VerdictMove, refusal: String?) {
    (self.move, self.refusal) = (move, refusal)
    bare = refusal.map { why in
      let semicolon = why.hasPrefix("it is ") ? why.firstRange(of: "; ") : nil
      return semicolon.map { String(why[$0.upperBound...]) } ?? why
    }
    namesCommand = bare.map(DeskWords.namesCommand) ?? false
  }

  /// Refused for the same reason as another move.
  init(move: VerdictMove, as other: MoveLine) {
    (self.move, refusal, bare, namesCommand) = (move, other.refusal, other.bare, other.namesCommand)
  }

  /// What is wanted before it is possible, as it is said at the desk.
  func need(_ desk: Desk) -> String? { namesCommand ? bare.map { DeskWords.said($0, desk) } : bare }
}
