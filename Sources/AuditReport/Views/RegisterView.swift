import AuditLedger
import ClaimModel
import ReviewRules

/// The registers behind the sheets: claimants, sources, reviews, corrections.
enum RegisterView {
  /// `claimants`: `id`, `name`, `nature`, `aliases`, `links`, `claims`, and `merged`: those that were found to be the same
  /// one (`id`, `name`, `by`, `at`).
  static func claimants(_ registers: Registers, on shelf: RecordShelf) throws -> Fields {
    let claimants = try registers.claimants.sorted { $0.key < $1.key }.map { id, claims -> Fields in
      let claimant = try shelf.casebook.need(id)
      // The pages of a person may be private; those of firms and governments are not.
      let links = shelf.isRedacted && claimant.nature == .person ? [] : claimant.links
      return [
        "id": .text(id), "name": .text(claimant.name), "nature": .text(claimant.nature),
        "aliases": .text(claimant.aliases.joined(separator: "; ")),
        "links": .list(links.map { ["link": Words.link($0, isRedacted: shelf.isRedacted)] }),
        "claims": .list(claims.map { named($0.any) }), "merged": .list(try merged(into: id, shelf.casebook)),
      ]
    }
    return ["claimants": .list(claimants)]
  }

  /// The claimants that were merged into one, with who said that they are the same, and when.
  private static func merged(into id: ClaimantID, _ casebook: any CasebookReading) throws -> [Fields] {
    try casebook.referrers(to: id.any, of: .claimant).compactMap { other -> Fields? in
      let merging = try casebook.history(of: other).last { $0.payload["changes"]?["mergedInto"]?["after"] != nil }
      guard let merging, let claimant = try casebook.record(other)?.as(Claimant.self), claimant.mergedInto == id
      else { return nil }
      var fields = Words.act(merging.person, merging.time)
      fields.merge(["id": .text(other), "name": .text(claimant.name)])
      return fields
    }
  }

  /// `id`, and `isSource`, since every source that is named here has its row.
  private static func named(_ id: RecordID) -> Fields { ["id": .text(id), "isSource": .flag(id.kind == .source)] }

  /// `sources`: `id`, `title`, `nature`, `author`, `publisher`, `published`, `accessed`, `url`, `archived`, `grade`,
  /// `gradeWords`, `anonymous`, `interests`, `derivesFrom` (`id`, `isSource`), `isOrigin`, `isIndirect`, `roots` (`id`), `uses` (`evidence`,
  /// `claim`), `copies`.
  static func sources(_ registers: Registers, on shelf: inout RecordShelf) throws -> Fields {
    var sources: [Fields] = []
    for id in registers.sources.sorted() {
      let source = try shelf.source(id)
      let roots = try shelf.roots(of: id).subtracting([id.any]).sorted()
      sources.append([
        "id": .text(id), "title": .text(source.title), "nature": .text(Words.capital(source.nature.rawValue)),
        "author": .text(source.author), "publisher": .text(source.publisher), "published": .text(source.published),
        "accessed": .text(source.accessed), "url": Words.link(source.url, isRedacted: shelf.isRedacted),
        "archived": Words.link(source.archivedURL, isRedacted: shelf.isRedacted),
        "grade": .text(source.reliability), "gradeWords": .text(source.reliability?.meaning),
        "anonymous": .text(source.anonymousBecause), "interests": .text(source.interests),
        "derivesFrom": .list(source.derivesFrom.map { named($0.id) }), "isOrigin": .flag(source.derivesFrom.isEmpty),
        "isIndirect": .flag(!source.derivesFrom.isEmpty && roots != source.derivesFrom.map(\.id).sorted()),
        "roots": .list(roots.map(named)), "copies": .text(source.copies.count),
        "uses": .list(
          (registers.uses[id] ?? []).map { ["evidence": .text($0.evidence), "claim": .text($0.claim)] }),
      ])
    }
    let rows = try registers.sources.sorted().map { id in
      DerivationGraph.Row(
        source: try shelf.source(id), claims: Set((registers.uses[id] ?? []).map(\.claim)).sorted())
    }
    let graph = try DerivationGraph(
      rows, OriginGraph(shelf.withDerivations(registers.sources)), names: names(rows, on: &shelf))
    var fields: Fields = ["sources": .list(sources), "origins": .text(graph.origins.some)]
    fields.merge(
      Figure.fields(
        graph.isEmpty ? nil : graph.drawing(), shown: min(graph.total, DerivationGraph.mostNodes), of: graph.total,
        "sources", "The table below has all."))
    return fields
  }

