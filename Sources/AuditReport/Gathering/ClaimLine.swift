import AuditLedger
import ClaimModel
import ReviewRules

/// What the tables and the marked articles say of a claim: kept for all claims in scope, so it is small.
struct ClaimLine {
  let id: ClaimID
  let statement: String
  let claimantID: ClaimantID?
  let claimant: String
  let isArticlesOwn: Bool
  let standing: Standing
  let state: ReviewState.Name
  let stateWords: String
  /// Neither withdrawn as no claim nor merged into another.
  let stands: Bool
  let isLeft: Bool
  let isSealed: Bool
  /// Whether a version is public, perhaps while the next is being made.
  let isPublic: Bool
  /// Whether one person came to its verdict, because second review was switched off then.
  let isGivenAlone: Bool
  let counts: EvidenceCounts
  let topic: String?
  let made: PartialDate?
  /// What the rules find on it, and what its evidence goes back to.
  let rules: ClaimFile.Rules
  /// Where the words stand.
  let places: [Place]
  /// The first article of the report in whose text they are marked.
  let anchor: ArticleID?

  /// Words of the claim in a version of an article.
  struct Place {
    let article: ArticleID
    let version: Int
    let span: Span
  }

  init(_ id: ClaimID, on shelf: inout RecordShelf) throws {
    let casebook = shelf.casebook
    let dossier = try casebook.dossier(of: id, on: &shelf.dossiers).read()
    let (claim, review) = (dossier.claim, dossier.review)
    rules = ClaimFile.Rules(dossier)
    (topic, made) = (claim.topic, claim.made)
    self.id = id
    statement = claim.statement
    claimantID = claim.origin.claimant
    claimant = dossier.claimant?.name ?? "nobody named"
    isArticlesOwn = claim.origin.kind == .asserted
    standing = Standing(review)
    (state, stateWords) = (review.state.name, review.stateWords)
    stands = claim.stands
    isLeft = claim.stands && review.isLeft
    isSealed = review.state.isBlind
    isPublic = !review.publications.isEmpty && review.state.name != .withdrawn
    isGivenAlone = try Self.isGivenAlone(review, in: casebook)
    counts = EvidenceCounts(dossier.evidence)
    places = claim.places(dossier.attributions)
    anchor = try claim.stands ? places.filter { try shelf.shows($0) }.map(\.article).min() : nil
  }

  /// While a correction is under way, the verdict that is public is meant: it stands in the ledger alone.
  private static func isGivenAlone(_ review: Review, in casebook: any CasebookReading) throws -> Bool {
    guard review.beingCorrected != nil else { return review.state.agreement?.second == .switchedOff }
    let versions = try PublicVersion.all(of: review, in: casebook.history(of: review.recordID))
    return versions.last?.agreement?.second == .switchedOff
  }

  var findings: [RuleFinding] { rules.findings }

  /// How many findings keep the verdict from being signed off, warn, and were waived.
  var findingCounts: (blocks: Int, warns: Int, waived: Int) {
    (
      findings.count(where: \.blocks), findings.count { $0.waiver == nil && !$0.blocks },
      findings.count { $0.waiver != nil }
    )
  }
}

/// How many passages of sources point where. Withdrawn ones are not counted; searches and replies are told apart from them.
struct EvidenceCounts {
  var supports = 0
  var refutes = 0
  var mixed = 0
  var context = 0

  init(_ evidence: [Evidence] = []) {
    for item in evidence where item.withdrawn == nil && item.basis.kind == .passage {
      switch item.stance {
      case .supports: supports += 1
      case .refutes: refutes += 1
      case .mixed: mixed += 1
      case .context: context += 1
      }
    }
  }
}

extension Claim {
  /// Where the words of the claim stand, in the order of the article.
  func places(_ attributions: [Attribution]) -> [ClaimLine.Place] {
    switch origin {
    case .attributed:
      attributions.flatMap { attribution in
        let reading = attribution.reading
        return (reading.content.isEmpty ? reading.cue : reading.content)
          .map { ClaimLine.Place(article: attribution.article, version: attribution.version, span: $0) }
      }
    case .asserted(let article, let version, let span, _):
      [ClaimLine.Place(article: article, version: version, span: span)]
    case .imported: []
    }
  }
}
