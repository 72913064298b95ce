import AuditLedger
import Testing

struct JSONRoundTripTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any value is read back from what is written`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let value = random.value(depth: 4)

    let canonical = value.canonical()
    let read = try JSONValue(parsing: canonical)

    #expect(read.canonical() == canonical)
    #expect(try JSONValue(parsing: value.pretty()).canonical() == canonical)
    #expect(try JSONValue(encoding: value) == value)
    #expect(try value.decode(JSONValue.self) == value)
    #expect(read == value)
  }

  @Test func `any double is read back from what is written`() throws {
    var random = Seeded(state: 8785)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }

      let text = JSONValue.number(number).canonical()

      #expect(try JSONValue(parsing: text).decode(Double.self) == number)
      #expect(Double(String(decoding: text, as: UTF8.self)) == number)
    }
  }

  @Test func `any decimal is read as the nearest double`() throws {
    var random = Seeded(state: 754)
    for _ in 0..<20_000 {
      let (mantissa, scale) = (random.next() >> (random.next() % 60), Int(random.next() % 60) - 30)
      let text = "\(mantissa).\(random.next() % 1000)e\(scale)"

      #expect(try JSONValue(parsing: text) == .number(#require(Double(text))))
    }
  }

  @Test func `cutting a text or changing a byte never crashes`() throws {
    var random = Seeded(state: 1)
    for _ in 0..<2_000 {
      var bytes = random.value(depth: 3).canonical()
      if random.next() % 2 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      let place = Int(random.next() % UInt64(bytes.count))
      bytes[place] = UInt8(truncatingIfNeeded: random.next())

      let value = try? JSONValue(parsing: bytes)

      if let value { #expect(try JSONValue(parsing: value.canonical()).canonical() == value.canonical()) }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }

  /// Pieces that trip JSON writers and readers.
  private static let pieces = [
    "a", "é", "e\u{301}", "\"", "\\", "/", "\0", "\u{8}", "\n", "\r\n", "\u{1F}", "\u{7F}", "\u{80}", "\u{2028}",
    "\u{FEFF}", "\u{E000}", "\u{FB33}", "\u{FFFF}", "😀", "👩‍🔬", "\u{10FFFF}", "\\u0041", "\\ud83d", "</script>", "1e5",
  ]

  mutating func text() -> String {
    (0..<(next() % 6)).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// A value that is equal to itself after it was written and read: whole doubles are integers.
  mutating func value(depth: Int) -> JSONValue {
    switch next() % (depth > 0 ? 9 : 6) {
    case 0: return .null
    case 1: return .bool(next() % 2 == 0)
    case 2: return .integer(Int64.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &self))
    case 3: return .number(Double(Int64.random(in: -1_000_000...1_000_000, using: &self)) + 0.37)
    case 4, 5: return .string(text())
    case 6: return .array((0..<(next() % 5)).map { _ in value(depth: depth - 1) })
    default:
      var members = JSONObject()
      for _ in 0..<(next() % 25) { members[text()] = value(depth: depth - 1) }
      return .object(members)
    }
  }
}
