/// The overlapping windows in which the network sees a text: as few as there can be, and of one length, so that a text
/// that is a little longer than a window does not cost two whole ones.
struct NetworkWindows: Sequence, IteratorProtocol {
  /// One window.
  struct Window: Equatable {
    /// The pieces that the network sees.
    let seen: Range<Int>
    /// Those whose labels it gives: each piece is wanted of the window where the nearer end is farthest away.
    let wanted: Range<Int>
  }

  private let pieces: Int
  private let count: Int
  private let length: Int
  private var number = 0
  private var read = 0

  /// - Parameters:
  ///   - pieces: how many the text has.
  ///   - most: the longest window, in pieces.
  ///   - stride: how far the next longest one begins behind it; at most `most`, and at least 1.
  init(_ pieces: Int, most: Int, stride: Int) {
    self.pieces = pieces
    let overlap = most - stride
    count = pieces == 0 ? 0 : pieces <= most ? 1 : (pieces - overlap + stride - 1) / stride
    length = count == 0 ? 0 : (pieces + (count - 1) * overlap + count - 1) / count
  }

  mutating func next() -> Window? {
    guard number < count else { return nil }
    let start = beginning(number)
    let end = start + length
    number += 1
    let seam = number == count ? pieces : (beginning(number) + end) / 2
    defer { read = seam }
    return Window(seen: start..<end, wanted: read..<seam)
  }

  private func beginning(_ number: Int) -> Int { count < 2 ? 0 : number * (pieces - length) / (count - 1) }
}
