import AuditLedger
import ClaimModel

/// Right of reply, chain of custody, and comments on other records than claims.
enum LogView {
  /// `noComments`: `id`, `article`, `place`, `paragraph`, `speaker`, `words`, `rejected`; `replies`: see
  /// `EvidenceView.reply`, with `id`, `claim`, `claimant`, `withdrawn`.
  static func replies(_ articles: [ArticleID], _ registers: Registers, on shelf: inout RecordShelf) throws -> Fields {
    var noComments: [Fields] = []
    for article in articles {
      for id in try shelf.casebook.referrers(to: article.any, of: .attribution).compactMap({ AttributionID($0) }) {
        // What a claim comes from was read with the claim.
        let isKnown = registers.attributions.contains(id)
        guard let attribution = try isKnown ? registers.noComments[id] : shelf.casebook.need(id),
          attribution.reading.form == .noComment, attribution.rejected == nil
        else { continue }
        noComments.append(try noComment(attribution, on: &shelf))
      }
    }
    let replies = registers.replies.sorted { $0.evidence.id < $1.evidence.id }.map { evidence, claimant in
      var fields = EvidenceView.reply(evidence)
      fields.merge([
        "id": .text(evidence.id), "claim": .text(evidence.claim), "withdrawn": .text(evidence.withdrawn),
        "claimant": .text(claimant?.name), "claimantID": .text(claimant?.id),
      ])
      return fields
    }
    return ["noComments": .list(noComments), "replies": .list(replies)]
  }

  private static func noComment(_ attribution: Attribution, on shelf: inout RecordShelf) throws -> Fields {
    let reading = attribution.reading
    let spans = (reading.speaker + reading.cue + reading.content).sorted { $0.start < $1.start }
    let text = try shelf.text(of: attribution.article, version: attribution.version)
    let paragraph = spans.first.flatMap { span in text.points.holds(span) ? text.paragraph(at: span.start) : nil }
    return [
      "id": .text(attribution.id), "article": .text(attribution.article), "version": .text(attribution.version),
      "place": .text(spans.map { "[\($0.start), \($0.end))" }.joined(separator: ", ")),
      "paragraph": .text(paragraph.map { $0 + 1 }), "speaker": .text(AttributionReading.words(reading.speaker)),
      "words": .text(AttributionReading.words(reading.cue + reading.content)),
    ]
  }

  /// `items`: `record`, `what`, `sha256`, `bytes`, `file`, `captured`, `entry`, `by`, `at`, `erased` (`entry`, `by`,
  /// `at`, `reason`), `chain` (see `ChainView`), `noChain` (why there is none to show).
  static func custody(
    _ articles: [ArticleID], _ registers: Registers, _ casebook: any CasebookReading
  ) throws -> Fields {
    let items =
      try articles.flatMap { try casebook.need($0).custody(in: casebook) }
      + registers.sources.sorted().flatMap { try casebook.need($0).custody(in: casebook) }
    return ["items": .list(items.map(item))]
  }

  private static func item(_ item: CustodyItem) -> Fields {
    var erased: Fields?
    if let erasure = item.erasure {
      erased = Words.act(erasure.entry.person, erasure.entry.time)
      erased?.merge(["entry": .text(erasure.entry.sequence), "reason": .text(erasure.reason)])
    }
    return [
      "record": .text(item.record), "what": .text(item.what), "sha256": .text(item.sha256), "bytes": .text(item.bytes),
      "file": .text(item.file), "captured": .group(Words.time(item.captured)), "entry": .text(item.entry?.sequence),
      "by": .text(item.entry?.person), "at": .group(item.entry.map { Words.time($0.time) }), "erased": .group(erased),
      "chain": .group(item.chain?.record.map(ChainView.fields)),
      "noChain": .text(item.chain.flatMap(ChainView.absence)),
    ]
  }

  /// `comments`: see `RecordView.note`; `isRedacted`, `leftOut` (how many, in words).
  static func comments(
    _ articles: [ArticleID], _ registers: Registers, isWhole: Bool, isRedacted: Bool, _ casebook: any CasebookReading
  ) throws -> Fields {
    let records =
      articles.map(\.any) + registers.sources.map(\.any) + registers.claimants.keys.map(\.any)
      + registers.attributions.map(\.any) + registers.relations.keys.map(\.any) + registers.waivers.map(\.recordID)
      + (isWhole ? [CasebookSettings.id] : [])
    let all = try CommentText.on(records, in: casebook)
    let leftOut = isRedacted ? registers.commentsLeftOut + all.count : 0
    return [
      "comments": .list(isRedacted ? [] : all.map(RecordView.note)), "isRedacted": .flag(isRedacted),
      "leftOut": .text(isRedacted ? Words.count(leftOut, "comment is", "comments are") : nil),
    ]
  }
}
