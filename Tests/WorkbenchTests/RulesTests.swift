import AuditLedger
import ClaimModel
import ReviewRules
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// What the rules find is on the screens, and each finding is a key away from its fix.
@Suite struct RulesTests {
  private let claim = ClaimID(number: 1)

  /// A claim under the house's rules that two people agree on, on the word of one paper without a copy.
  private func agreed(rules: RulePolicy? = nil, size: Size = Size(columns: 80, rows: 24)) throws -> Bench {
    var desk = try TestSupport.Desk(rules: rules)
    try desk.agree(on: desk.claim())
    return try Bench(desk.casebook, as: "kim", size: size)
  }

  private func findings(_ bench: Bench) -> [String] {
    bench.state.desk.sheet(claim)?.findings.map { "\($0.rule) \($0.isWaived ? "waived" : $0.severity.rawValue)" } ?? []
  }

  @Test func aClaimShowsWhatBlocksThenWhatWarns() throws {
    let bench = try agreed(size: Size(columns: 200, rows: 50))

    bench.press("Enter")

    #expect(findings(bench) == ["L03 block", "L07 block", "L19 warn", "L20 warn"])
    #expect(bench.screen.contains("L03 block  S0001 has no archived copy"))
    #expect(bench.screen.contains("2 block sign-off · 2 warn"))
  }

  @Test func aClaimInHandShowsWhatWillBlockAVerdict() throws {
    var desk = try TestSupport.Desk(rules: nil)
    let id = try desk.claim()
    _ = try desk.evidence(for: id)
    try desk.perform(.move(id, .take))
    let bench = try Bench(desk.casebook, as: "kim", size: Size(columns: 200, rows: 50))

    bench.press("Enter")

    #expect(findings(bench) == ["L03 block", "L20 warn", "L07 later"])
    bench.press("} } } } } } } j j j")
    bench.press("!")
    #expect(bench.state.prompt == nil || bench.state.prompt?.purpose == .waive(id))
  }

  @Test func theQueueCountsThemAndPutsThemFirst() throws {
    var desk = try TestSupport.Desk(rules: nil)
    for number in 1...3 { try desk.claim("The bridge was closed \(number) times.") }
    try desk.agree(on: ClaimID(number: 2))
    try desk.perform(.move(ClaimID(number: 3), .take))
    let bench = try Bench(desk.casebook, as: "kim", size: Size(columns: 120, rows: 36))

    #expect(bench.lines(with: "C0002").first?.contains("2b2w") ?? false)
    #expect(bench.lines(with: "C0003").first?.contains(" - ") ?? false)
    bench.press("o r g g")
    #expect(bench.state.queue.claim == ClaimID(number: 2))
    #expect(bench.screen.contains("order findings"))
    bench.press("o r g g")
    #expect(bench.state.queue.claim != ClaimID(number: 2))
  }

  @Test func theColumnFollowsAnEditAndShowsTheOldCountUntilThen() throws {
    let bench = try agreed(size: Size(columns: 120, rows: 36))
    bench.press("!")
    bench.type("The minutes are public.")
    bench.press("Enter")

    #expect(bench.lines(with: "> =  C0001").first?.contains("1b2w") ?? false)
    #expect(findings(bench) == ["L07 block", "L19 warn", "L20 warn", "L03 waived"])
  }

  @Test func aSignOffThatIsBlockedListsWhatToDo() throws {
    let bench = try agreed()

    bench.press("v o")

    #expect(bench.screen.contains("C0001 can't be signed off yet: 2 findings in the way"))
    #expect(bench.screen.contains(">L03 S0001 has no archived copy"))
    bench.press("j !")
    bench.type("No other paper was there.")
    bench.press("Enter")
    #expect(try bench.all(Waiver.self).map(\.rule) == ["L07"])
    bench.press("v v")
    #expect(bench.screen.contains("1 finding in the way"))
    bench.press("f")
    #expect(bench.state.prompt?.purpose == .archive(SourceID(number: 1)))
    bench.send(.terminal(.paste("Minutes.\nIt was closed from Monday.\n")))
    bench.press("Enter")
    #expect(try bench.all(Source.self).first?.copies.count == 1)
    // What the verdict rests on has changed by that, and the list says so.
    bench.press("v o")
    #expect(bench.screen.contains("L11 what the verdict rests on has changed since"))
    bench.press("f v o")
    #expect(try bench.review(claim).state.name == .signedOff)
  }

