import TerminalUI
import Testing

@Suite struct FieldTests {
  private func field(_ text: String, _ keys: String, multiline: Bool = false) -> LineField {
    var field = LineField(text, multiline: multiline)
    for name in keys.split(separator: " ") { if let key = Key(name: String(name)) { _ = field.handle(key) } }
    return field
  }

  @Test(
    "the keys of a field",
    arguments: [
      ("ab", "x", "abx"), ("ab", "^A x", "xab"), ("ab", "Left x", "axb"), ("ab", "Backspace", "a"),
      ("ab", "^A ^D", "b"), ("one two", "^W", "one "), ("one two", "^A Alt-d", " two"), ("one two", "^U", ""),
      ("one two", "^A ^K", ""), ("one two", "^W ^Y ^Y", "one twotwo"), ("one two", "Alt-b Alt-b x", "xone two"),
      ("e\u{301}", "Backspace", ""), ("👩‍👩‍👧‍👦a", "^A Delete", "a"), ("", "Backspace Delete ^W ^K", ""),
    ])
  func keys(text: String, keys: String, result: String) { #expect(field(text, keys).text == result) }

  @Test func aPasteIsTextAndKeepsToOneLine() {
    var line = LineField("a")
    line.insert("b\r\nc\td")
    #expect(line.text == "ab c d")
    var lines = LineField("", multiline: true)
    lines.insert("b\r\nc\rd")
    #expect(lines.text == "b\nc\nd")
  }

  @Test func linesAreMovedThrough() {
    let moved = field("one\ntwo\nthree", "Up Up x", multiline: true)
    #expect(moved.text == "onex\ntwo\nthree")
    #expect(field("one\ntwo", "Up ^A Down x", multiline: true).text == "one\nxtwo")
  }

  @Test func aCombiningMarkJoinsItsLetter() {
    var line = LineField("e")
    line.insert("\u{301}")
    #expect(line.cursor == 1)
    _ = line.handle(.character("x"))
    #expect(line.text == "e\u{301}x")
  }

  @Test func namesOfKeysAreReadBack() {
    for name in ["v", "^S", "Space", "Shift-Tab", "PageDown", "F1", "F12", "Alt-b", "Enter", "Esc", "~", "^^"] {
      #expect(Key(name: name)?.name == name)
    }
    #expect(Key(name: "") == nil && Key(name: "F99") == nil && Key(name: "nonsense") == nil)
  }
}
