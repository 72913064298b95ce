public import AuditLedger
import ClaimModel

/// A casebook for reading: the harbour bridge of a town that does not exist, checked by people who don't either.
///
/// It holds every kind of record, every state of a review, every stance and relation. Times and salts are fixed, so the
/// ledger is the same wherever it is made.
///
/// | claim | where it stands |
/// | :-- | :-- |
/// | C0001 | published, corrected once: version 2 is public |
/// | C0002 | proposed: the first verdict is sealed |
/// | C0003 | second review under way: the first verdict is sealed |
/// | C0004 | in review, the reviewers differed; carried by another paper |
/// | C0005 | agreed; denies C0010 |
/// | C0006 | signed off, then stale |
/// | C0007 | published; the article's own claim |
/// | C0008 | verdict withdrawn |
/// | C0009 | set aside as not checkable |
/// | C0010 | unreviewed; from an article whose text is hostile |
/// | C0011 | merged into C0001 |
/// | C0012 | withdrawn as no claim |
/// | C0013 | published, a correction is under way; imported |
public enum SampleCasebook {
  /// Words that stand only in the sealed first verdicts, and may be in no report.
  public static let sealedWords = [
    "Xylophone rationale of the sealed verdict", "Yardarm would change the sealed verdict",
    "Zephyr sealed in second review",
  ]

  /// Makes it by performing edits.
  public static func make() throws -> Casebook {
    var desk = SampleDesk()
    try desk.open()
    let people = try SampleClaimants(&desk)
    let articles = try SampleArticles(&desk)
    let claims = try SampleClaims(&desk, articles, people)
    let evidence = try SampleEvidence(&desk, claims, people)
    try relate(claims, &desk)
    try review(claims, evidence, &desk)
    try afterwards(claims, articles, evidence, &desk)
    try desk.signHead()
    return desk.casebook
  }

  /// Every kind of relation, suggested and confirmed, before anything rests on them.
  private static func relate(_ claims: SampleClaims, _ desk: inout SampleDesk) throws {
    func relation(
      _ from: ClaimID, _ does: RelationKind, _ to: ClaimID, _ standing: RelationStanding = .confirmed,
      note: String? = nil
    ) throws -> AnyRecord {
      try Relation(id: RelationID(number: -1), from: from, does: does, to: to, standing: standing, note: note).any
    }
    for record in [
      try relation(claims.notAsked, .denies, claims.hostile, note: "The company says the opposite."),
      try relation(claims.neverSpoke, .supports, claims.notAsked),
      try relation(claims.piers, .supports, claims.couldFail, .suggested),
      try relation(claims.betterOff, .respondsTo, claims.closes, .suggested),
      try relation(claims.duplicate, .repeats, claims.closes),
      try relation(claims.imported, .contradicts, claims.neverClosed, note: "A closure in 1987."),
      try relation(claims.cars, .narrows, claims.imported, .suggested),
      try relation(claims.opened, .corrects, claims.imported, .suggested),
    ] {
      try desk.perform(.add([record]), as: .ida)
    }
  }

