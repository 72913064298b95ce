/// A SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public struct Digest: TextCoded, Comparable {
  /// The 32 bytes, eight a word, the first of them highest: so words compare as bytes and as digits do.
  private let first, second, third, fourth: UInt64

  public init(text: String) throws {
    let words = text.utf8.withContiguousStorageIfAvailable(Self.words) ?? Self.words(Array(text.utf8))
    guard let words else { throw ModelError.notADigest(text) }
    (first, second, third, fourth) = words
  }

  /// From the bytes of a digest.
  /// - Precondition: 32 bytes.
  public init(bytes: some Sequence<UInt8>) {
    if let digest = bytes.withContiguousStorageIfAvailable({ Self(of: UnsafeRawBufferPointer($0)) }) {
      self = digest
    } else {
      self = Array(bytes).withUnsafeBytes(Self.init(of:))
    }
  }

  /// From the bytes of a digest, as they lie in memory.
  /// - Precondition: 32 bytes.
  package init(of bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count == 32, "a SHA-256 has 32 bytes")
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Calls with the 32 bytes, without an array on the way.
  package func withBytes<T>(_ work: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let words = (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian)
    return try withUnsafeBytes(of: words, work)
  }

  /// The 64 digits.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      withBytes { bytes in
        for index in 0..<32 {
          digits[index * 2] = Self.digit(bytes[index] >> 4)
          digits[index * 2 + 1] = Self.digit(bytes[index] & 15)
        }
      }
      return 64
    }
  }

  /// 64 zeros: what stands before the first entry of a ledger.
  public static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))

  public var description: String { hex }

  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }

  private static func words(_ digits: some Collection<UInt8>) -> (UInt64, UInt64, UInt64, UInt64)? {
    guard digits.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var place = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      switch place >> 4 {
      case 0: words.0 = words.0 << 4 | value
      case 1: words.1 = words.1 << 4 | value
      case 2: words.2 = words.2 << 4 | value
      default: words.3 = words.3 << 4 | value
      }
      place += 1
    }
    return words
  }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
