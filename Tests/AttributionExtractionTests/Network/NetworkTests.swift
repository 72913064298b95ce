import AttributionWeights
import CKernels
import Foundation
import Testing

@testable import AttributionExtraction

/// What the trainer's own network made of a text: `Training/tagger/golden.py` writes it.
private struct TrainerScores: Decodable {
  let text: String
  let ids: [Int]
  /// Code points.
  let offsets: [[Int]]
  let marks: [[Int]]
  /// The windows in which it saw them: start, end, first wanted, end of wanted. All of one length, as windows were cut
  /// when the file was written.
  let windows: [[Int]]
  let scores: [Float]

  static func all() throws -> [TrainerScores] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/scores.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(TrainerScores.self, from: Data($0.utf8))
    }
  }
}

@Suite("The network")
struct NetworkTests {
  private let weights: TaggerWeights

  init() throws { weights = try TaggerWeights(BuiltInWeights.bytes) }

  @Test("Texts are cut into the trainer's word pieces, with the same marks")
  func pieces() throws {
    for golden in try TrainerScores.all() {
      let index = CodePointIndex(golden.text, bytes: Array(golden.text.utf8))
      let found = WordPieceReader.pieces(of: Array(golden.text.utf8), by: weights)

      #expect(found.map { Int($0.id) } == golden.ids)
      #expect(found.map { [index.offset(of: $0.start), index.offset(of: $0.end)] } == golden.offsets)
      #expect(
        found.map { [$0.marks.letterCase, $0.marks.gap, $0.marks.quotation, $0.marks.line].map(Int.init) }
          == golden.marks)
    }
  }

  @Test("Pieces score as in the trainer's network, on every level", arguments: KernelTests.levels)
  func scores(level: claims_level) throws {
    for golden in try TrainerScores.all() {
      let pieces = WordPieceReader.pieces(of: Array(golden.text.utf8), by: weights)
      let found = golden.windows.flatMap { window in
        scores(of: pieces, window[0]..<window[1], wanted: window[2]..<window[3], level)
      }

      #expect(found.count == golden.scores.count)
      let differences = zip(found, golden.scores).map { abs($0 - $1) }
      // A sum that lies between two bytes may be rounded up here and down there, which are the further apart the fewer
      // bits there are; what follows differs a little.
      #expect(differences.reduce(0, +) / Float(differences.count) < 0.06)
      #expect((differences.max() ?? 0) < 0.75)
      let decoder = LabelDecoder(weights)
      let same = zip(decoder.labels(of: found), decoder.labels(of: golden.scores)).count { $0 == $1 }
      #expect(same * 100 >= golden.ids.count * 96)
    }
  }

  private func scores(
    of pieces: [WordPiece], _ seen: Range<Int>, wanted: Range<Int>, _ level: claims_level
  ) -> [Float] {
    var found = [Float](repeating: 0, count: wanted.count * NetworkLabel.count)
    found.withUnsafeMutableBufferPointer { memory in
      if let base = memory.baseAddress {
        NetworkRun(weights, level: level).score(pieces[seen], wanted: wanted, into: base)
      }
    }
    return found
  }

  @Test("A text is read as its windows are, one after the other")
  func windows() throws {
    for golden in try TrainerScores.all() {
      let (page, _) = AttributionExtractor.read(Array(golden.text.utf8))
      let pieces = WordPieceReader.pieces(of: page.bytes, by: weights)
      let paragraphs = PieceTokens(pieces, page).paragraphs(of: page)
      let windows = NetworkWindows(
        pieces.count, paragraphs: paragraphs, most: weights.shape.window, stride: weights.shape.stride)

      #expect(Array(windows).count > 2)
      #expect(
        NetworkReading(pieces, paragraphs: paragraphs, by: weights).emissions()
          == windows.flatMap { scores(of: pieces, $0.seen, wanted: $0.wanted, claims_best_level()) })
    }
  }

  @Test(
    "Paragraphs begin at pieces: lines, or, where lines are broken to a width, what empty lines part",
    arguments: [
      ("It rained.\nRowe left.\n\nNobody came.", ["it", "rowe", "nobody"]),
      ("It rained.\r\nRowe left.", ["it", "rowe"]),
      ("It rained all day and the\nships stayed in port, as did\nthe crews.\n\nNobody came.", ["it", "nobody"]),
      ("It rained.\n\u{200B}\n\u{FE0F}\nRowe left.", ["it", "rowe"]), ("", []), ("\u{200B}", []),
    ])
  func paragraphs(text: String, expected: [String]) {
    let (page, _) = AttributionExtractor.read(Array(text.utf8))
    let pieces = WordPieceReader.pieces(of: page.bytes, by: weights)

    let found = PieceTokens(pieces, page).paragraphs(of: page).map { index in
      String(decoding: page.bytes[Int(pieces[index].start)..<Int(pieces[index].end)], as: UTF8.self).lowercased()
    }

    #expect(found == expected)
  }

  @Test("A long text is read as its windows are: no seam, no piece left out")
  func stretches() throws {
    let golden = try #require(try TrainerScores.all().max { $0.text.utf8.count < $1.text.utf8.count })
    let text = Array(repeating: golden.text, count: 12).joined(separator: "\n\n")
    let pieces = WordPieceReader.pieces(of: Array(text.utf8), by: weights)
    var ranges: [Range<Int>] = []
    var count = 0

    let paragraphs = pieces.indices.filter { pieces[$0].marks.gap == 2 }
    NetworkReading(pieces, paragraphs: paragraphs, by: weights).stretches { range, scores in
      ranges.append(range)
      count += scores.count
    }

    #expect(pieces.count > 4096)
    #expect(ranges.count > 1)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == pieces.count)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(count == pieces.count * NetworkLabel.count)
  }

  @Test("A word longer than a hundred letters and what is in no vocabulary are one unknown piece")
  func unknown() {
    let text = String(repeating: "a", count: 101) + " ok ꙮ"
    let pieces = WordPieceReader.pieces(of: Array(text.utf8), by: weights)

    #expect(pieces.map { $0.id == Int32(weights.shape.unknown) } == [true, false, true])
    #expect(pieces.first.map { $0.end - $0.start } == 101)
  }
}

