import ClaimModel
import ReviewRules

/// The cases of the rules in EvidenceRules.swift.
extension RuleCases {
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
    .trips("L24", "forwarded when a copy was fetched", "the address of S0001 leads on to «https://new.example»") {
      $0.dossier.forwards[SourceID(number: 1)] = "https://new.example"
    },
    .trips("L24", "no address of the web", "the address of S0001, «javascript:alert(1)», is no address of the web") {
      $0.change(1) { $0.url = "javascript:alert(1)" }
    },
    .misses("L24", "a host that only ends so") { $0.change(1) { $0.url = "https://rabbit.ly.example/x" } },

    .trips(
      "L28", "words that are not there", "E0001: «so it is» does not stand in what was read from S0001"
    ) {
      $0.dossier.misquoted = [EvidenceID(number: 1)]
    },
    .misses("L28", "of what was withdrawn") {
      $0.dossier.misquoted = [EvidenceID(number: 1)]
      $0.dossier.evidence[0].withdrawn = "put twice"
    },
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
}
