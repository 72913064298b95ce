import ClaimModel
import ReviewRules

/// What the sections behind the sheets tell, noted down while the sheets go out.
struct Registers {
  /// Which evidence of which claim rests on a source.
  private(set) var uses: [SourceID: [(evidence: EvidenceID, claim: ClaimID)]] = [:]
  /// Sources that no evidence names, but that one of those derives from.
  private(set) var sources: Set<SourceID> = []
  private(set) var claimants: [ClaimantID: [ClaimID]] = [:]
  /// With the claimant of the claim that each is about.
  private(set) var replies: [(evidence: Evidence, claimant: Claimant?)] = []
  private(set) var waivers: [Waiver] = []
  /// The claims of waivers that no longer stand: the rules are not asked about them.
  private(set) var notAskedAbout: Set<ClaimID> = []
  private(set) var findings: [RuleFinding] = []
  /// Only of claims that have been touched.
  private(set) var reviews: [Review] = []
  /// The public versions that a review does not hold any more, of reviews that have such.
  private(set) var pastVersions: [ClaimID: [PublicVersion]] = [:]
  private(set) var attributions: Set<AttributionID> = []
  /// Of those, the ones whose speaker would not comment.
  private(set) var noComments: [AttributionID: Attribution] = [:]
  private(set) var relations: [RelationID: Relation] = [:]
  private(set) var commentsLeftOut = 0
  /// What came when, for the timeline.
  private(set) var events: [Timeline.Event] = []

  /// Notes down what a sheet was made of.
  mutating func enter(_ file: ClaimFile) {
    sources.formUnion(file.sources)
    for item in file.evidence {
      if let source = item.basis.source { uses[source, default: []].append((item.id, file.claim.id)) }
      if item.basis.kind == .reply { replies.append((item, file.claimant)) }
    }
    if let claimant = file.claim.origin.claimant { claimants[claimant, default: []].append(file.claim.id) }
    waivers += file.waivers
    findings += file.findings
    if !file.claim.stands, !file.waivers.isEmpty { notAskedAbout.insert(file.claim.id) }
    if file.review.state != .unreviewed { reviews.append(file.review) }
    let past = file.publicVersions.filter { !$0.isPresent }
    if !past.isEmpty { pastVersions[file.claim.id] = past }
    attributions.formUnion(file.attributions.map(\.id))
    for attribution in file.attributions where attribution.reading.form == .noComment {
      noComments[attribution.id] = attribution
    }
    for relation in file.relations { relations[relation.id] = relation }
    commentsLeftOut += file.commentsLeftOut
    note(file)
  }

  /// Notes down an event of the timeline.
  mutating func note(_ event: Timeline.Event) { events.append(event) }

  private mutating func note(_ file: ClaimFile) {
    let id = file.claim.id
    func note(_ date: PartialDate?, _ kind: Timeline.Kind, _ words: String) {
      if let date {
        events.append(Timeline.Event(date: date, kind: kind, label: "\(id) \(words)", link: id.description))
      }
    }
    guard file.claim.stands else { return }
    note(file.claim.made, .said, "made" + (file.claimant.map { " by \($0.name)" } ?? ""))
    for appearance in file.claim.appearances where appearance.firstBecause != nil {
      note(appearance.date, .said, "first known appearance")
    }
    for item in file.evidence where item.withdrawn == nil {
      switch item.basis {
      case .reply(_, let date, let outcome, _, _): note(date, .reply, "claimant asked: \(outcome)")
      case .search(_, _, let date): note(date, .review, "searched without result, \(item.id)")
      case .passage: break
      }
    }
    for version in file.publicVersions where !version.isPresent {
      let number = version.publication.version
      note(version.agreement?.first.at.date, .review, "first verdict given, version \(number)")
      note(version.publication.signedOff.at.date, .review, "signed off, version \(number)")
    }
    if let first = file.review.state.first { note(first.at.date, .review, "first verdict given") }
    if let act = file.review.state.signedOff { note(act.at.date, .review, "signed off") }
    for publication in file.review.publications {
      if let correction = publication.correction { note(correction.at.date, .review, "correction begun") }
      note(publication.published.at.date, .published, "published, version \(publication.version)")
    }
    if let correction = file.review.correcting { note(correction.at.date, .review, "correction begun") }
    if case .withdrawn(_, _, let act) = file.review.state { note(act.at.date, .published, "verdict withdrawn") }
  }
}
