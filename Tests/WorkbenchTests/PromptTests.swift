import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Questions at the foot of the window, with words of any length.
@Suite struct PromptTests {
  private func bench(_ size: Size = Size(columns: 80, rows: 24)) throws -> Bench {
    var desk = try TestSupport.Desk()
    try desk.claim()
    return try Bench(desk.casebook, size: size)
  }

  @Test func longWordsAreInSightInWhole() throws {
    let bench = try bench()
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")

    bench.press("v x")
    bench.type(words)

    let lines = bench.state.view().lines()
    let shown = lines.joined(separator: " ").split(separator: " ").filter { $0.hasPrefix("word") }
    #expect(shown.map(String.init) == words.split(separator: " ").map(String.init))
    #expect(lines.contains { $0.contains("Set C0001 aside as not checkable, because:") })
    #expect(lines.contains { $0.contains("Enter done") })
  }

  @Test func theCursorIsWhereTheWordsGoOn() throws {
    let bench = try bench()
    bench.press("v x")
    bench.type(String(repeating: "word ", count: 30) + "end")

    let screen = bench.state.view()
    let cursor = try #require(screen.cursor)
    #expect(cursor.y == 23)
    #expect(screen.lines()[cursor.y].prefix(cursor.x).hasSuffix("end"))
    bench.press("Home")
    #expect(try #require(bench.state.view().cursor).y < 23)
  }

  @Test(arguments: [Size(columns: 60, rows: 15), Size(columns: 80, rows: 24)])
  func wordsOfAnyLengthTakeAThirdOfTheWindowAtMost(size: Size) throws {
    let bench = try bench(size)
    bench.press("v x")
    bench.type(String(repeating: "word ", count: 500) + "end")

    let lines = bench.state.view().lines()
    let hints = try #require(lines.firstIndex { $0.contains("Enter done") })
    #expect(size.rows - 1 - hints <= size.rows / 3)
    #expect(lines.last?.contains("end") ?? false)
  }

  @Test func whatWasTypedForAnEditThatIsRefusedStandsThereAgain() throws {
    let bench = try bench()
    var state = bench.state
    let claim = ClaimID(number: 1)
    state.ask(.setAside([claim]), .init("Set aside, because: "))
    for character in "once more" { _ = state.update(.terminal(.key(.character(character)))) }
    let effects = state.update(.terminal(.key(.enter)))
    let wish = try #require(effects.lazy.compactMap { if case .perform(let wish) = $0 { wish } else { nil } }.first)
    _ = state.update(.performed(wish, .refused("it is not checkable")))

    #expect(state.prompt?.field.text == "once more")
    #expect(state.desk.message?.plain.contains("it is not checkable") == true)
    _ = state.update(.terminal(.key(.escape)))
    #expect(state.prompt == nil)
  }

  @Test func whatIsSaidIsInSightInWhole() throws {
    var bench = try bench(Size(columns: 60, rows: 15))
    bench.press("v p")
    let words = try #require(bench.state.desk.message).plain
    #expect(words.count > 60)
    #expect(shown(bench).contains(words))

    bench = try self.bench()
    bench.press("c d")
    bench.type("soon")
    bench.press("Enter")
    #expect(bench.screen.contains("A date is 2020, 2020-08 or 2020-08-06."))
  }

  /// The foot of the screen as one line.
  private func shown(_ bench: Bench) -> String {
    bench.state.view().lines().suffix(5).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
