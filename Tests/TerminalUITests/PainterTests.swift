import Testing

@testable import TerminalUI

/// What a terminal is sent makes of one screen the next.
@Suite struct PainterTests {
  private static let size = Size(columns: 30, rows: 12)
  private let gate = TextGate(glyphs: .unicode, hostile: Style(reverse: true))

  private func screen(_ lines: [StyledText], cursor: Point? = nil) -> Screen {
    var screen = Screen(Self.size)
    for (y, line) in lines.enumerated() { screen.put(line, x: 0, y: y, width: 30, gate: gate) }
    screen.cursor = cursor
    return screen
  }

  private func sent(_ screen: Screen, over shown: Screen?, _ pen: StyledPen = StyledPen()) -> String {
    var painter = Painter(pen)
    let bytes = painter.paint(screen, over: shown).map { $0 == 0x1B ? UInt8(ascii: "^") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aScreenThatStaysOnlyHasItsCursorMoved() {
    let screen = screen(["one", "two"], cursor: Point(x: 2, y: 1))
    #expect(sent(screen, over: screen) == "^[1;2H")
  }

  @Test func theCursorRestsInTheLastRowWhereItHasNoPlace() {
    #expect(sent(screen(["one"]), over: screen(["one"])) == "^[11;0H")
  }

  @Test func onlyTheWordThatChangedIsSent() {
    #expect(sent(screen(["claims left 3"]), over: screen(["claims left 4"])) == "^[0;12H3^[11;0H")
  }

  @Test func whatFollowsInTheRowIsSentWithoutMoving() {
    let text: StyledText = StyledText("a") + StyledText("b", Style(bold: true)) + StyledText("c")
    #expect(sent(screen([text]), over: screen([])) == "^[0;0Ha^[1mb^[0mc^[11;0H")
  }

  @Test func theEndOfARowIsErasedAndAFewBlanksAreWritten() {
    #expect(sent(screen(["ab"]), over: screen(["ab and more"])) == "^[0;3H^[K^[11;0H")
    #expect(sent(screen(["ab"]), over: screen(["ab c"])) == "^[0;3H ^[11;0H")
    var pen = StyledPen()
    pen.eraseToEnd = []
    #expect(sent(screen(["ab"]), over: screen(["ab and more"]), pen) == "^[0;3H        ^[11;0H")
  }

  @Test func whatIsNotKnownIsBlankedFirst() {
    #expect(sent(screen(["ab"]), over: nil) == "^[J^[0;0Hab^[11;0H")
    #expect(sent(screen(["ab"]), over: Screen(Size(columns: 29, rows: 12))) == "^[J^[0;0Hab^[11;0H")
  }

  @Test func behindACharacterOfWhichTerminalsDisagreeTheCursorIsPutAnew() {
    #expect(sent(screen(["失業b"]), over: screen([])) == "^[0;0H失業^[0;4Hb^[11;0H")
    #expect(sent(screen(["e\u{301}b"]), over: screen([])) == "^[0;0H ^[0;0He\u{301}^[0;1Hb^[11;0H")
  }

  @Test func ofJoinedPicturesAsManyAreSentAsHaveRoom() {
    #expect(sent(screen(["👩‍👩‍👧‍👦"]), over: screen([])) == "^[0;0H  ^[0;0H👩^[11;0H")
    #expect(sent(screen(["👍🏽!"]), over: screen([])) == "^[0;0H  ^[0;0H👍^[0;2H!^[11;0H")
  }

  @Test func aControlCharacterNeverLeavesWhateverTheCellsHold() {
    var screen = Screen(Self.size)
    var row = CellRow(blanks: 30)
    for (x, character) in ["\u{1B}", "\u{7}", "\u{9B}", "\r\n"].enumerated() {
      row.put(Character(character), width: 1, .plain, at: x)
    }
    screen.put(row, y: 0)
    #expect(sent(screen, over: Screen(Self.size)) == "^[0;0H^[0;3H ^[0;3H^[11;0H")
  }

  @Test func theLastCellOfATerminalThatWouldScrollIsLeft() {
    let lines = Array(repeating: StyledText(String(repeating: "x", count: 30)), count: 12)
    var pen = StyledPen()
    #expect(sent(screen(lines), over: screen([]), pen).filter { $0 == "x" }.count == 360)
    pen.lastCellScrolls = true
    #expect(sent(screen(lines), over: screen([]), pen).filter { $0 == "x" }.count == 359)
  }

  @Test func aListThatGoesOnIsMoved() {
    let lines = (0..<40).map { gate.line(StyledText("line \($0)"), width: 30) }
    func list(from top: Int) -> Screen {
      var screen = Screen(Self.size)
      for y in 0..<12 { screen.put(lines[top + y], y: y) }
      return screen
    }
    #expect(sent(list(from: 11), over: list(from: 10)) == "^[0;12;1S^[11;0Hline 22^[11;0H")
    var pen = StyledPen()
    pen.scrolls = false
    #expect(sent(list(from: 11), over: list(from: 10), pen).contains("^[0;6H1^[1;6H2"))
  }

  /// Any screen after any other, on terminals that agree with us about widths and on such as take every character of
  /// several scalars for one cell: then everything but those stands where it should.
  @Test("any screen follows any other", arguments: [true, false])
  func anyFollowsAny(agreed: Bool) {
    var random = SystemSeed(state: agreed ? 3 : 4)
    var kinds = [Bool](repeating: false, count: 2)
    let pieces = ["a", "b", " ", "long words ", "失", "e\u{301}", "👩‍👩‍👧‍👦", "é", "א", "🇯🇵"]
    let lines = (0..<60).map { _ in
      var text = StyledText("")
      for _ in 0..<random.below(12) {
        let style = StyledPen.styles[random.below(3) == 0 ? random.below(StyledPen.styles.count) : 0]
        text.append(StyledText(pieces[random.below(pieces.count)], style))
      }
      return gate.line(text, width: 30, fill: StyledPen.styles[random.below(8) == 0 ? 4 : 0])
    }
    func isDoubtful(_ text: String) -> Bool { text.unicodeScalars.count > 1 }
    for _ in 0..<60 {
      var pen = StyledPen()
      if random.below(2) == 0 { pen.eraseToEnd = [] }
      pen.scrolls = random.below(2) == 0
      var painter = Painter(pen)
      var glass = Glass(Self.size) { isDoubtful($0) && !agreed ? 1 : DisplayWidth.of($0) }
      var shown: Screen?
      for _ in 0..<30 {
        var next = Screen(Self.size)
        let top = random.below(30)
        // Now and then the list goes on, else anything follows.
        let scrolls = random.below(3) == 0
        for y in 0..<12 {
          let kept = scrolls && y + 2 < 12 ? shown?.row(y + 2) : nil
          next.put(kept ?? lines[scrolls ? top + y : random.below(60)], y: y)
        }
        next.cursor = Point(x: random.below(30), y: random.below(12))
        if random.below(10) == 0 { shown = nil }
        if let shown { kinds[Scroll(from: shown, to: next) == nil ? 0 : 1] = true }
        glass.take(painter.paint(next, over: shown))
        shown = next
        #expect(glass.cursor == next.cursor)
        for y in 0..<12 {
          let row = next.row(y)
          for x in 0..<30 {
            let spot = glass.rows[y][x]
            if row.width(at: x) == 0 {
              #expect(spot.text == "" || spot.text == " ", "nothing stands beside \(row.text(at: x - 1))")
              continue
            }
            if isDoubtful(row.text(at: x)) { continue }
            let wanted = Glass.Spot(text: row.text(at: x), style: row.style(at: x))
            #expect(spot == wanted, "\(x) of «\(row.text)»: \(glass.text(y))")
          }
        }
      }
    }
    #expect(kinds == [true, true], "both kinds of change were seen")
  }
}
