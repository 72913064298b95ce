import Testing

@testable import TerminalUI

/// What of a row is drawn anew is what differs, and all of it.
@Suite struct ChangesTests {
  private let gate = TextGate(glyphs: .unicode, hostile: Style(reverse: true))

  private func row(_ text: StyledText) -> CellRow { gate.line(text, width: 30) }

  private func changes(from before: CellRow?, to row: CellRow) -> [CellRow.Stretch] {
    var stretches: [CellRow.Stretch] = []
    row.changes(since: before) { stretches.append($0) }
    return stretches
  }

  private static func narrow(_ text: String, _ style: Style = .plain, x: Int) -> CellRow.Stretch {
    .narrow(Array(text.utf16), style, x: x)
  }

  @Test func nothingOfARowThatStays() {
    #expect(changes(from: row("one"), to: row("one")).isEmpty)
    #expect(changes(from: row("e\u{301} 👩‍👩‍👧‍👦"), to: row("e\u{301} 👩‍👩‍👧‍👦")).isEmpty)
  }

  @Test func aWordThatChanged() {
    #expect(changes(from: row("claims left 4"), to: row("claims left 3")) == [Self.narrow("3", x: 12)])
    let (bold, plain) = (row(StyledText("ab", Style(bold: true))), row("ab"))
    #expect(changes(from: plain, to: bold) == [Self.narrow("ab", Style(bold: true), x: 0)])
  }

  @Test func whatStandsCloseIsDrawnTogether() {
    #expect(changes(from: row("a 1 b 2"), to: row("a 3 b 4")) == [Self.narrow("3 b 4", x: 2)])
    let apart = changes(from: row("1 and then again 2"), to: row("3 and then again 4"))
    #expect(apart == [Self.narrow("3", x: 0), Self.narrow("4", x: 17)])
  }

  @Test func aCharacterOfWhichTerminalsDisagreeStandsAlone() {
    let stretches = changes(from: row("ab"), to: row("失e\u{301}b"))
    #expect(
      stretches.prefix(3) == [
        .alone("失", .plain, x: 0), .alone("e\u{301}", .plain, x: 2), Self.narrow("b", x: 3),
      ])
  }

  @Test func halfOfAWideCharacterIsNeverDrawn() {
    let stretches = changes(from: row("失a"), to: row("失b"))
    #expect(stretches == [Self.narrow("b", x: 2)])
  }

  @Test func blanksGoFirstWhereACharacterOfTwoCellsStood() {
    #expect(changes(from: row("失"), to: row("業")) == [Self.narrow("  ", x: 0), .alone("業", .plain, x: 0)])
    #expect(changes(from: row("a失"), to: row("業a")).first == Self.narrow("   ", x: 0))
    #expect(changes(from: row("ab"), to: row("業")) == [.alone("業", .plain, x: 0)])
  }

  @Test func everythingWhereNothingIsKnown() {
    let blanks = Self.narrow(String(repeating: " ", count: 30), x: 0)
    #expect(changes(from: nil, to: row("ab")) == [blanks, Self.narrow("ab" + String(repeating: " ", count: 28), x: 0)])
    #expect(changes(from: gate.line("ab", width: 5), to: gate.line("ab", width: 2)).last == Self.narrow("ab", x: 0))
  }

  /// What was drawn, with what changed drawn over it, is what is to be seen.
  @Test func drawingWhatChangedLeadsFromAnyRowToAnyOther() {
    var random = SystemSeed(state: 3)
    let pieces = ["a", "b", " ", "long words ", "失", "e\u{301}", "👩‍👩‍👧‍👦", "é", "א"]
    func any() -> CellRow {
      var text = StyledText("")
      for _ in 0..<random.below(9) {
        text.append(StyledText(pieces[random.below(pieces.count)], Style(bold: random.below(3) == 0)))
      }
      return row(text)
    }
    for _ in 0..<5_000 {
      let (before, after) = (any(), any())
      var drawn = before
      after.changes(since: before) { stretch in
        switch stretch {
        case .narrow(let characters, let style, let x):
          for (offset, character) in characters.enumerated() {
            drawn.blank(x + offset..<x + offset + 1, style)
            drawn.put(Character(Unicode.Scalar(character) ?? "?"), width: 1, style, at: x + offset)
          }
        case .alone(let text, let style, let x):
          for character in text { drawn.put(character, width: gate.width(of: character), style, at: x) }
        }
      }
      #expect(drawn == after, "from «\(before.text)» to «\(after.text)»")
    }
  }
}
