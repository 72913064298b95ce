import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing
import Workbench

/// What the workbench does where it could go wrong.
@Suite struct BehaviourTests {
  @Test func aSealedVerdictIsOnNoScreen() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")

    for keys in ["", "Enter", "g l", "q g h", "g r", "q g s", "? Esc", ": Esc"] {
      bench.press(keys)
      for size in [Size(columns: 200, rows: 50), Size(columns: 80, rows: 24)] {
        bench.send(.terminal(.resized(size)))
        for words in SampleCasebook.sealedWords { #expect(!bench.screen.contains(words), "\(keys)") }
      }
    }
    bench.press("g q")
    for number in 1...13 {
      bench.press(":")
      bench.type("goto C\(number)")
      bench.press("Enter")
      for words in SampleCasebook.sealedWords { #expect(!bench.screen.contains(words), "C\(number)") }
    }
  }

  @Test func publishingAsksOnceAndOnlyACapitalYSaysYes() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    let bench = try Bench(desk.casebook, as: "ada")
    bench.press("G v p")

    bench.press("y")
    #expect(try bench.review(claim).state.name == .signedOff)
    bench.press("v p Enter")
    #expect(try bench.review(claim).state.name == .signedOff)
    bench.press("v p Y")
    #expect(try bench.review(claim).state.name == .published)
  }

  @Test(arguments: [
    ("v p Y", "Published C0001."), ("v p Y v k x Enter Y", "Began the correction of C0001."),
    ("v p Y v w x Enter Y", "Withdrew the verdict of C0001."),
  ]) func whatTheWorldHasSeenIsNotSaidToBeUndone(keys: String, words: String) throws {
    var desk = try TestSupport.Desk()
    try desk.signOff(desk.claim())
    let bench = try Bench(desk.casebook, as: "ada")
    bench.press(":")
    bench.type("goto C1")
    bench.press("Enter")

    bench.press(keys)

    #expect(bench.screen.contains(words), "\(bench.screen)")
    #expect(!bench.screen.contains("u undoes"))
  }

  @Test func whoMaySignOffIsSaidToWhoeverMayNot() throws {
    var desk = try TestSupport.Desk()
    try desk.agree(on: desk.claim())
    let bench = try Bench(desk.casebook, as: "mira")

    bench.press("Enter")
    #expect(bench.screen.contains("another person signs it off: v o"))
    bench.press("v o")
    #expect(bench.screen.contains("Not now: C0001: mira proposed the verdict; another person signs it off"))
    try bench.comeBack(as: "Mira")
    bench.press("Enter")
    #expect(bench.screen.contains("another person signs it off: v o"))
    try bench.comeBack(as: "jon")
    bench.press("Enter")
    #expect(bench.screen.contains("Agreed: v o signs it off."))
  }

  @Test func aMoveThatIsNotPossibleSaysWhy() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)

    bench.press("v")
    #expect(bench.screen.contains("not now"))
    bench.press("o")

    #expect(bench.screen.contains("two people must agree"))
    #expect(bench.outside.isEmpty)
  }

  @Test func withoutANameNothingChanges() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let bench = try Bench(desk.casebook, as: nil)

    for keys in ["v t", "v n", "a", "c c", "e s", "u"] { bench.press(keys + " Esc") }

    #expect(try bench.review(claim).state == .unreviewed)
    #expect(bench.screen.contains("C0001"))
  }

  @Test func aFilterThatIsNotUnderstoodLeavesTheListAndSaysWhatIsWanted() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)

    bench.press("/")
    bench.type("priority:9")

    #expect(bench.screen.contains("C0001"))
    #expect(bench.screen.contains("priority: wants 1, 2 or 3"))
  }

  @Test func othersWritesAreToldAndMoveNothing() throws {
    var desk = try TestSupport.Desk()
    for number in 1...5 { try desk.claim("Claim \(number).") }
    let bench = try Bench(desk.casebook)
    bench.press("j j")
    let before = bench.screen.split(separator: "\n").firstIndex { $0.hasPrefix("> ") }

    let jon = try Person(text: "jon")
    let other = try Bench(desk.casebook, as: "jon")
    _ = other
    bench.send(.others([Happening(person: jon, claims: [ClaimID(number: 1)], words: "changed assignee")]))

    let lines = bench.screen.split(separator: "\n")
    #expect(lines.firstIndex { $0.hasPrefix("> ") } == before)
    #expect(bench.screen.contains("jon: changed assignee"))
    #expect(lines.contains { $0.contains("‹ C0001") })
  }

  @Test func whatSomebodyElseWroteMeanwhileIsSeenBeforeItIsReplaced() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim("The bridge was closed.")
    let bench = try Bench(desk.casebook)
    bench.press("Enter c s ^U")
    bench.type("The bridge is closed.")
    var patch = Patch()
    try patch.set("statement", "The old bridge was closed.")
    try bench.session.perform(.change(claim.any, patch))
    let jon = try Person(text: "jon")
    bench.send(.others([Happening(person: jon, claims: [claim], words: "changed statement")]))

    bench.press("Enter")
    #expect(bench.screen.contains("changed meanwhile, to: The old bridge was closed."))
    #expect(try bench.all(Claim.self).first?.statement == "The old bridge was closed.")
    bench.press("Enter")

    #expect(try bench.all(Claim.self).first?.statement == "The bridge is closed.")
  }

  @Test func aWindowThatIsTooSmallSaysSo() throws {
    let bench = try Bench(TestSupport.Desk().casebook, size: Size(columns: 52, rows: 12))

    #expect(bench.screen.contains("52x12"))
    for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 59, rows: 15)] {
      bench.send(.terminal(.resized(size)))
      #expect(bench.state.view().lines().count == size.rows)
    }
  }

  @Test func aBulkEditIsOneUndo() throws {
    var desk = try TestSupport.Desk()
    for number in 1...4 { try desk.claim("Claim \(number).") }
    let bench = try Bench(desk.casebook)

    bench.press("* v t")
    #expect(try bench.review(ClaimID(number: 4)).state.name == .inReview)
    bench.press("u")

    for number in 1...4 { #expect(try bench.review(ClaimID(number: number)).state.name == .unreviewed) }
  }

  @Test func anEmptyCasebookLeadsByTheHand() throws {
    let bench = try Bench(TestSupport.Desk().casebook)

    #expect(bench.screen.contains("Three steps"))
    bench.press("1")
    #expect(bench.screen.contains("Article file:"))
  }

  @Test func noControlByteOfDataReachesACell() throws {
    var desk = try TestSupport.Desk()
    for text in HostileText.all where !text.allSatisfy(\.isWhitespace) { try desk.claim(text) }
    let bench = try Bench(desk.casebook)

    for _ in 0..<60 {
      #expect(Self.strayScalars(bench).isEmpty)
      bench.press("Enter")
      #expect(Self.strayScalars(bench).isEmpty)
      bench.press("q PageDown")
    }
  }

  /// What on the screen would command a terminal or turn words round.
  private static func strayScalars(_ bench: Bench) -> [Unicode.Scalar] {
    bench.state.view().lines().joined().unicodeScalars.filter {
      $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.isBidiControl
    }
  }
}
