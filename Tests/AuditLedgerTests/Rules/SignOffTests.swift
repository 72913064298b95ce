import AuditLedger
import ClaimModel
import ReviewRules
import TestSupport
import Testing

/// Rules and ledger together: what a dossier is made of, what keeps a sign-off back, and when a waiver falls.
@Suite struct SignOffTests {
  /// A desk on which one rule holds, and no other.
  private func desk(_ rule: String, _ level: RuleLevel? = nil) throws -> Desk {
    let levels = try ReviewRules.all.filter { $0.id != rule }.map { try RuleLevelling(rule: $0.id, level: .off) }
    let own = try level.map { [try RuleLevelling(rule: rule, level: $0)] } ?? []
    return try Desk(rules: RulePolicy(levels: levels + own))
  }

  private func findings(_ desk: Desk, on claim: ClaimID) throws -> [RuleFinding] {
    var shelf = try desk.casebook.dossierShelf()
    return try desk.casebook.findings(on: claim, shelf: &shelf)
  }

  private func waive(_ desk: inout Desk, _ claim: ClaimID, _ rule: String) throws {
    let waiver = try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: rule, reason: "so be it", by: Person(text: "ada"), at: Desk.opening)
    try desk.perform(.add([waiver.any]), as: "ada")
  }

  @Test func anUnwaivedBlockKeepsASignOffBackAndNamesTheFix() throws {
    var desk = try desk("L03")
    let claim = try desk.claim()
    try desk.agree(on: claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "jon") }

    #expect(
      error?.description
        == "C0001 can't be signed off: L03 S0001 has no archived copy (keep a copy with «claims source archive», or waive L03 and say why there can be none)"
    )
    #expect(try desk.state(of: claim) == .agreed)
  }

  @Test func aWaiverKeepsTheFindingsWordForWordAndLetsTheSignOffPass() throws {
    var desk = try desk("L03")
    let claim = try desk.claim()
    try desk.agree(on: claim)

    try waive(&desk, claim, "L03")

    #expect(try (desk.casebook.need(WaiverID(number: 1)) as Waiver).waived == ["S0001 has no archived copy"])
    try desk.perform(.move(claim, .signOff), as: "jon")
    #expect(try desk.state(of: claim) == .signedOff)
  }

  @Test func aWaiverFallsWhenMoreIsFoundAndStandsForTheRest() throws {
    var desk = try desk("L03")
    let claim = try desk.claim()
    try desk.agree(on: claim)
    try waive(&desk, claim, "L03")

    try desk.evidence(for: claim)

    let found = try findings(desk, on: claim)
    #expect(found.map(\.what) == ["S0001 has no archived copy", "S0002 has no archived copy"])
    #expect(found.map { $0.waiver == nil } == [false, true])
    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "jon") }
  }

  @Test func aWaiverForAStatementFallsWithTheStatement() throws {
    var desk = try desk("L25", .block)
    let claim = try desk.claim(String(repeating: "long ", count: 20) + "words.")
    try desk.agree(on: claim)
    try waive(&desk, claim, "L25")
    #expect(try findings(desk, on: claim).allSatisfy { $0.waiver != nil })

    var patch = Patch()
    try patch.set("statement", String(repeating: "long ", count: 20) + "letters.")
    try desk.perform(.change(claim.any, patch))

    #expect(try findings(desk, on: claim).allSatisfy { $0.waiver == nil })
  }

  @Test func whatIsNotFoundIsNotWaived() throws {
    var desk = try desk("L03")
    let claim = try desk.claim()

    let nothing = #expect(throws: LedgerError.self) { try waive(&desk, claim, "L03") }
    let none = #expect(throws: LedgerError.self) { try waive(&desk, claim, "L30") }

    #expect(
      nothing?.description
        == "L03 finds nothing on C0001 now, so there is nothing to waive: «claims check C0001» shows what there is")
    #expect(none == .noSuchRule("L30"))
  }

  @Test func aStrictRuleTakesNoWaiver() throws {
    var desk = try desk("L03", .strict)
    let claim = try desk.claim()
    try desk.agree(on: claim)

    let refused = #expect(throws: LedgerError.self) { try waive(&desk, claim, "L03") }

    #expect(
      refused?.description
        == "L03 is strict in this casebook: no waiver helps; keep a copy with «claims source archive»")
    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "jon") }
  }

  @Test func aWaiverDoesNotHelpAgainstARuleThatWasMadeStrictSince() throws {
    var desk = try desk("L03")
    let claim = try desk.claim()
    try desk.agree(on: claim)
    try waive(&desk, claim, "L03")
    var rules = Patch()
    let others = try ReviewRules.all.filter { $0.id != "L03" }.map { try RuleLevelling(rule: $0.id, level: .off) }
    try rules.set("rules", RulePolicy(levels: others + [RuleLevelling(rule: "L03", level: .strict)]))
    try desk.perform(.change(CasebookSettings.id, rules))

    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "jon") }
  }

  @Test func aReaffirmationIsHeldAgainstTheRulesAsASignOffIs() throws {
    var desk = try desk("L03", .warn)
    let claim = try desk.claim()
    try desk.signOff(claim)
    var grade = Patch()
    try grade.set("reliability", Reliability.c)
    try desk.perform(.change(SourceID(number: 1).any, grade))
    var rules = Patch()
    try rules.set(
      "rules",
      RulePolicy(levels: ReviewRules.all.filter { $0.id != "L03" }.map { try RuleLevelling(rule: $0.id, level: .off) }))
    try desk.perform(.change(CasebookSettings.id, rules))

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .reaffirm), as: "jon") }

    #expect(error?.description.contains("L03 S0001 has no archived copy") == true)
  }

  @Test func thePolicyIsAnEntryOfTheLedgerAndNamesOnlyRulesThatThereAre() throws {
    var desk = try Desk(rules: nil)
    var rules = Patch()
    try rules.set("rules", RulePolicy(levels: [RuleLevelling(rule: "L16", level: .off)], accessDays: 90))

    let decision = try desk.perform(.change(CasebookSettings.id, rules))
    #expect(decision.events.map(\.kind.description) == ["casebook.changed"])
    #expect(try desk.casebook.settings().rules?.accessDays == 90)

    try rules.set("rules", RulePolicy(levels: [RuleLevelling(rule: "L99", level: .off)]))
    #expect(throws: LedgerError.noSuchRule("L99")) { try desk.perform(.change(CasebookSettings.id, rules)) }
  }

  @Test func copiesAreHashedAndTextsHeldAgainstTheirSpans() throws {
    var desk = try Desk(rules: nil)
    let claim = try desk.claim()
    let good = SealedText(Array("as it was".utf8), salt: [1])
    let other = SealedText(Array("as it was not".utf8), salt: [2])
    let lost = SealedText(Array("never handed over".utf8), salt: [3])
    func copy(_ text: SealedText, _ sha256: Digest) -> ArchivedCopy {
      ArchivedCopy(
        sha256: sha256, content: text.reference, mediaType: "text/plain", fileName: "a.txt", added: Desk.opening)
    }
    let source = try Source(
      id: SourceID(number: -1), nature: .document, title: "Minutes",
      copies: [
        copy(good, Digest.of(good.bytes)), copy(other, Digest.of([1])), copy(lost, Digest.of(lost.bytes)),
      ])
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .passage(source: source.id, locator: "p. 3", excerpt: "x"),
      stance: .supports)
    try desk.perform(.add([source.any, evidence.any]), texts: [good, other])

    let found = try findings(desk, on: claim).filter { $0.rule == "L04" }.map(\.what)

    #expect(
      found == [
        "a copy of S0001 has another hash than \(Digest.of([1]).hex.prefix(12))…",
        "the copy \(Digest.of(lost.bytes).hex.prefix(12))… of S0001 is not at hand",
      ])
  }

  @Test func wordsThatDoNotStandInTheStoredTextAreFound() throws {
    var desk = try Desk(rules: nil)
    let text = SealedText(Array("The bridge was closed on Monday.".utf8), salt: [1])
    let article = try Article(
      id: ArticleID(number: -1), title: "Bridge",
      versions: [
        ArticleVersion(
          retrieved: Desk.opening, original: text.reference, originalSHA256: Digest.of(text.bytes),
          text: text.reference, textSHA256: Digest.of(text.bytes), length: 32)
      ])
    let paper = try Claimant(id: ClaimantID(number: -1), name: "The paper", nature: .organisation)
    let right = try Claim(
      id: ClaimID(number: -1), statement: "It was closed.",
      origin: .asserted(article.id, version: 1, Span(start: 4, end: 10, quote: "bridge"), claimant: paper.id))
    let wrong = try Claim(
      id: ClaimID(number: -2), statement: "It was closed.",
      origin: .asserted(article.id, version: 1, Span(start: 5, end: 11, quote: "bridge"), claimant: paper.id))
    try desk.perform(.add([article.any, paper.any, right.any, wrong.any]), texts: [text])

    #expect(try findings(desk, on: ClaimID(number: 1)).filter { $0.rule == "L05" }.isEmpty)
    #expect(
      try findings(desk, on: ClaimID(number: 2)).filter { $0.rule == "L05" }.map(\.what)
        == ["C0002: «bridge» does not stand at [5, 11) in version 1 of A0001"])
  }

  @Test func aSealedVerdictChangesNothingInWhatTheRulesFind() throws {
    func found(_ verdict: Verdict) throws -> [String] {
      var desk = try Desk(rules: nil)
      let claim = try desk.claim()
      let evidence = try desk.evidence(for: claim)
      let search = Evidence(
        id: EvidenceID(number: -1), claim: claim,
        basis: .search(query: "q", place: "p", date: try PartialDate(text: "2020")), stance: .context)
      try desk.perform(.add([search.any]))
      try desk.perform(.move(claim, .propose(Opinion(verdict: verdict, rationale: "\(evidence)"))))
      return try findings(desk, on: claim).map(\.what)
    }

    for verdict in Verdict.allCases { #expect(try found(verdict) == found(.supported)) }
  }

  @Test func neighboursAreTheClaimsOfConfirmedRelationsWithTheVerdictThatStandsThere() throws {
    var desk = try desk("L14")
    let (one, other) = (try desk.claim(), try desk.claim("It was never closed."))
    let relation = try Relation(
      id: RelationID(number: -1), from: other, does: .contradicts, to: one, standing: .confirmed)
    try desk.perform(.add([relation.any]))
    try desk.signOff(one)
    try desk.agree(on: other)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(other, .signOff), as: "jon") }

    #expect(
      error?.description.contains("L14 by R0001 it and C0001 contradict each other, and both are supported") == true)
  }
}