  @Test func escapeLeavesTheListAndNothingElse() throws {
    let bench = try agreed()
    bench.press("v o Esc")

    #expect(bench.state.overlay == nil)
    #expect(try bench.review(claim).state.name == .agreed)
    bench.press("v o x")
    #expect(bench.state.overlay == .blocks(claim, chosen: 0))
  }

  @Test func aWarningIsWaivedFromTheClaim() throws {
    let bench = try agreed(size: Size(columns: 200, rows: 50))
    bench.press("Enter Tab j j")
    #expect(bench.screen.contains("L19: "))

    bench.press("!")
    bench.type("One side spoke.")
    bench.press("Enter")

    #expect(try bench.all(Waiver.self).map { "\($0.rule) \($0.reason)" } == ["L19 One side spoke."])
    #expect(bench.screen.contains("waived by kim"))
  }

  @Test func aStrictRuleTakesNoWaiver() throws {
    let bench = try agreed(rules: RulePolicy(levels: [RuleLevelling(rule: "L03", level: .strict)]))

    bench.press("v o")
    #expect(bench.screen.contains("(strict: no waiver helps)"))
    bench.press("!")

    #expect(bench.state.prompt == nil)
    #expect(bench.screen.contains("L03 is strict in this casebook"))
  }

  @Test func aWaiverThatCoversNothingAnyMoreIsToldSo() throws {
    let bench = try agreed()
    bench.press("!")
    bench.type("No copy can be had.")
    bench.press("Enter e k")
    bench.press("g s e k")
    bench.send(.terminal(.paste("Minutes.\nClosed.\n")))
    bench.press("Enter q Enter")

    let line = bench.state.desk.sheet(claim)?.findings.first { $0.rule == "L03" }
    #expect(line?.words == "finds nothing now")
    #expect(line?.blocks == false)
  }

  @Test func aWaiverOfARuleThatWasMadeStrictSinceIsNoWaivedFinding() throws {
    var desk = try TestSupport.Desk(rules: nil)
    try desk.agree(on: desk.claim())
    let waiver = try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: "L03", reason: "No copy can be had.", by: Person(text: "jon"),
      at: desk.now)
    try desk.perform(.add([waiver.any]), as: "jon")
    var patch = Patch()
    try patch.set("rules", RulePolicy(levels: [RuleLevelling(rule: "L03", level: .strict)]))
    try desk.perform(.change(CasebookSettings.id, patch), as: "ada")
    let bench = try Bench(desk.casebook, as: "kim", size: Size(columns: 200, rows: 50))

    bench.press("Enter")

