import AuditLedger
import ClaimModel

/// One line for any record, for lists of what refers to what.
struct RecordNames {
  let facts: any CasebookReading

  /// The id and what it is about; the id alone where nothing is there.
  func line(_ id: RecordID) throws -> Printed {
    guard let record = try facts.record(id) else { return "\(id, .heading)" }
    return try "\(id, .heading)  " + words(record)
  }

  /// What a record is about, without its id.
  func words(_ record: AnyRecord) throws -> Printed {
    switch record {
    case .casebook(let settings): return "\(settings.title)"
    case .article(let article):
      return "\(article.title)" + (article.publisher.map { " (\($0))" as Printed } ?? "")
    case .attribution(let attribution): return words(attribution)
    case .claimant(let claimant): return "\(claimant.name) (\(claimant.nature))"
    case .claim(let claim): return try claimantName(claim) + ": \(claim.statement)"
    case .relation(let relation): return "\(relation.from) \(relation.does) \(relation.to) (\(relation.standing))"
    case .source(let source): return "\(source.title) (\(source.nature))"
    case .evidence(let evidence): return "\(evidence.stance) \(evidence.claim): " + words(of: evidence)
    case .review(let review): return "the review of \(review.claim): \(review.state.name)"
    case .comment(let comment):
      let came: Printed = try CommentThread.broughtIn(comment, facts).map { ", brought in by " + $0 } ?? ""
      return "on \(comment.on), by \(comment.by), \(comment.at.date)" + came
    case .waiver(let waiver): return "\(waiver.rule) waived for \(waiver.claim): \(waiver.reason)"
    case .key(let key): return "\(key.name)" + (key.retired.map { ", retired: \($0)" as Printed } ?? "")
    }
  }

  /// Who claims it, by name.
  func claimantName(_ claim: Claim) throws -> Printed {
    guard let id = claim.origin.claimant else { return "nobody named" }
    guard let claimant = try facts.record(id.any)?.as(Claimant.self) else { return "\(id)" }
    return "\(claimant.name)"
  }

  private func words(_ attribution: Attribution) -> Printed {
    let reading = attribution.reading
    let speaker = reading.speaker.isEmpty ? "nobody" : AttributionReading.words(reading.speaker)
    let words = AttributionReading.words(reading.content.isEmpty ? reading.cue : reading.content)
    return "\(speaker): «\(words)»"
  }

  func words(of evidence: Evidence) -> Printed {
    switch evidence.basis {
    case .passage(let source, _, let excerpt): "\(source) «\(excerpt)»"
    case .search(let query, let place, let date): "searched «\(query)» in \(place), \(date)"
    case .reply(let channel, let date, let outcome, _, _): "asked by \(channel), \(date): \(outcome)"
    }
  }
}