  /// What origins are called: sources by their title, claimants and articles by their name.
  private static func names(
    _ rows: [DerivationGraph.Row], on shelf: inout RecordShelf
  ) throws -> [RecordID: String] {
    var names: [RecordID: String] = [:]
    for row in rows.prefix(DerivationGraph.mostNodes) {
      names[row.source.recordID] = shelf.shown(row.source.title)
      for derivation in row.source.derivesFrom {
        switch derivation {
        case .source: break
        case .claimant(let id): names[id.any] = shelf.shown(try shelf.casebook.need(id).name)
        case .article(let id): names[id.any] = shelf.shown(try shelf.casebook.need(id).title)
        }
      }
    }
    return names
  }

  /// `reviews`: `id`, `claim`, `state`, `version`, `first`, `second`, `signedOff`, `published` (each `by`, `at`),
  /// `sealed`, `switchedOff`, `differed`, `verdict`, `earlier` (the public versions before: `version`, `isPublic`,
  /// `verdict`, `first`, `second`, `switchedOff`, `signedOff`, `published`).
  static func reviews(_ registers: Registers) -> Fields {
    ["reviews": .list(registers.reviews.map { review($0, past: registers.pastVersions[$0.claim] ?? []) })]
  }

  private static func review(_ review: Review, past: [PublicVersion]) -> Fields {
    let second = review.state.agreement?.second
    return [
      "id": .text(review.recordID), "claim": .text(review.claim), "state": .text(Words.capital(review.stateWords)),
      "version": .text(review.version), "verdict": .group(Standing(review).fields),
      "first": .group(review.state.first.map { Words.act($0.by, $0.at) }), "sealed": .flag(review.state.isBlind),
      "second": .group(second?.finding.map { Words.act($0.by, $0.at) }), "switchedOff": .flag(second == .switchedOff),
      "signedOff": .group(review.state.signedOff.map { Words.act($0.by, $0.at) }),
      "published": .group(review.publications.last.map { Words.act($0.published.by, $0.published.at) }),
      "differed": .list(
        review.disagreements.map { disagreement in
          [
            "first": .text("\(disagreement.first.by): \(disagreement.first.verdict)"),
            "second": .text("\(disagreement.second.by): \(disagreement.second.verdict)"),
          ]
        }),
      "earlier": .list(past.map { earlier($0, of: review) }),
    ]
  }

  private static func earlier(_ version: PublicVersion, of review: Review) -> Fields {
    let (publication, agreement) = (version.publication, version.agreement)
    return [
      "version": .text(publication.version), "isPublic": .flag(publication == review.beingCorrected),
      "verdict": .group(Standing(publication.verdict).fields),
      "first": .group((agreement?.first).map { Words.act($0.by, $0.at) }),
      "second": .group((agreement?.second.finding).map { Words.act($0.by, $0.at) }),
      "switchedOff": .flag(agreement?.second == .switchedOff),
      "signedOff": .group(Words.act(publication.signedOff.by, publication.signedOff.at)),
      "published": .group(Words.act(publication.published.by, publication.published.at)),
    ]
  }

  /// `corrections`: `id`, `claim`, `from`, `to`, `stood`, `stands` (verdicts), `stoodRating`, `standsRating`, `isOver`
  /// (whether what came then stands no longer),
  /// `stoodWhy`, `standsWhy`, `note` (`by`, `at`, `reason`), `published`; `underway`: `claim`, `note`; `withdrawals`:
  /// `id`, `claim`, `by`, `at`, `reason`, `verdict`, `rating`.
  static func corrections(_ registers: Registers) -> Fields {
    var (corrections, underway, withdrawals): ([Fields], [Fields], [Fields]) = ([], [], [])
    for review in registers.reviews {
      for (before, after) in zip(review.publications, review.publications.dropFirst()) {
        corrections.append(correction(review, before, after))
      }
      if let note = review.correcting {
        underway.append(["claim": .text(review.claim), "note": .group(FindingView.reasoned(note))])
      }
      if case .withdrawn(let agreement, _, let act) = review.state {
        var fields = FindingView.reasoned(act)
        fields.merge([
          "id": .text(review.recordID), "claim": .text(review.claim), "rating": .text(agreement.first.rating),
          "verdict": .group(Standing(agreement.first.verdict).fields),
        ])
        withdrawals.append(fields)
      }
    }
    return ["corrections": .list(corrections), "underway": .list(underway), "withdrawals": .list(withdrawals)]
  }

  private static func correction(_ review: Review, _ before: Publication, _ after: Publication) -> Fields {
    [
      "id": .text(review.recordID), "claim": .text(review.claim), "from": .text(before.version),
      "to": .text(after.version), "stood": .group(Standing(before.verdict).fields), "stoodRating": .text(before.rating),
      "stands": .group(Standing(after.verdict).fields), "standsRating": .text(after.rating),
      "isOver": .flag(review.publications.last?.version != after.version || review.state.name == .withdrawn),
      "note": .group(after.correction.map(FindingView.reasoned)),
      "published": .group(Words.act(after.published.by, after.published.at)),
    ]
  }
}
