import ClaimModel
import ReviewRules
import Testing

/// A sheet that a rule must find something on, and one that is near to it on which it must not.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let name: String
  /// What the rule says; nothing in a near miss.
  let says: [String]
  let change: @Sendable (inout Sheet) throws -> Void

  var testDescription: String { "\(rule): \(name)" }

  static func trips(
    _ rule: String, _ name: String, _ says: String..., change: @escaping @Sendable (inout Sheet) throws -> Void
  ) -> RuleCase { RuleCase(rule: rule, name: name, says: says, change: change) }

  static func misses(
    _ rule: String, _ name: String, change: @escaping @Sendable (inout Sheet) throws -> Void
  ) -> RuleCase { RuleCase(rule: rule, name: name, says: [], change: change) }
}

enum RuleCases {
  static let all = verdict + evidence + origins + claim

  static let verdict: [RuleCase] = [
    .trips("L01", "ids alone", "the rationale of mira, 2031-01-20T08:00:00Z, says nothing in words") {
      $0.find("E0001, E0002.")
    },
    .trips("L01", "blanks", "the rationale of mira, 2031-01-20T08:00:00Z, says nothing in words") { $0.find(" \n") },
    .misses("L01", "one word") { $0.find("Counted: E0001.") },
    .misses("L01", "a sealed verdict is not looked into") { sheet in
      guard let first = sheet.dossier.review.state.first else { return }
      let empty = Finding(
        verdict: first.verdict, rating: first.rating, rationale: "E0001", cites: [], by: first.by, at: first.at)
      sheet.dossier.review.state = .proposed(empty)
    },

    .trips("L02", "none", "the rationale of mira, 2031-01-20T08:00:00Z, cites no evidence") {
      $0.find("Everybody knows.")
    },
    .trips("L02", "one that was taken away", "the rationale cites E0002, which was taken away") {
      $0.dossier.evidence[1].withdrawn = "another ferry"
    },
    .misses("L02", "a search without result is evidence") { sheet in
      sheet.dossier.evidence.append(try .search(4))
      sheet.find(.notEnoughEvidence, "Nothing was found: E0004.")
    },
    .misses("L02", "evidence that nobody cites was taken away") { sheet in
      sheet.dossier.evidence[1].withdrawn = "another ferry"
      sheet.find("Counted in E0001.")
    },

    .trips("L10", "nobody asked", "no attempt to reach Ada Norden (P0001) is on record") {
      $0.dossier.evidence.removeLast()
    },
    .trips("L10", "the attempt was taken away", "no attempt to reach Ada Norden (P0001) is on record") {
      $0.dossier.evidence[2].withdrawn = "a slip"
    },
    .misses("L10", "who is not named can't be asked") { sheet in
      sheet.dossier.evidence.removeLast()
      sheet.dossier.claimant?.nature = .unnamed
    },
    .misses("L10", "there is no verdict yet") { sheet in
      sheet.dossier.evidence.removeLast()
      sheet.dossier.review.state = .inReview(Act(by: Sheet.mira, at: Sheet.time))
    },

    .trips("L11", "both verdicts by one person", "mira gave both verdicts") { sheet in
      guard let first = sheet.dossier.review.state.first else { return }
      sheet.find(second: .given(first))
    },
    .trips("L11", "signed off by its author", "mira proposed the verdict and signed it off") {
      $0.find(signed: Sheet.mira)
    },
    .trips(
      "L11", "edited after it was agreed",
      "what the verdict rests on has changed since 2031-01-20T08:00:00Z: the statement changed"
    ) {
      $0.find(stale: Staleness(since: Sheet.time, because: ["the statement changed"]))
    },
    .misses("L11", "signed off by the second reviewer") { $0.find(signed: Sheet.jon) },
    .misses("L11", "second review is switched off") { $0.find(second: .switchedOff, signed: Sheet.mira) },

    .trips("L12", "an opinion", "an opinion has a verdict") { try $0.print("that ferries are ugly", form: .opinion) },
    .trips("L12", "a prediction", "a prediction has a verdict") {
      try $0.print("that the ferry would sink", form: .prediction)
    },
    .trips("L12", "marked as not checkable", "it has a verdict and is marked as not checkable: «a matter of taste»") {
      $0.dossier.claim.checkability = Checkability(checkable: false, reason: "a matter of taste")
    },
    .trips(
      "L12", "two sentences", "the statement «The ferry is late. The pier could sink.» says two things (two sentences)"
    ) {
      $0.dossier.claim.statement = "The ferry is late. The pier could sink."
    },
    .trips("L12", "two clauses", "the statement «It could be late, and it is full» says two things («, and it»)") {
      $0.dossier.claim.statement = "It could be late, and it is full"
    },
    .trips("L12", "a semicolon", "the statement «It could be late; 12 days» says two things (a semicolon)") {
      $0.dossier.claim.statement = "It could be late; 12 days"
    },
    .misses("L12", "a prediction that somebody says can be checked") { sheet in
      try sheet.print("that the ferry would sink", form: .prediction)
      sheet.dossier.claim.checkability = Checkability(checkable: true, reason: "The day has passed.")
    },
    .misses("L12", "a title with a point is no second sentence") {
      $0.dossier.claim.statement = "Mr. Norden of J. Selma Ltd. could be late 12 days and nights."
    },
    .misses("L12", "an opinion without a verdict") { sheet in
      try sheet.print("that ferries are ugly", form: .opinion)
      sheet.dossier.review.state = .notCheckable(ReasonedAct(by: Sheet.mira, at: Sheet.time, reason: "an opinion"))
    },

    .trips("L13", "off the scale", "the rating «Pants on fire» is not on the scale «House scale»") {
      $0.find(rating: "Pants on fire")
    },
    .trips(
      "L13", "for another verdict",
      "the rating «True» stands for «supported» on the scale, and the verdict is «conflicting»"
    ) {
      $0.find(rating: "True")
    },
    .trips("L13", "no legend", "the rating «Misleading» has no meaning on the scale") { sheet in
      let ratings = sheet.dossier.settings.scale.ratings.map {
        Rating(
          value: $0.value, label: $0.label, meaning: $0.label == "Misleading" ? " " : $0.meaning, verdict: $0.verdict)
      }
      sheet.dossier.settings.scale = try RatingScale(name: "House scale", ratings: ratings)
    },
    .misses("L13", "the second label of a verdict") { sheet in
      sheet.find(.supported, rating: "Mostly true")
    },

    .trips(
      "L14", "one claim, two verdicts",
      "by R0001 it is the same claim as C0002, which is «supported», not «conflicting»"
    ) {
      try $0.relate(.repeats, .supported)
    },
    .trips(
      "L14", "contradicting claims both supported",
      "by R0001 it and C0002 contradict each other, and both are supported"
    ) {
      try $0.relate(.contradicts, .supported)
      $0.find(.supported)
    },
    .trips(
      "L14", "a claim and its denial both supported",
      "warns: by R0001 it and C0002 are a claim and its denial, and both are supported"
    ) {
      try $0.relate(.denies, .supported)
      $0.find(.supported)
    },
    .misses("L14", "the relation is only suggested") { try $0.relate(.repeats, .supported, .suggested) },
    .misses("L14", "a denial that is refuted") {
      try $0.relate(.denies, .refuted)
      $0.find(.supported)
    },
    .misses("L14", "no verdict there") { try $0.relate(.repeats, nil) },

    .trips("L15", "no note", "version 2 is «refuted» where version 1 was «supported», and no note says why") {
      $0.dossier.review.publications = [.of(1, .supported), .of(2, .refuted)]
    },
    .trips(
      "L15", "approved before the version before was out", "version 2 was signed off before version 1 was published"
    ) { sheet in
      let note = ReasonedAct(by: Sheet.ada, at: Sheet.time, reason: "a new count")
      sheet.dossier.review.publications = [.of(1, .supported, hours: 5), .of(2, .refuted, hours: 0, note)]
    },
    .misses("L15", "a note and a new review") { sheet in
      let note = ReasonedAct(by: Sheet.ada, at: Sheet.time, reason: "a new count")
      sheet.dossier.review.publications = [.of(1, .supported), .of(2, .refuted, hours: 9, note)]
    },
    .misses("L15", "the same verdict again") {
      $0.dossier.review.publications = [.of(1, .supported), .of(2, .supported)]
    },

    .trips(
      "L19", "all for it", "every passage supports it (E0001, E0002), and no search for the other side is on record"
    ) {
      $0.dossier.evidence[1].stance = .supports
    },
    .misses("L19", "the other side was looked for") { sheet in
      sheet.dossier.evidence[1].stance = .supports
      sheet.dossier.evidence.append(try .search(4))
    },
    .misses("L19", "one passage is mixed") { $0.dossier.evidence[1].stance = .mixed },
    .misses("L19", "the claimant answered") { sheet in
      sheet.dossier.evidence[1].stance = .refutes
      sheet.dossier.evidence[0].stance = .refutes
      sheet.dossier.evidence[2] = Evidence(
        id: EvidenceID(number: 3), claim: ClaimID(number: 1),
        basis: .reply(
          channel: "by letter", date: try PartialDate(text: "2031-01-08"), outcome: .replied, words: "I counted.",
          contact: nil), stance: .supports)
    },
  ]

