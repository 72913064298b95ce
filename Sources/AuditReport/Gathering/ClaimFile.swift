import AuditLedger
import ClaimModel

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
  /// On the claim, its review and its evidence, oldest first.
  let comments: [CommentText]
  /// The entries about the claim and what was put to it, oldest first.
  let history: [LedgerEntry]
  /// The sequences of every entry that a statement on the sheet can be checked against.
  let restsOn: [Int]

  init(_ id: ClaimID, on shelf: inout RecordShelf) throws {
    let casebook = shelf.casebook
    claim = try casebook.need(id)
    review = try casebook.review(of: id)
    claimant = try claim.origin.claimant.map { try casebook.need($0) }
    articles = try claim.articles(in: casebook)
    attributions = try claim.origin.attributions.map { try casebook.need($0) }
    let referrers = try casebook.referrers(to: id.any)
    evidence = try referrers.compactMap { EvidenceID($0) }.map { try casebook.need($0) }
    relations = try referrers.compactMap { RelationID($0) }.map { try casebook.need($0) }
    waivers = try referrers.compactMap { WaiverID($0) }.map { try casebook.need($0) }
    sources = try shelf.withDerivations(evidence.compactMap(\.basis.source))
    origins = try Origins(of: evidence, claim: claim, articles: articles, on: &shelf)
    comments = try CommentText.on([id.any, review.recordID] + evidence.map(\.recordID), in: casebook)

    let own = [id.any, review.recordID] + evidence.map(\.recordID) + relations.map(\.recordID)
    let notes = waivers.map(\.recordID) + comments.map(\.comment.recordID)
    history = try (own + notes).flatMap { try casebook.history(of: $0) }.sorted { $0.sequence < $1.sequence }
    let grounds = attributions.map(\.recordID) + articles.map(\.any) + sources.map(\.any)
    let others = try (grounds + [claimant?.recordID].compactMap(\.self)).flatMap { try casebook.history(of: $0) }
    restsOn = Set((history + others).map(\.sequence)).sorted()
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
