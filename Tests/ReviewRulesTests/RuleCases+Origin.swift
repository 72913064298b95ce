import ClaimModel
import ReviewRules

/// The cases of the rules in OriginRules.swift.
extension RuleCases {
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
    .trips(
      "L07", "the article's own page", "the evidence (E0001, E0002) goes back to one independent named origin, S0002"
    ) {
      $0.dossier.articles[0].url = "https://www.harbour.example/log/"
    },
    .trips(
      "L07", "the article's own bytes", "the evidence (E0001, E0002) goes back to one independent named origin, S0002"
    ) { sheet in
      let bytes = sheet.dossier.articles[0].versions[0].originalSHA256
      sheet.change(1) { $0.copies = [Sheet.copy(bytes)] }
      sheet.dossier.copies[bytes] = .sound
    },
    .trips(
      "L07", "a paper under the claimant's name",
      "the evidence (E0001, E0002) goes back to one independent named origin, S0001"
    ) {
      $0.change(2) { $0.author = "ADA Norden" }
    },
    .misses("L07", "a paper of somebody else") { $0.change(2) { $0.author = "Ada Nordensen" } },
    .trips(
      "L08", "a supporting paper under the claimant's name",
      "E0001 supports the claim and goes back to P0001, which is the claimant or the article itself"
    ) {
      $0.change(1) { $0.publisher = "Ada Norden" }
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
}
