import ReviewRules

/// Text on its way into HTML, in an element or in a quoted attribute.
///
/// Bytes are looked at, not characters: a quotation mark with a combining mark behind it is one character, and ends an
/// attribute all the same. What can't be seen is shown by name.
struct HTMLText: TextEscaping {
  /// Whether persons' private data is masked on the way.
  var redacts = false

  func append(_ text: String, to bytes: inout [UInt8]) {
    Self.append(redacts ? PrivateData.masked(text) : text, to: &bytes)
  }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      func flush(_ bytes: inout [UInt8]) {
        if start < index { bytes.append(contentsOf: utf8[start..<index]) }
      }
      while index < utf8.count {
        let byte = utf8[index]
        if byte < 0x80 {
          if let instead = replacement(of: byte) {
            flush(&bytes)
            bytes.append(contentsOf: instead.utf8)
            start = index + 1
          }
          index += 1
          continue
        }
        let (scalar, length) = UTF8Scalar.read(utf8, at: index)
        if let name = VisibleCharacters.name(of: scalar) {
          flush(&bytes)
          append(name, to: &bytes)
          start = index + length
        }
        index += length
      }
      flush(&bytes)
    }
  }

  /// What goes out in the place of an ASCII byte; nil where it stays.
  private static func replacement(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x20..<0x7F: nil
    default: VisibleCharacters.name(of: Unicode.Scalar(byte)).map(escaped)
    }
  }
}

/// Reads one scalar of a text's UTF-8.
enum UTF8Scalar {
  /// - Parameter utf8: the bytes of a `String`, which are always well-formed.
  /// - Returns: the scalar that begins there, and how many bytes it has.
  @inline(__always)
  static func read(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(utf8[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
    for next in 1..<max(1, length) where index + next < utf8.count {
      value = value << 6 | UInt32(utf8[index + next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
