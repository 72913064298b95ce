import AuditLedger
import CasebookSession
import ClaimModel
import Measuring
import ReviewRules

/// Makes a casebook that every format has something to say of, through the same door as everybody.
///
/// 50 claims an article, each attributed in a paragraph of its own; 10 sources with an archived copy and 5 claimants an
/// article; 3 pieces of evidence a claim. Of 10 claims, 8 have two blind verdicts and are published, one is in review and
/// one was never looked at; every third answers the one before, every fifth has a comment. All rules warn.
enum ReportCasebook {
  private static let claimsPerArticle = 50

  static func make(at path: String, claims: Int) throws {
    let keys = KeyFolder(path: path + ".keys")
    let people = try ["mira", "jon", "ida"].map { try Person(text: $0) }
    let rules = try RulePolicy(levels: ReviewRules.all.map { try RuleLevelling(rule: $0.id, level: .warn) })
    let mira = try CasebookSession.create(at: path, title: "Reports", rules: rules, as: people[0], keys: keys)
    let jon = try CasebookSession.open(at: path, as: people[1], keys: keys)
    let ida = try CasebookSession.open(at: path, as: people[2], keys: keys)
    var words = Vocabulary(seed: 3)
    for first in stride(from: 0, to: claims, by: claimsPerArticle) {
      let batch = try ReportBatch(
        first: first, count: min(claimsPerArticle, claims - first), person: people[0], &words)
      let added = try mira.perform(.add(batch.records), texts: batch.texts)
      let (ids, evidence) = (added.created(Claim.self), added.created(Evidence.self))
      let reviewed = ids.indices.filter { $0 % 10 < 8 }
      var opinions: [Int: Opinion] = [:]
      for index in reviewed {
        let cited = evidence[index * 3..<index * 3 + 3].map(\.description).joined(separator: " and ")
        opinions[index] = Opinion(
          verdict: Verdict.allCases[index % Verdict.allCases.count], rationale: "\(cited): \(words.sentence(30)).",
          wouldChange: "\(words.sentence(8)).")
      }
      func moves(_ session: CasebookSession, _ moves: (Int) -> [ReviewMove]) throws {
        try session.perform(.all(reviewed.flatMap { index in moves(index).map { .move(ids[index], $0) } }))
      }
      try mira.perform(.all(ids.indices.filter { $0 % 10 == 8 }.map { .move(ids[$0], .take) }))
      try moves(mira) { index in opinions[index].map { [.take, .propose($0)] } ?? [] }
      try moves(jon) { index in opinions[index].map { [.beginSecondReview, .giveSecond($0)] } ?? [] }
      try moves(ida) { _ in [.signOff, .publish] }
    }
    // The checkpoint is signed once a head and kept: no report's time holds it.
    _ = try mira.checkpoint()
  }
}

/// The records of one article, as one edit adds them.
struct ReportBatch {
  private(set) var records: [AnyRecord] = []
  private(set) var texts: [SealedText] = []
  private let first: Int
  private var evidence = 0
  private static let (sources, claimants) = (10, 5)

  init(first: Int, count: Int, person: Person, _ words: inout Vocabulary) throws {
    self.first = first
    for number in 1...Self.claimants {
      records.append(
        try Claimant(
          id: ClaimantID(number: -number), name: words.sentence(2).capitalized, nature: .organisation
        ).any)
    }
    for number in 1...Self.sources { try addSource(number, &words) }
    let sentences = (0..<count).map { _ in
      (speaker: words.sentence(2).capitalized, content: words.sentence(14))
    }
    let text = sentences.map { "\($0.speaker) says \($0.content)." }.joined(separator: "\n\n")
    let article = ArticleID(number: -1)
    let (sealed, bytes) = seal(text)
    let version = ArticleVersion(
      retrieved: CasebookSession.wallClock(), original: sealed.reference, originalSHA256: .of(bytes),
      text: sealed.reference, textSHA256: .of(bytes), length: bytes.count)
    records.append(
      try Article(
        id: article, title: words.sentence(8).capitalized, publisher: "The Ledger", versions: [version]
      ).any)
    let points = CodePoints(text)
    var place = 0
    for (index, sentence) in sentences.enumerated() {
      let cue = place + sentence.speaker.count + 1
      let end = cue + 5 + sentence.content.count
      let reading = try AttributionReading(
        speaker: [points.span(place..<cue - 1)], cue: [points.span(cue..<cue + 4)],
        content: [points.span(cue + 5..<end)], kind: .indirect, form: .assertion, naming: .named)
      records.append(
        Attribution(
          id: AttributionID(number: -1 - index), article: article, version: 1, reading: reading, maker: .person(person)
        ).any)
      try addClaim(index, sentence.content.capitalized + ".", person, &words)
      place = end + 3
    }
  }

