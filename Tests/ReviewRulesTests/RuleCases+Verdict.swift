import ClaimModel
import ReviewRules

/// The cases of the rules in VerdictRules.swift.
extension RuleCases {
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
    .trips(
      "L11", "given by one person, and second review is required now",
      "the verdict of mira, 2031-01-20T08:00:00Z, was agreed by one person, while second review is required now"
    ) {
      $0.find(second: .switchedOff, signed: Sheet.mira)
    },
    .misses("L11", "second review is switched off") { sheet in
      sheet.dossier.settings.secondReview = .off
      sheet.find(second: .switchedOff, signed: Sheet.mira)
    },
    .misses("L11", "second review was switched off when it was withdrawn") { sheet in
      guard let first = sheet.dossier.review.state.first else { return }
      let act = Act(by: Sheet.jon, at: Sheet.time)
      sheet.dossier.review.state = .withdrawn(
        Agreement(first: first, second: .switchedOff), signedOff: act,
        ReasonedAct(by: Sheet.ada, at: Sheet.time, reason: "a slip"))
    },

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
}
