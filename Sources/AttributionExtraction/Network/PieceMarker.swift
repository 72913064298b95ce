/// Tells of each piece, asked in order, what its letters do not: case, gap, quotation marks, headline.
///
/// `Training/tagger/pieces.py` says the same in Python; the golden files hold the two together.
struct PieceMarker {
  private enum Quotes { case double, straight, single }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let characters: CharacterTable
  /// Where the first line ends; 0 where the text has but one.
  private let headlineEnd: Int32
  private var lastEnd: Int32 = -1
  private var inside: Quotes?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ characters: CharacterTable) {
    self.bytes = bytes
    self.characters = characters
    headlineEnd = Self.endOfHeadline(bytes, characters)
  }

  /// The first line break behind the first word, if anything but white space follows it.
  private static func endOfHeadline(_ bytes: UnsafeBufferPointer<UInt8>, _ characters: CharacterTable) -> Int32 {
    var at = 0
    var hasBegun = false
    var end: Int?
    while at < bytes.count {
      let (code, length) = UTF8Reading.scalar(in: bytes, at: at)
      if characters[code].treatment == .space {
        if hasBegun, code == 10, end == nil { end = at }
      } else {
        if let end { return Int32(end) }
        hasBegun = true
      }
      at += length
    }
    return 0
  }

  /// The marks of the piece at some bytes; pieces are asked for in the order of the text.
  mutating func marks(_ start: Int32, _ end: Int32) -> PieceMarks {
    var marks = PieceMarks()
    marks.gap = gap(before: start)
    if marks.gap == 2 { inside = nil }
    marks.letterCase = letterCase(start, end)
    marks.quotation = quotation(start, end, isApart: marks.gap > 0)
    marks.line = start < headlineEnd ? 1 : 0
    lastEnd = end
    return marks
  }

  private func gap(before start: Int32) -> UInt8 {
    guard lastEnd >= 0 else { return 2 }
    guard lastEnd < start else { return 0 }
    return bytes[Int(lastEnd)..<Int(start)].contains(10) ? 2 : 1
  }

  private func letterCase(_ start: Int32, _ end: Int32) -> UInt8 {
    var (count, uppers, lowers, beginsUpper) = (0, 0, 0, false)
    var at = Int(start)
    while at < Int(end) {
      let (code, length) = UTF8Reading.scalar(in: bytes, at: at)
      let entry = characters[code]
      if entry.isUpper {
        uppers += 1
        if count == 0 { beginsUpper = true }
      }
      if entry.isLower { lowers += 1 }
      count += 1
      at += length
    }
    if uppers == 0 { return 0 }
    if count > 1, lowers == 0 { return 2 }
    return beginsUpper ? 1 : 3
  }

  private mutating func quotation(_ start: Int32, _ end: Int32, isApart: Bool) -> UInt8 {
    let (code, length) = UTF8Reading.scalar(in: bytes, at: Int(start))
    guard length == Int(end - start) else { return inside == nil ? 0 : 3 }
    let opensSingle = inside == nil && (isApart || !isAlphanumeric(before: start)) && isAlphanumeric(at: end)
    let closesSingle = inside == .single && !isAlphanumeric(at: end)
    switch code {
    case 0x201C, 0xAB, 0x201E, 0x201F:
      inside = .double
      return 1
    case 0x201D, 0xBB:
      inside = nil
      return 2
    case 34:
      let closes = inside == .straight
      inside = closes ? nil : .straight
      return closes ? 2 : 1
    case 0x2018 where opensSingle, 39 where opensSingle:
      inside = .single
      return 1
    case 0x2019 where closesSingle, 39 where closesSingle:
      inside = nil
      return 2
    default: return inside == nil ? 0 : 3
    }
  }

  private func isAlphanumeric(at place: Int32) -> Bool {
    guard Int(place) < bytes.count else { return false }
    return characters[UTF8Reading.scalar(in: bytes, at: Int(place)).code].isAlphanumeric
  }

  private func isAlphanumeric(before place: Int32) -> Bool {
    var at = Int(place) - 1
    while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at >= 0 && isAlphanumeric(at: Int32(at))
  }
}
