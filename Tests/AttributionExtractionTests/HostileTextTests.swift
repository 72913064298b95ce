import ClaimModel
import Testing

@testable import AttributionExtraction

/// SplitMix64: the same texts on every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Hostile texts")
struct HostileTextTests {
  private static let pieces = [
    "said", "Ada Rowe", "the", "according to", "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "「", "」", ".", ",", ":",
    ";", "—",
    "\n", "\n\n", "\r\n", " ", " ", " ", "e\u{301}\u{302}", "👩‍👩‍👧", "שלום", "\u{202E}", "\u{FFFD}", "\u{0}", "中文。", "who",
    "that",
    "quoted", "as saying", "quoting", "a source", "declined to comment", "did not", "respond", "and", "to", "close",
    "it", "has",
    "never", "believed", "is", "’s", "U.S.", "Mr.", "4.1", "(", ")", "citing", "asked", "whether", "…", "...",
    "\u{2028}", "reports",
    "denied", "vowed", "", "\u{AD}", "Leave a Reply", "could", "sell", "told", "Reuters", "adding", "not", "wants", "?",
  ]

  /// What must hold for any text whatever.
  private func check(_ text: String) {
    let points = CodePoints(text)
    let result = AttributionExtractor.builtIn().isolate(text)
    for (number, attribution) in result.attributions.enumerated() {
      #expect(attribution.reading.spans.allSatisfy { points.holds($0) })
      #expect(attribution.answers.allSatisfy { $0.attribution < number && (0...1).contains($0.score) })
      #expect(attribution.statements.allSatisfy { !$0.isEmpty })
    }
    #expect(result.sentences.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= points.count })
    #expect(
      zip(result.sentences, result.sentences.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test("Every span holds in random mixtures of words and marks", arguments: 0..<40)
  func mixtures(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<8 {
      let count = Int.random(in: 0...120, using: &random)
      let blank = Bool.random(using: &random) ? " " : ""
      check((0..<count).map { _ in (Self.pieces.randomElement(using: &random) ?? "") + blank }.joined())
    }
  }

  @Test("Every span holds in random code points", arguments: 0..<20)
  func codePoints(seed: Int) {
    var random = Seeded(state: UInt64(seed) &+ 1000)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<400 {
      let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { scalars.append(scalar) }
    }
    check(String(scalars))
  }

  @Test("Invalid UTF-8, once repaired, is a text like any other")
  func repaired() {
    check(
      String(
        decoding: [0xFF, 0x41, 0xC3, 0x20, 0xE2, 0x80, 0x22] + Array(" Rowe said \u{FF}it rained.".utf8), as: UTF8.self)
    )
  }

  @Test("Attributions are handed over one by one, as a whole isolation holds them")
  func streaming() {
    let text = "“It rained,” Ada Rowe said. Critics denied it. Rowe vowed to stay and close the docks."
    var found: [IsolatedAttribution] = []
    let frame = AttributionExtractor.builtIn().isolate(text) { found.append($0) }
    let whole = AttributionExtractor.builtIn().isolate(text)

    #expect(found == whole.attributions)
    #expect(frame.attributions.isEmpty)
    #expect(frame.sentences == whole.sentences)
  }

  @Test("The same text gives the same isolation")
  func repeatable() {
    let text = "“It rained,” Ada Rowe said. Critics denied it. Rowe vowed to stay and close the docks."

    #expect(AttributionExtractor.builtIn().isolate(text) == AttributionExtractor.builtIn().isolate(text))
  }

  @Test(
    "Large texts of one kind are read to their end",
    arguments: [
      ("\"", 30_000), ("“", 10_000), ("“a ", 10_000), ("’", 20_000), ("‘a’ ", 8_000), ("x", 100_000), ("said ", 5_000),
      ("Rowe said ", 1_500), ("said, ", 3_000), ("according to ", 1_500), (".", 50_000), ("\n", 50_000),
      ("e\u{301}", 20_000),
      ("👩‍🚀", 5_000), ("A ", 20_000), ("and sell ", 8_000), ("did not ", 8_000), ("“It rained,” Rowe said. ", 600),
      ("Rowe denied it.\n", 1_000), ("「", 10_000), ("quoting a source ", 4_000), ("Mr. ", 10_000), (", who ", 8_000),
    ])
  func large(piece: String, count: Int) {
    check(String(repeating: piece, count: count))
  }
}
