import ClaimModel

extension ClaimDossier {
  /// What the house makes of the rules.
  var policy: RulePolicy { settings.rules ?? .house }

  /// The verdict that stands or waits for its sign-off. One that is sealed is not looked into, for anybody: else what a
  /// rule finds would tell it.
  var finding: Finding? {
    guard review.state.name != .withdrawn else { return nil }
    return review.state.agreement?.first
  }

  /// Whether a verdict was given, sealed or not: from here on what it rests on must hold.
  var hasVerdict: Bool { finding != nil || review.state.isBlind }

  /// The evidence that was not withdrawn.
  var standing: [Evidence] { evidence.filter { $0.withdrawn == nil } }

  /// The passages of sources among it.
  var passages: [Passage] { readings?.passages ?? readPassages() }

  private func readPassages() -> [Passage] {
    standing.compactMap { item in
      guard case .passage(let id, let locator, let excerpt) = item.basis, let source = sources[id] else { return nil }
      return Passage(item: item, source: source, locator: locator, excerpt: excerpt)
    }
  }

  /// The sources of the passages, each once, in order.
  var cited: [Source] { readings?.cited ?? readCited(passages) }

  private func readCited(_ passages: [Passage]) -> [Source] {
    Set(passages.map(\.source.id)).sorted().compactMap { sources[$0] }
  }

  /// What the evidence goes back to.
  public var origins: Origins { readings?.origins ?? readOrigins() }

  private func readOrigins() -> Origins {
    let repeated = neighbours.filter { $0.relation.does == .repeats && $0.relation.from == claim.id }
    return Origins(
      of: evidence, claim: claim, articles: articles.map(\.id), graph: graph, sources: sources, claimants: claimants,
      repeated: Set(repeated.compactMap(\.claimant)))
  }

  /// What the sources derive from. A source that is the article itself, by its bytes or its address, or that its author or
  /// publisher tells to be the claimant's own, is no origin beside them, whether somebody has written that down or not.
  public var graph: OriginGraph { readings?.graph ?? readGraph() }

  private func readGraph() -> OriginGraph {
    let names = Set(([claimant?.name].compactMap(\.self) + (claimant?.aliases ?? [])).map { $0.lowercased() })
    let originals = articles.flatMap { article in article.versions.map { ($0.originalSHA256, article.id) } }
    let addresses = articles.compactMap { article in article.url.map { (OriginGraph.address($0), article.id) } }
    func identity(_ source: Source) -> RecordID? {
      if let place = originals.first(where: { original, _ in source.copies.contains { $0.sha256 == original } }) {
        return place.1.any
      }
      if let address = source.url.map(OriginGraph.address), let place = addresses.first(where: { $0.0 == address }) {
        return place.1.any
      }
      let isOwn = [source.author, source.publisher].contains { $0.map { names.contains($0.lowercased()) } ?? false }
      return isOwn ? claimant?.recordID : nil
    }
    return OriginGraph(sources, identities: sources.compactMapValues(identity))
  }

  /// What several rules ask for.
  struct Readings {
    let passages: [Passage]
    let cited: [Source]
    let graph: OriginGraph
    let origins: Origins
  }

  /// The same dossier with what several rules ask for worked out once: it must not be changed any more, the state
  /// of its review aside.
  public func read() -> ClaimDossier {
    guard readings == nil else { return self }
    var dossier = self
    let passages = readPassages()
    dossier.readings = Readings(
      passages: passages, cited: readCited(passages), graph: readGraph(), origins: readOrigins())
    return dossier
  }

  /// Whether a search without result is on record.
  var wasSearched: Bool { standing.contains { $0.basis.kind == .search } }

  /// Whether the verdict is that the evidence is not enough, and a search without result bears it out. Of a sealed one
  /// it is taken to be so.
  var restsOnSearches: Bool {
    guard wasSearched else { return false }
    return finding.map { $0.verdict == .notEnoughEvidence } ?? review.state.isBlind
  }

  /// The words of the claim as printed.
  var printed: [String] {
    if case .asserted(_, _, let span, _) = claim.origin { return [span.quote] }
    return attributions.map { AttributionReading.words($0.reading.content) }.filter { !$0.isEmpty }
  }

  /// The claim itself and its review, for hits on the verdict.
  var verdictRecords: [RecordID] { [claim.recordID, review.recordID] }

  /// A passage with its source.
  struct Passage {
    let item: Evidence
    let source: Source
    let locator: String?
    let excerpt: String

    /// Whether it is put forward for or against the claim, not only for context.
    var counts: Bool { item.stance != .context }
  }
}

extension PartialDate {
  /// The first day that it may mean, as days since 1970-01-01.
  var firstDay: Int { bound(month: 1, day: 1) }

  /// The last day that it may mean, as days since 1970-01-01.
  var lastDay: Int { bound(month: 12, day: 31) }

  private func bound(month wantedMonth: Int, day wantedDay: Int) -> Int {
    if let days = daysSinceEpoch { return days }
    let month = self.month ?? wantedMonth
    // No month is shorter than 28 days: the longest day that there is.
    for day in [wantedDay, 30, 29, 28] {
      let text = "\(description.prefix(4))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      if let days = (try? PartialDate(text: text))?.daysSinceEpoch { return days }
    }
    return 0
  }
}

extension String {
  /// The text in quotation marks, as long as it fits into a sentence.
  var quoted: String {
    let scalars = unicodeScalars
    guard scalars.count > 120 else { return "«\(self)»" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(119))
    return "«\(String(view))…»"
  }
}

extension [RecordID] {
  /// The ids, in order, each once.
  var listed: String { Set(self).sorted().map(\.description).joined(separator: ", ") }
}
