import ClaimModel

/// The rules about where the evidence comes from: the *derives from* graph.
enum OriginRules {
  static let all = [independence, circle, anonymity]

  /// L07.
  static let independence = Rule(
    id: "L07", name: "too few independent origins", level: .block,
    reason: "Two papers that print one agency's report are one source.",
    finds: """
      A verdict whose evidence, context aside, goes back to fewer than two independent named origins (the policy may ask for \
      more, or for one). An origin is a source that derives from nothing, or the claimant or article that it derives from; \
      the same bytes or address entered twice are one. The claim's own claimant and article count nothing, and so does a \
      source with the article's bytes or address, or with the claimant's name as its author or publisher. That the evidence \
      is not enough may rest on searches without result.
      """,
    fix: "put evidence of another origin to the claim, or waive L07 where this is the only one there is"
  ) { dossier in
    guard dossier.hasVerdict, !dossier.restsOnSearches else { return [] }
    let least = dossier.policy.leastOrigins ?? RuleNumbers.leastOrigins
    let named = dossier.origins.named
    guard named.count < least else { return [] }
    let words =
      switch named.count {
      case 0: "goes back to no independent named origin"
      case 1: "goes back to one independent named origin, \(named.listed)"
      default: "goes back to \(named.count) independent named origins, \(named.listed), and \(least) are wanted"
      }
    let counted = dossier.passages.filter(\.counts).map(\.item.recordID)
    let evidence = counted.isEmpty ? "the evidence" : "the evidence (\(counted.listed))"
    return [RuleHit("\(evidence) \(words)", about: dossier.verdictRecords + named)]
  }

  /// L08.
  static let circle = Rule(
    id: "L08", name: "circular sourcing", level: .block,
    reason: "What goes back to the claimant, or to one report under two names, bears nothing out.",
    finds: """
      Passages of two sources that trace to one and the same report; sources that derive from each other in a circle; and a \
      passage that supports the claim and goes back to nothing but the claimant or the article itself, also by its bytes, \
      its address or the name of its author or publisher, or to the claimant of a \
      claim that this one repeats (by a confirmed relation). The claimant's own paper may refute the claim, \
      or stand as context.
      """,
    fix: "put the passage as context, find another origin, or waive L08 where that very thing is the finding"
  ) { dossier in
    let graph = dossier.graph
    var hits: [RuleHit] = []
    let circle = graph.circle(from: dossier.cited.map(\.id))
    if !circle.isEmpty {
      hits.append(
        RuleHit("\(circle.map(\.any).listed) derive from each other in a circle", about: circle.map(\.any)))
    }
    let origins = dossier.origins
    for passage in dossier.passages where passage.item.stance == .supports && origins.own.contains(passage.source.id) {
      let roots = graph.roots(of: passage.source.id).sorted()
      hits.append(
        RuleHit(
          "\(passage.item.id) supports the claim and goes back to \(roots.listed), which is the claimant or the article itself",
          about: [passage.item.recordID, passage.source.recordID]))
    }
    var sources: [RecordID: Set<SourceID>] = [:]
    for passage in dossier.passages where passage.counts && !origins.own.contains(passage.source.id) {
      let roots = graph.roots(of: passage.source.id)
      if roots.count == 1, let root = roots.first { sources[root, default: []].insert(passage.source.id) }
    }
    for (root, those) in sources.sorted(by: { $0.key < $1.key }) where those.count > 1 {
      hits.append(
        RuleHit("\(those.map(\.any).listed) trace to one origin, \(root)", about: those.sorted().map(\.any) + [root]))
    }
    return hits
  }

  /// L09.
  static let anonymity = Rule(
    id: "L09", name: "one anonymous source", level: .block,
    reason: "Who can't be named can't be asked, and has nothing to lose by being wrong.",
    finds: """
      Evidence, context aside, that comes from one source which is not named; a claim that one unnamed person makes and no \
      named origin bears out; a source without a name of which nobody says why it has none. Two unnamed sources of \
      different origins are no finding here, though L07 does not count them.
      """,
    fix: "find a named source; write with «claims edit --anonymous» why one is not named"
  ) { dossier in
    var hits: [RuleHit] = []
    let counted = dossier.passages.filter(\.counts)
    let sources = Set(counted.map(\.source.id))
    if sources.count == 1, let only = counted.first?.source, dossier.isAnonymous(only) {
      hits.append(RuleHit("the evidence is \(only.id) alone, which is not named", about: [only.recordID]))
    }
    let namings = dossier.attributions.map(\.reading.naming)
    if !namings.isEmpty, namings.allSatisfy({ $0 == .anonymous }), dossier.origins.named.isEmpty {
      hits.append(
        RuleHit(
          "the claim is made by an unnamed person (\(dossier.attributions.map(\.recordID).listed)), and no named origin bears it out",
          about: dossier.attributions.map(\.recordID)))
    }
    for source in dossier.cited where dossier.isUnexplained(source) {
      hits.append(RuleHit("\(source.id) is not named, and nobody says why", about: [source.recordID]))
    }
    return hits
  }
}

extension ClaimDossier {
  /// Whether nobody can tell who or what the source is.
  func isAnonymous(_ source: Source) -> Bool { source.anonymousBecause != nil || restsOnUnnamed(source) }

  /// Whether it has no name, and no reason for it either.
  func isUnexplained(_ source: Source) -> Bool {
    if let reason = source.anonymousBecause { return reason.isBlank }
    // A person or an interview has a name: that of its author, or one in its title that is a claimant's.
    let speaks = source.nature == .person || source.nature == .interview
    return restsOnUnnamed(source) || speaks && (source.author?.isBlank ?? true) && source.derivesFrom.isEmpty
  }

  private func restsOnUnnamed(_ source: Source) -> Bool {
    let behind = source.derivesFrom.compactMap { derivation -> Claimant? in
      if case .claimant(let id) = derivation { claimants[id] } else { nil }
    }
    return !behind.isEmpty && behind.count == source.derivesFrom.count && behind.allSatisfy { $0.nature == .unnamed }
  }
}
