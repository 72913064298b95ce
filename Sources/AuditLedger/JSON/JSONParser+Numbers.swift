extension JSONParser {
  /// A number, its sign or first digit being at hand (RFC 8259 §6).
  mutating func number() throws(Stop) -> JSONValue {
    let start = position
    let negative = take("-")
    let first = position
    var digits = Digits()
    let count = read(&digits)
    var wellFormed = count == 1 || count > 1 && bytes[first] != UInt8(ascii: "0")
    var (whole, scale) = (true, 0)
    if take(".") {
      let decimals = read(&digits)
      (whole, scale) = (false, -decimals)
      wellFormed = wellFormed && decimals > 0
    }
    if take("e") || take("E") {
      let down = !take("+") && take("-")
      var exponent = Digits()
      wellFormed = read(&exponent) > 0 && wellFormed
      whole = false
      scale += (down ? -1 : 1) * Int(exponent.fit ? min(exponent.number, 100_000) : 100_000)
    }
    guard wellFormed else {
      throw stop(.malformedNumber(excerpt(from: start, to: min(position + 1, start + 40))), at: start)
    }
    if whole, digits.fit, let integer = digits.integer(negative: negative) { return .integer(integer) }
    if let exact = digits.double(scale: scale) { return .number(negative ? -exact : exact) }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
      throw stop(.numberOutOfRange(excerpt(from: start, to: min(position, start + 40))), at: start)
    }
    return .number(number)
  }

  /// Adds digits to a number, and says how many there were.
  @inline(__always)
  private mutating func read(_ digits: inout Digits) -> Int {
    let start = position
    while let byte = peek, byte &- UInt8(ascii: "0") < 10 {
      digits.append(byte - UInt8(ascii: "0"))
      position += 1
    }
    return position - start
  }
}

/// Decimal digits as a number, as long as they fit.
private struct Digits {
  var number: UInt64 = 0
  var fit = true

  @inline(__always)
  mutating func append(_ digit: UInt8) {
    let (tens, over) = number.multipliedReportingOverflow(by: 10)
    let (sum, overAgain) = tens.addingReportingOverflow(UInt64(digit))
    if over || overAgain { fit = false }
    number = sum
  }

  func integer(negative: Bool) -> Int64? {
    guard negative else { return Int64(exactly: number) }
    return number <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- number) : nil
  }

  /// The double nearest to number × 10^scale, where one exact division or multiplication gives it (W. D. Clinger,
  /// «How to Read Floating Point Numbers Accurately», 1990): both factors are exact doubles.
  func double(scale: Int) -> Double? {
    guard fit, number <= 1 << 53, Self.powers.indices.contains(abs(scale)) else { return nil }
    return scale < 0 ? Double(number) / Self.powers[-scale] : Double(number) * Self.powers[scale]
  }

  /// 10⁰ to 10²², all of them exact.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
