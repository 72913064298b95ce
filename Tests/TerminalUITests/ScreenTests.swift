import TerminalUI
import Testing

/// Whatever is put there, a row is as wide as the screen and commands nobody.
@Suite struct ScreenTests {
  private let gate = TextGate(glyphs: .unicode, hostile: Style(reverse: true))

  private func put(_ text: String, width: Int) -> String {
    var screen = Screen(Size(columns: width, rows: 1))
    screen.put(StyledText(text), x: 0, y: 0, width: width, gate: gate)
    return screen.lines()[0]
  }

  @Test(
    "what could command a terminal or deceive a reader is spelt out",
    arguments: [
      ("\u{1B}[2Jroot", "␛[2Jroot"), ("a\nb", "a␤b"), ("a\tb", "a b"), ("\u{7F}", "␡"), ("\u{9B}x", "<U+009B>x"),
      ("\u{202E}evil", "<RLO>evil"), ("a\u{200B}b", "a<ZWSP>b"), ("\u{E000}", "<U+E000>"), ("a\u{200D}b", "a<ZWJ>b"),
      ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}x", "e\u{301}\u{301}\u{301}\u{301}…x"),
    ])
  func spelt(text: String, shown: String) { #expect(put(text, width: 30) == shown) }

  @Test func asciiTerminalsGetASCII() {
    let ascii = TextGate(glyphs: .ascii, hostile: .plain)
    var screen = Screen(Size(columns: 20, rows: 1))
    screen.put(StyledText("─ «a» … \u{1B}"), x: 0, y: 0, width: 20, gate: ascii)
    #expect(screen.lines()[0] == "- \"a\" ... ^[")
  }

  /// Every sign that our own sentences and frames are written with.
  @Test func noSignOfOursBecomesAQuestionMark() {
    let ascii = TextGate(glyphs: .ascii, hostile: .plain)
    for sign in "─━│┃║═┌┐└┘├┤┬┴┼╔╗╚╝–—−…·•×‘’“”„«»‹›→←▶▸◂◀¶§©" {
      let shown = ascii.safe(StyledText(String(sign)), oneLine: true).plain
      #expect(!shown.contains("?") && shown.utf8.allSatisfy { $0 < 0x80 }, "\(sign) is shown as \(shown)")
    }
    #expect(ascii.safe(StyledText("A0001 ¶13"), oneLine: true).plain == "A0001 par. 13")
  }

  /// A sign that takes more cells in ASCII is counted with them.
  @Test func linesAreBrokenByWhatIsShown() {
    let ascii = TextGate(glyphs: .ascii, hostile: .plain)
    let lines = ascii.wrapped(StyledText("one ¶¶ two … three"), to: 14).map {
      ascii.safe($0, oneLine: true).plain
    }
    #expect(lines.allSatisfy { ascii.width(of: $0) <= 14 }, "\(lines)")
  }

  @Test(
    "a text that is too long is cut with an ellipsis",
    arguments: [("abcdef", 4, "abc…"), ("失業率は", 5, "失業…"), ("失業率は", 4, "失…"), ("ab", 2, "ab"), ("abc", 1, "…")])
  func cut(text: String, width: Int, shown: String) { #expect(put(text, width: width) == shown) }

  @Test(
    "a text is shortened behind a word",
    arguments: [
      ("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one two three", 7, "one…"),
      ("undivided", 5, "undi…"), ("失業率は", 5, "失業…"), ("ab", 1, "…"), ("a\u{7}b c", 4, "a␇b…"),
    ])
  func shortened(text: String, width: Int, shown: String) {
    let gate = TextGate(glyphs: .unicode, hostile: .plain)
    #expect(gate.shortened(StyledText(text), to: width).plain == shown)
  }

  private struct Cell: Equatable {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style) { (self.text, self.style) = (text, style) }
  }

  @Test func simpleTextIsLaidOutAsAnyOther() {
    var random = SystemSeed(state: 5)
    let letters = ["a", "b", " ", "~", "é", "ß", "◦", "⇄", "─", "▸", "✓", "–", "»", "…"]
    for glyphs in [GlyphSet.unicode, .ascii] {
      let gate = TextGate(glyphs: glyphs, hostile: .plain)
      for _ in 0..<2_000 {
        var text = StyledText("")
        for _ in 0..<random.below(5) {
          let word = (0..<random.below(9)).map { _ in letters[random.below(letters.count)] }.joined()
          text.append(word, Style(bold: random.below(2) == 0, underline: random.below(2) == 0))
        }
        let width = 1 + random.below(24)
        var screen = Screen(Size(columns: width, rows: 1))

        screen.put(text, x: 0, y: 0, width: width, fill: Style(reverse: true), gate: gate)

        // The same by the way that every other text takes: letter by letter, from what is cut and made safe.
        let whole = gate.truncated(gate.safe(text, oneLine: true), to: width)
        var cells = whole.runs.flatMap { run in run.text.map { Cell(String($0), run.style) } }
        while cells.count < width { cells.append(Cell(" ", Style(reverse: true))) }
        let row = screen.row(0)
        let laid = (0..<row.count).map { Cell(row.text(at: $0), row.style(at: $0)) }
        #expect(laid == cells, "«\(text.plain)» in \(width)")
      }
    }
  }

  @Test(
    "a column is filled or cut to its width",
    arguments: [
      ("ab", 4, "ab  "), ("abcd", 4, "abcd"), ("abcde", 4, "abc…"), ("失業率", 4, "失… "), ("a\u{1B}", 3, "a␛ "),
      ("abc", 1, "…"), ("abc", 0, ""), ("שלום עולם", 6, "… םולש"), ("אב", 4, "בא  "),
    ])
  func column(text: String, width: Int, shown: String) {
    var row = RowOfFields(width: 12, gate: gate)
    row.append("7", Style(bold: true))
    row.append(text, width: width)
    row.append("12", width: 2)
    #expect(row.finished().text == "7" + shown + "12" + String(repeating: " ", count: 9 - width))
  }

  @Test func columnsThatHaveNoRoomAreCut() {
    var row = RowOfFields(width: 4, gate: gate)
    row.append("abc", width: 3)
    row.append("defg", width: 3)
    row.append("more")
    #expect(row.finished().text == "abc…")
  }

  @Test func aWideCharacterThatIsOverwrittenInHalfIsGone() {
    var screen = Screen(Size(columns: 4, rows: 1))
    screen.put(StyledText("失業"), x: 0, y: 0, width: 4, gate: gate)
    screen.put(StyledText("x"), x: 1, y: 0, width: 1, gate: gate)
    #expect(screen.lines()[0] == " x業")
    screen.put(StyledText("y"), x: 2, y: 0, width: 1, gate: gate)
    #expect(screen.lines()[0] == " xy")
  }

  @Test func rightToLeftIsSeenInVisualOrderWithItsNumbers() {
    #expect(put("אבג 2020", width: 10) == "2020 גבא")
    #expect(put("abc אבג", width: 10) == "abc גבא")
    #expect(put("א(ב)", width: 10) == "(ב)א")
  }

  @Test func rightToLeftStaysInItsField() {
    func shown(_ text: StyledText, width: Int) -> String { gate.line(text, width: width).text }
    let (hebrew, number) = (StyledText("אבג"), StyledText(" 12 "))
    #expect(shown(number + hebrew + number + hebrew, width: 14) == " 12 גבא 12 גבא")
    #expect(shown(hebrew + number, width: 5) == "גבא …")
    // A style does not begin a field.
    var sentence = StyledText("אב")
    sentence.append("גד", Style(bold: true))
    sentence.append(" 12")
    #expect(shown(sentence, width: 8) == "12 דגבא ")
    let lines = gate.wrapped(number + hebrew + number + hebrew, to: 8)
    #expect(lines.map { shown($0, width: 8) } == [" 12 גבא ", "12 גבא  "])
  }

  @Test func noTextBreaksTheWidthOfARow() {
    var random = SystemSeed(state: 11)
    let pieces = [
      "a", " ", "失", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧‍👦", "🇺🇳", "🇺", "\u{200D}", "\u{FE0F}", "\u{1B}[31m", "\n", "\r\n",
      "\u{0}",
      "א", "العربية", "1", "(", "\u{202E}", "\u{E0001}", "\u{E0041}", "ﬁ", "ก็", "\u{FEFF}", "\u{AD}", "한", "\u{1160}",
      "…",
    ]
    for _ in 0..<20_000 {
      let size = Size(columns: 1 + random.below(40), rows: 3)
      var screen = Screen(size)
      for _ in 0..<3 {
        let text = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
        screen.put(
          StyledText(text), x: random.below(44) - 2, y: random.below(5) - 1, width: random.below(44), gate: gate)
      }
      for y in 0..<size.rows {
        let row = screen.row(y)
        #expect((0..<row.count).reduce(0) { $0 + row.width(at: $1) } == size.columns)
        for x in 0..<row.count {
          if row.width(at: x) == 0 { #expect(x > 0 && row.width(at: x - 1) == 2) }
          #expect(
            row.text(at: x).unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        }
      }
    }
  }
}

/// Numbers that come out the same every time (SplitMix64).
struct SystemSeed {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
