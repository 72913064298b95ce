import ClaimModel

/// Turns byte offsets into code-point offsets; the one place where the two meet.
struct CodePointIndex: Sendable {
  private static let stride = 64

  private let bytes: [UInt8]
  /// How many code points begin before each 64th byte.
  private let counts: [Int32]
  private let points: CodePoints

  /// Cost: one pass over the text.
  init(_ text: String, bytes: [UInt8]) {
    self.bytes = bytes
    points = CodePoints(text)
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  /// How many code points begin before a byte.
  func offset(of byte: Int32) -> Int {
    let byte = min(max(0, Int(byte)), bytes.count)
    guard byte < bytes.count else { return points.count }
    let block = byte / Self.stride
    var count = Int(counts[block])
    for index in (block * Self.stride)..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  func range(_ bytes: Range<Int32>) -> Range<Int> {
    let start = offset(of: bytes.lowerBound)
    return start..<max(start, offset(of: bytes.upperBound))
  }

  /// The span at a range of bytes; none where the range is empty.
  func span(_ bytes: Range<Int32>) -> Span? { try? points.span(range(bytes)) }
}
