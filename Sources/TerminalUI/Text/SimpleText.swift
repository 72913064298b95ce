/// Text of which each scalar is a character of its own, one cell wide, safe, and read from left to right: nearly all that
/// is ever shown. No table has to be asked about it.
enum SimpleText {
  /// Latin letters and the punctuation, arrows, lines and signs that screens are drawn with. What is not here is looked
  /// up character by character, so that leaving one out only costs time.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x257F,
      0x25A0...0x25FC, 0x270E, 0x2713, 0x2717, 0x27F3:
      true
    default: false
    }
  }

  /// The scalar that begins at a byte of valid UTF-8; nil where it is not simple.
  /// - Parameters:
  ///   - index: The byte; then the one behind the scalar.
  ///   - signs: Whether what is not ASCII counts.
  @inline(__always)
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, signs: Bool) -> UInt32? {
    let first = UInt32(bytes[index])
    if first < 0x80 {
      index += 1
      return first >= 0x20 && first < 0x7F ? first : nil
    }
    // Of two bytes or three; what takes four is never simple.
    guard signs, first < 0xF0 else { return nil }
    let second = UInt32(bytes[index + 1] & 0x3F)
    let isShort = first < 0xE0
    let scalar =
      isShort ? (first & 0x1F) << 6 | second : (first & 0xF) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
    index += isShort ? 2 : 3
    return contains(scalar) ? scalar : nil
  }

  /// How many scalars a text has; nil where one is not simple.
  static func count(_ text: String, signs: Bool) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var (index, count) = (0, 0)
      while index < bytes.count {
        guard next(bytes, &index, signs: signs) != nil else { return nil }
        count += 1
      }
      return count
    }
  }
}
