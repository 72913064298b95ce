import AuditLedger
import TestSupport
import Testing

@testable import CasebookText

/// What the writer writes comes back with the same bytes, and what people write is read as they mean it.
@Suite struct YAMLTests {
  @Test func everyHostileTextComesBackWithTheSameBytes() throws {
    var generator = SeededGenerator(seed: 5)
    let texts = HostileText.all + (0..<Depth.of(20_000)).map { _ in generator.hostileText() } + [""]

    try expectBack(texts)
  }

  @Test func everyCharacterComesBackWhereverItStands() throws {
    // All where scripts and controls begin and end, and a few of the rest.
    let parts: [ClosedRange<UInt32>] = [0...0x7FF, 0x2000...0x20FF, 0xD7F0...0xE00F, 0xFE00...0xFEFF, 0xFF00...0x1000F]
    let rest = (0x800...0x10FFFF as ClosedRange<UInt32>).filter { $0 & 0xFFF == 0xFFE || $0 & 0xFFFF == 1 }
    let scalars = (parts.flatMap(Array.init) + rest).compactMap(Unicode.Scalar.init).map(String.init)

    for start in stride(from: 0, to: scalars.count, by: 256) {
      let some = scalars[start..<min(start + 256, scalars.count)]
      try expectBack(some.flatMap { [$0, "a\($0)", "\($0)b c", "a \($0) b", "a\n\($0)\nb", "a\n\($0)"] })
    }
  }

  /// Writes the texts as a field, in a list, and in fields of a list's items, and reads them back.
  private func expectBack(_ texts: [String]) throws {
    let value = JSONValue.array(texts.map(JSONValue.string))
    let fields = JSONValue.array(texts.map { .object(["a": .string($0), "b": .object(["c": .string($0)])]) })
    var writer = YAMLWriter()
    writer.field("list", value)
    writer.field("fields", fields)

    let scan = try writer.bytes.withUnsafeBufferPointer { try SourceScan($0, file: "x.yaml") }
    let fast = try #require(writer.bytes.withUnsafeBufferPointer { YAMLFastReader.read($0) })
    let text = String(decoding: writer.bytes, as: UTF8.self)
    let slow = try #require(try YAMLReader.readByYams(text, scan, file: "x.yaml"))

    for read in [fast.json(), slow.json()] where read["list"] != value || read["fields"] != fields {
      for (index, text) in texts.enumerated() {
        for found in [read["list"]?.array?[index], read["fields"]?.array?[index]["a"]] {
          let back = found?.string ?? "\(String(describing: found))"
          #expect(
            Array(back.utf8) == Array(text.utf8), "\(text.debugDescription) came back as \(back.debugDescription)")
        }
      }
      #expect(read["fields"] == fields)
    }
  }

  @Test(arguments: [
    ("The bridge.", "The bridge."), ("yes", "\"yes\""), ("1e3", "\"1e3\""), ("0x1F", "\"0x1F\""), ("", "\"\""),
    ("2020-08-06", "\"2020-08-06\""), ("a: b", "\"a: b\""), ("it's", "it's"), ("'x'", "\"'x'\""),
    ("\"Acme\" paid", "'\"Acme\" paid'"), ("back\\slash", "back\\slash"), ("- x \\", "'- x \\'"), (" x", "\" x\""),
    ("R &D &co", "\"R \\x26D \\x26co\""), ("AT&T", "AT&T"), ("Q & A", "Q & A"), ("nul\0", "\"nul\\0\""),
    ("\u{2028}\u{FEFF}\u{E0001}", "\"\\u2028\\uFEFF\\U000E0001\""), ("two\nlines", "|-\n  two\n  lines"),
    ("ends\n", "|\n  ends"), ("ends\n\n", "\"ends\\n\\n\""), ("a \nb", "\"a \\nb\""), ("٣ 日本", "٣ 日本"),
    (
      String(repeating: "twelve chars", count: 7) + " and then some more words",
      ">-\n  " + String(repeating: "twelve chars", count: 7) + " and then\n  some more words"
    ),
  ])
  func aTextIsWrittenAsPlainlyAsItCanBe(text: String, yaml: String) {
    var writer = YAMLWriter()

    writer.field("a", .string(text))

    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a: \(yaml)\n")
  }

  @Test(arguments: [
    ("a: 1\n", #"{"a":1}"#), ("a: -0.5\n", #"{"a":-0.5}"#), ("a: true\n", #"{"a":true}"#),
    ("a: True\n", #"{"a":"True"}"#), ("a: no\n", #"{"a":"no"}"#), ("a: 007\n", #"{"a":"007"}"#),
    ("a: 0x10\n", #"{"a":"0x10"}"#), ("a: 2020-08\n", #"{"a":"2020-08"}"#),
    ("a:\nb: ~\nc: null\nd: x", #"{"d":"x"}"#), ("# why\na: b # because\n", #"{"a":"b"}"#),
    ("a: [x, 'y', \"z\"]\n", #"{"a":["x","y","z"]}"#), ("a: {b: c}\n", #"{"a":{"b":"c"}}"#),
    ("a:\n- x\n-   y\n", #"{"a":["x","y"]}"#), ("a: one\n  two\n", #"{"a":"one two"}"#),
    ("a: 'it''s'\n", #"{"a":"it's"}"#), ("a: \"\\x41\\u00e9\"\n", #"{"a":"Aé"}"#),
    ("a: >\n  one\n  two\n", #"{"a":"one two\n"}"#), ("a: |2\n   x\n", #"{"a":" x\n"}"#),
    ("\u{FEFF}a: b\r\nc: |\r\n  d\r\n  e\r\n", #"{"a":"b","c":"d\ne\n"}"#), ("a: 'R &D'\n", #"{"a":"R &D"}"#),
    ("a: \"*b* *b*\"\n", #"{"a":"*b* *b*"}"#), ("a: \"\\uFEFFb\"\n", #"{"a":"\uFEFFb"}"#),
    ("é:  \"x\"\na: \"\\ufeffb\"", #"{"é":"x","a":"\uFEFFb"}"#),
  ])
  func whatPeopleWriteIsReadAsTheyMeanIt(yaml: String, json: String) throws {
    let read = try YAMLReader.read(Array(yaml.utf8), file: "x.yaml")

    #expect(try read?.json() == JSONValue(parsing: json))
  }

  @Test(arguments: ["", "\n", "# nothing\n"])
  func aFileWithoutAValueIsRead(yaml: String) throws {
    #expect(try YAMLReader.read(Array(yaml.utf8), file: "x.yaml")?.json() == nil)
  }
}
