import ClaimModel
import ReviewRules

/// A claim in order, on which no rule finds anything: every case changes one thing of it.
///
/// A minister says that a ferry could be late on some days; a log of the harbour bears it out, a traveller's diary does
/// not, she was asked, two people agreed and a third signed off.
struct Sheet {
  static let text = "The minister said that the Selma ferry could be late on 12 days, the Courier reports."

  var dossier: ClaimDossier

  init() throws {
    let points = CodePoints(Self.text)
    func span(_ words: String) throws -> Span { try points.span(points.places(of: words)[0]) }
    let article = try Article(
      id: ArticleID(number: 1), title: "Ferries", publisher: "The Courier", published: PartialDate(text: "2031-01-07"),
      versions: [
        ArticleVersion(
          retrieved: Self.time, original: Self.erasable, originalSHA256: Digest.zero, text: Self.erasable,
          textSHA256: Digest.zero, length: points.count)
      ])
    let minister = try Claimant(id: ClaimantID(number: 1), name: "Ada Norden", nature: .person)
    let reading = try AttributionReading(
      speaker: [span("The minister")], cue: [span("said")],
      content: [span("that the Selma ferry could be late on 12 days")], kind: .indirect, form: .assertion,
      naming: .named,
      hedges: [span("could")])
    let attribution = Attribution(
      id: AttributionID(number: 1), article: article.id, version: 1, reading: reading, maker: .person(Self.mira))
    let claim = try Claim(
      id: ClaimID(number: 1), statement: "The Selma ferry could be late on 12 days.",
      origin: .attributed([attribution.id], claimant: minister.id), made: PartialDate(text: "2031-01-06"))
    let first = Finding(
      verdict: .conflicting, rating: "Misleading", rationale: "E0001 counts them and E0002 saw none.",
      cites: [EvidenceID(number: 1), EvidenceID(number: 2)], by: Self.mira, at: Self.time)
    let second = Finding(
      verdict: .conflicting, rating: "Misleading", rationale: "Seen in E0001.", cites: [EvidenceID(number: 1)],
      by: Self.jon, at: Self.time)
    let agreement = Agreement(first: first, second: .given(second))
    dossier = try ClaimDossier(
      claim: claim, claimant: minister,
      review: Review(claim: claim.id, state: .signedOff(agreement, Act(by: Self.jon, at: Self.time))),
      settings: CasebookSettings(title: "Ferries", origin: "ferries.example/1"), articles: [article],
      attributions: [attribution],
      evidence: [
        Self.passage(1, of: 1, .supports), Self.passage(2, of: 2, .refutes),
        Evidence(
          id: EvidenceID(number: 3), claim: claim.id,
          basis: .reply(
            channel: "by letter", date: PartialDate(text: "2031-01-08"), outcome: .noReply, words: nil, contact: nil),
          stance: .context),
      ],
      sources: [
        SourceID(number: 1): Self.source(1, "Log of the harbour", url: "https://harbour.example/log"),
        SourceID(number: 2): Self.source(2, "Diary of a traveller", url: "https://diary.example/1"),
      ], copies: [Digest.numbered(1): .sound, Digest.numbered(2): .sound],
      texts: [PrintedText(article: article.id, version: 1, state: .sound)], now: Self.time)
  }

  // 2031-01-20T08:00:00Z.
  static let time = Timestamp(seconds: 1_926_662_400)
  static let erasable = Erasable(commitment: .zero, bytes: 1)
  static let mira = person("mira")
  static let jon = person("jon")
  static let ada = person("ada")

  private static func person(_ name: String) -> Person {
    guard let person = try? Person(text: name) else { preconditionFailure("\(name) is a name") }
    return person
  }

  static func passage(
    _ number: Int, of source: Int, _ stance: Stance, _ excerpt: String = "so it is", locator: String? = "p. 1"
  ) -> Evidence {
    Evidence(
      id: EvidenceID(number: number), claim: ClaimID(number: 1),
      basis: .passage(source: SourceID(number: source), locator: locator, excerpt: excerpt), stance: stance)
  }

