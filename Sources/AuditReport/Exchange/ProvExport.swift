import AuditLedger
import ClaimModel

/// PROV-O as JSON-LD: what was made from what, by which act, by whom.
///
/// Entities are versions of articles, attributions, claims, sources and their copies, evidence, findings, verdicts and the
/// report; activities are reading, assessing, signing off, publishing and withdrawing; agents are the persons and programs
/// that the casebook names. Words stand in the other formats: here is only where they come from.
enum ProvExport {
  static let leavesOut = [
    "the words of claims, excerpts and rationales, relations, comments, replies and waivers",
    "verdicts that are sealed: the act and its agent are there, the verdict is not",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    try withoutActuallyEscaping(sink) { sink in
      let context =
        "{\"id\":\"@id\",\"prov\":\"http://www.w3.org/ns/prov#\",\"rdfs\":\"http://www.w3.org/2000/01/rdf-schema#\",\"type\":\"@type\",\"xsd\":\"http://www.w3.org/2001/XMLSchema#\"}"
      var nodes = try ProvNodes(
        list: ListWriter("{\"@context\":\(context),\"@graph\":[", end: "\n]}\n", sink),
        names: ExchangeNames(shelf.settings, isRedacted: request.isRedacted))
      for id in subjects.articles { try nodes.article(casebook.need(id), casebook) }
      var sources: Set<SourceID> = []
      try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
        try ClaimFile(id, rules: .leftOut, on: &shelf)
      } take: { file in
        try nodes.claim(file)
        sources.formUnion(file.sources)
      }
      for id in sources.sorted() { try nodes.source(shelf.source(id), shelf) }
      try nodes.report(LedgerState(of: casebook), request, shelf)
      try nodes.list.finish()
    }
  }
}

/// Writes the nodes of the graph.
private struct ProvNodes {
  var list: ListWriter
  let names: ExchangeNames
  private var agents: Set<String> = []

  init(list: ListWriter, names: ExchangeNames) { (self.list, self.names) = (list, names) }

  private func ref(_ urn: String) -> JSONValue { .object(["id": .string(urn)]) }

  private func refs(_ urns: [String]) -> JSONValue { .array(urns.map(ref)) }

  private func time(_ time: Timestamp) -> JSONValue {
    .object(["@value": .string(time.description), "type": "xsd:dateTime"])
  }

  private mutating func node(_ urn: String, _ types: [String], _ label: String?, _ members: JSONObject) throws {
    var value: JSONObject = ["id": .string(urn), "type": .array(types.map { .string($0) })]
    if let label { value["rdfs:label"] = .string(names.told(label)) }
    for (name, member) in members { value[name] = member }
    try list.add(.object(value))
  }

  private mutating func entity(_ urn: String, _ label: String, _ members: JSONObject = [:]) throws {
    try node(urn, ["prov:Entity"], label, members)
  }

  /// An agent, told once.
  private mutating func agent(_ name: String, isPerson: Bool) throws -> String {
    let urn = names.agent(name)
    if agents.insert(urn).inserted {
      try node(urn, ["prov:Agent", isPerson ? "prov:Person" : "prov:SoftwareAgent"], name, [:])
    }
    return urn
  }

  /// An act of a person that made something.
  private mutating func act(_ urn: String, _ label: String, by name: String, at time: Timestamp, used: [String]) throws
  {
    let agent = try agent(name, isPerson: true)
    var members: JSONObject = ["prov:wasAssociatedWith": ref(agent), "prov:endedAtTime": self.time(time)]
    if !used.isEmpty { members["prov:used"] = refs(used) }
    try node(urn, ["prov:Activity"], label, members)
  }

  mutating func article(_ article: Article, _ casebook: any CasebookReading) throws {
    for (index, version) in article.versions.enumerated() {
      let urn = names.urn("\(article.id)/\(index + 1)")
      var members: JSONObject = ["prov:generatedAtTime": time(version.retrieved)]
      members["prov:alternateOf"] = ref(ExchangeNames.hash(version.textSHA256))
      if index > 0 { members["prov:wasRevisionOf"] = ref(names.urn("\(article.id)/\(index)")) }
      try entity(urn, "\(article.id), version \(index + 1)", members)
    }
    for attribution in try casebook.referrers(to: article.recordID, as: Attribution.self)
    where attribution.rejected == nil {
      let (name, isPerson): (String, Bool) =
        switch attribution.maker {
        case .person(let person): (person.name, true)
        case .extractor(let name, let version): ("\(name) \(version)", false)
        }
      let from = names.urn("\(article.id)/\(attribution.version)")
      let reading = names.urn("\(attribution.id)/reading")
      let agent = try agent(name, isPerson: isPerson)
      try node(
        reading, ["prov:Activity"], "reading of \(article.id)",
        ["prov:wasAssociatedWith": ref(agent), "prov:used": ref(from)])
      try entity(
        names.urn(attribution.id), "\(attribution.id)",
        ["prov:wasDerivedFrom": ref(from), "prov:wasGeneratedBy": ref(reading)])
    }
  }

  mutating func source(_ source: Source, _ shelf: RecordShelf) throws {
    var members = JSONObject()
    let behind = source.derivesFrom.map { derivation -> String in
      if case .article(let id) = derivation { return names.urn("\(id)/1") }
      return names.urn(derivation)
    }
    if !behind.isEmpty { members["prov:wasDerivedFrom"] = refs(behind) }
    if !source.copies.isEmpty {
      members["prov:alternateOf"] = refs(source.copies.map { ExchangeNames.hash($0.sha256) })
    }
    for case .claimant(let id) in source.derivesFrom {
      // A claimant is what its own document derives from.
      try entity(names.urn(id), "\(id)")
    }
    try entity(names.urn(source.id), "\(source.id)", members)
    for copy in source.copies {
      try entity(
        ExchangeNames.hash(copy.sha256), "archived copy of \(source.id)", ["prov:generatedAtTime": time(copy.added)])
    }
  }

