internal import CKernels

/// The network over a whole text, window by window, handed on a stretch at a time.
struct NetworkReading {
  /// A stretch is handed on when it has so many pieces and a paragraph begins …
  private static let fewest = 4096
  /// … and at the latest when it has so many, so that memory does not grow with the text.
  private static let most = 16_384

  private let pieces: [WordPiece]
  private let paragraphs: [Int]
  private let weights: TaggerWeights
  private let level: claims_level

  /// - Parameters:
  ///   - paragraphs: the pieces at which paragraphs begin, in order.
  ///   - level: the instructions to use; the best of this processor by default.
  init(
    _ pieces: [WordPiece], paragraphs: [Int], by weights: TaggerWeights, level: claims_level = claims_best_level()
  ) {
    (self.pieces, self.paragraphs, self.weights, self.level) = (pieces, paragraphs, weights, level)
  }

  /// Gives the scores of every piece's labels, `NetworkLabel.count` a piece, in stretches of the text.
  ///
  /// Cost: linear in the pieces.
  func stretches(_ body: (Range<Int>, [Float]) -> Void) {
    guard !pieces.isEmpty else { return }
    let count = NetworkLabel.count
    let network = NetworkRun(weights, level: level)
    var found = [Float](repeating: 0, count: weights.shape.window * count)
    var pending: [Float] = []
    var (first, read) = (0, 0)
    // The last paragraph that begins in what was read, or right behind it, and those that follow.
    var (begun, coming) = (0, paragraphs[...])
    let shape = weights.shape
    for window in NetworkWindows(pieces.count, paragraphs: paragraphs, most: shape.window, stride: shape.stride) {
      found.withUnsafeMutableBufferPointer { memory in
        if let base = memory.baseAddress {
          network.score(pieces[window.seen], wanted: window.wanted, into: base)
        }
      }
      pending += found[..<(window.wanted.count * count)]
      read = window.wanted.upperBound
      while let next = coming.first, next <= read { begun = coming.removeFirst() }
      while let cut = cut(first, read, begun) {
        body(first..<cut, Array(pending[..<((cut - first) * count)]))
        pending.removeFirst((cut - first) * count)
        first = cut
      }
    }
    if first < read { body(first..<read, pending) }
  }

  /// The scores of the whole text.
  func emissions() -> [Float] {
    var all: [Float] = []
    stretches { _, emissions in all += emissions }
    return all
  }

  /// Where a stretch that begins at a piece may end: before the last paragraph that has been begun.
  private func cut(_ first: Int, _ read: Int, _ begun: Int) -> Int? {
    guard read - first >= Self.fewest else { return nil }
    return begun > first ? begun : read - first >= Self.most ? read : nil
  }
}
