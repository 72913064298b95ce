import ClaimModel
import ReviewRules

/// The cases of the rules in ClaimRules.swift.
extension RuleCases {
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
    .trips("L22", "a hedge behind «this»", "the statement «This sinks the ferry.» leaves out the hedge «may»") {
      try $0.print("that this may sink the ferry", says: "This sinks the ferry.")
    },
    .misses("L22", "the month of May") {
      try $0.print("that the ferry will sail in May", says: "The ferry will sail in spring.")
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
