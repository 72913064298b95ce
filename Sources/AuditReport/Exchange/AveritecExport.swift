import AuditLedger
import ClaimModel

/// AVeriTeC's JSON: claims with speaker, label, justification, questions and answers.
enum AveritecExport {
  static let leavesOut = [
    "stance, locator, grade and hash of evidence; what evidence answers no question stands under the claim itself",
    "relations, both reviewers' verdicts, corrections, waivers, replies without words",
    "claims without a verdict that stands",
    "location, claim types and strategies, which the casebook does not record: they are empty",
    "of a redacted export, addresses of pages with private data in them",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    try withoutActuallyEscaping(sink) { sink in
      var list = try ListWriter("[", end: "\n]\n", sink)
      try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
        let file = try ClaimFile(id, rules: .leftOut, on: &shelf)
        return try ReviewInForce(file, shelf.settings, publicOnly: false).map {
          JSONValue.object(try claim($0, on: &shelf)).canonical()
        }
      } take: { json in
        if let json { try list.add(json) }
      }
      try list.finish()
    }
  }

  private static func claim(_ review: ReviewInForce, on shelf: inout RecordShelf) throws -> JSONObject {
    let file = review.file
    let row = ScaleTable.row(review.finding.rating, verdict: review.finding.verdict, in: "averitec", review.settings)
    let article = try file.articles.first.map { try shelf.casebook.need($0) }
    return [
      "claim": .string(shelf.plain(review.statement)), "claim_date": date(file.claim.made),
      "required_reannotation": false,
      "label": .string(shelf.shown(row.label)), "justification": .string(shelf.plain(review.finding.rationale)),
      "speaker": shelf.out(file.claimant?.name) ?? .null, "reporting_source": shelf.out(article?.publisher) ?? .null,
      "original_claim_url": shelf.address(article?.url) ?? .null, "cached_original_claim_url": .null,
      "fact_checking_article": .null, "location_ISO_code": .null, "claim_types": .array([]),
      "fact_checking_strategies": .array([]), "questions": .array(try questions(review, on: &shelf)),
    ]
  }

  /// `DD-MM-YYYY`, as the corpus has it; nothing where the day is not known.
  private static func date(_ date: PartialDate?) -> JSONValue {
    guard let date, date.day != nil else { return .null }
    let parts = date.description.split(separator: "-")
    return .string("\(parts[2])-\(parts[1])-\(parts[0])")
  }

  private static func questions(_ review: ReviewInForce, on shelf: inout RecordShelf) throws -> [JSONValue] {
    var order: [String] = []
    var answers: [String: [JSONValue]] = [:]
    for item in review.file.evidence where item.withdrawn == nil {
      guard let answer = try answer(item, on: &shelf) else { continue }
      let question = shelf.plain(item.question ?? review.statement)
      if answers[question] == nil { order.append(question) }
      answers[question, default: []].append(answer)
    }
    return order.map { .object(["question": .string($0), "answers": .array(answers[$0] ?? [])]) }
  }

  private static func answer(_ item: Evidence, on shelf: inout RecordShelf) throws -> JSONValue? {
    switch item.basis {
    case .passage(let id, _, let excerpt):
      let source = try shelf.source(id)
      return .object([
        "answer": .string(shelf.plain(excerpt)), "answer_type": "Extractive",
        "source_url": shelf.address(source.url) ?? .null,
        "cached_source_url": shelf.address(source.archivedURL) ?? .null,
        "source_medium": .string(medium(source)),
      ])
    case .search(let query, let place, _):
      return .object([
        "answer": "No answer could be found.", "answer_type": "Unanswerable",
        "comments": .string(shelf.plain("Searched for «\(query)» in \(place).")), "source_url": .null,
        "cached_source_url": .null, "source_medium": .null,
      ])
    case .reply(_, _, _, let words, _):
      guard let words else { return nil }
      return .object([
        "answer": .string(shelf.plain(words)), "answer_type": "Abstractive", "source_url": .null,
        "cached_source_url": .null, "source_medium": "Other",
      ])
    }
  }

  /// What its newest copy is; without one, what such a source mostly is.
  private static func medium(_ source: Source) -> String {
    switch source.copies.last?.mediaType.prefix(while: { $0 != ";" && $0 != "/" }) {
    case "text": return "Web text"
    case "image": return "Image/graphic"
    case "audio": return "Audio"
    case "video": return "Video"
    default: return medium(source.nature)
    }
  }

  private static func medium(_ nature: SourceNature) -> String {
    switch nature {
    case .video: "Video"
    case .audio: "Audio"
    case .image: "Image/graphic"
    case .dataset: "Web table"
    case .document, .law, .court, .report: "PDF"
    case .statement, .article, .post: "Web text"
    case .interview, .person, .other: "Other"
    }
  }
}
