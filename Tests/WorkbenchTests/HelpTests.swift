import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// `?`: all keys, narrowed and scrolled.
@Suite struct HelpTests {
  @Test func theKeysScrollAndTheFootTellsWhichAreSeen() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    let all = bench.state.desk.keymap.lines.count
    bench.press("?")

    for (keys, seen) in [
      ("Down", "2 to 17"), ("PageDown", "17 to 32"), ("^D", "25 to 40"), ("^F", "40 to 55"), ("^U", "32 to 47"),
      ("Up ^B", "16 to 31"), ("End", "\(all - 15) to \(all)"), ("Down", "\(all - 15) to \(all)"), ("Home", "1 to 16"),
    ] {
      bench.press(keys)
      #expect(bench.screen.contains(" \(seen) of \(all) "), "\(keys)")
    }
    bench.send(.terminal(.mouse(Mouse(.wheelDown, at: Point(x: 10, y: 10)))))

    #expect(bench.screen.contains(" 4 to 19 of \(all) "))
  }

  @Test func lettersNarrowFromTheTop() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    bench.press("? PageDown")

    bench.type("undo my")

    #expect(bench.screen.contains("type to narrow: undo my"))
    #expect(bench.screen.contains("undo my last edit"))
    #expect(bench.screen.contains("1 of "))
  }
}
