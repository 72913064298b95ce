/// A SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public struct Digest: TextCoded, Comparable {
  /// The 64 digits.
  public let hex: String

  public init(text: String) throws {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.value(of: $0) != nil }) else {
      throw ModelError.notADigest(text)
    }
    hex = text
  }

  /// From the bytes of a digest.
  /// - Precondition: 32 bytes.
  public init(bytes: some Sequence<UInt8>) {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(Self.digits[Int(byte >> 4)])
      digits.append(Self.digits[Int(byte & 15)])
    }
    precondition(digits.count == 64, "a SHA-256 has 32 bytes")
    hex = String(decoding: digits, as: UTF8.self)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: 64, by: 2).map { index in
      (Self.value(of: digits[index]) ?? 0) << 4 | (Self.value(of: digits[index + 1]) ?? 0)
    }
  }

  /// 64 zeros: what stands before the first entry of a ledger.
  public static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))

  public var description: String { hex }

  public static func < (left: Self, right: Self) -> Bool { left.hex < right.hex }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
