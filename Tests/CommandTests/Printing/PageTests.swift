import AuditLedger
import ClaimModel
import Testing

@testable import ClaimsCommand

/// What `claims show` prints, as a person reads it.
@Suite struct PageTests {
  @Test func aClaimIsShownWithEverythingOnIt() throws {
    let program = try Program.withEvidence()

    let text = try program.done("show", "c1")

    #expect(
      text == """
        C0001  ◦ unreviewed  The ministry
        The strait is closed to tankers.

        As printed in A0001 «The strait is closed, says the ministry» (The Courier, 2020-09-14)
          paragraph 2, code points 75–106
            The ministry said on Monday that “⟦the strait is closed to tankers⟧”. 東京の失業率は四・一パーセントに上がった, the bureau added.
          attribution   T0001  indirect, assertion; marked by mira
          speaker       «The ministry» (named)
          cue           «said»

        Facts
          priority      2 (normal)
          appears in    A0001, 2020-09-14

        Evidence against
          E0001  B3  S0001 «Notice to mariners 114»
                 «Traffic separation scheme in force as usual.»

        Review: unreviewed

        What the rules find
          L03  blocks  S0001 has no archived copy
                       keep a copy with «claims source archive», or waive L03 and say why there can be none
          L18  warns   E0001 does not say where in S0001 it stands
                       say where the passage stands with «claims edit --locator»
          L20  warns   nothing is said on the interests of S0001
                       write with «claims edit --interests» what it gains by being believed, or that nothing is known

        What may be done next
          claims take C0001                           take it into review
          claims assign C0001 --to NAME               give it to somebody
          claims propose C0001 VERDICT --rationale …  give the first verdict
          claims set-aside C0001 --reason …           if evidence can't settle it

        """)
  }

  @Test func whatBlocksTheNextMoveComesBeforeIt() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")
    try program.done("second", "C1", "refuted", "--rationale", "E0001.", as: "jon")
    func next(as name: String) throws -> String {
      let text = try program.done("show", "C1", as: name)
      return text.components(separatedBy: "What may be done next\n").last ?? ""
    }

    #expect(
      try next(as: "jon") == """
          claims check C0001            L03, L07 and L10 block the sign-off: put right what they find, or waive it where \
        that is allowed
          claims reopen C0001 --note …  review it again

        """)
    #expect(
      try next(as: "mira") == """
          claims reopen C0001 --note …  review it again

        """)
    #expect(try program.done("show", "C1", "--json", as: "jon").contains("\"claims check C0001\""))

    for rule in ["L03", "L07", "L10"] { try program.done("waive", "C1", rule, "--reason", "that is all there is") }
    #expect(try next(as: "jon").contains("claims sign-off C0001         sign the verdict off\n"))
    try program.done("sign-off", "C1", as: "jon")
    #expect(try next(as: "jon").contains("claims publish C0001"))
    try program.done("unrelate", "W0001")
    let blocked = "L03 blocks reaffirming it: put right what it finds, or waive it where that is allowed\n"
    #expect(try next(as: "jon").contains(blocked))
  }

  @Test func anArticleIsShownWithItsMarks() throws {
    let program = try Program.withClaims()

    let text = try program.done("show", "A1")

    #expect(
      text.contains(
        """
        The ministry said on Monday that “[T0001 the strait is closed to tankers]”. [T0002 東京の失業率は四・一パーセントに上がった], the bureau added.
        """))
    #expect(text.contains("  ◦ C0001  T0001  The ministry: The strait is closed to tankers.\n"))
  }

  @Test func marksMayNestAndTouch() throws {
    let text = CodePoints("abcdef\n\ngh")
    func mark(_ id: Int, _ range: Range<Int>) throws -> Attribution {
      Attribution(
        id: AttributionID(number: id), article: ArticleID(number: 1), version: 1,
        reading: try AttributionReading(content: [text.span(range)], kind: .direct, form: .assertion, naming: .named),
        maker: .person(try Person(text: "mira")))
    }

    let lines = MarkedText(text, [try mark(2, 1..<2), try mark(1, 0..<3), try mark(3, 3..<9)]).lines.map(\.plain)

    #expect(lines == ["[T0001 a[T0002 b]c][T0003 def", "", "g]h"])
  }

  @Test(arguments: [
    (["C0001"], "C0001"), (["C0001", "C0002", "C0003"], "C0001–C0003"),
    (["C0002", "A0001", "C0001", "C0004"], "A0001, C0001–C0002, C0004"),
  ])
  func runsOfIdsAreDrawnTogether(ids: [String], drawn: String) throws {
    #expect(ReceiptPage.drawnTogether(try ids.map { try RecordID(text: $0) }).plain == drawn)
  }

  @Test func everyWriteSaysHowToTakeItBack() throws {
    let program = try Program.withClaims()

    #expect(
      try program.done("comment", "C1", "Is it?") == """
        commented on C0001, as N0001
        new           N0001
        ledger        entry 9
        take back     claims undo 9

        """)
    #expect(
      try program.done("undo") == """
        took edit 9 back (N0001)
        ledger        entry 10
        take back     claims undo 10

        """)
    #expect(try program.done("redo").hasPrefix("brought edit 9 back (N0001)\n"))
    #expect(try program.done("edit", "C1", "--priority", "2") == "nothing to change: it is so already\n")
  }

  @Test func aStaleVerdictIsTold() throws {
    let program = try Program.withSignOff()

    let text = try program.done("edit", "C1", "--statement", "The strait is shut to tankers.")

    #expect(text.contains("stale now     C0001: claims reaffirm C0001, or claims reopen C0001 --note …\n"))
    #expect(try program.done("list", "--stale").contains("✓!  C0001  signed off, stale  refuted"))
    #expect(try program.done("show", "C1").contains("✓ signed off ! stale  The ministry\n"))
  }
}
