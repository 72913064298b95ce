extension JSONParser {
  /// A string, the opening quotation mark being at hand (RFC 8259 §7).
  mutating func string() throws(Stop) -> String {
    let opening = position
    let start = position + 1
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        position = end + 1
        return try text(bytes[start..<end], opening)
      }
      if byte == UInt8(ascii: "\\") {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        position = end
        return try escapedString(opening)
      }
      if byte < 0x20 { throw Stop(fault: .controlCharacter(byte), offset: end) }
      end += 1
    }
    throw Stop(fault: .ended(wanted: "the closing quotation mark"), offset: end)
  }

  private func text(_ slice: Slice<UnsafeBufferPointer<UInt8>>, _ opening: Int) throws(Stop) -> String {
    guard let text = String(validating: UnsafeBufferPointer(rebasing: slice), as: UTF8.self) else {
      throw Stop(fault: .notUTF8, offset: opening)
    }
    return text
  }

  /// The rest of a string from its first backslash on.
  private mutating func escapedString(_ opening: Int) throws(Stop) -> String {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: scratch, as: UTF8.self) else {
          throw Stop(fault: .notUTF8, offset: opening)
        }
        return text
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw stop(.controlCharacter(byte))
      default:
        var end = position + 1
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
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
    guard position + 1 < bytes.count else {
      position += 1
      throw stop(.ended(wanted: "the rest of an escape"))
    }
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
    default: throw stop(.unknownEscape(excerpt(2)))
    }
    position += 2
  }

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func unicodeEscape() throws(Stop) {
    guard let unit = codeUnit(at: position) else { throw stop(.unknownEscape(excerpt(6))) }
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      position += 6
      return
    }
    guard unit < 0xDC00, let low = codeUnit(at: position + 6), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    else { throw stop(.loneSurrogate(excerpt(6))) }
    scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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

  /// A number (RFC 8259 §6).
  mutating func number() throws(Stop) -> JSONValue {
    let start = position
    let negative = take("-")
    let digits = position
    var magnitude: UInt64 = 0
    var fits = true
    while let digit = digit {
      let (tens, over) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = tens.addingReportingOverflow(UInt64(digit))
      fits = fits && !over && !overAgain
      magnitude = sum
      position += 1
    }
    var wellFormed = position == digits + 1 || position > digits + 1 && bytes[digits] != UInt8(ascii: "0")
    var whole = true
    if take(".") {
      whole = false
      wellFormed = skipDigits() && wellFormed
    }
    if take("e") || take("E") {
      whole = false
      if !take("+") { _ = take("-") }
      wellFormed = skipDigits() && wellFormed
    }
    guard wellFormed else { throw Stop(fault: .malformedNumber(excerpt(from: start)), offset: start) }
    if whole, fits {
      if negative, magnitude <= UInt64(Int64.max) + 1 { return .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) }
      if !negative, magnitude <= UInt64(Int64.max) { return .integer(Int64(magnitude)) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw Stop(fault: .numberOutOfRange(excerpt(from: start)), offset: start)
    }
    return .number(number)
  }

  @inline(__always)
  private var digit: UInt8? {
    guard let byte = peek, byte &- UInt8(ascii: "0") < 10 else { return nil }
    return byte - UInt8(ascii: "0")
  }

  /// Goes past digits, and says whether there were any.
  private mutating func skipDigits() -> Bool {
    let start = position
    while digit != nil { position += 1 }
    return position > start
  }

  /// So many bytes from here, for an error.
  private func excerpt(_ length: Int) -> String {
    String(decoding: bytes[position..<min(position + length, bytes.count)], as: UTF8.self)
  }

  /// The number up to here, for an error.
  private func excerpt(from start: Int) -> String {
    String(decoding: bytes[start..<min(position + 1, start + 40, bytes.count)].prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
