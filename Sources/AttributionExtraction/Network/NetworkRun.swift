internal import CKernels

/// The network over one window of pieces: embeddings, layers of self-attention, and a score for each label.
///
/// An encoder as in BERT (arXiv 1810.04805), its products in bytes, everything else in floats. It owns the memory that
/// a window needs and nothing else; windows may follow one another.
final class NetworkRun {
  /// How many rows go through the two inner products at a time, so that what lies between them stays in the cache.
  private static let rowsInside = 48

  private let weights: TaggerWeights
  private let shape: TaggerWeights.Shape
  private let level: claims_level
  private let rows: Int
  private let values, joined, mixed, inner, scratch, scales: UnsafeMutablePointer<Float>
  private let rounded, narrow: UnsafeMutablePointer<UInt8>
  private let products: [Product]
  private let blocksALayer: Int

  /// One of a layer's products, which takes four sections: weights, their sums, scales, bias.
  private struct Product {
    let section: Int
    let depth: Int
    let outputs: Int
    /// Where its blocks of 16 outputs begin among the layer's.
    let blocks: Int
  }

  /// Which of a layer's products it is, in their order.
  private enum Step: Int {
    case looking, mixing, opening, closing
  }

  /// - Parameter level: the instructions to use; the best of this processor by default.
  init(_ weights: TaggerWeights, level: claims_level = claims_best_level()) {
    self.weights = weights
    self.level = level
    shape = weights.shape
    rows = shape.window + 2
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64).bindMemory(
        to: Float.self, capacity: count)
      memory.initialize(repeating: 0, count: count)
      return memory
    }
    values = floats(rows * shape.width)
    joined = floats(rows * shape.width * 3)
    mixed = floats(rows * shape.width)
    inner = floats(Self.rowsInside * shape.inner)
    scratch = floats(claims_attention_scratch(rows, shape.width / shape.heads))
    scales = floats(rows)
    let most = max(rows * shape.width, Self.rowsInside * shape.inner)
    rounded = UnsafeMutableRawPointer.allocate(byteCount: most, alignment: 64).bindMemory(
      to: UInt8.self, capacity: most)
    let (width, inner) = (shape.width, shape.inner)
    var blocks = 0
    products = [(0, width, 3 * width), (4, width, width), (9, width, inner), (13, inner, width)].map {
      section, depth, outputs in
      defer { blocks += outputs / 16 }
      return Product(section: section, depth: depth, outputs: outputs, blocks: blocks)
    }
    blocksALayer = blocks
    narrow = .allocate(capacity: blocks * shape.layers)
    for layer in 0..<shape.layers {
      for product in products {
        claims_narrow(
          level, weights.start(layer: layer, product.section).assumingMemoryBound(to: Int8.self), product.depth,
          product.outputs, narrow + layer * blocks + product.blocks)
      }
    }
  }

  deinit {
    for memory in [values, joined, mixed, inner, scratch, scales] { memory.deallocate() }
    rounded.deallocate()
    narrow.deallocate()
  }

  /// Writes the scores of the labels of some pieces of a window, `NetworkLabel.count` a piece.
  /// - Parameters:
  ///   - pieces: at most a window's.
  ///   - wanted: which of them, by their indices; the others are read as well, but the last layer is spared.
  func score(
    _ pieces: ArraySlice<WordPiece>, wanted: Range<Int>, into emissions: UnsafeMutablePointer<Float>
  ) {
    let count = pieces.count + 2
    embed(pieces)
    for layer in 0..<(shape.layers - 1) { run(layer, count, for: 0..<count) }
    // The opening piece is before them.
    let first = wanted.lowerBound - pieces.startIndex + 1
    run(shape.layers - 1, count, for: first..<(first + wanted.count))
    let table = weights.start(.emissions).assumingMemoryBound(to: Float.self)
    let bias = weights.start(.labels).assumingMemoryBound(to: Float.self)
    for row in 0..<wanted.count {
      let value = values + (first + row) * shape.width
      for label in 0..<NetworkLabel.count {
        emissions[row * NetworkLabel.count + label] =
          bias[label] + Self.inner(table + label * shape.width, value, shape.width)
      }
    }
  }

  private static func inner(_ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum = SIMD16<Float>.zero
    var at = 0
    while at < count {
      let a = UnsafeRawPointer(left + at).loadUnaligned(as: SIMD16<Float>.self)
      let b = UnsafeRawPointer(right + at).loadUnaligned(as: SIMD16<Float>.self)
      sum += a * b
      at += 16
    }
    return sum.sum()
  }

  // MARK: - Embeddings

  private func embed(_ pieces: ArraySlice<WordPiece>) {
    embed(Int32(shape.opening), PieceMarks(), row: 0)
    for (row, piece) in pieces.enumerated() { embed(piece.id, piece.marks, row: row + 1) }
    embed(Int32(shape.closing), PieceMarks(), row: pieces.count + 1)
    let count = pieces.count + 2
    mixed.update(repeating: 0, count: count * shape.width)
    let norm = weights.start(.firstNorm).assumingMemoryBound(to: Float.self)
    claims_add_and_normalise(level, values, mixed, count, shape.width, norm, norm + shape.width, Self.epsilon)
  }

  private static let epsilon: Float = 1e-12

  private func embed(_ id: Int32, _ marks: PieceMarks, row: Int) {
    let width = shape.width
    let word = weights.start(.words).assumingMemoryBound(to: Int8.self) + Int(id) * width
    let scale = weights.start(.wordScales).assumingMemoryBound(to: Float.self)[Int(id)]
    let place = weights.start(.places).assumingMemoryBound(to: Float.self) + row * width
    let table = weights.start(.marks).assumingMemoryBound(to: Float.self)
    let value = values + row * width
    var first = 0
    func added(_ mark: UInt8, _ number: Int) -> UnsafePointer<Float> {
      defer { first += shape.marks[number] }
      return table + (first + Int(mark)) * width
    }
    let (cases, gaps) = (added(marks.letterCase, 0), added(marks.gap, 1))
    let (quotations, lines) = (added(marks.quotation, 2), added(marks.line, 3))
    // In one go, in this order: sums of floats depend on it.
    for index in 0..<width {
      value[index] =
        Float(word[index]) * scale + place[index] + cases[index] + gaps[index] + quotations[index] + lines[index]
    }
  }

  // MARK: - A layer

  /// What a layer makes of the rows that are wanted of it, which see all rows.
  private func run(_ layer: Int, _ count: Int, for wanted: Range<Int>) {
    let width = shape.width
    claims_quantise(level, values, count, width, rounded, scales)
    multiply(layer, .looking, count, into: joined)
    claims_attend(
      level, joined, count, wanted.lowerBound, wanted.count, shape.heads, width / shape.heads, scratch, mixed)
    claims_quantise(level, mixed, wanted.count, width, rounded, scales)
    multiply(layer, .mixing, wanted.count, into: joined)
    normalise(layer, 8, values + wanted.lowerBound * width, joined, wanted.count)
    var first = wanted.lowerBound
    while first < wanted.upperBound {
      let some = min(Self.rowsInside, wanted.upperBound - first)
      let value = values + first * width
      claims_quantise(level, value, some, width, rounded, scales)
      multiply(layer, .opening, some, into: inner)
      claims_gelu(level, inner, some * shape.inner)
      claims_quantise(level, inner, some, shape.inner, rounded, scales)
      multiply(layer, .closing, some, into: joined)
      normalise(layer, 17, value, joined, some)
      first += some
    }
  }

  /// The product of what was rounded last with the weights of a step.
  private func multiply(_ layer: Int, _ step: Step, _ count: Int, into out: UnsafeMutablePointer<Float>) {
    let product = products[step.rawValue]
    func section<Value>(_ number: Int, as type: Value.Type) -> UnsafePointer<Value> {
      weights.start(layer: layer, product.section + number).assumingMemoryBound(to: type)
    }
    claims_product(
      level, rounded, scales, count, product.depth, section(0, as: Int8.self),
      narrow + layer * blocksALayer + product.blocks, section(1, as: Int32.self), section(2, as: Float.self),
      section(3, as: Float.self), product.outputs, out)
  }

  private func normalise(
    _ layer: Int, _ section: Int, _ values: UnsafeMutablePointer<Float>, _ added: UnsafePointer<Float>, _ count: Int
  ) {
    let norm = weights.start(layer: layer, section).assumingMemoryBound(to: Float.self)
    claims_add_and_normalise(level, values, added, count, shape.width, norm, norm + shape.width, Self.epsilon)
  }
}