  mutating func claim(_ file: ClaimFile) throws {
    var from = file.attributions.filter { $0.rejected == nil }.map { names.urn($0.id) }
    if case .asserted(let id, let version, _, _) = file.claim.origin { from = [names.urn("\(id)/\(version)")] }
    var members = JSONObject()
    if !from.isEmpty { members["prov:wasDerivedFrom"] = refs(from) }
    if let target = file.claim.mergedInto { members["prov:alternateOf"] = ref(names.urn(target)) }
    let urn = names.urn(file.claim.id)
    try entity(urn, "\(file.claim.id)", members)
    for item in file.evidence {
      var members = JSONObject()
      if let source = item.basis.source { members["prov:hadPrimarySource"] = ref(names.urn(source)) }
      try entity(names.urn(item.id), "\(item.id)", members)
    }
    try review(file, claim: urn)
  }

  private mutating func review(_ file: ClaimFile, claim: String) throws {
    let review = file.review
    for (index, disagreement) in review.disagreements.enumerated() {
      try finding(disagreement.first, "\(review.recordID)/disagreement-\(index + 1)/first", claim: claim)
      try finding(disagreement.second, "\(review.recordID)/disagreement-\(index + 1)/second", claim: claim)
    }
    if review.state.isBlind, let first = review.state.first {
      // What is sealed is not told: only that somebody has given a verdict.
      try act(
        names.urn("\(review.recordID)/\(review.version)/first/giving"), "giving a first verdict, sealed",
        by: first.by.name, at: first.at, used: [claim])
    }
    for publication in review.publications where publication.version < review.version || review.state.published == nil {
      try verdict(
        "\(review.recordID)/\(publication.version)", publication.verdict, from: [claim],
        signedOff: publication.signedOff,
        published: publication.published, revises: publication.version > 1 ? publication.version - 1 : nil, review)
    }
    guard let agreement = review.state.agreement else { return }
    let version = "\(review.recordID)/\(review.version)"
    try finding(agreement.first, "\(version)/first", claim: claim)
    var from = [names.urn("\(version)/first")]
    if let second = agreement.second.finding {
      try finding(second, "\(version)/second", claim: claim)
      from.append(names.urn("\(version)/second"))
    }
    if let signed = review.state.signedOff,
      review.state.published != nil || review.publications.last?.version != review.version
    {
      try verdict(
        version, agreement.first.verdict, from: from, signedOff: signed, published: review.state.published,
        revises: review.publications.contains { $0.version == review.version - 1 } ? review.version - 1 : nil, review)
    }
    if case .withdrawn(_, _, let act) = review.state {
      try self.act(
        names.urn("\(version)/withdrawing"), "withdrawing the verdict", by: act.by.name, at: act.at,
        used: [names.urn(version)])
      try node(
        names.urn(version), ["prov:Entity"], nil,
        ["prov:wasInvalidatedBy": ref(names.urn("\(version)/withdrawing")), "prov:invalidatedAtTime": time(act.at)])
    }
  }

  private mutating func finding(_ finding: Finding, _ id: String, claim: String) throws {
    try act(
      names.urn("\(id)/giving"), "giving a verdict", by: finding.by.name, at: finding.at,
      used: [claim] + finding.cites.map { names.urn($0) })
    try entity(
      names.urn(id), "finding of \(finding.by)",
      [
        "prov:wasGeneratedBy": ref(names.urn("\(id)/giving")), "prov:value": .string(finding.verdict.rawValue),
        "prov:wasDerivedFrom": refs([claim] + finding.cites.map { names.urn($0) }),
        "prov:wasAttributedTo": ref(names.agent(finding.by.name)),
      ])
  }

  private mutating func verdict(
    _ id: String, _ verdict: Verdict, from: [String], signedOff: Act, published: Act?, revises: Int?, _ review: Review
  ) throws {
    try act(names.urn("\(id)/signing"), "signing off", by: signedOff.by.name, at: signedOff.at, used: from)
    var members: JSONObject = [
      "prov:wasGeneratedBy": ref(names.urn("\(id)/signing")), "prov:wasDerivedFrom": refs(from),
      "prov:value": .string(verdict.rawValue), "prov:wasAttributedTo": ref(names.agent(signedOff.by.name)),
    ]
    if let revises { members["prov:wasRevisionOf"] = ref(names.urn("\(review.recordID)/\(revises)")) }
    try entity(names.urn(id), "verdict \(id)", members)
    if let published {
      try act(
        names.urn("\(id)/publishing"), "publishing", by: published.by.name, at: published.at, used: [names.urn(id)])
    }
  }

  mutating func report(_ ledger: LedgerState, _ request: ReportRequest, _ shelf: RecordShelf) throws {
    let (urn, making) = (names.urn("report/\(ledger.head.size)"), names.urn("report/\(ledger.head.size)/making"))
    let head = names.urn("ledger/\(ledger.head.size)")
    let program = try agent("Claims \(request.toolVersion)", isPerson: false)
    try entity(
      head, "ledger of \(ledger.head.size) entries, head \(ledger.head.hash)",
      ["prov:alternateOf": ref(ExchangeNames.hash(ledger.head.hash))])
    try node(
      making, ["prov:Activity"], "making the report", ["prov:wasAssociatedWith": ref(program), "prov:used": ref(head)])
    try entity(
      urn, "report as of entry \(ledger.head.size)",
      ["prov:wasGeneratedBy": ref(making), "prov:wasDerivedFrom": ref(head)])
  }
}