  static let evidence: [RuleCase] = [
    .trips("L03", "none", "S0002 has no archived copy") { $0.change(2) { $0.copies = [] } },
    .trips("L03", "every one was erased", "every archived copy of S0002 was erased") {
      $0.dossier.copies[.numbered(2)] = .erased
    },
    .misses("L03", "of a source that nothing rests on any more") { sheet in
      sheet.change(2) { $0.copies = [] }
      sheet.dossier.evidence[1].withdrawn = "another ferry"
    },
    .misses("L03", "not enough evidence may rest on searches") { sheet in
      sheet.dossier.evidence = [try .search(4), sheet.dossier.evidence[2]]
      sheet.find(.notEnoughEvidence, "Nothing was found: E0004.")
    },

    .trips("L04", "another hash", "a copy of S0001 has another hash than 010101010101…") {
      $0.dossier.copies[.numbered(1)] = .altered
    },
    .trips("L04", "not there", "the copy 010101010101… of S0001 is not at hand") {
      $0.dossier.copies[.numbered(1)] = .missing
    },
    .trips("L04", "an article with another hash", "the text of version 1 of A0001 has another hash than on record") {
      $0.dossier.texts = [PrintedText(article: ArticleID(number: 1), version: 1, state: .altered)]
    },
    .misses("L04", "erased on legal demand") {
      $0.dossier.texts = [PrintedText(article: ArticleID(number: 1), version: 1, state: .erased)]
    },

    .trips("L16", "31 days", "S0001 was read on 2030-12-20, more than 30 days before the last entry") {
      try $0.change(1) { $0.accessed = try PartialDate(text: "2030-12-20") }
    },
    .trips("L16", "nobody knows when", "nobody has written down when S0001 was read") {
      $0.change(1) { $0.accessed = nil }
    },
    .trips(
      "L16", "the policy asks for more", "S0001 was read on 2031-01-10, more than 7 days before the last entry",
      "S0002 was read on 2031-01-10, more than 7 days before the last entry"
    ) {
      $0.setPolicy(try RulePolicy(accessDays: 7))
    },
    .misses("L16", "30 days") { try $0.change(1) { $0.accessed = try PartialDate(text: "2030-12-21") } },
    .misses("L16", "a month counts from its end") {
      try $0.change(1) { $0.accessed = try PartialDate(text: "2030-12") }
    },
    .misses("L16", "a paper without address does not change") {
      $0.change(1) { ($0.accessed, $0.url) = (nil, nil) }
    },

    .trips("L17", "the report behind it is known", "S0002 derives from S0003, of which no passage is put to the claim")
    {
      try $0.add(Sheet.source(3, "The count itself"))
      $0.change(2) { $0.derivesFrom = [.source(SourceID(number: 3))] }
    },
    .misses("L17", "the report is cited as well") {
      $0.change(2) { $0.derivesFrom = [.source(SourceID(number: 1))] }
    },

    .trips("L18", "nowhere", "E0001 does not say where in S0001 it stands") {
      $0.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, locator: nil)
    },
    .trips("L18", "blank", "E0001 does not say where in S0001 it stands") {
      $0.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, locator: " ")
    },
    .misses("L18", "a minute is a place") {
      $0.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, locator: "12:40")
    },

    .trips("L20", "not a word", "nothing is said on the interests of S0001") { $0.change(1) { $0.interests = nil } },
    .misses("L20", "only for context") { sheet in
      sheet.change(1) { $0.interests = nil }
      sheet.dossier.evidence[0].stance = .context
    },

    .trips("L21", "the day after", "S0002 is of 2031-01-07, and the claim was made 2031-01-06") {
      try $0.change(2) { $0.published = try PartialDate(text: "2031-01-07") }
    },
    .misses("L21", "the same month, as far as is known") {
      try $0.change(2) { $0.published = try PartialDate(text: "2031-01") }
    },
    .misses("L21", "the claim has no date") { sheet in
      try sheet.change(2) { $0.published = try PartialDate(text: "2031-02-01") }
      sheet.dossier.claim.made = nil
    },

    .trips("L23", "two checks", "every passage comes from a fact-check (S0001, S0002)") {
      $0.change(1) { $0.title = "Fact check: the ferry" }
      $0.change(2) { $0.url = "https://courier.example/factcheck/9" }
    },
    .trips("L23", "a publisher that the policy names", "every passage comes from a fact-check (S0001)") { sheet in
      sheet.setPolicy(try RulePolicy(factCheckers: ["The Second Look"]))
      sheet.change(1) { $0.publisher = "the second look" }
      sheet.dossier.evidence[1].stance = .context
    },
    .misses("L23", "one of two") { $0.change(1) { $0.title = "Fact check: the ferry" } },

    .trips("L24", "shortened", "the address of S0001, «https://bit.ly/x», is one of a shortening service") {
      $0.change(1) { $0.url = "https://bit.ly/x" }
    },
    .trips(
      "L24", "a forwarding page",
      "the address of S0001, «https://out.example/go?url=https://a.example», leads through a forwarding page"
    ) {
      $0.change(1) { $0.url = "https://out.example/go?url=https://a.example" }
    },
    .trips("L24", "dead when it was asked for", "the address of S0001 answers no more") {
      $0.dossier.links[SourceID(number: 1)] = .dead
    },
    .trips("L24", "forwarded when it was asked for", "the address of S0001 leads on to «https://new.example»") {
      $0.dossier.links[SourceID(number: 1)] = .redirects(to: "https://new.example")
    },
    .trips("L24", "no address of the web", "the address of S0001, «javascript:alert(1)», is no address of the web") {
      $0.change(1) { $0.url = "javascript:alert(1)" }
    },
    .misses("L24", "a host that only ends so") { $0.change(1) { $0.url = "https://rabbit.ly.example/x" } },

    .trips("L27", "said to be translated", "E0001 is a translation and does not give the original") {
      $0.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, "It was late (our translation).")
    },
    .trips("L27", "another script", "S0001 is in another script than E0001, which does not give the original") {
      $0.change(1) { $0.title = "港の記録" }
    },
    .misses("L27", "the original stands beside it") {
      $0.dossier.evidence[0] = Sheet.passage(
        1, of: 1, .supports, "It was late (our translation). Original: «Es kam zu spät.»")
    },
    .misses("L27", "the original alone") { sheet in
      sheet.change(1) { $0.title = "港の記録" }
      sheet.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, "遅れた")
    },
  ]

  static let origins: [RuleCase] = [
    .trips("L07", "one", "the evidence (E0001, E0002) goes back to one independent named origin, S0001") {
      $0.change(2) { $0.derivesFrom = [.source(SourceID(number: 1))] }
    },
    .trips(
      "L07", "the claimant's own word counts nothing",
      "the evidence (E0001, E0002) goes back to one independent named origin, S0001"
    ) {
      $0.change(2) { $0.derivesFrom = [.claimant(ClaimantID(number: 1))] }
    },
    .trips(
      "L07", "who is not named does not count",
      "the evidence (E0001, E0002) goes back to one independent named origin, S0001"
    ) {
      $0.change(2) { $0.anonymousBecause = "fears for the job" }
    },
    .trips(
      "L07", "the same page entered twice",
      "the evidence (E0001, E0002) goes back to one independent named origin, S0001"
    ) {
      $0.change(2) { $0.url = "http://www.harbour.example/log/" }
    },
    .trips("L07", "context is no origin", "the evidence (E0001) goes back to one independent named origin, S0001") {
      $0.dossier.evidence[1].stance = .context
    },
    .trips("L07", "nothing at all", "the evidence goes back to no independent named origin") {
      $0.dossier.evidence.removeFirst(2)
    },
    .trips(
      "L07", "the policy asks for three",
      "the evidence (E0001, E0002) goes back to 2 independent named origins, S0001, S0002, and 3 are wanted"
    ) {
      $0.setPolicy(try RulePolicy(leastOrigins: 3))
    },
    .misses("L07", "not enough evidence may rest on searches") { sheet in
      sheet.dossier.evidence = [try .search(4), sheet.dossier.evidence[2]]
      sheet.find(.notEnoughEvidence, "Nothing was found: E0004.")
    },
    .misses("L07", "two claimants of whom neither is this one") { sheet in
      sheet.change(1) { $0.derivesFrom = [.claimant(ClaimantID(number: 2))] }
      sheet.change(2) { $0.derivesFrom = [.claimant(ClaimantID(number: 3))] }
    },
    .misses("L07", "a search found nothing, and the verdict is sealed") { sheet in
      sheet.dossier.evidence = [try .search(4)]
      if let first = sheet.dossier.review.state.first { sheet.dossier.review.state = .proposed(first) }
    },

    .trips("L08", "two sources, one report", "S0001, S0002 trace to one origin, S0001") {
      $0.change(2) { $0.derivesFrom = [.source(SourceID(number: 1))] }
    },
    .trips("L08", "a circle", "S0001, S0002 derive from each other in a circle") {
      $0.change(1) { $0.derivesFrom = [.source(SourceID(number: 2))] }
      $0.change(2) { $0.derivesFrom = [.source(SourceID(number: 1))] }
    },
    .trips(
      "L08", "the claimant's own document",
      "E0001 supports the claim and goes back to P0001, which is the claimant or the article itself"
    ) {
      $0.change(1) { $0.derivesFrom = [.claimant(ClaimantID(number: 1))] }
    },
    .trips(
      "L08", "the article itself",
      "E0001 supports the claim and goes back to A0001, which is the claimant or the article itself"
    ) {
      $0.change(1) { $0.derivesFrom = [.article(ArticleID(number: 1))] }
    },
    .trips(
      "L08", "the document of whoever made the claim that this one repeats",
      "E0001 supports the claim and goes back to P0009, which is the claimant or the article itself"
    ) { sheet in
      try sheet.relate(.repeats, nil, claimant: ClaimantID(number: 9))
      sheet.change(1) { $0.derivesFrom = [.claimant(ClaimantID(number: 9))] }
    },
    .misses("L08", "the claimant's own document refutes it") {
      $0.change(2) { $0.derivesFrom = [.claimant(ClaimantID(number: 1))] }
    },
    .misses("L08", "the claimant's own document as context") { sheet in
      sheet.change(1) { $0.derivesFrom = [.claimant(ClaimantID(number: 1))] }
      sheet.dossier.evidence[0].stance = .context
    },
    .misses("L08", "one of two roots is shared") { sheet in
      try sheet.add(Sheet.source(3, "The count itself"))
      sheet.change(2) { $0.derivesFrom = [.source(SourceID(number: 1)), .source(SourceID(number: 3))] }
    },

    .trips("L09", "one unnamed person", "the evidence is S0001 alone, which is not named") { sheet in
      sheet.change(1) { $0.anonymousBecause = "fears for the job" }
      sheet.dossier.evidence.remove(at: 1)
    },
    .trips("L09", "nobody says why", "S0002 is not named, and nobody says why") {
      $0.change(2) { $0.anonymousBecause = " " }
    },
    .trips("L09", "a person without a name", "S0002 is not named, and nobody says why") {
      $0.change(2) { $0.nature = .person }
    },
    .trips(
      "L09", "the claim itself is an unnamed person's",
      "the claim is made by an unnamed person (T0001), and no named origin bears it out"
    ) { sheet in
      try sheet.print("that the ferry is late", naming: .anonymous, speaker: "a source")
      sheet.dossier.evidence.removeFirst(2)
    },
    .misses("L09", "an unnamed person and a named paper") {
      $0.change(1) { $0.anonymousBecause = "fears for the job" }
    },
    .misses("L09", "an unnamed person's claim that a named paper bears out") {
      try $0.print("that the ferry is late", naming: .anonymous, speaker: "a source")
    },
  ]

  static let claim: [RuleCase] = [
    .trips("L05", "other words", "T0001: «said» does not stand at [13, 17) in version 1 of A0001") { sheet in
      let span = sheet.dossier.attributions[0].reading.cue[0]
      sheet.dossier.texts = [
        PrintedText(
          article: ArticleID(number: 1), version: 1, state: .sound,
          misplaced: [MisplacedSpan(record: sheet.dossier.attributions[0].recordID, span: span)])
      ]
    },
    .misses("L05", "a text that was erased can't be compared") {
      $0.dossier.texts = [PrintedText(article: ArticleID(number: 1), version: 1, state: .erased)]
    },

    .trips("L06", "nobody", "nobody is named as the claimant") { sheet in
      sheet.dossier.claim.origin = .attributed([AttributionID(number: 1)], claimant: nil)
      sheet.dossier.claimant = nil
    },
    .trips("L06", "who printed it", "The Courier (P0001) printed it, and «The minister» said it") {
      $0.dossier.claimant?.name = "The Courier"
    },
    .misses("L06", "the paper speaks for itself") { sheet in
      sheet.dossier.claimant?.name = "The Courier"
      try sheet.print("that it had erred", speaker: "The Courier")
    },
    .misses("L06", "the article's own claim is the publisher's") { sheet in
      sheet.dossier.claimant?.name = "The Courier"
      sheet.dossier.claim.origin = .asserted(
        ArticleID(number: 1), version: 1, sheet.dossier.attributions[0].reading.cue[0], claimant: ClaimantID(number: 1))
    },
    .misses("L06", "nobody, but imported") {
      $0.dossier.claim.origin = .imported(from: "a tip", reference: "1", claimant: nil)
      $0.dossier.claimant = nil
    },

    .trips("L22", "the hedge", "the statement «The Selma ferry is late on 12 days.» leaves out the hedge «could»") {
      $0.dossier.claim.statement = "The Selma ferry is late on 12 days."
    },
    .trips(
      "L22", "a hedge that no extractor saw", "the statement «It tracks people.» leaves out the hedge «potentially»"
    ) {
      try $0.print("that it potentially tracks people", says: "It tracks people.")
    },
    .trips("L22", "the negation", "the statement «The ferry sank.» leaves out the negation «never»") {
      try $0.print("that the ferry never sank", negations: ["never"], says: "The ferry sank.")
    },
    .trips("L22", "the number", "the statement «It was sold many times.» leaves out the number «175m»") {
      try $0.print("that it was sold 175m times", says: "It was sold many times.")
    },
    .trips(
      "L22", "another number", "the statement «It was sold 157 million times.» leaves out the number «175 million»"
    ) {
      try $0.print("that it was sold 175 million times", says: "It was sold 157 million times.")
    },
    .misses("L22", "another hedge") {
      $0.dossier.claim.statement = "The Selma ferry is possibly late on 12 days."
    },
    .misses("L22", "another negation") {
      try $0.print("that the ferry didn’t sink", negations: ["didn’t"], says: "The ferry has not sunk.")
    },
    .misses("L22", "the number in other figures") {
      try $0.print(
        "that it was sold 1.5bn times in 1,000 towns", says: "It was sold 1.50 billion times in one thousand towns.")
    },
    .misses("L22", "the number is another claim's of the same words") { sheet in
      try sheet.print("that it was sold 175m times and never sank", says: "It was sold 175 million times.")
      sheet.dossier.siblings = ["It never sank."]
    },

    .trips(
      "L25", "76",
      "the statement «\(String(repeating: "a", count: 76))» has 76 code points, and 75 are wanted at most"
    ) { sheet in
      sheet.dossier.claim.statement = String(repeating: "a", count: 76)
    },
    .trips("L25", "its rating", "the statement «False: it could be late on 12 days.» contains the rating «False»") {
      $0.dossier.claim.statement = "False: it could be late on 12 days."
    },
    .misses("L25", "75") { $0.dossier.claim.statement = String(repeating: "é", count: 75) },
    .misses("L25", "a word that is also a label") {
      $0.dossier.claim.statement = "True crime could be late on 12 days."
    },

    .trips("L26", "an address", "E0001 holds an e-mail address") {
      $0.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, "Write to ida.holm@selma.example today.")
    },
    .trips("L26", "a telephone number", "the claim C0001 holds a telephone number") {
      $0.dossier.claim.statement = "Call +44 20 7946 0018, it could be 12 days."
    },
    .trips("L26", "an account", "the rationale of mira holds an account number") {
      $0.find("Paid into GB82 WEST 1234 5698 7654 32, as E0001 has it.")
    },
    .misses("L26", "dates, sums and case numbers") {
      $0.dossier.evidence[0] = Sheet.passage(
        1, of: 1, .supports, "On 2031-01-06 14:30 it cost 1 750 000 000, see case 2:20-cv-07672 and 85 FR 48637 @ 9.")
    },
    .misses("L26", "an account that does not add up") {
      $0.find("Paid into GB82 WEST 1234 5698 7654 33, as E0001 has it.")
    },
  ]
}

extension Evidence {
  static func search(_ number: Int) throws -> Evidence {
    Evidence(
      id: EvidenceID(number: number), claim: ClaimID(number: 1),
      basis: .search(query: "late ferries", place: "the archive", date: try PartialDate(text: "2031-01-09")),
      stance: .context)
  }
}

extension Publication {
  /// A version with a verdict, signed off and published so many hours after the sheet's time.
  static func of(_ version: Int, _ verdict: Verdict, hours: Int64 = 0, _ note: ReasonedAct? = nil) -> Publication {
    let act = Act(by: Sheet.ada, at: Timestamp(seconds: Sheet.time.seconds + hours * 3_600))
    return Publication(
      version: version, verdict: verdict, rating: verdict == .supported ? "True" : "False", rationale: "E0001",
      signedOff: act, published: act, correction: note)
  }
}
