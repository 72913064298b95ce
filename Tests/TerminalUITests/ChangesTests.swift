import Testing

@testable import TerminalUI

/// What of a row is drawn anew is what differs, and all of it.
@Suite struct ChangesTests {
  private let gate = TextGate(glyphs: .unicode, hostile: Style(reverse: true))

  private func row(_ text: StyledText) -> CellRow { gate.line(text, width: 30) }

  private func changes(from before: CellRow, to row: CellRow) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    row.changes(since: before) { ranges.append($0) }
    return ranges
  }

  @Test func nothingOfARowThatStays() {
    #expect(changes(from: row("one"), to: row("one")).isEmpty)
    #expect(changes(from: row("e\u{301} 👩‍👩‍👧‍👦"), to: row("e\u{301} 👩‍👩‍👧‍👦")).isEmpty)
  }

  @Test func aWordThatChanged() {
    #expect(changes(from: row("claims left 4"), to: row("claims left 3")) == [12..<13])
    #expect(changes(from: row("ab"), to: row(StyledText("ab", Style(bold: true)))) == [0..<2])
  }

  @Test func whatStandsCloseIsDrawnTogether() {
    #expect(changes(from: row("a 1 b 2"), to: row("a 3 b 4")) == [2..<7])
    #expect(changes(from: row("1 and then again 2"), to: row("3 and then again 4")) == [0..<1, 17..<18])
  }

  @Test func aWideCharacterIsDrawnWhole() {
    #expect(changes(from: row("失a"), to: row("失b")) == [2..<3])
    #expect(changes(from: row("失a"), to: row("業a")) == [0..<2])
    #expect(changes(from: row("ab"), to: row("a失")) == [1..<3])
  }

  @Test func aCharacterOfWhichTerminalsDisagreeStandsAlone() {
    let row = row("失e\u{301}bc")
    var stretches: [CellRow.Stretch] = []
    row.stretches(in: 0..<5) { stretches.append($0) }
    #expect(stretches == [.alone(0, .plain), .alone(2, .plain), .simple(3..<5, .plain)])
  }
}
