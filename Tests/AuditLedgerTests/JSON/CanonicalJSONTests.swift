import AuditLedger
import Testing

/// The published samples of RFC 8785.
struct CanonicalJSONTests {
  struct Number: Sendable, CustomTestStringConvertible {
    let bits: UInt64
    let text: String
    var testDescription: String { text }
  }

  /// Appendix B.
  static let numbers = [
    Number(bits: 0x0000_0000_0000_0000, text: "0"),
    Number(bits: 0x8000_0000_0000_0000, text: "0"),
    Number(bits: 0x0000_0000_0000_0001, text: "5e-324"),
    Number(bits: 0x8000_0000_0000_0001, text: "-5e-324"),
    Number(bits: 0x7fef_ffff_ffff_ffff, text: "1.7976931348623157e+308"),
    Number(bits: 0xffef_ffff_ffff_ffff, text: "-1.7976931348623157e+308"),
    Number(bits: 0x4340_0000_0000_0000, text: "9007199254740992"),
    Number(bits: 0xc340_0000_0000_0000, text: "-9007199254740992"),
    Number(bits: 0x4430_0000_0000_0000, text: "295147905179352830000"),
    Number(bits: 0x44b5_2d02_c7e1_4af5, text: "9.999999999999997e+22"),
    Number(bits: 0x44b5_2d02_c7e1_4af6, text: "1e+23"),
    Number(bits: 0x44b5_2d02_c7e1_4af7, text: "1.0000000000000001e+23"),
    Number(bits: 0x444b_1ae4_d6e2_ef4e, text: "999999999999999700000"),
    Number(bits: 0x444b_1ae4_d6e2_ef4f, text: "999999999999999900000"),
    Number(bits: 0x444b_1ae4_d6e2_ef50, text: "1e+21"),
    Number(bits: 0x3eb0_c6f7_a0b5_ed8c, text: "9.999999999999997e-7"),
    Number(bits: 0x3eb0_c6f7_a0b5_ed8d, text: "0.000001"),
    Number(bits: 0x41b3_de43_5555_5553, text: "333333333.3333332"),
    Number(bits: 0x41b3_de43_5555_5554, text: "333333333.33333325"),
    Number(bits: 0x41b3_de43_5555_5555, text: "333333333.3333333"),
    Number(bits: 0x41b3_de43_5555_5556, text: "333333333.3333334"),
    Number(bits: 0x41b3_de43_5555_5557, text: "333333333.33333343"),
    Number(bits: 0xbecb_f647_612f_3696, text: "-0.0000033333333333333333"),
    Number(bits: 0x4314_3ff3_c1cb_0959, text: "1424953923781206.2"),
  ]

  @Test(arguments: numbers)
  func `a number of Appendix B is written as there`(_ sample: Number) throws {
    let number = Double(bitPattern: sample.bits)

    #expect(canonical(.number(number)) == sample.text)
    #expect(try canonical(JSONValue(parsing: sample.text)) == sample.text)
    #expect(try JSONValue(parsing: sample.text).decode(Double.self) == number)
  }

  @Test(arguments: [
    (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (1e-6, "0.000001"), (0.00012, "0.00012"), (0.1, "0.1"), (-1.25, "-1.25"),
    (123e18, "123000000000000000000"), (1.5e300, "1.5e+300"), (18_014_398_509_481_984, "18014398509481984"),
    (12_345_678_901_234_568, "12345678901234568"), (.nan, "null"), (-.infinity, "null"),
  ])
  func `other numbers are written as ECMAScript does`(_ number: Double, _ text: String) {
    #expect(canonical(.number(number)) == text)
  }

  @Test func `an integer that no double holds is written as the nearest double`() {
    #expect(canonical(.integer(9_007_199_254_740_991)) == "9007199254740991")
    #expect(canonical(.integer(9_007_199_254_740_993)) == "9007199254740992")
    #expect(canonical(.integer(.max)) == "9223372036854776000")
  }

  @Test func `the sample of section 3.2.2 comes out as there`() throws {
    let value = try JSONValue(
      parsing: #"""
        {
          "numbers": [333333333.33333329, 1E30, 4.50,
                      2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """#)

    #expect(
      canonical(value)
        == #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
        + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test func `the keys of section 3.2.3 are sorted as there`() throws {
    let value = try JSONValue(
      parsing: #"""
        {
          "\u20ac": "Euro Sign",
          "\r": "Carriage Return",
          "\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\ud83d\ude00": "Emoji: Grinning Face",
          "\u0080": "Control",
          "\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """#)

    #expect(
      canonical(value)
        == #"{"\r":"Carriage Return","1":"One",""# + "\u{80}"
        + #"":"Control","ö":"Latin Small Letter O With Diaeresis","#
        + #""€":"Euro Sign","😀":"Emoji: Grinning Face",""# + "\u{FB33}" + #"":"Hebrew Letter Dalet With Dagesh"}"#)
  }

  @Test func `a key comes before those that it begins`() throws {
    #expect(try canonical(JSONValue(parsing: #"{"ab":1,"":2,"b":3,"a":4}"#)) == #"{"":2,"a":4,"ab":1,"b":3}"#)
  }

  @Test func `every control character has the shortest escape, and nothing else has one`() {
    let text = String(String.UnicodeScalarView((0...0x20).map { Unicode.Scalar(UInt8($0)) }))

    #expect(
      canonical(.string(text + "/<\u{7F}\u{2028}"))
        == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f "#
        + "/<\u{7F}\u{2028}\"")
  }

  private func canonical(_ value: JSONValue) -> String { String(decoding: value.canonical(), as: UTF8.self) }
}
