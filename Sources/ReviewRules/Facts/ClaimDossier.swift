public import ClaimModel

/// All that the rules look at of one claim. It is handed in: rules read no casebook, no file and no clock.
public struct ClaimDossier: Sendable {
  public var claim: Claim
  public var claimant: Claimant?
  public var review: Review
  public var settings: CasebookSettings
  /// The articles that the claim comes from.
  public var articles: [Article]
  public var attributions: [Attribution]
  /// What the other claims of the same attributions say.
  public var siblings: [String]
  /// What was put to the claim, also what was withdrawn.
  public var evidence: [Evidence]
  /// The sources of the evidence, and all that these derive from.
  public var sources: [SourceID: Source]
  /// The claimants that those sources derive from.
  public var claimants: [ClaimantID: Claimant]
  /// What lies behind the archived copies of those sources, by the hash on record.
  public var copies: [Digest: StoredState]
  /// The evidence whose excerpt stands nowhere in what was read from its source.
  public var misquoted: Set<EvidenceID> = []
  /// The stored texts that the claim's words stand in.
  public var texts: [PrintedText]
  /// The confirmed relations to other claims that stand.
  public var neighbours: [Neighbour]
  /// Where the addresses of sources led on to when a copy was last fetched from them, of those that did.
  public var forwards: [SourceID: String]
  /// The waivers for the claim, by number.
  public var waivers: [Waiver]
  /// The time of the ledger's last entry.
  public var now: Timestamp
  /// What several rules ask for, where it has been worked out.
  var readings: Readings?

  public init(
    claim: Claim, claimant: Claimant? = nil, review: Review, settings: CasebookSettings, articles: [Article] = [],
    attributions: [Attribution] = [], siblings: [String] = [], evidence: [Evidence] = [],
    sources: [SourceID: Source] = [:], claimants: [ClaimantID: Claimant] = [:], copies: [Digest: StoredState] = [:],
    texts: [PrintedText] = [], neighbours: [Neighbour] = [], forwards: [SourceID: String] = [:],
    waivers: [Waiver] = [], now: Timestamp
  ) {
    (self.claim, self.claimant, self.review, self.settings) = (claim, claimant, review, settings)
    (self.articles, self.attributions, self.siblings) = (articles, attributions, siblings)
    (self.evidence, self.sources, self.claimants) = (evidence, sources, claimants)
    (self.copies, self.texts, self.neighbours, self.forwards) = (copies, texts, neighbours, forwards)
    (self.waivers, self.now) = (waivers, now)
  }
}

/// A stored version of an article, held against the words that a claim takes from it.
public struct PrintedText: Hashable, Sendable {
  public let article: ArticleID
  /// From 1.
  public let version: Int
  public let state: StoredState
  /// Words of the claim that do not stand at their place, each with what it belongs to.
  public let misplaced: [MisplacedSpan]

  public init(article: ArticleID, version: Int, state: StoredState, misplaced: [MisplacedSpan] = []) {
    (self.article, self.version, self.state, self.misplaced) = (article, version, state, misplaced)
  }
}

/// Words that do not stand where a record says they do.
public struct MisplacedSpan: Hashable, Sendable {
  /// The attribution or the claim that has the span.
  public let record: RecordID
  public let span: Span

  public init(record: RecordID, span: Span) { (self.record, self.span) = (record, span) }
}

/// Another claim that a confirmed relation ties to this one.
public struct Neighbour: Hashable, Sendable {
  public let relation: Relation
  public let claim: ClaimID
  /// The verdict that stands there, where one does; never a sealed one.
  public let verdict: Verdict?
  public let claimant: ClaimantID?

  public init(relation: Relation, claim: ClaimID, verdict: Verdict?, claimant: ClaimantID? = nil) {
    (self.relation, self.claim, self.verdict, self.claimant) = (relation, claim, verdict, claimant)
  }
}
