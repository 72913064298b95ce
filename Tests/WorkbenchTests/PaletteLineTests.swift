import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The palette and exact commands: everything by its words.
@Suite struct PaletteLineTests {
  private func bench(_ claims: Int = 3) throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...claims { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook)
  }

  @Test func recordsCommandsFiltersAndHelpAreFound() throws {
    let bench = try bench()

    bench.press(":")
    bench.type("closed 2")
    #expect(bench.lines(with: "C0002 The bridge was closed 2 times.").count >= 1)
    bench.press("^U")
    bench.type("sign off")
    #expect(bench.screen.contains("not now: two p"))
    bench.press("^U")
    bench.type("help stale")
    #expect(bench.screen.contains("what stale means"))
    bench.press("Enter")
    #expect(bench.screen.contains("v m reaffirms"))
  }

  @Test(arguments: [
    ("timeline", "turn the view"), ("split", "break into single claims"), ("delete", "withdraw what was no"),
    ("blind", "begin the second review"), ("theme", "palette"), ("hidden", "hide or show claims in"),
    ("history", "log"), ("approve", "sign off"), ("sort", "order"),
  ]) func wordsOfOtherProgramsFindTheCommand(typed: String, line: String) throws {
    let bench = try bench()
    bench.press(":")
    bench.type(typed)
    #expect(bench.screen.contains(line), "\(bench.screen)")

    bench.press("Esc ?")
    bench.type(typed)
    if !["theme", "sort"].contains(typed) { #expect(bench.screen.contains(line), "\(bench.screen)") }
  }

  @Test func theLastCommandsComeFirst() throws {
    let bench = try bench()
    bench.press(":")
    bench.type("groups by state")
    bench.press("Enter :")

    #expect(bench.screen.contains(">order: in groups by state"))
  }

  @Test(arguments: [
    ("goto C2", "C0002"), ("C2", "C0002"), ("set priority 1", "Priority of C0001"),
    ("set topic ferries", "Topic of C0001: ferries"),
    ("find times", "show /times"), ("show mine", "show mine"), ("group state", "group state"),
    ("order age", "order age"),
    ("palette light", ""), ("columns claimant age", "Columns: claimant, age."), ("keys", "? Queue"),
    ("work", "Nothing is running"),
    ("log C1", "History of C0001"), ("then 2", "as it was after 2"), ("assign jon", "Assigned C0001 to jon"),
    ("person jon", "You are jon now."),
  ]) func exactCommandsDoWhatTheySay(typed: String, seen: String) throws {
    let bench = try bench()

    bench.press(":")
    bench.type(typed)
    bench.press("Enter")

    #expect(seen.isEmpty || bench.screen.contains(seen), "\(bench.screen)")
  }

  @Test(arguments: [
    ("group colour", "A group is one of none, article, claimant, topic, state."),
    ("set priority 9", "A priority is 1, 2 or 3."),
    ("set colour red", "«colour» can't be set so"), ("show nothing", "No filter is kept as «nothing»"),
    ("palette pink", "A palette is one of"),
    ("columns colour", "«colour» is no column"), ("then 999", "The ledger has 4 events"), ("goto", ":goto C16"),
    ("export docx x", ":export FORMAT FILE"), ("nonsense", "is no command"), ("order colour", "An order is one of"),
  ]) func wrongOnesSayWhatIsWanted(typed: String, sentence: String) throws {
    let bench = try bench()

    bench.press(":")
    bench.type(typed)
    bench.press("Enter")

    #expect(bench.screen.contains(sentence), "\(bench.screen)")
  }

  @Test func filtersAreKeptShownAndForgotten() throws {
    let bench = try bench()
    bench.press("/")
    bench.type("id:C2")
    bench.press("Enter s +")
    bench.type("the second")
    bench.press("Enter")
    #expect(bench.outside.last == .keepFilters([SavedFilter(name: "the second", text: "id:C2")]))

    bench.press("s a s /")
    bench.type("sec")
    bench.press("Enter")
    #expect(bench.screen.contains("show the second"))
    #expect(bench.screen.contains("1 of 3 claims"))
    bench.press("s -")
    bench.type("sec")
    bench.press("Enter")

    #expect(bench.outside.last == .keepFilters([]))
  }

  @Test func aColumnThatIsNotWantedLeavesItsRoomToTheClaim() throws {
    let bench = try bench()
    #expect(bench.screen.contains("claimant"))

    bench.press("o . ^U")
    bench.type("age")
    bench.press("Enter")

    #expect(!bench.screen.contains("claimant  "))
    #expect(bench.screen.contains("The bridge was closed 1 times."))
  }
}
