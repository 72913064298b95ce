import CLibXML2
import Foundation

/// Bytes of any encoding as text.
struct CharacterDecoder {
  /// What is known of the encoding besides the bytes: the `charset` of the media type.
  var declared: String?

  /// What it was read as, the text, and what was odd about it.
  struct Decoded {
    let text: String
    let encoding: String
    let notes: [String]
  }

  /// Byte-order mark, then what the server says, then what the page says, then what the bytes look like: the order of
  /// the Encoding standard, but bytes that are UTF-8 throughout are never read as an encoding of single bytes.
  func decode(_ bytes: [UInt8], isMarkup: Bool) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3), []) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), "UTF-16LE", []) }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), "UTF-16BE", []) }
    let names = [declared, isMarkup ? Self.inMarkup(bytes) : nil].compactMap(\.self).compactMap(Self.known)
    let named = names.first(where: Self.isSupported) ?? names.first
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    switch named {
    case nil where isUTF8: return utf8(bytes[...], [])
    case nil: return converted(bytes[...], "CP1252", ["no encoding is named, and it is no UTF-8: read as Windows-1252"])
    case "UTF-8" where isUTF8: return utf8(bytes[...], [])
    case "UTF-8":
      // A stray byte leaves the rest as it is; where hardly anything is UTF-8, the name is wrong.
      let text = String(decoding: bytes, as: UTF8.self)
      let bad = text.unicodeScalars.count { $0 == "\u{FFFD}" }
      let good = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
      if bad > good {
        return converted(bytes[...], "CP1252", ["it says that it is UTF-8, and it is not: read as Windows-1252"])
      }
      return Decoded(text: text, encoding: "UTF-8", notes: ["\(bad) places are no UTF-8 and are shown as U+FFFD"])
    case let name? where Self.singleBytes.contains(name) && isUTF8 && !isPlain:
      return utf8(bytes[...], ["it says that it is \(name), and it is UTF-8: read as that"])
    case let name?: return converted(bytes[...], name, [])
    }
  }

  private func utf8(_ bytes: ArraySlice<UInt8>, _ notes: [String]) -> Decoded {
    let text = String(decoding: bytes, as: UTF8.self)
    return Decoded(text: text, encoding: "UTF-8", notes: notes)
  }

  private func converted(_ bytes: ArraySlice<UInt8>, _ name: String, _ notes: [String]) -> Decoded {
    guard let (text, bad) = Self.convert(Array(bytes), from: name) else {
      return Decoded(
        text: String(decoding: bytes, as: UTF8.self), encoding: "UTF-8",
        notes: notes + ["the encoding \(name) is not known here: read as UTF-8"])
    }
    let all = bad > 0 ? notes + ["\(bad) places are no \(name) and are shown as U+FFFD"] : notes
    return Decoded(text: text, encoding: name, notes: all)
  }

  private static func isSupported(_ name: String) -> Bool {
    guard name != "UTF-8" else { return true }
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return false }
    iconv_close(converter)
    return true
  }

  private static func convert(_ bytes: [UInt8], from name: String) -> (text: String, bad: Int)? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    var bad = 0
    let step = name.hasPrefix("UTF-16") ? 2 : 1
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      var left = input.count
      while left > 0 {
        let (produced, failure) = buffer.withUnsafeMutableBufferPointer { buffer -> (Int, Int32) in
          var target = buffer.baseAddress
          var room = buffer.count
          let answer = iconv(converter, &source, &left, &target, &room)
          return (buffer.count - room, answer == Int.max || answer == -1 ? errno : 0)
        }
        output += buffer[..<produced].map { UInt8(bitPattern: $0) }
        guard failure == EILSEQ || failure == EINVAL else {
          if failure == E2BIG { continue }
          break
        }
        bad += 1
        output += [0xEF, 0xBF, 0xBD]
        let skipped = min(step, left)
        source = source?.advanced(by: skipped)
        left -= skipped
      }
    }
    return (String(decoding: output, as: UTF8.self), bad)
  }

  /// The encoding that a page names in its first 2,048 bytes.
  private static func inMarkup(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let range = head.range(of: key) else { continue }
      let value = head[range.upperBound...].drop { "\"' ".contains($0) }
      let name = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  private static let singleBytes: Set<String> = ["CP1252", "CP1250", "CP1251", "CP1254", "ISO-8859-2", "ISO-8859-15"]

  /// The name that iconv knows for a label of the Encoding standard.
  private static func known(_ label: String) -> String? {
    let label = label.lowercased().filter { !"\"' ".contains($0) }
    if let name = labels[label] { return name }
    // What is neither in the table nor a plain name is not handed on.
    guard !label.isEmpty, label.utf8.allSatisfy({ $0 < 0x80 && ($0 >= 48 || $0 == 45) && $0 != 47 }) else { return nil }
    return label.uppercased()
  }

  private static let labels = [
    "utf8": "UTF-8", "utf-8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "iso-8859-1": "CP1252", "latin1": "CP1252",
    "latin-1": "CP1252", "ascii": "CP1252", "us-ascii": "CP1252", "windows-1252": "CP1252", "cp1252": "CP1252",
    "iso8859-1": "CP1252", "iso-8859-9": "CP1254", "windows-1254": "CP1254", "windows-1250": "CP1250",
    "windows-1251": "CP1251", "cp1251": "CP1251", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "gb18030": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932",
    "x-sjis": "CP932", "windows-31j": "CP932", "euc-kr": "UHC", "ks_c_5601-1987": "UHC", "utf-16": "UTF-16LE",
    "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
  ]
}
