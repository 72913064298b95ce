import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// A keymap of one's own.
@Suite struct OwnKeyTests {
  @Test(arguments: [
    ("queue", "v", "v n", "«v» is a prefix here; choose another key or map «v p»"),
    ("queue", "j x", "v n", "«j x» begins with «j», which means something alone; choose another key"),
    (
      "desk", "p", "v n",
      "«desk» is no screen: write everywhere, queue, claim, verdict, evidence, article, sources, relations, log, report"
    ),
    ("queue", "Klick", "v n", "«Klick» is no key: write a letter, ^S, Space, F5, Alt-b, or two such as «v p»"),
    ("queue", "Esc", "v n", "«Esc» always leads out, so it keeps its meaning; choose another key"),
    (
      "queue", "p", "Q Q",
      "«Q Q» means nothing: give it keys of the house such as «v n», or a command such as «:set priority 1»"
    ),
  ]) func whatIsWrongIsSaid(screen: String, keys: String, meaning: String, sentence: String) {
    do {
      _ = try OwnKey(screen: screen, keys: keys, meaning: meaning)
      Issue.record("it was taken")
    } catch {
      #expect("\(error)" == sentence)
    }
  }

  @Test func aCommandThatIsNoneIsNamedWithThoseThatAre() {
    #expect(throws: OwnKeyError.noSuchCommand("paint")) {
      try OwnKey(screen: "queue", keys: "p", meaning: ":paint red")
    }
  }

  @Test func aKeyOfOnesOwnHoldsOnItsScreenAlone() throws {
    let map = Keymap(own: [try OwnKey(screen: "queue", keys: "p", meaning: ":set priority 1")])

    #expect(map.meaning(of: [.character("p")], on: "Queue") == .command(.typed("set priority 1")))
    #expect(map.meaning(of: [.character("p")], on: "Claim") == .nothing)
    #expect(map.keys(for: .typed("set priority 1"), on: "Queue")?.description == "p")
    #expect(map.keys(for: .typed("set priority 1")) == nil)
  }

  @Test func oneEverywhereTakesTheKeyFromWhatItMeantBefore() throws {
    let map = Keymap(own: [
      try OwnKey(screen: "everywhere", keys: "a", meaning: "v n"),
      try OwnKey(screen: "everywhere", keys: "v y", meaning: "v p"),
    ])

    #expect(map.meaning(of: [.character("a")]) == .command(.verdict(.give(.notEnoughEvidence))))
    #expect(map.meaning(of: [.character("v"), .character("y")]) == .command(.verdict(.publish)))
    #expect(map.keys(for: .assign) == nil)
  }

  @Test func itIsPressed() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let own = [
      try OwnKey(screen: "queue", keys: "p", meaning: ":set priority 1"),
      try OwnKey(screen: "everywhere", keys: "F5", meaning: "v t"),
    ]
    let bench = try Bench(desk.casebook, keymap: Keymap(own: own))

    bench.press("p F5")

    #expect(try bench.claim(claim).priority == .high)
    #expect(try bench.review(claim).state.name == .inReview)
    bench.press("?")
    bench.type("yours")
    #expect(bench.screen.contains(":set priority 1, in the queue (yours)"))
  }
}
