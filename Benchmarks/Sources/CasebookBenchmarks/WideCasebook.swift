import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Measuring
import ReviewRules

/// Makes a casebook of very many claims with few events each: what the workbench's queue is measured on.
///
/// It goes through the same door as everybody, in edits of 2,000 claims. An article has 100 sentences, each a paragraph
/// and a claim of its own that quotes it, so that the paragraph under the queue is a real one. Of 20 claims, six are
/// assigned, five have a piece of evidence, three are in review, one is proposed, one signed off: 1.7 events a claim.
enum WideCasebook {
  private static let claimsPerArticle = 100
  private static let articlesPerEdit = 20
  private static let claimants = 500
  private static let sources = 200

  static func make(at path: String, claims: Int) throws {
    let people = try ["mira", "jon", "ada", "ilse"].map { try Person(text: $0) }
    // Claims of invented words have no grounds to pass the rules on: all of them warn.
    let rules = try RulePolicy(levels: ReviewRules.all.map { try RuleLevelling(rule: $0.id, level: .warn) })
    let session = try CasebookSession.create(
      at: path, title: "Wide", secondReview: .off, rules: rules, as: people[0], keys: KeyFolder(path: path + ".keys"))
    var words = Vocabulary(seed: 2)
    var basis: [AnyRecord] = []
    for number in 1...sources {
      basis.append(
        try Source(id: SourceID(number: -number), nature: .document, title: words.sentence(6), reliability: .b).any)
    }
    for number in 1...claimants {
      basis.append(
        try Claimant(
          id: ClaimantID(number: -number), name: words.sentence(2).capitalized, nature: .organisation
        ).any)
    }
    try session.perform(.add(basis))
    let step = claimsPerArticle * articlesPerEdit
    for first in stride(from: 0, to: claims, by: step) {
      let batch = try Batch(first: first, count: min(step, claims - first), people, &words)
      let added = try session.perform(.add(batch.records), texts: batch.texts)
      try session.perform(.all(batch.moves(of: added.created(Claim.self), added.created(Evidence.self), &words)))
    }
  }

  /// The records of one edit.
  private struct Batch {
    private(set) var records: [AnyRecord] = []
    private(set) var texts: [SealedText] = []
    private let first: Int
    private var evidence = 0

    init(first: Int, count: Int, _ people: [Person], _ words: inout Vocabulary) throws {
      self.first = first
      for start in stride(from: 0, to: count, by: claimsPerArticle) {
        let sentences = (start..<min(start + claimsPerArticle, count)).map { _ in words.sentence(14).capitalized + "." }
        let article = ArticleID(number: -1 - start / claimsPerArticle)
        let text = try add(article, sentences)
        var place = 0
        for (offset, sentence) in sentences.enumerated() {
          let span = try text.span(place..<(place + sentence.count))
          place += sentence.count + 2
          try add(sentence, article, span, index: start + offset, people, &words)
        }
      }
    }

    private mutating func add(_ id: ArticleID, _ sentences: [String]) throws -> CodePoints {
      let text = sentences.joined(separator: "\n\n")
      let bytes = Array(text.utf8)
      let sealed = SealedText(bytes, salt: (0..<16).map { _ in UInt8.random(in: .min ... .max) })
      let version = ArticleVersion(
        retrieved: CasebookSession.wallClock(), original: sealed.reference, originalSHA256: .of(bytes),
        text: sealed.reference, textSHA256: .of(bytes), length: bytes.count)
      texts.append(sealed)
      records.append(
        try Article(id: id, title: String(sentences[0].prefix(60)), publisher: "The Ledger", versions: [version]).any)
      return CodePoints(text)
    }

    private mutating func add(
      _ sentence: String, _ article: ArticleID, _ span: Span, index: Int, _ people: [Person],
      _ words: inout Vocabulary
    ) throws {
      let number = first + index
      let claim = ClaimID(number: -1 - index)
      records.append(
        try Claim(
          id: claim, statement: sentence,
          origin: .asserted(article, version: 1, span, claimant: ClaimantID(number: number * 7 % claimants + 1)),
          topic: words.word(), priority: Priority(rawValue: number % 3 + 1) ?? .normal,
          assignee: number % 20 < 6 ? people[number % people.count] : nil
        ).any)
      guard number % 4 == 0 else { return }
      evidence += 1
      records.append(
        .evidence(
          Evidence(
            id: EvidenceID(number: -evidence), claim: claim,
            basis: .passage(
              source: SourceID(number: number % sources + 1), locator: "p. \(index)", excerpt: words.sentence(12)),
            stance: [.supports, .refutes, .context][number % 3])))
    }

    /// The review of some of them, as far as it goes.
    func moves(of claims: [ClaimID], _ evidence: [EvidenceID], _ words: inout Vocabulary) -> [Edit] {
      var edits: [Edit] = []
      for (index, claim) in claims.enumerated() {
        let turn = (first + index) % 20
        guard turn < 5 else { continue }
        edits.append(.move(claim, .take))
        // Every fourth claim has evidence, which its verdict can cite.
        guard turn.isMultiple(of: 4) else { continue }
        let rationale = "\(evidence[index / 4]) says so: \(words.sentence(8))."
        edits.append(.move(claim, .propose(Opinion(verdict: .supported, rationale: rationale))))
        if turn == 0 { edits.append(.move(claim, .signOff)) }
      }
      return edits
    }
  }
}
