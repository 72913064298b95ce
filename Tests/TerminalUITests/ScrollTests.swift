import TerminalUI
import Testing

/// Rows that are the same on the next screen, only elsewhere, are moved and not drawn.
@Suite struct ScrollTests {
  private static let size = Size(columns: 12, rows: 20)
  private static let gate = TextGate(glyphs: .unicode, hostile: .plain)
  private static let lines = (0..<100).map { gate.line(StyledText("line \($0)"), width: size.columns) }

  /// A list from some line on between a head and a foot, with one line that is drawn otherwise.
  private func list(from top: Int, cursor: Int) -> Screen {
    var screen = Screen(Self.size)
    screen.put(StyledText("head"), x: 0, y: 0, width: 12, gate: Self.gate)
    for row in 1..<19 { screen.put(Self.lines[top + row], y: row) }
    screen.restyle(Rect(x: 0, y: cursor, width: 12, height: 1)) { Style(reverse: true).over($0) }
    screen.put(StyledText("foot"), x: 0, y: 19, width: 12, gate: Self.gate)
    return screen
  }

  @Test("a list that goes on by some lines is moved by as many", arguments: [1, 2, 5, -1, -2, -5])
  func moved(by distance: Int) throws {
    let (before, after) = (list(from: 40, cursor: 15), list(from: 40 + distance, cursor: 15))
    let scroll = try #require(Scroll(from: before, to: after))
    #expect(scroll.distance == distance)
    #expect(scroll.rows == 1..<19)
    var moved = before
    moved.scroll(scroll)
    let drawn = (0..<20).filter { moved.row($0) != after.row($0) }
    // What came into sight, the cursor's line, and the line that it was on.
    #expect(drawn.count <= abs(distance) + 2, "\(drawn)")
  }

  @Test func aCursorThatWalksMovesNothing() {
    #expect(Scroll(from: list(from: 40, cursor: 5), to: list(from: 40, cursor: 6)) == nil)
  }

  @Test func aPageThatHasNothingInCommonIsNotMoved() {
    #expect(Scroll(from: list(from: 0, cursor: 5), to: list(from: 60, cursor: 5)) == nil)
  }

  @Test func screensOfTwoSizesHaveNothingInCommon() {
    #expect(Scroll(from: Screen(Size(columns: 12, rows: 19)), to: list(from: 0, cursor: 5)) == nil)
  }

  @Test func aLineThatIsPutIsOneWithTheLineThatWasLaid() {
    var screen = Screen(Self.size)
    for x in [0, 3, -2, 11] {
      let text = "ab失cd"
      let width = 6
      var other = Screen(Self.size)
      other.put(StyledText(text), x: x, y: 2, width: width, gate: Self.gate)
      screen = Screen(Self.size)
      let room = min(12, x + width) - max(0, x)
      screen.put(Self.gate.line(StyledText(text), width: room), x: max(0, x), y: 2)
      #expect(screen == other, "at \(x)")
    }
  }
}
