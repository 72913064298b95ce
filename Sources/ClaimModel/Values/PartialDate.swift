/// A date as exact as it is known: a year, a month or a day of the Gregorian calendar (ISO 8601-1, reduced precision).
public struct PartialDate: TextCoded, Comparable {
  /// 0 to 9999.
  public let year: Int
  /// 1 to 12, if known.
  public let month: Int?
  /// 1 to 31, if known; never without a month.
  public let day: Int?

  public init(text: String) throws {
    guard let date = Self(ascii: Array(text.utf8)[...]) else { throw ModelError.notADate(text) }
    self = date
  }

  /// Reads `2020`, `2020-08` or `2020-08-06`; nil where the bytes are none of them.
  init?(ascii bytes: ArraySlice<UInt8>) {
    let hasMonth = bytes.count > 4
    let hasDay = bytes.count > 7
    guard [4, 7, 10].contains(bytes.count), let year = Digits.number(bytes.prefix(4)) else { return nil }
    func part(at place: Int) -> Int? {
      let place = bytes.startIndex + place
      return bytes[place] == UInt8(ascii: "-") ? Digits.number(bytes[place + 1...place + 2]) : nil
    }
    let month = hasMonth ? part(at: 4) : nil
    let day = hasDay ? part(at: 7) : nil
    guard hasMonth == (month != nil), hasDay == (day != nil) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A year, a month or a day by its numbers.
  /// - Throws: ``ModelError/notADate(_:)`` where the calendar has none such.
  public init(year: Int, month: Int? = nil, day: Int? = nil) throws {
    let parts = [Digits.pad(year, 4)] + [month, month == nil ? nil : day].compactMap { $0.map { Digits.pad($0, 2) } }
    try self.init(text: parts.joined(separator: "-"))
  }

  /// The day that lies so many days after 1970-01-01.
  ///
  /// Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms», `civil_from_days`.
  public init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// Days since 1970-01-01, where the day is known (`days_from_civil` of the same paper).
  public var daysSinceEpoch: Int? {
    guard let month, let day else { return nil }
    let shifted = year - (month <= 2 ? 1 : 0)
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public var description: String { ASCIIText.of(write) }

  func write(to text: inout ASCIIText) {
    text.append(year, 4)
    guard let month else { return }
    text.append(UInt8(ascii: "-"))
    text.append(month, 2)
    guard let day else { return }
    text.append(UInt8(ascii: "-"))
    text.append(day, 2)
  }

  /// By time; of two that begin together the less exact comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
