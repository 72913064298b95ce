import AuditLedger
import ClaimModel

/// The rows of a review: as it stands, the verdicts that were given in it, and what was done to it.
extension CSVExport {
  /// The public versions whose two verdicts the review does not hold any more; the ledger does.
  static func pastVersions(of review: Review, in casebook: any CasebookReading) throws -> [PublicVersion] {
    // Most reviews have none, and then their entries are not read.
    guard review.publications.contains(where: { $0.version != review.version }) else { return [] }
    return try PublicVersion.all(of: review, in: casebook.history(of: review.recordID)).filter { !$0.isPresent }
  }

  /// A review as it stands. A first finding that is sealed is not told, and nothing that was withdrawn is in force.
  static func review(_ review: Review, _ past: [PublicVersion]) -> [String?] {
    let finding = FindingInForce(review, came: past.last?.agreement).flatMap { $0.isWithdrawn ? nil : $0 }
    let second = review.state.agreement?.second
    let secondReview = second == .switchedOff ? SecondReviewPolicy.off.rawValue : nil
    return [
      review.recordID.description, review.claim.description, review.state.name.rawValue, String(review.version),
      finding?.verdict.rawValue, finding?.rating, finding?.rationale,
      finding?.cites.map(\.description).joined(separator: "\n"), finding?.wouldChange, review.state.first?.by.name,
      second?.finding?.by.name, review.state.signedOff?.by.name, review.state.signedOff?.at.description,
      review.publications.last?.published.by.name, review.publications.last?.published.at.description,
      review.state.agreement?.stale == nil ? "no" : "yes", secondReview,
    ]
  }

  /// Every verdict that was given, in force or not, as far as record and ledger hold it: those that differed, then
  /// version by version. One that is sealed is none yet.
  static func verdictRows(of review: Review, _ past: [PublicVersion]) -> [[String?]] {
    var rows: [[String?]] = []
    func add(_ role: String, version: Int? = nil, disagreement: Int? = nil, _ finding: Finding) {
      rows.append([
        review.recordID.description, review.claim.description, role, version?.description, disagreement?.description,
        finding.by.name, finding.at.description, finding.verdict.rawValue, finding.rating, finding.rationale,
        finding.cites.map(\.description).joined(separator: "\n"), finding.wouldChange,
      ])
    }
    func addBoth(_ agreement: Agreement, version: Int) {
      add("first", version: version, agreement.first)
      if let second = agreement.second.finding { add("second", version: version, second) }
    }
    for (index, disagreement) in review.disagreements.enumerated() {
      add("disagreement first", disagreement: index + 1, disagreement.first)
      add("disagreement second", disagreement: index + 1, disagreement.second)
    }
    for reopening in review.reopenings {
      if let first = reopening.first { add("reopened first", first) }
      if let second = reopening.second { add("reopened second", second) }
    }
    var present = review.state.agreement
    for publication in review.publications {
      let version = publication.version
      if version == review.version, let agreement = present {
        addBoth(agreement, version: version)
        present = nil
      } else if let agreement = past.first(where: { $0.publication.version == version })?.agreement {
        addBoth(agreement, version: version)
      }
      add(
        "published", version: version,
        Finding(
          verdict: publication.verdict, rating: publication.rating, rationale: publication.rationale,
          cites: Finding.cited(in: publication.rationale), by: publication.published.by, at: publication.published.at))
    }
    if let present { addBoth(present, version: review.version) }
    return rows
  }

  /// What was done, as far as the record holds it: of each version that was public, then of the present one.
  static func actRows(on review: Review) -> [[String?]] {
    var rows: [[String?]] = []
    func add(_ word: String, _ version: Int?, by: Person?, at: Timestamp, reason: String?) {
      rows.append([
        review.recordID.description, review.claim.description, word, version?.description, by?.name, at.description,
        reason,
      ])
    }
    func did(_ word: String, _ version: Int, _ act: Act) { add(word, version, by: act.by, at: act.at, reason: nil) }
    func didBecause(_ word: String, _ version: Int, _ act: ReasonedAct) {
      add(word, version, by: act.by, at: act.at, reason: act.reason)
    }
    for publication in review.publications {
      if let note = publication.correction { didBecause("correction begun", publication.version, note) }
      did("signed off", publication.version, publication.signedOff)
      did("published", publication.version, publication.published)
    }
    for act in review.reopenings { add("reopened", nil, by: act.by, at: act.at, reason: act.reason) }
    if let note = review.correcting { didBecause("correction begun", review.version, note) }
    // Of a version that is public both stand there already, unless it was signed anew when it was reaffirmed.
    let last = review.publications.last
    if let act = review.state.signedOff, act != last?.signedOff { did("signed off", review.version, act) }
    if let act = review.state.published, act != last?.published { did("published", review.version, act) }
    switch review.state {
    case .inReview(let act): did("taken into review", review.version, act)
    case .notCheckable(let act): didBecause("set aside", review.version, act)
    case .secondReview(_, let act): did("second review begun", review.version, act)
    case .withdrawn(_, _, let act): didBecause("withdrawn", review.version, act)
    case .unreviewed, .proposed, .agreed, .signedOff, .published: break
    }
    if let stale = review.state.agreement?.stale {
      add("went stale", review.version, by: nil, at: stale.since, reason: stale.because.joined(separator: "\n"))
    }
    return rows
  }
}
