/// A moment in UTC, to the second, written as RFC 3339 wants it: `2020-08-06T14:30:00Z`.
public struct Timestamp: TextCoded, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; from year 0 to 9999.
  public let seconds: Int64

  /// The years that four digits can hold.
  public static let bounds: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// Clamps to the years 0 to 9999.
  public init(seconds: Int64) {
    self.seconds = min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)
  }

  public init(text: String) throws {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = PartialDate(ascii: bytes[..<10]), let days = date.daysSinceEpoch,
      let hour = Digits.number(bytes[11..<13]), let minute = Digits.number(bytes[14..<16]),
      let second = Digits.number(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { throw ModelError.notATimestamp(text) }
    self.init(seconds: Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// The day in UTC.
  public var date: PartialDate { PartialDate(daysSinceEpoch: Int(dayNumber)) }

  public var description: String {
    let rest = Int(seconds - dayNumber * 86_400)
    return ASCIIText.of { text in
      date.write(to: &text)
      text.append(UInt8(ascii: "T"))
      text.append(rest / 3600, 2)
      text.append(UInt8(ascii: ":"))
      text.append(rest / 60 % 60, 2)
      text.append(UInt8(ascii: ":"))
      text.append(rest % 60, 2)
      text.append(UInt8(ascii: "Z"))
    }
  }

  private var dayNumber: Int64 { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}
