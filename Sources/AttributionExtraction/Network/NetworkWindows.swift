/// The windows in which the network sees a text: whole paragraphs, and a little of what stands around them.
///
/// Windows are about equally long, so that a text that is a little longer than one does not cost a whole one more. Where
/// no paragraph begins in the second half of what fits, one is parted, and then more of what stands around is seen.
struct NetworkWindows: Sequence, IteratorProtocol {
  /// How many pieces are seen beyond a seam between paragraphs: the agreement with people is the same with 4 to 31.
  private static let marginOfParagraphs = 16

  /// One window.
  struct Window: Equatable {
    /// The pieces that the network sees.
    let seen: Range<Int>
    /// Those whose labels it gives: each piece is wanted of one window.
    let wanted: Range<Int>
  }

  private let count: Int
  private let most: Int
  /// How many pieces are seen beyond a seam between paragraphs, and beyond one in a paragraph.
  private let margin, marginInside: Int
  private var read = 0
  /// How many pieces before what is wanted next are seen with it.
  private var before = 0
  /// Where paragraphs begin that may be the next seam.
  private var coming: ArraySlice<Int>

  /// - Parameters:
  ///   - count: how many pieces the text has.
  ///   - paragraphs: the pieces at which paragraphs begin, in order.
  ///   - most: the longest window, in pieces.
  ///   - stride: how far the next longest one begins behind it in a paragraph that does not end; at most `most`, and at
  ///     least 1.
  init(_ count: Int, paragraphs: [Int], most: Int, stride: Int) {
    (self.count, self.most, coming) = (count, most, paragraphs[...])
    marginInside = (most - stride) / 2
    margin = Swift.min(Self.marginOfParagraphs, marginInside)
  }

  mutating func next() -> Window? {
    guard read < count else { return nil }
    let first = read
    let start = first - before
    if count - start <= most {
      read = count
      return Window(seen: start..<count, wanted: first..<count)
    }
    let fits = start + most - margin - first
    let windows = (count - first + fits - 1) / fits
    let even = first + (count - first + windows - 1) / windows
    if let paragraph = paragraph(nearest: even, in: (first + Swift.max(1, fits / 2))...(first + fits)) {
      (read, before) = (paragraph, margin)
    } else {
      (read, before) = (Swift.min(even, start + most - marginInside), marginInside)
    }
    let end = Swift.min(read + before, count)
    before = Swift.min(before, read)
    return Window(seen: start..<end, wanted: first..<read)
  }

  private mutating func paragraph(nearest place: Int, in range: ClosedRange<Int>) -> Int? {
    coming = coming.drop { $0 < range.lowerBound }
    return coming.prefix { $0 <= range.upperBound }.min { abs($0 - place) < abs($1 - place) }
  }
}
