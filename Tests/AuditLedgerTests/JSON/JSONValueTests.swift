import AuditLedger
import Testing

struct JSONValueTests {
  @Test func `an object keeps the order of its members`() {
    var object: JSONObject = ["b": .integer(1), "a": .integer(2)]

    object["c"] = .null
    object["b"] = .integer(3)

    #expect(object.keys == ["b", "a", "c"])
    #expect(object.map(\.value) == [.integer(3), .integer(2), .null])
  }

  @Test(arguments: [3, 16, 17, 40])
  func `setting nil removes a member, in small and large objects`(_ count: Int) {
    var object = JSONObject()
    for number in 0..<count { object["key \(number)"] = .integer(Int64(number)) }

    object["key 1"] = nil
    object["nothing"] = nil

    #expect(object.count == count - 1)
    #expect(object["key 1"] == nil)
    for number in 2..<count { #expect(object["key \(number)"] == .integer(Int64(number))) }
    #expect(object.keys == ([0] + Array(2..<count)).map { "key \($0)" })
  }

  @Test func `equality ignores the order of members`() {
    let one: JSONValue = .object(["a": .integer(1), "b": .array([.null])])
    let other: JSONValue = .object(["b": .array([.null]), "a": .integer(1)])

    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != .object(["b": .array([.null]), "a": .integer(2)]))
    #expect(one != .object(["b": .array([.null])]))
  }

  @Test func `keys and strings are told apart by their bytes`() {
    let object: JSONObject = ["\u{E9}": .string("\u{E9}"), "e\u{301}": .string("e\u{301}")]

    #expect(object.count == 2)
    #expect(object["\u{E9}"] != object["e\u{301}"])
    #expect(object["\u{E9}"] == .string("\u{E9}"))
    #expect(JSONValue.string("a\u{301}\u{323}") != .string("a\u{323}\u{301}"))
  }

  @Test func `a value gives what it is and nil for the rest`() throws {
    let value = try JSONValue(parsing: #"{"text":"a","number":7,"truth":true,"items":[1.5],"members":{}}"#)

    #expect(value["text"]?.string == "a")
    #expect(value["number"]?.integer == 7)
    #expect(value["truth"]?.bool == true)
    #expect(value["items"]?.array == [.number(1.5)])
    #expect(value["members"]?.object == [:])
    #expect(value["text"]?.integer == nil)
    #expect(value["items"]?.array?.first?["text"] == nil)
    #expect(value["absent"] == nil)
  }

  @Test func `pretty writes for people`() throws {
    let text = #"{"b": [1, {"c": "é\n"}, []], "a": {}, "n": 9223372036854775807, "x": 1.50, "t": [true, null]}"#

    #expect(
      try JSONValue(parsing: text).pretty() == #"""
        {
          "b": [
            1,
            {
              "c": "é\n"
            },
            []
          ],
          "a": {},
          "n": 9223372036854775807,
          "x": 1.5,
          "t": [
            true,
            null
          ]
        }
        """#)
  }
}