  private mutating func seal(_ text: String) -> (SealedText, [UInt8]) {
    let bytes = Array(text.utf8)
    let sealed = SealedText(bytes, salt: (0..<16).map { _ in UInt8.random(in: .min ... .max) })
    texts.append(sealed)
    return (sealed, bytes)
  }

  private mutating func addSource(_ number: Int, _ words: inout Vocabulary) throws {
    let (sealed, bytes) = seal("\(first) \(number) \(words.sentence(300))")
    let copy = ArchivedCopy(
      sha256: .of(bytes), content: sealed.reference, mediaType: "text/plain", fileName: "page-\(number).txt",
      added: CasebookSession.wallClock())
    records.append(
      try Source(
        id: SourceID(number: -number), nature: .document, title: words.sentence(6).capitalized,
        author: words.sentence(2).capitalized, publisher: words.sentence(2).capitalized,
        url: "https://\(words.word()).example/\(first)/\(number)", published: PartialDate(text: "2020-08-06"),
        accessed: PartialDate(text: "2020-09-01"), copies: [copy], reliability: .b,
        derivesFrom: number % 5 == 0 ? [.source(SourceID(number: 1 - number))] : []
      ).any)
  }

  private mutating func addClaim(
    _ index: Int, _ statement: String, _ person: Person, _ words: inout Vocabulary
  ) throws {
    let claim = ClaimID(number: -1 - index)
    records.append(
      try Claim(
        id: claim, statement: statement,
        origin: .attributed(
          [AttributionID(number: -1 - index)], claimant: ClaimantID(number: -1 - index % Self.claimants)),
        made: PartialDate(text: "2020-08-\(index % 20 + 10)"), topic: words.word(),
        priority: Priority(rawValue: index % 3 + 1) ?? .normal, assignee: person
      ).any)
    for turn in 0..<3 {
      evidence += 1
      records.append(
        try Evidence(
          id: EvidenceID(number: -evidence), claim: claim, basis: basis(index, turn, &words),
          stance: [.supports, .refutes, .context][turn], credibility: Credibility(turn + 1),
          question: words.sentence(6).capitalized + "?"
        ).any)
    }
    if index % 3 == 1 {
      records.append(
        try Relation(
          id: RelationID(number: -1 - index), from: claim, does: .respondsTo, to: ClaimID(number: -index),
          standing: .confirmed
        ).any)
    }
    guard index % 5 == 0 else { return }
    let (body, _) = seal(words.sentence(12))
    records.append(
      Comment(
        id: CommentID(number: -1 - index), on: claim.any, by: person, at: CasebookSession.wallClock(),
        body: body.reference
      ).any)
  }

  /// Two passages and, by turns, a third, a search or a reply.
  private func basis(_ index: Int, _ turn: Int, _ words: inout Vocabulary) throws -> EvidenceBasis {
    let date = try PartialDate(text: "2020-09-02")
    switch (turn, index % 3) {
    case (2, 0): return .search(query: words.sentence(4), place: "the archive", date: date)
    case (2, 1):
      return .reply(channel: "e-mail", date: date, outcome: .replied, words: words.sentence(20), contact: nil)
    default:
      return .passage(
        source: SourceID(number: -1 - (index + turn) % Self.sources), locator: "p. \(index)",
        excerpt: words.sentence(20).capitalized + ".")
    }
  }
}
