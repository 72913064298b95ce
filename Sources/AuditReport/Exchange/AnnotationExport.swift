import AuditLedger
import ClaimModel

/// W3C Web Annotations (JSON-LD): one for each place in an article from which a claim comes, in one page.
///
/// Places are Unicode code points, half-open, as the model wants them; the quote is the words at that place.
enum AnnotationExport {
  static let leavesOut = [
    "verdicts, evidence and reviews: an annotation says where a claim stands, and names the claim",
    "claims that no article of the casebook prints",
    "of a redacted export, private data in the quotes, which is masked, the words before and behind them, and "
      + "addresses of articles with private data in them",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let names = ExchangeNames(shelf.settings, isRedacted: request.isRedacted)
    try withoutActuallyEscaping(sink) { sink in
      var list = try ListWriter(
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"\(names.urn("annotations"))\",\"type\":\"AnnotationPage\",\"items\":[",
        end: "\n]}\n", sink)
      try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
        let claim = try shelf.casebook.need(id)
        return claim.stands ? try annotations(claim, names, shelf).map { $0.canonical() } : []
      } take: { annotations in
        for annotation in annotations { try list.add(annotation) }
      }
      try list.finish()
    }
  }

  private static func annotations(_ claim: Claim, _ names: ExchangeNames, _ shelf: RecordShelf) throws -> [JSONValue] {
    if case .asserted(let article, let version, let span, _) = claim.origin {
      let maker = try shelf.casebook.history(of: claim.recordID).first?.person.name
      return [
        try annotation(
          claim, nil, article, version, [span], maker: maker.map { (name: $0, isPerson: true) }, names, shelf)
      ]
    }
    return try claim.origin.attributions.compactMap { id in
      let attribution = try shelf.casebook.need(id)
      guard attribution.rejected == nil else { return nil }
      let spans = attribution.reading.content.isEmpty ? attribution.reading.cue : attribution.reading.content
      let maker: (name: String, isPerson: Bool) =
        switch attribution.maker {
        case .person(let person): (person.name, true)
        case .extractor(let name, let version): ("\(name) \(version)", false)
        }
      return try annotation(claim, id, attribution.article, attribution.version, spans, maker: maker, names, shelf)
    }
  }

  private static func annotation(
    _ claim: Claim, _ attribution: AttributionID?, _ id: ArticleID, _ version: Int, _ spans: [Span],
    maker: (name: String, isPerson: Bool)?, _ names: ExchangeNames, _ shelf: RecordShelf
  ) throws -> JSONValue {
    let article = try shelf.casebook.need(id)
    let record = article.versions.indices.contains(version - 1) ? article.versions[version - 1] : article.current
    let targets = spans.map { span -> JSONValue in
      var quote: JSONObject = ["type": "TextQuoteSelector", "exact": .string(shelf.shown(span.quote))]
      // They end anywhere, perhaps in the midst of a number: what is cut can't be told for what it is.
      if !shelf.isRedacted {
        if !span.prefix.isEmpty { quote["prefix"] = .string(span.prefix) }
        if !span.suffix.isEmpty { quote["suffix"] = .string(span.suffix) }
      }
      return .object([
        "type": "SpecificResource", "source": shelf.address(article.url) ?? .string(names.urn(id)),
        "selector": .array([
          .object(quote),
          .object([
            "type": "TextPositionSelector", "start": .integer(Int64(span.start)), "end": .integer(Int64(span.end)),
          ]),
        ]),
        "state": .object([
          "type": "TimeState", "sourceDate": .string(record.retrieved.description),
          "cached": .string(ExchangeNames.hash(record.textSHA256)),
        ]),
      ])
    }
    var value: JSONObject = [
      "id": .string(names.urn(attribution.map { "\(claim.id)-\($0)" } ?? "\(claim.id)-\(id)")), "type": "Annotation",
      "motivation": "identifying", "created": .string(record.retrieved.description),
      "body": .object([
        "type": "SpecificResource", "source": .string(names.urn(claim.id)), "purpose": "identifying",
      ]),
      "target": targets.count == 1 ? targets[0] : .array(targets),
    ]
    if let maker {
      value["creator"] = .object([
        "id": .string(names.agent(maker.name)), "type": maker.isPerson ? "Person" : "Software",
        "name": .string(shelf.plain(maker.name)),
      ])
    }
    return .object(value)
  }
}
