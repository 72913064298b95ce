internal import CKernels

/// The network over a whole text: overlapping windows without a seam, handed on a stretch at a time.
struct NetworkReading {
  /// A stretch is handed on when it has so many pieces and a paragraph begins …
  private static let fewest = 4096
  /// … and at the latest when it has so many, so that memory does not grow with the text.
  private static let most = 16_384

  private let pieces: [WordPiece]
  private let weights: TaggerWeights
  private let level: claims_level

  /// - Parameter level: the instructions to use; the best of this processor by default.
  init(_ pieces: [WordPiece], by weights: TaggerWeights, level: claims_level = claims_best_level()) {
    (self.pieces, self.weights, self.level) = (pieces, weights, level)
  }

  /// Gives the scores of every piece's labels, `NetworkLabel.count` a piece, in stretches of the text.
  ///
  /// Each piece is read in the window where the nearer of its ends is farthest away. Cost: linear in the pieces.
  func stretches(_ body: (Range<Int>, [Float]) -> Void) {
    guard !pieces.isEmpty else { return }
    let count = NetworkLabel.count
    let network = NetworkRun(weights, level: level)
    let (window, stride) = (weights.shape.window, weights.shape.stride)
    var found = [Float](repeating: 0, count: window * count)
    var pending: [Float] = []
    var first = 0
    var read = 0
    var start = 0
    while read < pieces.count {
      let end = min(start + window, pieces.count)
      found.withUnsafeMutableBufferPointer { memory in
        if let base = memory.baseAddress { network.score(pieces[start..<end], into: base) }
      }
      // The next window begins in the middle of what both see; the last one reaches back as far as it can.
      let next = min(start + stride, max(0, pieces.count - window))
      let seam = end == pieces.count ? end : (next + end) / 2
      pending += found[((read - start) * count)..<((seam - start) * count)]
      read = seam
      start = next
      while let cut = cut(first, read) {
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
  private func cut(_ first: Int, _ read: Int) -> Int? {
    guard read - first >= Self.fewest else { return nil }
    for index in stride(from: read - 1, to: first, by: -1) where pieces[index].marks.gap == 2 { return index }
    return read - first >= Self.most ? read : nil
  }
}
