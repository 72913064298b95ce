extension JSONParser {
  /// A string, the opening quotation mark being at hand (RFC 8259 §7).
  mutating func string() throws(Stop) -> String {
    let opening = position
    let start = position + 1
    var end = start
    var union: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        position = end + 1
        return try text(UnsafeBufferPointer(rebasing: bytes[start..<end]), isASCII: union < 0x80, opening)
      }
      if byte == UInt8(ascii: "\\") {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        position = end
        return try escapedString(opening)
      }
      if byte < 0x20 { throw stop(.controlCharacter(byte), at: end) }
      union |= byte
      end += 1
    }
    throw stop(.ended(wanted: "the closing quotation mark"), at: end)
  }

  @inline(__always)
  private mutating func text(
    _ text: UnsafeBufferPointer<UInt8>, isASCII: Bool, _ opening: Int
  ) throws(Stop) -> String {
    // What is all ASCII can't be repaired, and this way in is twice as fast.
    if isASCII { return String(decoding: text, as: UTF8.self) }
    guard let valid = String(validating: text, as: UTF8.self) else { throw stop(.notUTF8, at: opening) }
    return valid
  }

  /// The rest of a string from its first backslash on.
  private mutating func escapedString(_ opening: Int) throws(Stop) -> String {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: scratch, as: UTF8.self) else { throw stop(.notUTF8, at: opening) }
        return text
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw stop(.controlCharacter(byte))
      default:
        var end = position + 1
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\")
        {
          end += 1
        }
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
        position = end
      }
    }
    throw stop(.ended(wanted: "the closing quotation mark"))
  }

  /// One escape, the backslash being at hand.
  private mutating func escape() throws(Stop) {
    guard position + 1 < bytes.count else { throw stop(.ended(wanted: "the rest of an escape"), at: position + 1) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw stop(.unknownEscape(excerpt(from: position, to: position + 2)))
    }
    position += 2
  }

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func unicodeEscape() throws(Stop) {
    let written = excerpt(from: position, to: position + 6)
    guard let unit = codeUnit(at: position) else { throw stop(.unknownEscape(written)) }
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      scratch.append(contentsOf: String(scalar).utf8)
      position += 6
      return
    }
    guard unit < 0xDC00, let low = codeUnit(at: position + 6), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    else { throw stop(.loneSurrogate(written)) }
    scratch.append(contentsOf: String(scalar).utf8)
    position += 12
  }

  /// The four digits of a `\u` that begins there, if one does.
  private func codeUnit(at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[(place + 2)..<(place + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return unit
  }

  /// Bytes as text for an error, up to the next blank or control character.
  func excerpt(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<min(end, bytes.count)].prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
