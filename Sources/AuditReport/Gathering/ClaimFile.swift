import AuditLedger
import ClaimModel
import ReviewRules

/// Everything that hangs on one claim: what its sheet is made of, in any format.
struct ClaimFile {
  let claim: Claim
  let review: Review
  let claimant: Claimant?
  /// Where it comes from, in order.
  let articles: [ArticleID]
  let attributions: [Attribution]
  let evidence: [Evidence]
  /// The sources of the evidence, and what they derive from.
  let sources: [SourceID]
  let origins: Origins
  let relations: [Relation]
  let waivers: [Waiver]
  /// What the rules find.
  let findings: [RuleFinding]
  /// On the claim, its review and its evidence, oldest first.
  let comments: [CommentText]
  /// How many comments a redacted report does not show.
  let commentsLeftOut: Int
  /// The entries about the claim and what was put to it, oldest first.
  let history: [LedgerEntry]
  /// The sequences of every entry that a statement on the sheet can be checked against.
  let restsOn: [Int]

  /// What the rules make of a claim, where they are not asked anew.
  struct Rules {
    let findings: [RuleFinding]
    let origins: Origins

    /// For a format that tells neither.
    static let leftOut = Rules(findings: [], origins: .none)
  }

  /// - Parameter rules: what the rules make of the claim, where that is known already or not wanted.
  init(_ id: ClaimID, rules: Rules? = nil, on shelf: inout RecordShelf) throws {
    let casebook = shelf.casebook
    if let rules {
      (findings, origins) = (rules.findings, rules.origins)
      claim = try casebook.need(id)
      review = try casebook.review(of: id)
      claimant = try claim.origin.claimant.map { try casebook.need($0) }
      attributions = try claim.origin.attributions.map { try casebook.need($0) }
      evidence = try casebook.referrers(to: id.any, as: Evidence.self)
      waivers = try casebook.referrers(to: id.any, as: Waiver.self)
    } else {
      // What the rules look at is most of what is wanted: it is read once.
      let dossier = try casebook.dossier(of: id, on: &shelf.dossiers).read()
      (findings, origins) = (ReviewRules.findings(on: dossier), dossier.origins)
      (claim, review, claimant) = (dossier.claim, dossier.review, dossier.claimant)
      (attributions, evidence, waivers) = (dossier.attributions, dossier.evidence, dossier.waivers)
    }
    articles = try claim.articles(in: casebook)
    relations = try casebook.referrers(to: id.any, as: Relation.self)
    sources = try shelf.withDerivations(evidence.compactMap(\.basis.source)).keys.sorted()
    let all = try CommentText.on([id.any, review.recordID] + evidence.map(\.recordID), in: casebook)
    comments = shelf.isRedacted ? [] : all
    commentsLeftOut = all.count - comments.count

    let own = [id.any, review.recordID] + evidence.map(\.recordID) + relations.map(\.recordID)
    let notes = waivers.map(\.recordID) + all.map(\.comment.recordID)
    history = try (own + notes).flatMap { try casebook.history(of: $0) }.sorted { $0.sequence < $1.sequence }
    let grounds = attributions.map(\.recordID) + articles.map(\.any) + sources.map(\.any)
    let others = try (grounds + [claimant?.recordID].compactMap(\.self)).flatMap { try shelf.sequences(about: $0) }
    restsOn = Set(history.map(\.sequence) + others).sorted()
  }
}

/// A comment with its words, or what became of them.
struct CommentText {
  let comment: Comment
  let body: TextState

  /// The comments on some records, by number.
  static func on(_ records: [RecordID], in casebook: any CasebookReading) throws -> [CommentText] {
    let ids = try Set(records.flatMap { try casebook.referrers(to: $0, of: .comment).compactMap { CommentID($0) } })
    return try ids.sorted().map { id in
      let comment = try casebook.need(id)
      return CommentText(comment: comment, body: try casebook.text(comment.body))
    }
  }
}
