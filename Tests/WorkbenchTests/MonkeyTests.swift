import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI
import TestSupport
import Testing
import Workbench

/// Whatever is pressed, pasted or resized: no trap, no row of the wrong width, no event that verify rejects.
@Suite struct MonkeyTests {
  private static let keys: [Key] =
    "jkhlnNqQgvecirsoxyza.u/:?!fdtwbWB()+-JK{}G*~V0123456789ABCDEpmY ".map { .character($0) }
    + "ABCDEFGHKLNOPRSTUWY".map { .control($0) }
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1),
    ]

  /// 1,000,000 messages in a full run, spread over seeds; a twentieth by default.
  @Test(arguments: 0..<UInt64(10)) func survives(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bench = try Bench(SampleCasebook.make(), as: ["mira", "jon", "kim", "ada"][Int(seed % 4)])
    let messages = Depth.isFull ? 100_000 : 5_000
    var shown: Screen?
    for step in 0..<messages {
      bench.send(Self.message(&random))
      // What is taken over from the screen before is what would have been drawn.
      if step % 25 < 2 { shown = bench.state.view(after: shown) }
      guard step % 25 == 1, let screen = shown else { continue }
      guard screen == bench.state.view() else {
        Issue.record("seed \(seed), step \(step): the screen after another is not the screen")
        return
      }
      for y in 0..<screen.size.rows where screen.row(y).columnsUsed != screen.size.columns {
        Issue.record("seed \(seed), step \(step): row \(y) is of the wrong width")
        return
      }
    }
    let found = try bench.session.verify(.everything)
    #expect(found.problems.isEmpty, "seed \(seed): \(found.problems)")
  }

  private static func message(_ random: inout SeededGenerator) -> Message {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<92: .terminal(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
    case 92..<94: .terminal(.paste(random.hostileText()))
    case 94..<97:
      .terminal(
        .mouse(
          Mouse(
            [.press, .press, .drag, .release, .double][Int.random(in: 0..<5, using: &random)],
            at: Point(x: Int.random(in: -1..<90, using: &random), y: Int.random(in: -1..<30, using: &random)))))
    case 97: .terminal(.mouse(Mouse(.wheelDown, at: Point(x: 3, y: 3))))
    case 98:
      .terminal(
        .resized(Size(columns: Int.random(in: 0..<220, using: &random), rows: Int.random(in: 0..<70, using: &random))))
    default: .others([])
    }
  }
}
