/// Numbers as ECMAScript writes them.
enum JSONNumber {
  /// The integers that every reader takes for the same number (RFC 7493 §2.2).
  static let safe: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// A double as RFC 8785 §3.2.2.3 wants it (ECMA-262, Number::toString), or `null` where it is not finite.
  static func text(of number: Double) -> [UInt8] {
    guard number.isFinite else { return Array("null".utf8) }
    if let whole = Int64(exactly: number), safe.contains(whole) { return Array(String(whole).utf8) }
    // From 1e-4 up to 2⁵⁴ Swift writes without exponent, and then as ECMAScript does but for «.0» at the end.
    if 1e-4 <= number.magnitude, number.magnitude < 0x1p53 { return Array(number.description.utf8) }
    let (digits, point) = decimal(number.magnitude)
    let zero = UInt8(ascii: "0")
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    switch point {
    case digits.count...21:
      text += digits + [UInt8](repeating: zero, count: point - digits.count)
    case 1...21:
      text += digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
    case -5...0:
      text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + digits
    default:
      text.append(digits[0])
      if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
      text += Array((point > 0 ? "e+" : "e-").utf8) + Array(String((point - 1).magnitude).utf8)
    }
    return text
  }

  /// The fewest digits that read back as the number, and where the point stands: 0.digits × 10^point.
  ///
  /// They come from Swift's `description`, which is the shortest text that reads back, and of those the nearest.
  private static func decimal(_ number: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = Array(number.description.utf8)[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    let place = (point ?? digits.count) + exponent
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leading)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, place - leading)
  }
}
