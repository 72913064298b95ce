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
  /// What was put to it and taken away again.
  let gone: [GoneRecord]
  /// The claim that it was split from.
  let whole: ClaimID?
  /// The claims that were merged into it.
  let merged: [Claim]
  /// What the rules find.
  let findings: [RuleFinding]
  /// On the claim, its review and its evidence, oldest first.
  let comments: [CommentText]
  /// How many comments a redacted report does not show.
  let commentsLeftOut: Int
  /// The entries about the claim, the words that it comes from and what was put to it, oldest first.
  let history: [LedgerEntry]
  /// The versions of the verdict that were made public, oldest first.
  let publicVersions: [PublicVersion]
  /// The sequences of every entry that a statement on the sheet can be checked against.
  let restsOn: [Int]

  /// What the rules make of a claim, where they are not asked anew.
  struct Rules {
    let findings: [RuleFinding]
    let origins: Origins

    init(_ dossier: ClaimDossier) {
      self.init(findings: ReviewRules.findings(on: dossier), origins: dossier.origins)
    }

    private init(findings: [RuleFinding], origins: Origins) { (self.findings, self.origins) = (findings, origins) }

    /// For a format that tells neither.
    static let leftOut = Rules(findings: [], origins: .none)
  }

  /// - Parameter rules: what the rules make of the claim, where that is known already or not wanted.
  init(_ id: ClaimID, rules: Rules? = nil, on shelf: inout RecordShelf) throws {
    let casebook = shelf.casebook
    let made = try rules ?? Rules(casebook.dossier(of: id, on: &shelf.dossiers).read())
    (findings, origins) = (made.findings, made.origins)
    claim = try casebook.need(id)
    review = try casebook.review(of: id)
    claimant = try claim.origin.claimant.map { try casebook.need($0) }
    attributions = try claim.origin.attributions.map { try casebook.need($0) }
    articles = try claim.articles(in: casebook)
    let referrers = try casebook.referrers(to: id.any)
    evidence = try referrers.compactMap { try EvidenceID($0).map(casebook.need) }
    relations = try referrers.compactMap { try RelationID($0).map(casebook.need) }
    waivers = try referrers.compactMap { try WaiverID($0).map(casebook.need) }
    gone = try shelf.gone(from: id)
    merged = try referrers.compactMap { try ClaimID($0).map(casebook.need) }.filter { (other: Claim) in
      other.mergedInto == id
    }
    sources = try shelf.withDerivations(evidence.compactMap(\.basis.source)).keys.sorted()

    let own = [id.any, review.recordID] + evidence.map(\.recordID)
    let all = try CommentText.on(own, in: casebook)
    comments = shelf.isRedacted ? [] : all
    commentsLeftOut = all.count - comments.count
    let put = relations.map(\.recordID) + waivers.map(\.recordID) + attributions.map(\.recordID)
    let entries =
      try Set(own + put).flatMap { try casebook.history(of: $0) } + all.flatMap(\.history) + gone.flatMap(\.history)
    history = entries.sorted { $0.sequence < $1.sequence }
    whole = try shelf.whole(of: id, history)
    publicVersions = try PublicVersion.all(of: review, in: history)
    let grounds = articles.map(\.any) + sources.map(\.any)
    let others = try (grounds + [claimant?.recordID].compactMap(\.self)).flatMap { try shelf.sequences(about: $0) }
    restsOn = Set(history.map(\.sequence) + others).sorted()
  }

  /// The sequence of the entry that brought the verdict which the sheet tells, sealed or not; nil where there is none.
  var verdictSequence: Int? {
    guard review.beingCorrected != nil || review.state.first != nil else { return nil }
    let given = review.beingCorrected == nil ? review.state.first : publicVersions.last?.agreement?.first
    let proposed = history.last { entry in
      entry.kind == Self.proposed && entry.time == given?.at && entry.person == given?.by
    }
    // A verdict from a text form came with its review.
    return (proposed ?? history.last { $0.kind == Self.imported })?.sequence
  }

  private static let proposed = EventKind(.review, .proposed).description
  private static let imported = EventKind(.review, .imported).description
}

/// A comment with its words, or what became of them.
struct CommentText {
  let comment: Comment
  let body: TextState
  /// The entries about it, oldest first.
  let history: [LedgerEntry]

  /// The entry that brought it in from a text form, where one did. Then its name and its time are what that form says:
  /// only this entry tells who really put it there.
  var broughtIn: LedgerEntry? { history.last { $0.kind == Self.imported } }

  private static let imported = EventKind(.comment, .imported).description

  /// The comments on some records, by number.
  static func on(_ records: [RecordID], in casebook: any CasebookReading) throws -> [CommentText] {
    let ids = try Set(records.flatMap { try casebook.referrers(to: $0, of: .comment).compactMap { CommentID($0) } })
    return try ids.sorted().map { id in
      let comment = try casebook.need(id)
      return try CommentText(
        comment: comment, body: casebook.text(comment.body), history: casebook.history(of: id.any))
    }
  }
}