  /// Each claim to its state.
  private static func review(_ claims: SampleClaims, _ evidence: SampleEvidence, _ desk: inout SampleDesk) throws {
    // Published, and corrected: the sample's only version 2.
    try desk.agree(
      claims.closes, .supported, "Mostly true", "The notice sets the day and the length: \(evidence.notice).",
      second: "\(evidence.notice) says so; the minutes agree, \(evidence.minutes).")
    try desk.move(claims.closes, .signOff, as: .ravi)
    try desk.move(claims.closes, .publish, as: .lena)
    try desk.move(
      claims.closes, .correct(note: "Version 1 overlooked that the notice allows for a third year."), as: .lena)
    try desk.agree(
      claims.closes, .conflicting, "Misleading",
      "The notice closes the bridge for two years, \(evidence.notice), but leaves room for a third, \(evidence.minutes).",
      wouldChange: "A contract with a fixed day of reopening.",
      second: "Two years is the least, not the length: \(evidence.minutes).")
    try desk.move(claims.closes, .signOff, as: .ravi)
    try desk.move(claims.closes, .publish, as: .lena)

    // Sealed: these words are in the ledger and nowhere else.
    try desk.move(
      claims.couldFail,
      .propose(
        Opinion(
          verdict: .supported, rating: "True", rationale: "\(sealedWords[0]): \(evidence.survey).",
          wouldChange: sealedWords[1])
      ), as: .ida)
    try desk.move(
      claims.cars,
      .propose(Opinion(verdict: .refuted, rating: "False", rationale: "\(sealedWords[2]): \(evidence.counts).")),
      as: .ida)
    try desk.move(claims.cars, .beginSecondReview, as: .ravi)

    // Two people, two verdicts.
    try desk.move(
      claims.piers, .propose(Opinion(verdict: .supported, rationale: "The survey counts three: \(evidence.piers).")),
      as: .ravi)
    try desk.move(
      claims.piers,
      .giveSecond(
        Opinion(
          verdict: .notEnoughEvidence, rationale: "One unnamed engineer, heard by one paper: \(evidence.piers).",
          wouldChange: "The survey itself.")), as: .ida)

    try desk.agree(
      claims.notAsked, .notEnoughEvidence, "Unproven",
      "Only the company speaks of it, \(evidence.letter), and a search found nothing, \(evidence.search).",
      wouldChange: "Minutes of a meeting.", second: "The letter is the claimant’s own: \(evidence.letter).")
    try desk.agree(
      claims.neverSpoke, .refuted, "False", "The minutes list its director as a guest: \(evidence.guests).",
      second: "\(evidence.guests) names him.")
    try desk.move(claims.neverSpoke, .signOff, as: .ravi)
    try desk.agree(
      claims.opened, .supported, "True", "The plaque and the register agree: \(evidence.plaque).",
      wouldChange: nil, second: "As the register has it, \(evidence.plaque).")
    try desk.move(claims.opened, .signOff, as: .ravi)
    try desk.move(claims.opened, .publish, as: .lena)
    try desk.agree(
      claims.neverClosed, .refuted, "False", "It was closed for eleven days in 1987: \(evidence.closure).",
      second: "Closed in 1987, \(evidence.closure).")
    try desk.move(claims.neverClosed, .signOff, as: .ravi)
    try desk.move(claims.neverClosed, .publish, as: .lena)
    try desk.move(
      claims.neverClosed, .withdraw(reason: "The archive has withdrawn the page that it rested on."), as: .lena)
    try desk.move(claims.betterOff, .setAside(reason: "An opinion about the future."), as: .ida)
    try desk.agree(
      claims.imported, .supported, "Mostly true", "The harbour log has the closure: \(evidence.log).",
      second: "\(evidence.log) is plain.")
    try desk.move(claims.imported, .signOff, as: .ravi)
    try desk.move(claims.imported, .publish, as: .lena)
    try desk.move(claims.imported, .correct(note: "The log may be of the other bridge."), as: .ida)
  }

  /// What came after the verdicts: a source re-graded, a merge, withdrawals, comments, an undo.
  private static func afterwards(
    _ claims: SampleClaims, _ articles: SampleArticles, _ evidence: SampleEvidence, _ desk: inout SampleDesk
  ) throws {
    var grade = Patch()
    try grade.set("reliability", Reliability.c)
    try desk.perform(.change(evidence.guestList.any, grade), as: .ravi)
    try desk.perform(.merge([claims.duplicate], into: claims.closes), as: .ida)
    try desk.move(claims.closes, .reaffirm, as: .ravi)
    var noClaim = Patch()
    try noClaim.set("withdrawn", "A caption, not a claim.")
    try desk.perform(.change(claims.caption.any, noClaim), as: .ida)
    var gone = Patch()
    try gone.set("withdrawn", "The page is of another bridge.")
    try desk.perform(.change(evidence.wrongPage.any, gone), as: .ravi)

    try desk.waive(claims.notAsked, "L08", "No other party was at the table.", as: .lena)
    let first = try desk.comment(
      on: claims.couldFail.any, "Ask the surveyor which storm is meant.", field: "statement", as: .ravi)
    try desk.comment(on: claims.couldFail.any, "Asked on Monday.\nNo answer yet.", answers: first, as: .ida)
    try desk.comment(on: evidence.survey.any, "Page 12 of the scan is missing.", as: .ravi, settled: true)
    try desk.comment(on: articles.courier.any, "The headline was changed after we took the text.", as: .lena)
    let private_ = try desk.comment(on: claims.piers.any, "The engineer lives at 4 Quay Lane.", as: .ravi)
    try desk.erase(private_, because: "private address", as: .lena)

    var topic = Patch()
    try topic.set("topic", "ferries")
    try desk.perform(.change(claims.opened.any, topic), as: .ida)
    try desk.perform(.undo(edit: nil), as: .ida)
  }
}
