import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Sentences name the keys that hold now, whatever the house had.
@Suite struct SentenceKeyTests {
  private func own(_ keys: [(screen: String, keys: String, meaning: String)]) throws -> Keymap {
    Keymap(own: try keys.map { try OwnKey(screen: $0.screen, keys: $0.keys, meaning: $0.meaning) })
  }

  private func bench(_ keys: (screen: String, keys: String, meaning: String)...) throws -> Bench {
    var desk = try TestSupport.Desk()
    try desk.claim("The bridge was closed.")
    return try Bench(desk.casebook, size: Size(columns: 200, rows: 50), keymap: own(keys))
  }

  private func last(_ bench: Bench) -> String { bench.state.view().lines().last?.trimmed ?? "" }

  @Test func adviceNamesTheKeyThatACommandHasNow() throws {
    let bench = try bench(("everywhere", "v x", "v t"), ("everywhere", "F6", "v x"))

    #expect(last(bench) == "Unreviewed: v s r n c takes it and proposes a verdict; F6 sets it aside.")
  }

  @Test func aCommandThatLostItsKeyIsFoundInThePalette() throws {
    let bench = try bench(("everywhere", "v x", "v t"))

    #expect(last(bench).hasSuffix("«:verdict and review: set aside» sets it aside."))
    bench.press(":")
    bench.type("verdict and review: set aside")
    #expect(bench.screen.contains(">verdict and review: set aside, asks the reason"))
    bench.press("Enter")
    #expect(bench.state.prompt?.purpose == .setAside([ClaimID(number: 1)]))
  }

  @Test func ofSeveralKeysWithOnePrefixTheOneThatMovedStandsByItself() throws {
    let moved = try bench(("everywhere", "v n", "v t"), ("everywhere", "F7", "v n"))
    #expect(last(moved).hasPrefix("Unreviewed: v s r c, F7 takes it"))

    let gone = try bench(("everywhere", "v n", "v t"))
    #expect(last(gone).hasPrefix("Unreviewed: v s r c, «:verdict and review: not enough evidence» takes it"))
  }

  @Test func aKeyThatMeansSomethingElseOnOneScreenIsNotNamedThere() throws {
    let bench = try bench(("queue", "v x", ":set priority 1"), ("queue", "F8", "v x"))
    #expect(last(bench).hasSuffix("F8 sets it aside."))

    bench.press("Enter")
    #expect(bench.state.place.name == "Claim")
    #expect(last(bench).hasSuffix("v x sets it aside."))
  }

  @Test func messagesNameThem() throws {
    let bench = try bench(
      ("everywhere", "u", "v t"), ("everywhere", "F5", "u"), ("everywhere", "c t", "c c"), ("everywhere", "F4", "c t"))
    bench.press("F4")
    bench.type("bridges")
    bench.press("Enter")
    #expect(bench.state.desk.message?.plain == "Topic of C0001: bridges. F5 undoes.")

    bench.press("F5 x x")
    #expect(bench.state.desk.message?.plain == "No report was written here yet: x h writes HTML.")
  }

  @Test func sentencesOfTheLowerFloorsNameThem() throws {
    let desk = try bench(("everywhere", "g l", "g c"), ("everywhere", "F9", "g l"), ("log", "U", "u")).state.desk

    #expect(
      DeskWords.said("\(LedgerError.noSuchEdit(9))", desk) == "there is no edit 9: F9 shows the numbers")
    #expect(
      DeskWords.said("«claims undo EDIT» takes back another's, «claims log» shows the numbers", desk)
        == "«:undo the event under the cursor» in the log (F9) takes back another's")
  }

  @Test func thePaletteShowsTheKeyThatALineHasNow() throws {
    let bench = try bench(("everywhere", "v x", "v t"), ("everywhere", "F6", "v x"), ("everywhere", "v o", "v t"))
    let lines = bench.state.desk.keymap.lines

    #expect(lines.first { $0.words == "verdict and review: set aside, asks the reason" }?.keys == "F6")
    #expect(lines.first { $0.words == "verdict and review: sign off" }?.keys == ":")
  }

  @Test func theHintOfTheHelpNamesAKeyThatIsNoTextWhereOneTypes() throws {
    let bench = try bench(("everywhere", "F1", "v t"))
    #expect(bench.screen.contains("? keys"))

    bench.press("v n")
    #expect(bench.state.place.name == "Verdict")
    #expect(!bench.screen.contains("F1 keys"))
  }

  /// Whatever sentence sends somebody to the palette, its words find the command there before all others.
  @Test func whatAKeylessCommandIsCalledFindsIt() throws {
    let bench = try bench()
    let map = bench.state.desk.keymap
    // Words without a prefix are the likeliest to be those of other lines too; of the rest some stand for all.
    for (index, binding) in Keymap.house.enumerated() where !binding.shortTitle.contains(": ") || index % 9 == 0 {
      let taken = Keymap(map.bindings.filter { $0.command != binding.command } + [binding.without(Set(binding.keys))])
      let way = taken.way(to: binding.command)
      #expect(way == "«:\(binding.shortTitle)»")
      // These are typed with what they are to be done with.
      if [.find, .assign, .palette, .help].contains(binding.command) { continue }
      #expect(
        bench.state.paletteLines(binding.shortTitle).first?.action == .command(binding.command), "\(binding.title)")
      let verb = binding.shortTitle.split(separator: " ").first.map(String.init) ?? ""
      #expect(ExactCommand(rawValue: verb) == nil, "\(binding.title)")
    }
  }
}