    #expect(findings(bench) == ["L03 block", "L07 block", "L19 warn", "L20 warn", "L03 waived"])
    #expect(bench.screen.contains("2 block sign-off · 2 warn"))
    #expect(!bench.screen.contains("1 waived"))
    #expect(bench.screen.contains("L03 waiver W0001 no longer helps: its rule is"))
  }

  /// A finding as each rule makes one, and what its key begins.
  @Test(
    arguments: [
      ("L01", [], "verdict(reopen)"), ("L02", [], "verdict(reopen)"), ("L03", ["S1"], "copy S0001"),
      ("L04", ["S1"], "copy S0001"), ("L05", ["T1"], "visit(article)"), ("L06", ["C1"], "change(claimant)"),
      ("L07", ["C1"], "put(supports)"), ("L08", ["E1", "S1"], "put(supports)"), ("L09", ["S1"], "anonymity S0001"),
      ("L09", ["T1"], "put(supports)"), ("L10", ["P1"], "reply"), ("L11", ["C1"], "verdict(reopen)"),
      ("L12", ["C1"], "change(checkability)"), ("L13", [], "verdict(reopen)"), ("L14", ["R1"], "visit(relations)"),
      ("L15", ["C1"], "verdict(correct)"), ("L16", ["S1"], "accessed S0001"), ("L17", ["S1"], "put(supports)"),
      ("L18", ["E1"], "locator E0001"), ("L19", ["E1"], "put(refutes)"), ("L20", ["S1"], "interests S0001"),
      ("L21", ["S1", "E1"], "waive"), ("L22", ["C1"], "change(statement)"), ("L23", ["S1"], "put(supports)"),
      ("L24", ["S1"], "address S0001"), ("L25", ["C1"], "change(statement)"), ("L26", ["E1"], "fields E0001"),
      ("L26", ["C1"], "change(statement)"), ("L27", ["E1"], "fields E0001"), ("L28", ["E1"], "fields E0001"),
    ]) func everyRuleHasARemedy(rule: String, about: [String], remedy: String) throws
  {
    let bench = try agreed()
    let sheet = try #require(bench.state.desk.sheet(claim))
    let finding = FindingLine(
      rule: rule, severity: .block, words: "", fix: "", about: try about.map { try RecordID(text: $0) })

    let words =
      switch Remedy(for: finding, on: sheet) {
      case .command(.evidence(let edit)): "\(edit)"
      case .command(let command): "\(command)"
      case .source(let edit, let id): "\(edit) \(id)"
      case .evidence(let edit, let id): "\(edit) \(id)"
      case .fields(let id): "fields \(id)"
      }
    let plain = ["Workbench.", "ClaimModel.", "VerdictMove.", "Visit.", "ChangeEdit.", "EvidenceEdit.", "Stance."]
      .reduce(words) { $0.replacing($1, with: "") }
    #expect(plain == remedy)
  }

  /// On the screens a key does what a command does elsewhere; only what no key does is told as a command.
  @Test func aFixNamesNoCommandThatAKeyDoes() {
    for rule in ReviewRules.all {
      let fix = DeskWords.withoutCommands(rule.fix)
      #expect(!fix.contains("«claims ") && !fix.contains("--") || rule.id == "L04", "\(rule.id): \(fix)")
      #expect(!fix.contains("  ") && !fix.hasSuffix(",") && !fix.isEmpty, "\(rule.id): \(fix)")
    }
  }

  @Test func aSecondVerdictThatIsBlockedLeadsToWhatIsInTheWay() throws {
    var desk = try TestSupport.Desk(rules: nil)
    let id = try desk.claim()
    let evidence = try desk.evidence(for: id)
    try desk.perform(.move(id, .propose(Opinion(verdict: .supported, rationale: "\(evidence) says so."))))
    let bench = try Bench(desk.casebook, as: "jon")

    bench.press("v s")
    bench.type("\(evidence) says so.")
    bench.press("^S")
    #expect(bench.screen.contains("L03 L07 in the way: Enter lists what to do."))
    bench.press("Enter")

    #expect(bench.state.overlay == .blocks(id, chosen: 0))
  }

  @Test func noRuleIsWithoutARemedy() {
    let table = (1...28).map { "L" + ($0 < 10 ? "0" : "") + "\($0)" }
    #expect(ReviewRules.all.map(\.id) == table)
  }

  /// The fix is begun, or the reason why not is said: whatever `f` is pressed on.
  @Test func everyFindingOfTheSampleIsBegunByF() throws {
    var desk = try TestSupport.Desk(rules: nil)
    try desk.agree(
      on: desk.claim("Bridges fall, and it was closed; 175 people said so and Mr. Nobody said that it was not so."))
    let bench = try Bench(desk.casebook, as: "kim")
    let findings = bench.state.desk.sheet(claim)?.findings ?? []
    #expect(findings.count > 3)
    for index in findings.indices {
      let fresh = try Bench(desk.casebook, as: "kim", size: Size(columns: 200, rows: 50))
      fresh.press("Enter Tab " + String(repeating: "j ", count: index) + "f")
      #expect(fresh.screen.contains("\(findings[index].rule): "), "\(findings[index].rule)")
    }
  }

  /// What is known of copies from one key to the next is no older than the last erasure.
  @Test func aCopyThatIsErasedIsMissedAtOnce() throws {
    let bench = try agreed()
    bench.press("g s e k")
    bench.send(.terminal(.paste("Minutes.\nClosed.\n")))
    bench.press("Enter q Enter")
    #expect(!findings(bench).contains("L03 block"))

    try bench.session.erase(SourceID(number: 1).any, reason: "by order")
    bench.send(.others([]))

    #expect(findings(bench).contains("L03 block"))
  }

  @Test func copiesThatAreKnownToBeSoundAreNotReadAgain() throws {
    let casebook = try SampleCasebook.make()
    let content = Erasable(commitment: Digest.of([1]), bytes: 1)
    let known = KnownCopies(base: casebook, sound: [Digest.of([2])])

    #expect(try known.state(of: content, sha256: Digest.of([2])) == .sound)
    #expect(try known.state(of: content, sha256: Digest.of([3])) == .missing)
  }
}
