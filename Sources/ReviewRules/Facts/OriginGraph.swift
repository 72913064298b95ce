public import ClaimModel

/// What sources derive from: a graph that may have circles.
public struct OriginGraph: Sendable {
  private let sources: [SourceID: Source]
  /// What sources are themselves that derive from nothing: an article's page, a paper of a claimant.
  private let identities: [SourceID: RecordID]

  /// - Parameters:
  ///   - sources: the sources that are looked at, and all that they derive from.
  ///   - identities: what some of them are, such as the page of an article.
  public init(_ sources: [SourceID: Source], identities: [SourceID: RecordID] = [:]) {
    (self.sources, self.identities) = (sources, identities)
  }

  /// What a source goes back to: the sources that derive from nothing, and the claimants and articles that are named.
  /// Nothing where sources derive from each other in a circle and from nothing else. Cost: linear in what it reaches.
  public func roots(of source: SourceID) -> Set<RecordID> {
    var roots: Set<RecordID> = []
    for id in reach(from: [source]) {
      let derivesFrom = sources[id]?.derivesFrom ?? []
      if derivesFrom.isEmpty { roots.insert(identities[id] ?? id.any) }
      for derivation in derivesFrom {
        if case .source = derivation { continue }
        roots.insert(derivation.id)
      }
    }
    return roots
  }

  /// The sources and all that they derive from.
  public func reach(from ids: some Sequence<SourceID>) -> Set<SourceID> {
    var found: Set<SourceID> = []
    var waiting = Array(ids)
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      for case .source(let other) in sources[id]?.derivesFrom ?? [] { waiting.append(other) }
    }
    return found
  }

  /// The sources in circles among those that these reach, in order; none where there is no circle.
  public func circle(from ids: some Sequence<SourceID>) -> [SourceID] {
    reach(from: ids).filter { id in
      let next = (sources[id]?.derivesFrom ?? []).compactMap { derivation -> SourceID? in
        if case .source(let other) = derivation { other } else { nil }
      }
      return reach(from: next).contains(id)
    }.sorted()
  }

  /// Sources that were entered twice count once: those with the same bytes or the same address, by the lowest number.
  public func twins(_ ids: some Sequence<SourceID>) -> [SourceID: SourceID] {
    var byBytes: [Digest: SourceID] = [:]
    var byAddress: [String: SourceID] = [:]
    var first: [SourceID: SourceID] = [:]
    for id in Set(ids).sorted() {
      guard let source = sources[id] else { continue }
      let address = source.url.map(Self.address)
      let known = source.copies.lazy.compactMap { byBytes[$0.sha256] }.first ?? address.flatMap { byAddress[$0] }
      let one = known.map { first[$0] ?? $0 } ?? id
      first[id] = one
      for copy in source.copies where byBytes[copy.sha256] == nil { byBytes[copy.sha256] = one }
      if let address, byAddress[address] == nil { byAddress[address] = one }
    }
    return first
  }

  /// An address without what does not tell pages apart.
  static func address(_ url: String) -> String {
    var rest = url.lowercased().utf8[...]
    for scheme in ["https://", "http://", "www."] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<mark] }
    while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}

/// How many independent origins stand behind the evidence on a claim.
///
/// An origin is a source that derives from nothing, or the claimant or article that a source rests on. The claim's own
/// claimant and its own article count nothing: they can't bear themselves out. Evidence for context and evidence that was
/// withdrawn is not counted.
public struct Origins: Sendable {
  /// What the evidence goes back to, in order.
  public let independent: [RecordID]
  /// Those among them that have a name.
  public let named: [RecordID]
  /// Sources that go back to nothing but the claimant or the article itself.
  public let own: Set<SourceID>
  /// What can't bear the claim out: its claimant, its articles, and the claimants of those that it repeats.
  public let itself: Set<RecordID>

  /// Of a claim without evidence.
  public static let none = Origins()

  private init() { (independent, named, own, itself) = ([], [], [], []) }

  /// - Parameters:
  ///   - evidence: what was put to the claim.
  ///   - claim: the claim.
  ///   - articles: where it comes from.
  ///   - graph: what the sources of the evidence derive from.
  ///   - sources: the sources of the evidence, and all that they derive from.
  ///   - claimants: the claimants that those derive from.
  ///   - repeated: the claimants of claims that this one only repeats: it is theirs as well.
  init(
    of evidence: [Evidence], claim: Claim, articles: [ArticleID], graph: OriginGraph, sources: [SourceID: Source],
    claimants: [ClaimantID: Claimant], repeated: Set<ClaimantID> = []
  ) {
    let itself = Set([claim.origin.claimant?.any].compactMap(\.self) + articles.map(\.any) + repeated.map(\.any))
    var independent: Set<RecordID> = []
    var own: Set<SourceID> = []
    for item in evidence {
      guard let source = item.basis.source else { continue }
      let roots = graph.roots(of: source)
      if !roots.isEmpty, roots.isSubset(of: itself) { own.insert(source) }
      if item.withdrawn == nil, item.stance != .context { independent.formUnion(roots.subtracting(itself)) }
    }
    let twins = graph.twins(independent.compactMap { SourceID($0) })
    let counted = Set(independent.map { id in SourceID(id).flatMap { twins[$0]?.any } ?? id }).sorted()
    self.independent = counted
    self.own = own
    self.itself = itself
    named = counted.filter { id in
      if let source = SourceID(id) { return sources[source]?.anonymousBecause == nil }
      if let claimant = ClaimantID(id) { return claimants[claimant]?.nature != .unnamed }
      return true
    }
  }
}
