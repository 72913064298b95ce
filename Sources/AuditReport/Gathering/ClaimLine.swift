import AuditLedger
import ClaimModel

/// What the tables and the marked articles say of a claim: kept for all claims in scope, so it is small.
struct ClaimLine {
  let id: ClaimID
  let statement: String
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
  let counts: EvidenceCounts
  let waivers: Int
  /// Where the words stand.
  let places: [Place]

  /// Words of the claim in a version of an article.
  struct Place {
    let article: ArticleID
    let version: Int
    let span: Span
  }

  init(_ id: ClaimID, in casebook: any CasebookReading) throws {
    let claim = try casebook.need(id)
    let review = try casebook.review(of: id)
    self.id = id
    statement = claim.statement
    claimant = try claim.origin.claimant.map { try casebook.need($0).name } ?? "nobody named"
    isArticlesOwn = claim.origin.kind == .asserted
    standing = Standing(review)
    (state, stateWords) = (review.state.name, review.stateWords)
    stands = claim.stands
    isLeft = claim.stands && review.isLeft
    isSealed = review.state.isBlind
    isPublic = !review.publications.isEmpty && review.state.name != .withdrawn
    let referrers = try casebook.referrers(to: id.any)
    counts = try EvidenceCounts(referrers.compactMap { EvidenceID($0) }.map { try casebook.need($0) })
    waivers = referrers.count { $0.kind == .waiver }
    places = try claim.places(in: casebook)
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
  func places(in casebook: any CasebookReading) throws -> [ClaimLine.Place] {
    switch origin {
    case .attributed(let attributions, _):
      try attributions.flatMap { id in
        let attribution = try casebook.need(id)
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
