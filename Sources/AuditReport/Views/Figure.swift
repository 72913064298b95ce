import ClaimModel

/// A picture with what was left out of it.
enum Figure {
  /// `picture` (trusted markup), `label` (what it is called), `clipped` (a sentence, where not everything is in it).
  static func fields(_ drawing: Drawing?, shown: Int, of total: Int, _ what: String, _ where: String) -> Fields {
    [
      "picture": .text(drawing?.svg), "label": .text(drawing?.title),
      "clipped": .text(
        shown < total ? "The picture holds the first \(shown) of \(total) \(what). \(`where`)" : nil),
    ]
  }

  /// Who answers whom. `relations`: `id`, `from`, `does`, `to`, `standing`, `note`.
  static func relations(_ registers: Registers, _ lines: [ClaimLine], on shelf: RecordShelf) -> Fields {
    let all = registers.relations.values.sorted { $0.id < $1.id }
    var nodes: [ClaimID: RelationGraph.Node] = [:]
    for line in lines where line.stands {
      nodes[line.id] = RelationGraph.Node(
        id: line.id, claimant: shelf.shown(line.claimant), statement: shelf.shown(line.statement),
        standing: line.standing)
    }
    let graph = RelationGraph(all, nodes)
    var fields = Self.fields(
      graph.isEmpty ? nil : graph.drawing(), shown: graph.count, of: graph.total, "claims that are related",
      "The table below has all relations.")
    fields["relations"] = .list(
      all.map {
        [
          "id": .text($0.id), "from": .text($0.from), "does": .text($0.does), "to": .text($0.to),
          "fromLink": .text(shelf.link($0.from.any)), "toLink": .text(shelf.link($0.to.any)),
          "standing": .text($0.standing), "note": .text($0.note),
        ]
      })
    return fields
  }

  /// What came when. `events`: `date`, `kind`, `label`, `link`: those that the picture holds.
  static func timeline(_ registers: Registers, on shelf: RecordShelf) -> Fields {
    let events = registers.events.map {
      Timeline.Event(date: $0.date, kind: $0.kind, label: shelf.shown($0.label), link: $0.link)
    }
    let timeline = Timeline(events)
    var fields = Self.fields(
      timeline.isEmpty ? nil : timeline.drawing(), shown: timeline.count, of: timeline.total, "events",
      "Later ones stand on the sheets.")
    fields["events"] = .list(
      timeline.events.map {
        ["date": .text($0.date), "kind": .text($0.kind.rawValue), "label": .text($0.label), "link": .text($0.link)]
      })
    return fields
  }

  /// Verdicts by article, and evidence for and against: `verdicts` and `evidence`, each a figure.
  static func claims(_ lines: [ClaimLine], titles: [ArticleID: String], on shelf: RecordShelf) -> Fields {
    var counts: [ArticleID?: [Standing: Int]] = [:]
    for line in lines where line.stands {
      counts[line.places.map(\.article).min(), default: [:]][line.standing, default: 0] += 1
    }
    let bars = VerdictBars(
      counts.map { article, counts in
        VerdictBars.Bar(
          article: article,
          title: shelf.shown(article.map { titles[$0] ?? "" } ?? "From no article of this casebook"), counts: counts)
      }.sorted { ($0.article?.number ?? Int.max) < ($1.article?.number ?? Int.max) })
    let evidence = EvidenceBars(lines, shown: shelf.shown)
    return [
      "verdicts": .group(
        fields(
          bars.isEmpty ? nil : bars.drawing(), shown: min(bars.total, VerdictBars.mostRows), of: bars.total, "articles",
          "The table has all.")),
      "evidence": .group(
        fields(
          evidence.isEmpty ? nil : evidence.drawing(), shown: min(evidence.total, EvidenceBars.mostRows),
          of: evidence.total, "claims", "The sheets have all.")),
    ]
  }
}
