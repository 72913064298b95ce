import AuditLedger
import CasebookSession
import ClaimModel
import Measuring
import ReviewRules

/// Makes a large casebook through the same door as everybody: edits that are decided, recorded and applied.
enum LargeCasebook {
  private static let claimsPerArticle = 1_000
  private static let claimsPerEdit = 100

  static func make(at path: String, claims: Int) throws {
    let mira = try Person(text: "mira")
    let session = try CasebookSession.create(
      at: path, title: "Benchmark", secondReview: .off, rules: .off(), as: mira, keys: KeyFolder(path: path + ".keys"))
    var words = Vocabulary(seed: 1)
    let sources = try (1...200).map { number in
      try Source(
        id: SourceID(number: -number), nature: .document, title: words.sentence(6), publisher: words.sentence(2),
        reliability: .b
      ).any
    }
    let claimants = try (1...500).map { number in
      try Claimant(id: ClaimantID(number: -number), name: words.sentence(2), nature: .organisation).any
    }
    try session.perform(.add(sources + claimants))
    for first in stride(from: 0, to: claims, by: claimsPerEdit) {
      if first.isMultiple(of: claimsPerArticle) { try addArticle(session, &words, number: first / claimsPerArticle) }
      try addClaims(session, &words, first: first, count: min(claimsPerEdit, claims - first))
    }
  }

  private static func addArticle(_ session: CasebookSession, _ words: inout Vocabulary, number: Int) throws {
    var card = ArticleCard()
    card.title = "Article \(number): \(words.sentence(8))"
    card.publisher = "The Ledger"
    let text = (0..<40).map { _ in words.sentence(20) + "." }.joined(separator: "\n\n")
    try session.addArticle(Array("\(number)\n\n\(text)".utf8), card, isolate: false)
  }

  private static func addClaims(
    _ session: CasebookSession, _ words: inout Vocabulary, first: Int, count: Int
  ) throws {
    let article = ArticleID(number: first / claimsPerArticle + 1)
    var records: [AnyRecord] = []
    for index in 0..<count {
      let claim = ClaimID(number: -1 - index)
      records.append(
        try Claim(
          id: claim, statement: words.sentence(14) + ".",
          origin: .imported(
            from: "benchmark", reference: "\(first + index)", claimant: ClaimantID(number: (first + index) % 500 + 1)),
          appearances: [Appearance(place: .article(article))], topic: words.word()
        ).any)
      for stance in [Stance.supports, .refutes, .context] {
        let source = SourceID(number: (first + index * 3 + records.count) % 200 + 1)
        records.append(
          .evidence(
            Evidence(
              id: EvidenceID(number: -1 - records.count), claim: claim,
              basis: .passage(source: source, locator: "p. \(index)", excerpt: words.sentence(20)), stance: stance)))
      }
    }
    let added = try session.perform(.add(records))
    let claims = added.created(Claim.self)
    let evidence = added.created(Evidence.self)
    let jon = try Person(text: "jon")
    var edits: [Edit] = []
    for (index, claim) in claims.enumerated() {
      edits.append(.assign(claim, jon))
      var patch = Patch()
      try patch.set("priority", index % 3 + 1)
      try patch.set("made", "2020-08-06")
      edits.append(.change(claim.any, patch))
      var graded = Patch()
      try graded.set("credibility", index % 6 + 1)
      edits.append(.change(evidence[index * 3].any, graded))
      guard index % 10 != 0 else { continue }
      let rationale = "\(evidence[index * 3]) bears it out: \(words.sentence(25))."
      edits.append(.move(claim, .propose(Opinion(verdict: .supported, rationale: rationale))))
      if index % 10 > 2 { edits.append(.move(claim, .signOff)) }
    }
    try session.perform(.all(edits))
  }
}
