import ClaimModel

/// What the sections behind the sheets tell, noted down while the sheets go out.
struct Registers {
  /// Which evidence of which claim rests on a source.
  private(set) var uses: [SourceID: [(evidence: EvidenceID, claim: ClaimID)]] = [:]
  /// Sources that no evidence names, but that one of those derives from.
  private(set) var sources: Set<SourceID> = []
  private(set) var claimants: [ClaimantID: [ClaimID]] = [:]
  private(set) var replies: [Evidence] = []
  private(set) var waivers: [Waiver] = []
  /// Only of claims that have been touched.
  private(set) var reviews: [Review] = []
  private(set) var attributions: Set<AttributionID> = []
  private(set) var relations: Set<RelationID> = []

  /// Notes down what a sheet was made of.
  mutating func enter(_ file: ClaimFile) {
    sources.formUnion(file.sources)
    for item in file.evidence {
      if let source = item.basis.source { uses[source, default: []].append((item.id, file.claim.id)) }
      if item.basis.kind == .reply { replies.append(item) }
    }
    if let claimant = file.claim.origin.claimant { claimants[claimant, default: []].append(file.claim.id) }
    waivers += file.waivers
    if file.review.state != .unreviewed { reviews.append(file.review) }
    attributions.formUnion(file.attributions.map(\.id))
    relations.formUnion(file.relations.map(\.id))
  }
}
