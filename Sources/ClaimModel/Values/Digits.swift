/// Decimal digits without a locale.
enum Digits {
  /// The number that ASCII digits write, or nil where anything else stands among them.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The number with zeros in front, at least so many digits wide.
  static func pad(_ number: Int, _ width: Int) -> String {
    var text: [UInt8] = []
    append(number, width, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same behind other bytes: ids and times are written by the million.
  static func append(_ number: Int, _ width: Int, to text: inout [UInt8]) {
    if number < 0 { text.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var (power, digits): (UInt, Int) = (1, 1)
    while digits < width || magnitude / power >= 10 { (power, digits) = (power * 10, digits + 1) }
    while power > 0 {
      text.append(UInt8(ascii: "0") + UInt8(magnitude / power % 10))
      power /= 10
    }
  }
}