  static func source(
    _ number: Int, _ title: String, nature: SourceNature = .document, url: String? = nil, from: [Derivation] = []
  ) throws -> Source {
    try Source(
      id: SourceID(number: number), nature: nature, title: title, url: url, published: PartialDate(text: "2031-01-05"),
      accessed: PartialDate(text: "2031-01-10"),
      copies: [copy(.numbered(UInt8(truncatingIfNeeded: number)))], interests: "None known.", derivesFrom: from)
  }

  static func copy(_ bytes: Digest) -> ArchivedCopy {
    ArchivedCopy(sha256: bytes, content: erasable, mediaType: "text/html", fileName: "page.html", added: time)
  }

  // What the cases change.

  mutating func add(_ source: Source) {
    dossier.sources[source.id] = source
    for copy in source.copies { dossier.copies[copy.sha256] = .sound }
  }

  mutating func change(_ source: Int, _ change: (inout Source) throws -> Void) rethrows {
    guard var changed = dossier.sources[SourceID(number: source)] else { return }
    try change(&changed)
    dossier.sources[changed.id] = changed
  }

  mutating func change(evidence index: Int, _ change: (inout Evidence) throws -> Void) rethrows {
    try change(&dossier.evidence[index])
  }

  /// Another first finding, in the same state.
  mutating func find(
    _ verdict: Verdict? = nil, rating: String? = nil, _ rationale: String? = nil, stale: Staleness? = nil,
    second: SecondOpinion? = nil, by: Person? = nil, signed: Person? = nil
  ) {
    guard let agreement = dossier.review.state.agreement else { return }
    let old = agreement.first
    let words = rationale ?? old.rationale
    let kind = verdict ?? old.verdict
    let offered = dossier.settings.scale.offered(for: kind)?.label ?? ""
    let first = Finding(
      verdict: kind, rating: rating ?? (verdict == nil ? old.rating : offered), rationale: words,
      cites: Finding.cited(in: words), by: by ?? old.by, at: old.at)
    let changed = Agreement(first: first, second: second ?? agreement.second, stale: stale)
    dossier.review.state = .signedOff(changed, Act(by: signed ?? Self.jon, at: Self.time))
  }

  mutating func find(_ rationale: String) { find(nil, rationale) }

  /// Another reading of the words, and what the claim makes of them.
  mutating func print(
    _ content: String, hedges: [String] = [], negations: [String] = [], form: AttributionForm = .assertion,
    naming: SpeakerNaming = .named, speaker: String = "The minister", says statement: String? = nil
  ) throws {
    let words = "\(speaker) said \(content)."
    let points = CodePoints(words)
    func spans(_ all: [String]) throws -> [Span] { try all.map { try points.span(points.places(of: $0)[0]) } }
    dossier.attributions[0].reading = try AttributionReading(
      speaker: spans([speaker]), cue: spans(["said"]), content: spans([content]), kind: .indirect, form: form,
      naming: naming, hedges: spans(hedges), negations: spans(negations))
    if let statement { dossier.claim.statement = statement }
  }

  mutating func relate(
    _ does: RelationKind, _ verdict: Verdict?, _ standing: RelationStanding = .confirmed, claimant: ClaimantID? = nil
  ) throws {
    dossier.neighbours = [
      Neighbour(
        relation: try Relation(
          id: RelationID(number: 1), from: ClaimID(number: 1), does: does, to: ClaimID(number: 2), standing: standing),
        claim: ClaimID(number: 2), verdict: verdict, claimant: claimant)
    ]
  }

  mutating func setPolicy(_ policy: RulePolicy) { dossier.settings.rules = policy }

  /// What a rule finds, as sentences; what only warns although the rule blocks begins with «warns:».
  func sentences(of id: String) -> [String] {
    guard let rule = ReviewRules.rule(id) else { return ["there is no \(id)"] }
    return ReviewRules.findings(of: rule, on: dossier).map {
      ($0.level == rule.level ? "" : "\($0.level)s: ") + $0.what
    }
  }
}

extension Digest {
  static func numbered(_ number: UInt8) -> Digest { Digest(bytes: [UInt8](repeating: number, count: 32)) }
}
