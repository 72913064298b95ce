import AuditLedger
import Testing

/// RFC 8259, with the refusals of I-JSON (RFC 7493).
struct JSONParsingTests {
  struct Accepted: Sendable, CustomTestStringConvertible {
    let text: String
    let value: JSONValue
    var testDescription: String { text }
  }

  static let accepted = [
    Accepted(text: " null\t\r\n", value: .null),
    Accepted(text: "true", value: .bool(true)),
    Accepted(text: "false", value: .bool(false)),
    Accepted(text: "0", value: .integer(0)),
    Accepted(text: "-0", value: .integer(0)),
    Accepted(text: "-12", value: .integer(-12)),
    Accepted(text: "9223372036854775807", value: .integer(.max)),
    Accepted(text: "-9223372036854775808", value: .integer(.min)),
    Accepted(text: "9223372036854775808", value: .number(9_223_372_036_854_775_808)),
    Accepted(text: "-9223372036854775809", value: .number(-9_223_372_036_854_775_808)),
    Accepted(text: "100000000000000000000000", value: .number(1e23)),
    Accepted(text: "1.0", value: .number(1)),
    Accepted(text: "-0.0", value: .number(0)),
    Accepted(text: "1e5", value: .number(100_000)),
    Accepted(text: "1E+5", value: .number(100_000)),
    Accepted(text: "12.5e-1", value: .number(1.25)),
    Accepted(text: "0.1", value: .number(0.1)),
    Accepted(text: "123456789012345678.5e3", value: .number(123_456_789_012_345_678.5e3)),
    Accepted(text: "1e-400", value: .number(0)),
    Accepted(text: "2.2250738585072011e-308", value: .number(Double(bitPattern: 0x000f_ffff_ffff_ffff))),
    Accepted(text: #""""#, value: .string("")),
    Accepted(text: #""\"\\\/\b\f\n\r\t""#, value: .string("\"\\/\u{8}\u{C}\n\r\t")),
    Accepted(text: #""\u00e9\u20AC\ud83D\uDe00\u0000""#, value: .string("é€😀\0")),
    Accepted(
      text: "\"\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}\"", value: .string("\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}")),
    Accepted(text: "[]", value: .array([])),
    Accepted(text: "[ 1 , [ ] , { } ]", value: .array([.integer(1), .array([]), .object([:])])),
    Accepted(text: #"{"":1," ":2}"#, value: .object(["": .integer(1), " ": .integer(2)])),
    Accepted(
      text: "{\"\u{E9}\":1,\"e\u{301}\":2}", value: .object(["\u{E9}": .integer(1), "e\u{301}": .integer(2)])),
  ]

  @Test(arguments: accepted)
  func `a well-formed text is read`(_ sample: Accepted) throws {
    #expect(try JSONValue(parsing: sample.text) == sample.value)
    #expect(try JSONValue(parsing: Array(sample.text.utf8)) == sample.value)
    #expect(try JSONValue(parsing: Array("x\(sample.text)x".utf8).dropFirst().dropLast()) == sample.value)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let fault: String
    var testDescription: String { text }
  }

  private static let cutOff = ": it was cut off, fetch the whole"
  private static let comma = "a comma stands before the closing bracket: take it away"
  private static let number = " is no JSON number: write it like 12, -0.5 or 1.5e9, without + or zeros in front"
  private static let control = "a control character stands inside a string: write it as "
  private static let escape = #" is no escape: one of \" \\ \/ \b \f \n \r \t \uXXXX is wanted"#
  private static let half =
    #" is half of a UTF-16 pair: write both halves, such as \ud83d\ude00, or the character itself"#

  static let refused = [
    Refused(text: "", line: 1, column: 1, fault: "the text ends where a value is wanted" + cutOff),
    Refused(text: "nul", line: 1, column: 1, fault: "«n» stands where a value is wanted"),
    Refused(text: "NaN", line: 1, column: 1, fault: "«N» stands where a value is wanted"),
    Refused(text: "'a'", line: 1, column: 1, fault: "«'» stands where a value is wanted"),
    Refused(text: "\u{1}", line: 1, column: 1, fault: "U+0001 stands where a value is wanted"),
    Refused(
      text: "1 2", line: 1, column: 3,
      fault: "the value is complete but the text goes on: one value a text, take the rest away"),
    Refused(
      text: "\u{FEFF}1", line: 1, column: 1,
      fault: "a byte order mark stands at the start: save the file as UTF-8 without it"),
    Refused(text: "[1,]", line: 1, column: 4, fault: comma),
    Refused(text: #"{"a":1,}"#, line: 1, column: 8, fault: comma),
    Refused(text: "[1 2]", line: 1, column: 4, fault: "«2» stands where a comma or ] is wanted"),
    Refused(text: "[1", line: 1, column: 3, fault: "the text ends where a comma or ] is wanted" + cutOff),
    Refused(text: "[,1]", line: 1, column: 2, fault: "«,» stands where a value is wanted"),
    Refused(
      text: "{\n  \"é\": 1\n  \"b\": 2}", line: 3, column: 3,
      fault: "«\"» stands where a comma or } is wanted"),
    Refused(text: #"{"é"-1}"#, line: 1, column: 5, fault: "«-» stands where a colon is wanted"),
    Refused(text: "{a:1}", line: 1, column: 2, fault: "«a» stands where a key in double quotes is wanted"),
    Refused(
      text: #"{"a":1,"b":2,"a":3}"#, line: 1, column: 14,
      fault: "the key «a» stands twice in one object: keep one of them"),
    Refused(
      text: #"{"a":1,"\u0061":3}"#, line: 1, column: 8,
      fault: "the key «a» stands twice in one object: keep one of them"),
    Refused(text: "01", line: 1, column: 1, fault: "«01»" + number),
    Refused(text: "-", line: 1, column: 1, fault: "«-»" + number),
    Refused(text: "1.e1", line: 1, column: 1, fault: "«1.e1»" + number),
    Refused(text: "[1e+]", line: 1, column: 2, fault: "«1e+]»" + number),
    Refused(text: "+1", line: 1, column: 1, fault: "«+» stands where a value is wanted"),
    Refused(text: ".5", line: 1, column: 1, fault: "«.» stands where a value is wanted"),
    Refused(text: "-1e999", line: 1, column: 1, fault: "«-1e999» is beyond ±1.8e308: write it as a string"),
    Refused(
      text: #""a"#, line: 1, column: 3,
      fault: "the text ends where the closing quotation mark is wanted" + cutOff),
    Refused(text: #""a\"#, line: 1, column: 4, fault: "the text ends where the rest of an escape is wanted" + cutOff),
    Refused(text: "\"a\nb\"", line: 1, column: 3, fault: control + #"\u000a"#),
    Refused(text: "\"\\n\u{1F}\"", line: 1, column: 4, fault: control + #"\u001f"#),
    Refused(text: #""\x""#, line: 1, column: 2, fault: #"«\x»"# + escape),
    Refused(text: #""\u12G4""#, line: 1, column: 2, fault: #"«\u12G4»"# + escape),
    Refused(text: #""\ud83d""#, line: 1, column: 2, fault: #"«\ud83d»"# + half),
    Refused(text: #""\ude00\ud83d""#, line: 1, column: 2, fault: #"«\ude00»"# + half),
    Refused(text: #""\ud83d\u0041""#, line: 1, column: 2, fault: #"«\ud83d»"# + half),
  ]

  @Test(arguments: refused)
  func `a malformed text is refused with its place and the fix`(_ sample: Refused) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: sample.text) }

    #expect(error?.description == "line \(sample.line), column \(sample.column): \(sample.fault)")
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x5C, 0x6E, 0x80],
    ] as [[UInt8]])
  func `a string that is not UTF-8 is refused`(_ bytes: [UInt8]) {
    let text = Array("[1,\n\"".utf8) + bytes + Array("\"]".utf8)

    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }

    #expect(error == .syntax(.notUTF8, line: 2, column: 1))
  }

  @Test func `brackets nest 512 deep and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[{\"a\":", count: depth / 2) + "[]" + String(repeating: "}]", count: depth / 2)
    }

    let value = try JSONValue(parsing: nested(510))
    #expect(String(decoding: value.canonical(), as: UTF8.self) == nested(510))
    #expect(try JSONValue(parsing: "[" + nested(510) + "]") == .array([value]))

    #expect(throws: JSONError.syntax(.tooDeep(limit: 512), line: 1, column: 513)) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
  }

  @Test func `a large object is read in time in its size`() throws {
    let text = "{" + (0..<20_000).map { "\"key \($0)\":\($0)" }.joined(separator: ",") + "}"

    let value = try JSONValue(parsing: text)

    #expect(value.object?.count == 20_000)
    #expect(value["key 17777"] == .integer(17_777))
    #expect(throws: JSONError.syntax(.duplicateKey("key 5"), line: 1, column: text.utf8.count + 1)) {
      try JSONValue(parsing: text.dropLast() + ",\"key 5\":0}")
    }
  }
}
