public import ClaimModel
public import ReviewRules

extension Facts {
  /// What lies behind bytes whose SHA-256 is on record. Cost: they are hashed.
  public func state(of content: Erasable, sha256: Digest) throws -> StoredState {
    switch try text(content) {
    case .present(let sealed): Digest.of(sealed.bytes) == sha256 ? .sound : .altered
    case .erased: .erased
    case .missing: .missing
    }
  }

  /// The words that were read from the copies of a source, of those that are not erased. Cost: one pass over them.
  public func wordsRead(from source: Source) throws -> WordsRead {
    try WordsRead(source.copies.compactMap { copy in try copy.capture?.text.flatMap { try text($0).text } })
  }

  /// All that the rules look at of one claim; with a review, of the claim with that review in the place of its own.
  ///
  /// - Throws: ``LedgerError/noSuchRecord(_:)``.
  public func dossier(of id: ClaimID, review: Review? = nil, on shelf: inout DossierShelf) throws -> ClaimDossier {
    let claim: Claim = try need(id)
    let attributions = try claim.origin.attributions.compactMap { try record($0.any)?.as(Attribution.self) }
    let articles = try articles(of: claim, attributions)
    let referrers = try referrers(to: id.any)
    let evidence = try referrers.compactMap { $0.kind == .evidence ? try record($0)?.as(Evidence.self) : nil }
    let sources = try shelf.sources(evidence.compactMap(\.basis.source), in: self)
    var dossier = try ClaimDossier(
      claim: claim, claimant: claim.origin.claimant.flatMap { try shelf.claimant($0, in: self) },
      review: review ?? self.review(of: id), settings: shelf.settings, articles: articles, attributions: attributions,
      siblings: siblings(of: claim, on: &shelf), evidence: evidence, sources: sources, now: shelf.now)
    for source in sources.values {
      for case .claimant(let claimant) in source.derivesFrom {
        dossier.claimants[claimant] = try shelf.claimant(claimant, in: self)
      }
    }
    for source in evidence.filter({ $0.withdrawn == nil }).compactMap(\.basis.source) {
      guard let record = sources[source] else { continue }
      for copy in record.copies { dossier.copies[copy.sha256] = try shelf.state(of: copy, in: self) }
      dossier.forwards[source] = try shelf.forward(of: record, in: self)
    }
    for item in evidence where item.withdrawn == nil {
      guard case .passage(let id, _, let excerpt) = item.basis, let source = sources[id] else { continue }
      if try !shelf.holds(excerpt, source, in: self) { dossier.misquoted.insert(item.id) }
    }
    dossier.texts = try texts(of: claim, attributions, articles, on: &shelf)
    dossier.neighbours = try referrers.compactMap { try $0.kind == .relation ? neighbour($0, of: id) : nil }
    dossier.waivers = try referrers.compactMap { $0.kind == .waiver ? try record($0)?.as(Waiver.self) : nil }
    return dossier
  }

  /// What the rules find on a claim.
  public func findings(
    on id: ClaimID, review: Review? = nil, shelf: inout DossierShelf
  ) throws -> [RuleFinding] {
    try ReviewRules.findings(on: dossier(of: id, review: review, on: &shelf))
  }

  private func articles(of claim: Claim, _ attributions: [Attribution]) throws -> [Article] {
    var ids = Set(attributions.map(\.article))
    if case .asserted(let article, _, _, _) = claim.origin { ids.insert(article) }
    return try ids.sorted().compactMap { try record($0.any)?.as(Article.self) }
  }

  /// What the other claims of the same attributions, or of the same words of an article, say.
  private func siblings(of claim: Claim, on shelf: inout DossierShelf) throws -> [String] {
    if case .asserted(let article, let version, let span, _) = claim.origin {
      return try shelf.asserted(in: article, facts: self).filter { other in
        other.claim != claim.id && other.version == version && other.words.overlaps(span.start..<span.end)
      }.map(\.statement)
    }
    return try claim.origin.attributions.flatMap { attribution in
      try referrers(to: attribution.any).compactMap { id in
        guard id.kind == .claim, id != claim.recordID, let other = try record(id)?.as(Claim.self), other.stands else {
          return nil
        }
        return other.statement
      }
    }
  }

  private func texts(
    of claim: Claim, _ attributions: [Attribution], _ articles: [Article], on shelf: inout DossierShelf
  ) throws -> [PrintedText] {
    if case .asserted(let id, let version, let span, _) = claim.origin {
      guard let article = articles.first(where: { $0.id == id }) else { return [] }
      return [try shelf.printed(article, version: version, holding: [(claim.recordID, span)], in: self)]
    }
    return try attributions.compactMap { attribution in
      guard let article = articles.first(where: { $0.id == attribution.article }) else { return nil }
      let spans = attribution.reading.spans.map { (attribution.recordID, $0) }
      return try shelf.printed(article, version: attribution.version, holding: spans, in: self)
    }
  }

  /// The claim at the other end of a confirmed relation, with the verdict that stands there or is public.
  private func neighbour(_ id: RecordID, of claim: ClaimID) throws -> Neighbour? {
    guard let relation = try record(id)?.as(Relation.self), relation.standing == .confirmed else { return nil }
    let other = relation.from == claim ? relation.to : relation.from
    guard let record = try record(other.any)?.as(Claim.self), record.stands else { return nil }
    let review = try review(of: other)
    let verdict =
      review.state.name == .withdrawn
      ? nil : review.state.agreement?.first.verdict ?? review.publications.last?.verdict
    return Neighbour(relation: relation, claim: other, verdict: verdict, claimant: record.origin.claimant)
  }
}

extension CasebookReading {
  /// A shelf for the dossiers of this casebook, at the time of its last entry.
  public func dossierShelf() throws -> DossierShelf { try DossierShelf(self, at: lastTime() ?? Timestamp(seconds: 0)) }

  /// The time of the last entry; nil in an empty ledger.
  public func lastTime() throws -> Timestamp? {
    let size = try head().size
    var time: Timestamp?
    if size > 0 { try eachEntry(from: size, to: size) { entry, _ in time = entry.time } }
    return time
  }
}

extension ReviewState.Name {
  /// Whether a list asks the rules about a claim in this state: from the moment that somebody takes it, until it is set
  /// aside or withdrawn. A single claim is held against them in any state.
  public var isUnderRules: Bool {
    switch self {
    case .inReview, .proposed, .secondReview, .agreed, .signedOff, .published: true
    case .unreviewed, .withdrawn, .notCheckable: false
    }
  }
}
