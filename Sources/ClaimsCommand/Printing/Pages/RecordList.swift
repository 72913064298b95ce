import AuditLedger
import ClaimModel

/// The list of the records of one kind.
struct RecordList {
  let kind: ListKind
  let records: [AnyRecord]
  let total: Int
  let facts: any CasebookReading

  func lines(width: Int?) throws -> [Printed] {
    guard !records.isEmpty else {
      return [total == 0 ? "no \(kind) yet" : "no \(kind) after these: there are \(total)"]
    }
    var columns = Columns(columns)
    for record in records { columns.rows.append(try ["\(record.id, .heading)"] + cells(record)) }
    let footer: Printed =
      records.count < total ? "\(records.count) of \(total) \(kind); --limit 0 shows all" : "\(total) \(kind)"
    return columns.lines(width: width) + [footer]
  }

  private var columns: [Columns.Column] {
    let rest: [Columns.Column] =
      switch kind {
      case .articles: [.init("published"), .init("publisher", least: 8), .init("title", least: 20)]
      case .attributions:
        [
          .init("article"), .init("form"), .init("speaker", least: 10), .init("words", least: 20),
          .init("rejected", least: 8, goes: 1),
        ]
      case .claimants: [.init("kind"), .init("name", least: 12), .init("aliases", least: 8, goes: 1)]
      case .sources: [.init("kind"), .init("grade"), .init("publisher", least: 8, goes: 1), .init("title", least: 20)]
      case .evidence:
        [
          .init("claim"), .init("stance"), .init("grade"), .init("what", least: 20),
          .init("taken away", least: 8, goes: 1),
        ]
      case .relations: [.init("what"), .init("standing"), .init("note", least: 10, goes: 1)]
      case .comments:
        [
          .init("on"), .init("answers"), .init("by", least: 6), .init("date"), .init("brought in by", least: 6),
          .init("settled"), .init("words", least: 20),
        ]
      case .waivers: [.init("claim"), .init("rule"), .init("by", least: 6), .init("reason", least: 20)]
      case .keys: [.init("since"), .init("verifier"), .init("retired", least: 10)]
      case .claims, .people, .edits: [.init("what", least: 20)]
      }
    return [.init("id")] + rest
  }

  private func cells(_ record: AnyRecord) throws -> [Printed] {
    switch record {
    case .article(let article):
      return ["\(article.published?.description ?? "")", "\(article.publisher ?? "")", "\(article.title)"]
    case .attribution(let attribution):
      let reading = attribution.reading
      let words = AttributionReading.words(reading.content.isEmpty ? reading.cue : reading.content)
      return [
        "\(attribution.article)", "\(reading.form)", "\(AttributionReading.words(reading.speaker))", "\(words)",
        "\(attribution.rejected ?? "")",
      ]
    case .claimant(let claimant):
      let names = claimant.mergedInto.map { ["merged into \($0)"] } ?? []
      return [
        "\(claimant.nature)", "\(claimant.name)", "\((names + claimant.aliases).joined(separator: ", "))",
      ]
    case .source(let source):
      return [
        "\(source.nature)", "\(source.reliability?.rawValue ?? "")", "\(source.publisher ?? "")", "\(source.title)",
      ]
    case .evidence(let evidence):
      let source = try evidence.basis.source.flatMap { try facts.record($0.any)?.as(Source.self) }
      return [
        "\(evidence.claim)", "\(evidence.stance)",
        evidence.basis.kind == .passage ? EvidencePage(evidence, facts).grade(source?.reliability) : "",
        RecordNames(facts: facts).words(of: evidence), "\(evidence.withdrawn ?? "")",
      ]
    case .relation(let relation):
      return ["\(relation.from) \(relation.does) \(relation.to)", "\(relation.standing)", "\(relation.note ?? "")"]
    case .comment(let comment):
      let state = try facts.text(comment.body)
      let came: Printed = try CommentThread.broughtIn(comment, facts) ?? ""
      return [
        "\(comment.on)", "\(comment.answers?.description ?? "")", "\(comment.by)", "\(comment.at.date)",
        came, "\(comment.settled ? "yes" : "")", state.text.map { Printed($0) } ?? ArticlePage.gone(state),
      ]
    case .waiver(let waiver): return ["\(waiver.claim)", "\(waiver.rule)", "\(waiver.by)", "\(waiver.reason)"]
    case .key(let key): return ["\(key.introduced.date)", "\(key.verifier)", "\(key.retired ?? "")"]
    case .casebook, .claim, .review: return [try RecordNames(facts: facts).words(record)]
    }
  }

  func json(_ sealing: Sealing) throws -> JSONValue {
    Self.json(
      kind.recordKind?.word ?? "", try records.map { .object(try sealing.json($0)) }, total: total)
  }

  static func json(_ kind: String, _ records: [JSONValue], total: Int) -> JSONValue {
    JSONShapes.object("list", ["kind": .string(kind), "total": .integer(Int64(total)), "records": .array(records)])
  }
}
