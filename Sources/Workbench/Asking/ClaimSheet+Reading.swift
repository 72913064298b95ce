import AuditLedger
import ClaimModel

extension ClaimSheet {
  /// How much of the past a sheet shows.
  private static let pastShown = 20

  /// Reads the claim and what hangs on it.
  /// - Throws: `LedgerError/noSuchRecord(_:)`.
  init(
    _ id: ClaimID, in casebook: some QueueReading, for person: Person?, now: Timestamp, on shelf: inout RuleShelf
  ) throws {
    let claim: Claim = try casebook.need(id)
    let review = try casebook.review(of: id)
    self.claim = claim
    self.review = review
    settings = try casebook.settings()
    let isHidden = review.isSealed(for: person)
    isSealed = isHidden
    claimantName = try casebook.claimantName(of: claim)
    attributions = try claim.origin.attributions.compactMap { try casebook.record($0.any)?.as(Attribution.self) }
    passages = try Passage.passages(of: claim, attributions, in: casebook)
    let referrers = try casebook.referrers(to: id.any)
    relations = try referrers.filter { $0.kind == .relation }.compactMap { reference in
      guard let relation = try casebook.record(reference)?.as(Relation.self) else { return nil }
      let isOurs = relation.from == id
      let other: Claim = try casebook.need(isOurs ? relation.to : relation.from)
      return try RelationLine(
        relation: relation, other: other, otherName: casebook.claimantName(of: other),
        otherState: casebook.review(of: other.id).state.name, isOurs: isOurs)
    }
    siblings = try attributions.flatMap { attribution in
      try casebook.referrers(to: attribution.id.any).compactMap { ClaimID($0) }.filter { $0 != id }
    }
    evidence = try referrers.filter { $0.kind == .evidence }.compactMap { reference in
      guard let evidence = try casebook.record(reference)?.as(Evidence.self) else { return nil }
      return try EvidenceLine(
        evidence: evidence, source: evidence.basis.source.flatMap { try casebook.record($0.any)?.as(Source.self) })
    }
    // What is said on its review, a piece of its evidence or a relation is said on the claim.
    let parts = [Review.id(of: id)] + evidence.map(\.evidence.id.any) + relations.map(\.relation.id.any)
    let onParts = try parts.flatMap { try casebook.referrers(to: $0) }
    comments = try (referrers + onParts).filter { $0.kind == .comment }.sorted().compactMap { reference in
      guard let comment = try casebook.record(reference)?.as(Comment.self) else { return nil }
      return try CommentLine(comment: comment, words: casebook.text(comment.body).text)
    }
    waivers = try referrers.filter { $0.kind == .waiver }.compactMap { try casebook.record($0)?.as(Waiver.self) }
    let dossier = try shelf.dossier(of: id, review, in: casebook).read()
    findings = FindingLine.findings(on: dossier)
    moves = try MoveLine.lines(id, review, in: shelf.known(casebook), for: person, now: now)
    origins = EvidenceOrigins(dossier)
    let entries = try casebook.history(of: id.any) + casebook.history(of: Review.id(of: id))
    history = entries.sorted { $0.sequence > $1.sequence }.prefix(Self.pastShown).map {
      LogLine($0, sealed: isHidden)
    }
  }
}

extension Facts {
  /// Who claims it, by name.
  func claimantName(of claim: Claim) throws -> String {
    guard let id = claim.origin.claimant else { return "(nobody named)" }
    return try record(id.any)?.as(Claimant.self)?.name ?? id.description
  }
}

extension MoveLine {
  /// The moves in the order of the pop-up, decided on trial: what refuses them is what would refuse them in earnest.
  static func lines(
    _ id: ClaimID, _ review: Review, in casebook: some Facts, for person: Person?, now: Timestamp
  ) throws -> [MoveLine] {
    guard let person else {
      let nobody = MoveLine(move: .take, refusal: "nobody is named: claims review --as NAME")
      return VerdictMove.all.map { MoveLine(move: $0, as: nobody) }
    }
    let moment = Moment(person: person, time: now)
    return VerdictMove.all.map { move in
      do {
        _ = try Edit.move(id, move.trial(on: review, by: person)).decided(on: casebook, at: moment)
        return MoveLine(move: move, refusal: nil)
      } catch LedgerError.move(_, _, let why) {
        return MoveLine(move: move, refusal: why)
      } catch LedgerError.blocked(_, _, let found) {
        return MoveLine(move: move, refusal: found.map { "\($0.rule) \($0.what)" }.joined(separator: "; "))
      } catch {
        return MoveLine(move: move, refusal: "\(error)")
      }
    }
  }
}

extension VerdictMove {
  /// Every move that a person may choose, in the order of the pop-up.
  static let all: [VerdictMove] =
    Verdict.allCases.map { .give($0) } + [
      .setAside, .take, .beginSecond, .signOff, .reaffirm, .reopen, .publish, .correct, .withdraw,
    ]

  /// The move with words that stand for those which are yet to be asked.
  func trial(on review: Review, by person: Person) -> ReviewMove {
    switch self {
    case .due, .take: .take
    case .setAside: .setAside(reason: "…")
    case .give(let verdict):
      review.state.isBlind && review.state.first?.by != person
        ? .giveSecond(Opinion(verdict: verdict, rationale: "…")) : .propose(Opinion(verdict: verdict, rationale: "…"))
    case .beginSecond: .beginSecondReview
    case .signOff: .signOff
    case .reaffirm: .reaffirm
    case .reopen: .reopen(note: "…")
    case .publish: .publish
    case .correct: .correct(note: "…")
    case .withdraw: .withdraw(reason: "…")
    }
  }
}
