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
  private let rounded: UnsafeMutablePointer<UInt8>

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
  }

  deinit {
    for memory in [values, joined, mixed, inner, scratch, scales] { memory.deallocate() }
    rounded.deallocate()
  }

  /// Writes the scores of each piece's labels, `NetworkLabel.count` a piece.
  /// - Parameter pieces: at most a window's.
  func score(_ pieces: ArraySlice<WordPiece>, into emissions: UnsafeMutablePointer<Float>) {
    let count = pieces.count + 2
    embed(pieces)
    for layer in 0..<shape.layers { run(layer, count) }
    let table = weights.start(.emissions).assumingMemoryBound(to: Float.self)
    let bias = weights.start(.labels).assumingMemoryBound(to: Float.self)
    for row in 0..<pieces.count {
      let value = values + (row + 1) * shape.width
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
    for index in 0..<width { value[index] = Float(word[index]) * scale + place[index] }
    var first = 0
    for (count, mark) in zip(shape.marks, [marks.letterCase, marks.gap, marks.quotation, marks.line]) {
      let added = table + (first + Int(mark)) * width
      for index in 0..<width { value[index] += added[index] }
      first += count
    }
  }

  // MARK: - A layer

  private func run(_ layer: Int, _ count: Int) {
    let width = shape.width
    claims_quantise(level, values, count, width, rounded, scales)
    multiply(layer, 0, count, width, 3 * width, into: joined)
    claims_attend(level, joined, count, shape.heads, width / shape.heads, scratch, mixed)
    claims_quantise(level, mixed, count, width, rounded, scales)
    multiply(layer, 4, count, width, width, into: joined)
    normalise(layer, 8, values, joined, count)
    var first = 0
    while first < count {
      let some = min(Self.rowsInside, count - first)
      let value = values + first * width
      claims_quantise(level, value, some, width, rounded, scales)
      multiply(layer, 9, some, width, shape.inner, into: inner)
      claims_gelu(level, inner, some * shape.inner)
      claims_quantise(level, inner, some, shape.inner, rounded, scales)
      multiply(layer, 13, some, shape.inner, width, into: joined)
      normalise(layer, 17, value, joined, some)
      first += some
    }
  }

  /// The product of what was rounded last with four sections of a layer: weights, their sums, scales, bias.
  private func multiply(
    _ layer: Int, _ section: Int, _ count: Int, _ depth: Int, _ outputs: Int, into out: UnsafeMutablePointer<Float>
  ) {
    claims_product(
      level, rounded, scales, count, depth,
      weights.start(layer: layer, section).assumingMemoryBound(to: Int8.self),
      weights.start(layer: layer, section + 1).assumingMemoryBound(to: Int32.self),
      weights.start(layer: layer, section + 2).assumingMemoryBound(to: Float.self),
      weights.start(layer: layer, section + 3).assumingMemoryBound(to: Float.self), outputs, out)
  }

  private func normalise(
    _ layer: Int, _ section: Int, _ values: UnsafeMutablePointer<Float>, _ added: UnsafePointer<Float>, _ count: Int
  ) {
    let norm = weights.start(layer: layer, section).assumingMemoryBound(to: Float.self)
    claims_add_and_normalise(level, values, added, count, shape.width, norm, norm + shape.width, Self.epsilon)
  }
}
