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
  static func pad(_ number: Int, _ width: Int) -> String { ASCIIText.of { $0.append(number, width) } }
}

/// A short text of ASCII in the making, without an array between: ids and times are written by the million.
struct ASCIIText {
  /// More than any id or time has.
  private static let most = 64

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter fill: writes at most 64 bytes; what is more is left out.
  @inline(__always)
  static func of(_ fill: (inout ASCIIText) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { bytes in
      var text = ASCIIText(bytes)
      fill(&text)
      return String(decoding: bytes[..<text.count], as: UTF8.self)
    }
  }

  mutating func append(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes.initializeElement(at: count, to: byte)
    count += 1
  }

  mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  /// A number with zeros in front, at least so many digits wide.
  mutating func append(_ number: Int, _ width: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var (power, digits): (UInt, Int) = (1, 1)
    while digits < width || magnitude / power >= 10 { (power, digits) = (power * 10, digits + 1) }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(magnitude / power % 10))
      power /= 10
    }
  }
}
