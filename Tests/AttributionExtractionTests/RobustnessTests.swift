import ClaimModel
import TestSupport
import Testing

@testable import AttributionExtraction

/// The stages under texts and taggers that mean them ill. A fiftieth of the sizes by default, all with `DEPTH=full`, which
/// wants an optimised build.
@Suite("Robust stages") struct RobustnessTests {
  /// A tagger that finds something everywhere: each sentence's first words speak, the next is the cue, the rest is said.
  private struct Everywhere: AttributionTagger {
    var stride = 7

    func markings(on page: Page) -> [Marking] {
      Swift.stride(from: 0, to: max(0, page.tokens.count - 3), by: stride).map { start in
        Marking(
          speaker: [start..<(start + 1)], cue: [(start + 1)..<(start + 2)],
          content: [(start + 2)..<min(page.tokens.count, start + stride)])
      }
    }
  }

  /// What must hold for any text and tagger.
  private func check(_ text: String, _ tagger: some AttributionTagger = Everywhere()) throws {
    let points = CodePoints(text)
    let context = ArticleContext(published: try PartialDate(text: "2020-09-14"))
    let result = AttributionExtractor(tagger: tagger).isolate(text, context)
    var faults: [String] = []
    for (number, found) in result.attributions.enumerated() {
      let spans = found.reading.spans + found.claims.flatMap(\.places) + [found.made?.words].compactMap(\.self)
      if !spans.allSatisfy({ points.holds($0) }) { faults.append("\(number): a span quotes other words") }
      if found.answers.contains(where: { $0.attribution >= number || !(0...1).contains($0.score) || $0.reason.isEmpty })
      {
        faults.append("\(number): an answer out of bounds")
      }
      if found.claims.contains(where: { $0.statement.isEmpty || $0.places.isEmpty }) {
        faults.append("\(number): an empty claim")
      }
      if let identity = found.identity, identity.name.isEmpty { faults.append("\(number): a nameless identity") }
    }
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    #expect(result.sentences.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= points.count })
  }

  /// A piece and how often it is repeated.
  private static let pieces: [(String, Int)] = [
    ("x", 10_000_000), ("ä", 2_000_000), ("\"", 1_000_000), ("“", 1_000_000), ("’", 1_000_000), ("“a” ", 250_000),
    ("e\u{301}\u{302}", 1_000_000), ("שלום עולם. ", 100_000), ("\u{202E}abc\u{202C} ", 100_000), ("👩‍👩‍👧‍👦 ", 50_000),
    ("中文。", 200_000), ("Rowe said it rained. ", 50_000), ("Ada Rowe of Holt ", 50_000),
    ("On Monday she denied it. ", 40_000),
    ("quoting a source as saying ", 33_000), ("and sell to build ", 50_000), ("3 May 2019, ", 66_000), (". ", 500_000),
    ("\n", 1_000_000), ("The company, the ", 50_000), ("\u{0}", 1_000_000),
  ]

  @Test("Endless texts of one kind are read to their end, and every span quotes them exactly", arguments: pieces)
  func endless(piece: String, count: Int) throws {
    try check(String(repeating: piece, count: Depth.isFull ? count : count / 50))
  }

  @Test("Quotations ten thousand deep", arguments: ["“‘", "«“", "\"'", "「『"])
  func nested(open: String) throws {
    let close = ["“‘": "’”", "«“": "”»", "\"'": "'\"", "「『": "』」"][open] ?? ""
    let depth = Depth.of(10_000) / 2
    let text = String(repeating: open, count: depth) + "It rained in Holt" + String(repeating: close, count: depth)

    try check(text + ", Rowe said.")
    try check("Rowe said: " + text)
  }

  @Test("Bytes that are no UTF-8, repaired on their way into a string", arguments: 0..<10)
  func invalid(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = Array("Ada Rowe said “it rained” on Monday. The company denied it, citing a source. ".utf8)
    let bytes = (0..<Depth.of(20_000)).map { index in
      UInt8.random(in: 0..<8, using: &random) == 0
        ? UInt8.random(in: 0...255, using: &random) : words[index % words.count]
    }

    try check(String(decoding: bytes, as: UTF8.self))
  }

  /// A tagger that hands over anything at all.
  private struct Anything: AttributionTagger {
    let seed: UInt64

    func markings(on page: Page) -> [Marking] {
      var random = SeededGenerator(seed: seed)
      func ranges() -> [Range<Int>] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
          let start = Int.random(in: -3...(page.tokens.count + 3), using: &random)
          return start..<(start + Int.random(in: 0...9, using: &random))
        }
      }
      return (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Marking(
          speaker: ranges(), cue: ranges(), content: ranges(), chain: ranges(),
          sense: CueSense.allCases.randomElement(using: &random) ?? .speech,
          confidence: [nil, -1, 0.5, 7].randomElement(using: &random) ?? nil)
      }
    }
  }

  private static let texts = [
    "Ada Rowe said “it rained”. The company, which sells sails, denied it on Monday, citing a source. Velox declined to comment.",
    "Reuters quoted a source as saying he would sell the ships, build docks and close the port.\n\n“We never did,” it said, “and I will.”",
    "According to a report by the ministry, Kessia accused Velox of tracking sailors, building files and selling plans in 2019.",
    "", ".", "said", "“", "who", "I we he she it they", "to and, and to", "as saying as saying quoted by",
  ]

  @Test("A tagger may hand over anything: ranges out of the text, empty, crossing, unordered", arguments: 0..<40)
  func anything(seed: Int) throws {
    for (number, text) in Self.texts.enumerated() { try check(text, Anything(seed: UInt64(seed * 100 + number))) }
  }

  @Test("Many attributions in one long sentence, each with its stages")
  func crowded() throws {
    let text = String(repeating: "Rowe said he told her that ", count: Depth.of(2000))

    try check(text, Everywhere(stride: 3))
    try check(text, Everywhere(stride: 400))
  }
}
