public import ClaimModel

/// When a claim was made, as the article tells.
public struct ClaimDate: Sendable, Hashable {
  /// As exact as it is known.
  public let date: PartialDate
  /// The words that tell it.
  public let words: Span
  /// What it was reckoned from; none where the words name the date by themselves.
  public let reckonedFrom: PartialDate?

  /// A phrase for people: «on Monday», reckoned from 2020-09-14.
  public var reason: String {
    "«\(words.quote)»" + (reckonedFrom.map { ", reckoned from the article's date, \($0)" } ?? "")
  }
}

/// Reckons what a time expression means, seen from a date. The proleptic Gregorian calendar; weeks begin on Monday.
enum DateReckoning {
  /// The date; none where it can't be told from what is known.
  static func date(of meaning: TimeExpression.Meaning, from article: PartialDate?, after last: PartialDate?)
    -> PartialDate?
  {
    switch meaning {
    case .year(let year): return try? PartialDate(year: year)
    case .month(let month, let day, .some(let year)): return try? PartialDate(year: year, month: month, day: day)
    case .daysBeforeThat(let count):
      guard let days = (last ?? article)?.daysSinceEpoch else { return nil }
      return PartialDate(daysSinceEpoch: days - count)
    default: break
    }
    guard let article else { return nil }
    switch meaning {
    case .month(let month, let day, _): return nearest(month: month, day: day, before: article)
    case .years(let count): return try? PartialDate(year: article.year - count)
    case .months(let count): return months(count, before: article)
    case .season(let season): return self.season(season, before: article)
    case .days(let count): return article.daysSinceEpoch.map { PartialDate(daysSinceEpoch: $0 - count) }
    case .weeks(let count): return week(count, before: article)
    case .weekday(let day, let isLast): return weekday(day, isLast: isLast, before: article)
    default: return nil
    }
  }

  /// 0 for Monday; 1970-01-01 was a Thursday.
  static func weekday(of days: Int) -> Int { ((days + 3) % 7 + 7) % 7 }

  /// The last such day, the article's own day included: «on Monday» in Monday's paper is today.
  private static func weekday(_ wanted: Int, isLast: Bool, before article: PartialDate) -> PartialDate? {
    guard let days = article.daysSinceEpoch else { return nil }
    let back = (weekday(of: days) - wanted + 7) % 7
    return PartialDate(daysSinceEpoch: days - (back == 0 && isLast ? 7 : back))
  }

  /// A week is as exact as what its seven days share: a month or a year.
  private static func week(_ count: Int, before article: PartialDate) -> PartialDate? {
    guard let days = article.daysSinceEpoch else { return nil }
    let monday = days - weekday(of: days) - 7 * count
    return shared(PartialDate(daysSinceEpoch: monday), PartialDate(daysSinceEpoch: min(monday + 6, days)))
  }

  private static func shared(_ first: PartialDate, _ last: PartialDate) -> PartialDate? {
    guard first.year == last.year else { return nil }
    return try? PartialDate(year: first.year, month: first.month == last.month ? first.month : nil)
  }

  private static func months(_ count: Int, before article: PartialDate) -> PartialDate? {
    guard let month = article.month else { return nil }
    let all = article.year * 12 + month - 1 - count
    return try? PartialDate(year: all / 12, month: all % 12 + 1)
  }

  /// The last such month or day that is not after the article.
  private static func nearest(month: Int, day: Int?, before article: PartialDate) -> PartialDate? {
    var year = article.year
    if let now = article.month {
      let isLater = month > now || month == now && (day ?? 0) > (article.day ?? 31)
      if isLater { year -= 1 }
    }
    return try? PartialDate(year: year, month: month, day: day)
  }

  /// Only the year of a season is known, and of a winter not even that.
  private static func season(_ season: Int, before article: PartialDate) -> PartialDate? {
    guard season < 3, let month = article.month else { return nil }
    let first = 3 + season * 3
    return try? PartialDate(year: month >= first ? article.year : article.year - 1)
  }
}
