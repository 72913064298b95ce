import AuditLedger
import ClaimModel

/// Method and legend, and the manifest.
enum ClosingView {
  /// `verdicts` (`code`, `word`, `shape`, `meaning`, `ratings`), `scaleName`, `ratings` (`value`, `label`, `meaning`,
  /// `verdict`), `reliabilities` and `credibilities` (`grade`, `meaning`), `secondReviewOff`,
  /// `givenAlone`, `editors`.
  static func method(_ lines: [ClaimLine], _ settings: CasebookSettings) -> Fields {
    let scale = settings.scale
    let verdicts = Standing.allCases.map { standing in
      var fields = standing.fields
      let ratings = scale.ratings.filter { Standing($0.verdict) == standing }.map(\.label)
      fields["meaning"] = .text(standing.meaning)
      fields["ratings"] = .text(ratings.joined(separator: ", "))
      return fields
    }
    return [
      "verdicts": .list(verdicts), "scaleName": .text(scale.name),
      "ratings": .list(
        scale.ratings.map {
          [
            "value": .text($0.value), "label": .text($0.label), "meaning": .text($0.meaning),
            "verdict": .group(Standing($0.verdict).fields),
          ]
        }),
      "reliabilities": .list(
        Reliability.allCases.map { ["grade": .text($0), "meaning": .text($0.meaning)] }),
      "credibilities": .list(
        (1...6).compactMap { try? Credibility($0) }.map { ["grade": .text($0.grade), "meaning": .text($0.meaning)] }),
      "mappings": .list(ScaleTable.fields(settings)), "secondReviewOff": .flag(settings.secondReview == .off),
      "givenAlone": .text(GivenAlone.words(lines, settings)),
      "editors": .text(settings.editors.map(\.name).joined(separator: ", ")),
    ]
  }

  /// The ledger's names (see `CoverView`), `counts` (`word`, `count`), `keys` (`id`, `name`, `verifier`,
  /// `introduced`, `retired`), `generatedBy`, `toolVersion`, `origin`.
  static func manifest(_ ledger: LedgerState, _ request: ReportRequest, _ settings: CasebookSettings) -> Fields {
    var fields = LedgerView.fields(ledger)
    fields.merge([
      "counts": .list(
        ledger.counts.map {
          ["letter": .text($0.kind.rawValue), "word": .text($0.kind.word), "count": .text($0.count)]
        }),
      "keys": .list(
        ledger.keys.map {
          [
            "id": .text($0.id), "name": .text($0.name), "verifier": .text($0.verifier),
            "introduced": .group(Words.time($0.introduced)), "retired": .text($0.retired),
          ]
        }),
      "templates": .list(
        (request.templates?.marks ?? []).map {
          [
            "format": .text(request.templates?.format), "name": .text($0.name), "sha256": .text($0.sha256.description),
          ]
        }),
      "generatedBy": .text(request.generatedBy), "toolVersion": .text(request.toolVersion),
      "origin": .text(settings.origin),
    ])
    return fields
  }
}
