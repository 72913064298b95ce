import AuditLedger
import ClaimModel
import Testing

struct JSONCodableTests {
  struct Version: Codable, Equatable {
    var text: String
    var tags: [String] = []
    var note: String?
  }

  struct Record: Codable, Equatable {
    var z: Int
    var id: ClaimID
    var made: PartialDate?
    var versions: [Version] = []
    var counts: [String: Int] = [:]
    var rate: Double = 0.5
    var big: UInt64 = 7
    var on = true
    var verdict = Word.maybe
    var shape = Shape.nothing
    var raw: JSONValue = .null
    var set: Set<Int> = []
  }

  enum Word: String, Codable { case maybe }

  enum Shape: Codable, Equatable {
    case nothing
    case passage(source: String, page: Int?)
  }

  @Test func `fields stand in the order in which they are encoded, without nil and empty arrays`() throws {
    let record = Record(z: 1, id: try ClaimID(text: "C0003"), versions: [Version(text: "a")])

    let value = try JSONValue(encoding: record)

    #expect(
      value.pretty() == """
        {
          "z": 1,
          "id": "C0003",
          "versions": [
            {
              "text": "a"
            }
          ],
          "counts": {},
          "rate": 0.5,
          "big": 7,
          "on": true,
          "verdict": "maybe",
          "shape": {
            "nothing": {}
          },
          "raw": null
        }
        """)
    #expect(try value.decode(Record.self) == record)
  }

  @Test func `a full record is read back`() throws {
    let record = Record(
      z: -5, id: try ClaimID(text: "C0003"), made: try PartialDate(text: "2020-08"),
      versions: [Version(text: "a", tags: ["x", ""], note: "n"), Version(text: "é")], counts: ["e\u{301}": 2],
      rate: 2, big: 9_007_199_254_740_991, on: false, shape: .passage(source: "S", page: 3),
      raw: .object(["deep": .array([]), "gone": .null]), set: [4])

    let bytes = try JSONValue(encoding: record).canonical()

    #expect(try JSONValue(parsing: bytes).decode(Record.self) == record)
    #expect(try JSONValue(parsing: bytes) == JSONValue(encoding: record))
  }

  @Test func `null is nil where an optional is wanted`() throws {
    let version = try JSONValue(parsing: #"{"text":"a","note":null}"#).decode(Version.self)

    #expect(version == Version(text: "a"))
    #expect(try JSONValue(parsing: "[1,null]").decode([Int?].self) == [1, nil])
    #expect(try JSONValue(encoding: [1, nil] as [Int?]).canonical() == Array("[1,null]".utf8))
  }

  @Test func `a dictionary keeps what is empty`() throws {
    let lists = try JSONValue(encoding: ["b": [1.5], "a": []])
    let maybes = try JSONValue(encoding: ["b": 1, "a": nil] as [String: Int?])

    #expect(lists == .object(["b": .array([.number(1.5)]), "a": .array([])]))
    #expect(maybes == .object(["b": .integer(1), "a": .null]))
    #expect(try lists.decode([String: [Double]].self) == ["b": [1.5], "a": []])
    #expect(try maybes.decode([String: Int?].self) == ["b": 1, "a": nil])
  }

  @Test func `values without fields are JSON too`() throws {
    #expect(try JSONValue(encoding: "a") == .string("a"))
    #expect(try JSONValue(encoding: [Int]()) == .array([]))
    #expect(try JSONValue.integer(3).decode(Double.self) == 3)
    #expect(try JSONValue.number(3).decode(Int8.self) == 3)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let says: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Refused(text: "[]", says: "an array stands where an object is wanted"),
    Refused(text: #"{"id":"C0003"}"#, says: "z: the field is missing: add it"),
    Refused(text: #"{"z":"1","id":"C0003"}"#, says: "z: a string stands where a whole number is wanted"),
    Refused(text: #"{"z":1.5,"id":"C0003"}"#, says: "z: 1.5 stands where a whole number is wanted"),
    Refused(text: #"{"z":null,"id":"C0003"}"#, says: "z: null stands where a whole number is wanted"),
    Refused(
      text: #"{"z":1,"id":"X"}"#,
      says: "id: «X» is not the id of a claim: write the letter and the number, such as C0003"),
    Refused(
      text: #"{"z":1,"id":"C0003","made":"2020-13"}"#,
      says: "made: «2020-13» is not a date: write 2020, 2020-08 or 2020-08-06"),
    Refused(text: #"{"z":1,"id":"C0003","versions":{}}"#, says: "versions: an object stands where an array is wanted"),
    Refused(
      text: #"{"z":1,"id":"C0003","versions":[{"text":3}]}"#, says: "versions.0.text: 3 stands where a string is wanted"
    ),
    Refused(
      text: #"{"z":1,"id":"C0003","versions":[{"text":"a"},{"text":"b","tags":["c",true]}]}"#,
      says: "versions.1.tags.1: true stands where a string is wanted"),
    Refused(
      text: #"{"z":1,"id":"C0003","counts":{"é":false}}"#, says: "counts.é: false stands where a whole number is wanted"
    ),
    Refused(
      text: #"{"z":1,"id":"C0003","counts":{},"rate":1,"big":-1}"#,
      says: "big: -1 does not fit UInt64: write a number nearer to 0"),
    Refused(
      text: #"{"z":1,"id":"C0003","counts":{},"rate":1,"big":1,"on":1}"#,
      says: "on: 1 stands where true or false is wanted"),
    Refused(
      text:
        #"{"z":1,"id":"C0003","counts":{},"rate":1,"big":1,"on":true,"verdict":"maybe","shape":{"passage":{"source":1}}}"#,
      says: "shape.passage.source: 1 stands where a string is wanted"),
  ])
  func `what does not fit the type is refused with its path`(_ sample: Refused) throws {
    let value = try JSONValue(parsing: sample.text)

    let error = #expect(throws: JSONError.self) { try value.decode(Record.self) }

    #expect(error?.description == sample.says)
  }

  @Test func `an error of the model keeps its value`() throws {
    let value = try JSONValue(parsing: #"[{"id":"C0003","z":1,"made":"yesterday"}]"#)

    #expect(throws: JSONError.refused(path: "0.made", .notADate("yesterday"))) { try value.decode([Record].self) }
  }

  @Test func `numbers that JSON can't hold are refused with their path`() throws {
    #expect(throws: JSONError.encoding(path: "a.1", what: "nan can't be written in JSON: leave the field out instead"))
    {
      try JSONValue(encoding: ["a": [0, Double.nan]])
    }
    #expect(
      throws: JSONError.encoding(
        path: "b", what: "9007199254740992 is beyond ±9007199254740991, where JSON readers round: write it as a string")
    ) {
      try JSONValue(encoding: ["b": Int64(9_007_199_254_740_992)])
    }
    #expect(try JSONValue(encoding: -9_007_199_254_740_991) == .integer(-9_007_199_254_740_991))
  }

  /// Writes a tag and then a payload to the same encoder, and a nested container besides.
  struct Tagged: Encodable {
    enum Keys: String, CodingKey { case kind, inner, list, more }

    func encode(to encoder: any Encoder) throws {
      var tag = encoder.container(keyedBy: Keys.self)
      try tag.encode("version", forKey: .kind)
      try Version(text: "a").encode(to: encoder)
      var inner = tag.nestedContainer(keyedBy: Keys.self, forKey: .inner)
      try tag.encode(2, forKey: .more)
      try inner.encode(1, forKey: .kind)
      var list = tag.nestedUnkeyedContainer(forKey: .list)
      try list.encode("b")
      try list.encodeNil()
    }
  }

  @Test func `containers of one encoder share their storage`() throws {
    let text = try String(decoding: JSONValue(encoding: Tagged()).canonical(), as: UTF8.self)

    #expect(text == #"{"inner":{"kind":1},"kind":"version","list":["b",null],"more":2,"text":"a"}"#)
  }

  struct Torn: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(1)
      var items = encoder.unkeyedContainer()
      try items.encode(2)
    }
  }

  struct Mute: Encodable { func encode(to encoder: any Encoder) {} }

  @Test func `a type that writes two kinds of JSON, or none, is refused`() {
    #expect(throws: JSONError.self) { try JSONValue(encoding: Torn()) }
    #expect(throws: JSONError.self) { try JSONValue(encoding: ["a": Mute()]) }
  }
}
