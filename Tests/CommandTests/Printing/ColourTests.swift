import Testing

/// Colour is for a terminal that wants it.
@Suite struct ColourTests {
  @Test func onATerminalOnly() throws {
    let program = try Program.withClaims()

    #expect(try program.runOnTerminal(["show", "C1"]).text.contains("\u{1B}[1m"))
    #expect(try !program.done("show", "C1").contains("\u{1B}"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func notWhereNobodyWantsIt(environment: [String: String]) throws {
    let program = try Program.withClaims()

    for arguments in [["list"], ["show", "C1"], ["show", "A1"], ["log"], ["info"]] {
      #expect(try !program.runOnTerminal(arguments, environment: environment).text.contains("\u{1B}"))
    }
  }

  @Test func whatIsMeantIsToldWithoutColour() throws {
    let program = try Program.withClaims()

    let text = try program.done("show", "C1")

    #expect(text.contains("⟦the strait is closed to tankers⟧"))
    #expect(text.hasPrefix("C0001  ◦ unreviewed  The ministry\n"))
  }
}
