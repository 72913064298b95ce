import AuditLedger
public import ClaimModel

/// Claims and their relations round one claim.
public struct RelationGraph: Hashable, Sendable {
  /// A claim in it.
  public struct Node: Hashable, Sendable {
    public let claim: ClaimID
    public let statement: String
    public let name: String
    public let state: ReviewState.Name
    public let isStale: Bool
    /// How many steps from the middle.
    public let depth: Int
    /// When it was said: its own date, else that of its first appearance, which also counts where it says the same more
    /// exactly.
    public let date: PartialDate?
    /// Who carried or printed it.
    public let carrier: String?
  }

  public let nodes: [Node]
  public let edges: [Relation]
  /// Whether more hangs on it than is shown.
  public let isCut: Bool
  /// How many claims of its relations were withdrawn or merged into others, and are not in it.
  public let leftOut: Int

  /// So many claims are shown at most.
  static let mostNodes = 60

  init(round centre: ClaimID, depth: Int, in casebook: some QueueReading) throws {
    var depths: [ClaimID: Int] = [centre: 0]
    var order = [centre]
    var edges: [RelationID: Relation] = [:]
    var isCut = false
    var leftOut: Set<ClaimID> = []
    var place = 0
    while place < order.count {
      let id = order[place]
      let step = depths[id] ?? 0
      place += 1
      for relation in try casebook.referrers(to: id.any, of: .relation).compactMap({
        try casebook.record($0)?.as(Relation.self)
      }) {
        let other = relation.from == id ? relation.to : relation.from
        if depths[other] == nil {
          guard step < depth, !leftOut.contains(other) else { continue }
          guard try (casebook.need(other) as Claim).stands else {
            leftOut.insert(other)
            continue
          }
          guard order.count < Self.mostNodes else {
            isCut = true
            continue
          }
          depths[other] = step + 1
          order.append(other)
        }
        edges[relation.id] = relation
      }
    }
    nodes = try order.map { id in
      let claim: Claim = try casebook.need(id)
      let review = try casebook.review(of: id)
      let attribution = try claim.origin.attributions.first.flatMap {
        try casebook.record($0.any)?.as(Attribution.self)
      }
      let article = try attribution.flatMap { try casebook.record($0.article.any)?.as(Article.self) }
      return try Node(
        claim: id, statement: claim.statement, name: casebook.claimantName(of: claim), state: review.state.name,
        isStale: review.state.agreement?.stale != nil, depth: depths[id] ?? 0,
        date: Self.date(of: claim),
        carrier: attribution?.reading.chain.first?.name ?? article.map { $0.publisher ?? "\($0.id)" })
    }
    self.edges = edges.values.filter { depths[$0.from] != nil && depths[$0.to] != nil }.sorted { $0.id < $1.id }
    (self.isCut, self.leftOut) = (isCut, leftOut.count)
  }

  private static func date(of claim: Claim) -> PartialDate? {
    let appeared = (claim.appearances.first { $0.firstBecause != nil } ?? claim.appearances.first)?.date
    guard let made = claim.made else { return appeared }
    guard let appeared, made.holds(appeared) else { return made }
    return appeared
  }

  public func node(_ claim: ClaimID) -> Node? { nodes.first { $0.claim == claim } }

  /// The edges at a claim, each with the claim at its other end.
  func edges(at claim: ClaimID) -> [(edge: Relation, other: ClaimID)] {
    edges.filter { $0.from == claim || $0.to == claim }.map { ($0, $0.from == claim ? $0.to : $0.from) }
  }
}

extension PartialDate {
  /// Whether another date lies within this one and is more exact.
  fileprivate func holds(_ other: PartialDate) -> Bool {
    self != other && year == other.year && (month == nil || month == other.month) && (day == nil || day == other.day)
  }
}