@Suite("Weights files")
struct TaggerWeightsTests {
  private func opened(_ bytes: [UInt8]) throws(WeightsError) -> TaggerWeights? {
    // The bytes have to outlive the weights; a test ends soon enough.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    defer { memory.deallocate() }
    return try TaggerWeights(UnsafeRawBufferPointer(memory))
  }

  @Test("Something else is not taken for weights")
  func foreign() {
    #expect(throws: WeightsError.foreign) { try opened(Array("%PDF-1.7 and more".utf8)) }
    #expect(throws: WeightsError.foreign) { try opened([]) }
  }

  @Test("A file that is cut off says so, wherever it was cut")
  func truncated() {
    let whole = BuiltInWeights.bytes
    for count in [8, 100, 200, 3000, whole.count / 2, whole.count - 4096] {
      #expect(throws: WeightsError.truncated) { try opened(Array(whole.prefix(count))) }
    }
  }

  @Test("A file from before there were many readings is read without its calibration, which was by other signals")
  func old() throws {
    let now = Array(BuiltInWeights.bytes)
    let old = Array("CLAIMSW1".utf8) + now.dropFirst(8)

    #expect(try #require(try opened(now)).calibration.contains { $0 != 0 })
    #expect(try #require(try opened(old)).calibration.isEmpty)
  }

  @Test("A header that contradicts itself is refused", arguments: 0..<18)
  func unfit(number: Int) {
    var bytes = Array(BuiltInWeights.bytes.prefix(200_000))
    for place in 0..<4 { bytes[8 + 4 * number + place] = 0xFF }
    // Which complaint is made depends on the number; that there is one does not.
    #expect(throws: WeightsError.self) { try opened(bytes) }
  }
}
