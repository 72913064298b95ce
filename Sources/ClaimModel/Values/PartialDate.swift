/// A date as exact as it is known: a year, a month or a day of the Gregorian calendar (ISO 8601-1, reduced precision).
public struct PartialDate: TextCoded, Comparable {
  /// 0 to 9999.
  public let year: Int
  /// 1 to 12, if known.
  public let month: Int?
  /// 1 to 31, if known; never without a month.
  public let day: Int?

  public init(text: String) throws {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = Digits.number(parts[0][...]),
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { throw ModelError.notADate(text) }
    let month = parts.count > 1 ? Digits.number(parts[1][...]) ?? 0 : nil
    let day = parts.count > 2 ? Digits.number(parts[2][...]) ?? 0 : nil
    if let month, !(1...12).contains(month) { throw ModelError.notADate(text) }
    if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { throw ModelError.notADate(text) }
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

  public var description: String {
    var text = Digits.pad(year, 4)
    if let month { text += "-" + Digits.pad(month, 2) }
    if let day { text += "-" + Digits.pad(day, 2) }
    return text
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
