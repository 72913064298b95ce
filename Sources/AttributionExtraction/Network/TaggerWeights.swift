/// The weights of a tagger, read where they lie: nothing is copied, and only the header is looked at.
///
/// The format is the one that `Training/tagger/export.py` writes: a header, a table of sections, and the sections, each
/// at a multiple of 64 bytes. Width and depth of the network are the file's.
public struct TaggerWeights: @unchecked Sendable {  // The bytes are never written to.
  /// What the header says about the network.
  struct Shape: Sendable, Hashable {
    let layers, width, heads, inner, places, pieces, labels: Int
    /// How many values each mark of a piece has.
    let marks: [Int]
    /// Pieces a window, and how far the next one begins behind it.
    let window, stride: Int
    let opening, closing, unknown: Int
  }

  /// The sections in front of the layers, in the file's order.
  enum Section: Int {
    case pages, characters, folded, pieceKeys, pieceIDs, words, wordScales, places, marks, firstNorm, emissions, labels
  }

  static let sectionsAhead = 12
  static let sectionsALayer = 18
  private static let numbers = 18
  private static let magic: [UInt8] = Array("CLAIMSW2".utf8)
  /// The same but for the calibration, which was by other signals.
  private static let magicBefore: [UInt8] = Array("CLAIMSW1".utf8)

  /// The version that attributions carry.
  public let version: String
  let shape: Shape
  /// Weights of the confidence's features, the constant first.
  let calibration: [Double]
  private let bytes: UnsafeRawBufferPointer
  private let table: Int

  /// Takes bytes that stay where they are as long as the program runs: an embedded or a mapped file.
  ///
  /// - Throws: ``WeightsError`` where they are no such file, are cut off or contradict themselves.
  public init(_ bytes: UnsafeRawBufferPointer) throws(WeightsError) {
    let fixed = 8 + 4 * Self.numbers + 32 + 32
    let isOld = bytes.prefix(8).elementsEqual(Self.magicBefore)
    guard isOld || bytes.prefix(8).elementsEqual(Self.magic) else { throw .foreign }
    guard bytes.count >= fixed else { throw .truncated }
    let numbers = (0..<Self.numbers).map {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: UInt32.self)))
    }
    shape = Shape(
      layers: numbers[0], width: numbers[1], heads: numbers[2], inner: numbers[3], places: numbers[4],
      pieces: numbers[5], labels: numbers[6], marks: Array(numbers[8..<12]), window: numbers[12], stride: numbers[13],
      opening: numbers[14], closing: numbers[15], unknown: numbers[16])
    let name = bytes[(8 + 4 * Self.numbers)..<(8 + 4 * Self.numbers + 32)].prefix { $0 != 0 }
    version = String(decoding: name, as: UTF8.self)
    let fitted = (0..<8).map { place in
      Double(
        Float(
          bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: fixed - 32 + 4 * place, as: UInt32.self))
        ))
    }
    calibration = isOld ? [] : fitted
    (self.bytes, table) = (bytes, fixed)
    if let fault = shape.fault { throw .unfit(fault) }
    guard numbers[7] == 4, numbers[17] == Self.sectionsAhead + Self.sectionsALayer * shape.layers else {
      throw .unfit("it has another number of sections")
    }
    try checkSections(numbers[17])
  }

  /// Where a section lies; the initializer has seen to it that it lies in the file.
  func start(_ section: Section) -> UnsafeRawPointer { pointer(section.rawValue) }

  /// A section of a layer, by its number there.
  func start(layer: Int, _ number: Int) -> UnsafeRawPointer {
    pointer(Self.sectionsAhead + layer * Self.sectionsALayer + number)
  }

  func count(_ section: Section) -> Int { place(section.rawValue).length }

  private func pointer(_ number: Int) -> UnsafeRawPointer {
    UnsafeRawBufferPointer(rebasing: bytes[place(number).start...]).baseAddress
      ?? UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped
  }

  private func place(_ number: Int) -> (start: Int, length: Int) {
    let start = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: table + 16 * number, as: UInt64.self))
    let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: table + 16 * number + 8, as: UInt64.self))
    return (Int(truncatingIfNeeded: start), Int(truncatingIfNeeded: length))
  }

  private func checkSections(_ count: Int) throws(WeightsError) {
    guard bytes.count >= table + 16 * count else { throw .truncated }
    let wanted = shape.sizes
    for number in 0..<count {
      let (start, length) = place(number)
      guard start >= table + 16 * count, length >= 0, start <= bytes.count, length <= bytes.count - start else {
        throw .truncated
      }
      guard start % 64 == 0 else { throw .unfit("section \(number) does not begin at a multiple of 64") }
      if let size = wanted[number], size != length {
        throw .unfit("section \(number) has \(length) bytes where \(size) are needed")
      }
    }
    let slots = place(Section.pieceIDs.rawValue).length / 4
    guard slots.nonzeroBitCount == 1, place(Section.pieceKeys.rawValue).length == slots * 8 else {
      throw .unfit("its table of pieces has no power of two of places")
    }
  }
}

extension TaggerWeights.Shape {
  /// What makes the network one that can't be run; none for a sound one.
  var fault: String? {
    guard (1...64).contains(layers), (16...2048).contains(width), width % 16 == 0 else { return "its width or depth" }
    guard (1...64).contains(heads), width % heads == 0, width / heads % 32 == 0, width / heads <= 128 else {
      return "its number of heads"
    }
    guard (16...4096).contains(inner), inner % 16 == 0 else { return "its inner width" }
    guard labels == NetworkLabel.allCases.count else { return "its number of labels" }
    guard (8...4096).contains(window), (1...window).contains(stride), places >= window + 2 else { return "its windows" }
    guard (1...1_000_000).contains(pieces), [opening, closing, unknown].allSatisfy({ $0 < pieces }) else {
      return "its pieces"
    }
    return marks == PieceMarks.counts ? nil : "its marks of pieces"
  }

  /// How many bytes each section must have; none where its size is its own.
  var sizes: [Int: Int] {
    let four = MemoryLayout<Float>.size
    var sizes = [
      TaggerWeights.Section.pages.rawValue: 0x1100 * 2, TaggerWeights.Section.words.rawValue: pieces * width,
      TaggerWeights.Section.wordScales.rawValue: pieces * four,
      TaggerWeights.Section.places.rawValue: places * width * four,
      TaggerWeights.Section.marks.rawValue: marks.reduce(0, +) * width * four,
      TaggerWeights.Section.firstNorm.rawValue: 2 * width * four,
      TaggerWeights.Section.emissions.rawValue: labels * width * four,
      TaggerWeights.Section.labels.rawValue: (labels * labels + 2 * labels) * four,
    ]
    for layer in 0..<layers {
      var number = TaggerWeights.sectionsAhead + layer * TaggerWeights.sectionsALayer
      func product(_ depth: Int, _ outputs: Int) {
        for size in [depth * outputs, outputs * four, outputs * four, outputs * four] {
          sizes[number] = size
          number += 1
        }
      }
      func norm() {
        sizes[number] = 2 * width * four
        number += 1
      }
      product(width, 3 * width)
      product(width, width)
      norm()
      product(width, inner)
      product(inner, width)
      norm()
    }
    return sizes
  }
}
