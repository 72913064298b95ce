import AuditLedger
public import ClaimModel

/// An article to read, with its claims in place.
public struct ArticleSheet: Hashable, Sendable {
  /// A claim at its words.
  public struct Place: Hashable, Sendable {
    public let claim: ClaimID
    public let statement: String
    public let state: ReviewState.Name
    public let isStale: Bool
    public let assignee: Person?
    public let attribution: Attribution?
    /// Whether the claim has another attribution too: it stays when this one is rejected.
    public let hasOthers: Bool
    /// The content's ranges (cue where there is none), in Unicode scalars of the text.
    public let ranges: [Range<Int>]
  }

  public let article: Article
  public let text: String
  /// In the order of the text.
  public let places: [Place]
  /// Attributions without a claim, such as «declined to comment».
  public let bare: [Attribution]

  init(_ id: ArticleID, in casebook: some QueueReading, for person: Person?) throws {
    let article: Article = try casebook.need(id)
    let words = try casebook.text(article.current.text).text ?? ""
    let points = CodePoints(words)
    var places: [Place] = []
    var bare: [Attribution] = []
    func place(_ claim: Claim, _ attribution: Attribution?, _ spans: [Span]) throws {
      let review = try casebook.review(of: claim.id)
      places.append(
        Place(
          claim: claim.id, statement: claim.statement, state: review.state.name,
          isStale: review.state.agreement?.stale != nil, assignee: claim.assignee, attribution: attribution,
          hasOthers: claim.origin.attributions.count > 1,
          ranges: spans.filter { points.holds($0) }.map { $0.start..<$0.end }))
    }
    for reference in try casebook.referrers(to: id.any) {
      switch try casebook.record(reference) {
      case .attribution(let attribution) where attribution.rejected == nil:
        let reading = attribution.reading
        let spans = reading.content.isEmpty ? reading.cue : reading.content
        let claims: [Claim] = try casebook.referrers(to: reference)
        if claims.isEmpty { bare.append(attribution) }
        for claim in claims where claim.stands { try place(claim, attribution, spans) }
      case .claim(let claim) where claim.stands:
        if case .asserted(_, _, let span, _) = claim.origin { try place(claim, nil, [span]) }
      default: break
      }
    }
    self.article = article
    text = words
    self.places = places.sorted {
      ($0.ranges.first?.lowerBound ?? 0, $0.claim) < ($1.ranges.first?.lowerBound ?? 0, $1.claim)
    }
    self.bare = bare
  }
}
