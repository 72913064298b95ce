import ClaimModel

/// What a time expression means before it is reckoned from a date: «on Monday», «last month», «3 May», «two weeks ago».
struct TimeExpression: Sendable, Hashable {
  enum Meaning: Sendable, Hashable {
    /// 0 for Monday; `isLast` for «last Monday», which is not today.
    case weekday(Int, isLast: Bool)
    /// Days, weeks, months or years before; «today» and «this week» are none before.
    case days(Int), weeks(Int), months(Int), years(Int)
    /// A month by name, with day and year where they are said.
    case month(Int, day: Int?, year: Int?)
    case year(Int)
    /// 0 for spring; a season's year is all that is known.
    case season(Int)
    /// «a day earlier», «the day before»: so many days before what was told last.
    case daysBeforeThat(Int)
  }

  let tokens: Range<Int>
  let meaning: Meaning
}

/// Finds time expressions by words.
struct TimeReader {
  let page: Page

  private static let weekdays: WordMap<Int> = WordMap(
    [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
      "sunday sun",
    ].enumerated().flatMap { number, names in names.split(separator: " ").map { (word: String($0), value: number) } })
  private static let months: WordMap<Int> = WordMap(
    [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sept sep", "october oct", "november nov", "december dec",
    ].enumerated().flatMap { number, names in names.split(separator: " ").map { (word: String($0), value: number + 1) }
    })
  private static let seasons: WordMap<Int> = WordMap([
    ("spring", 0), ("summer", 1), ("autumn", 2), ("fall", 2), ("winter", 3),
  ])
  private static let counts: WordMap<Int> = WordMap([
    ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
  ])

  /// The expression that begins at a token and ends before a limit.
  func expression(at start: Int, limit: Int) -> TimeExpression? {
    guard start < limit else { return nil }
    var index = start
    while index < limit,
      page.reads("on in since late early earlier during this last by of at the mid previous same later", at: index),
      index - start < 4
    {
      index += 1
    }
    let lead = start..<index
    return alone(start, limit) ?? ago(start, limit) ?? weekday(index, lead, limit) ?? unit(index, lead, limit)
      ?? month(index, lead, limit) ?? dayFirst(index, lead, limit) ?? season(index, lead, limit)
      ?? year(index, lead, limit)
  }

  private func alone(_ start: Int, _ limit: Int) -> TimeExpression? {
    if page.reads("yesterday", at: start) { return TimeExpression(tokens: start..<(start + 1), meaning: .days(1)) }
    if page.reads("today tonight", at: start) { return TimeExpression(tokens: start..<(start + 1), meaning: .days(0)) }
    if page.reads("this earlier", at: start), page.reads("morning afternoon evening today", at: start + 1),
      start + 1 < limit
    {
      return TimeExpression(tokens: start..<(start + 2), meaning: .days(0))
    }
    if page.reads("last", at: start), page.reads("night evening", at: start + 1), start + 1 < limit {
      return TimeExpression(tokens: start..<(start + 2), meaning: .days(1))
    }
    if page.reads("the", at: start), page.reads("day previous same", at: start + 1), start + 2 < limit {
      if page.reads("day", at: start + 1), page.reads("before", at: start + 2) {
        return TimeExpression(tokens: start..<(start + 3), meaning: .daysBeforeThat(1))
      }
      if page.reads("day evening", at: start + 2) {
        return TimeExpression(
          tokens: start..<(start + 3), meaning: .daysBeforeThat(page.reads("same", at: start + 1) ? 0 : 1))
      }
    }
    return nil
  }

  /// «two weeks ago», «a day earlier».
  private func ago(_ start: Int, _ limit: Int) -> TimeExpression? {
    guard start + 2 < limit, let count = count(start) else { return nil }
    let isAgo = page.reads("ago", at: start + 2)
    let isEarlier = page.reads("earlier before", at: start + 2)
    guard isAgo || isEarlier else { return nil }
    let tokens = start..<(start + 3)
    if page.reads("day days", at: start + 1) {
      return TimeExpression(tokens: tokens, meaning: isAgo ? .days(count) : .daysBeforeThat(count))
    }
    if page.reads("week weeks", at: start + 1), isEarlier {
      return TimeExpression(tokens: tokens, meaning: .daysBeforeThat(7 * count))
    }
    guard isAgo else { return nil }
    if page.reads("week weeks", at: start + 1) { return TimeExpression(tokens: tokens, meaning: .weeks(count)) }
    if page.reads("month months", at: start + 1) { return TimeExpression(tokens: tokens, meaning: .months(count)) }
    return page.reads("year years", at: start + 1) ? TimeExpression(tokens: tokens, meaning: .years(count)) : nil
  }

  private func count(_ token: Int) -> Int? { Self.counts[page.tokens[token].key] ?? number(token, upTo: 99) }

  private func weekday(_ index: Int, _ lead: Range<Int>, _ limit: Int) -> TimeExpression? {
    guard index < limit, page.tokens[index].isCapital, let day = Self.weekdays[page.tokens[index].key] else {
      return nil
    }
    var end = index + 1
    if end < limit, page.reads("morning afternoon evening night", at: end) { end += 1 }
    // «on Monday, 14 September» is the date.
    let comma = end < limit && page.tokens[end].kind == .comma ? end + 1 : end
    if let date = month(comma, comma..<comma, limit, needsDay: true) ?? dayFirst(comma, comma..<comma, limit) {
      return TimeExpression(tokens: lead.lowerBound..<date.tokens.upperBound, meaning: date.meaning)
    }
    return TimeExpression(
      tokens: lead.lowerBound..<end, meaning: .weekday(day, isLast: lead.contains { page.reads("last", at: $0) }))
  }

  /// «last week», «earlier this month», «this year».
  private func unit(_ index: Int, _ lead: Range<Int>, _ limit: Int) -> TimeExpression? {
    guard index < limit, let which = lead.last, page.reads("this last previous", at: which) else { return nil }
    let steps = page.reads("this", at: which) ? 0 : 1
    let tokens = lead.lowerBound..<(index + 1)
    if page.reads("week weekend", at: index) { return TimeExpression(tokens: tokens, meaning: .weeks(steps)) }
    if page.reads("month", at: index) { return TimeExpression(tokens: tokens, meaning: .months(steps)) }
    if page.reads("year", at: index) { return TimeExpression(tokens: tokens, meaning: .years(steps)) }
    return nil
  }

  private func month(_ index: Int, _ lead: Range<Int>, _ limit: Int, needsDay: Bool = false) -> TimeExpression? {
    guard index < limit, page.tokens[index].isCapital, let month = Self.months[page.tokens[index].key] else {
      return nil
    }
    var end = index + 1
    if end < limit, page.tokens[end].kind == .stop, page.tokens[end].gap == .none { end += 1 }
    var day: Int?
    var year: Int?
    if end < limit, let number = number(end, upTo: 31), number > 0 { (day, end) = (number, end + 1) }
    let comma = end < limit && page.tokens[end].kind == .comma && day != nil ? end + 1 : end
    if comma < limit, let number = self.year(comma) { (year, end) = (number, comma + 1) }
    // «May» is a verb, «March» and «August» are words too.
    guard day != nil || year != nil || !lead.isEmpty, !needsDay || day != nil else { return nil }
    if page.tokens[end - 1].kind == .stop, day == nil, year == nil { end -= 1 }
    return TimeExpression(tokens: lead.lowerBound..<end, meaning: .month(month, day: day, year: year))
  }

  /// «3 May», «14 September 2020», «15th of June».
  private func dayFirst(_ index: Int, _ lead: Range<Int>, _ limit: Int) -> TimeExpression? {
    guard index + 1 < limit, let day = number(index, upTo: 31), day > 0 else { return nil }
    let name = page.reads("of", at: index + 1) ? index + 2 : index + 1
    guard name < limit, page.tokens[name].isCapital, let month = Self.months[page.tokens[name].key] else { return nil }
    let comma = name + 1 < limit && page.tokens[name + 1].kind == .comma ? name + 2 : name + 1
    if comma < limit, let year = year(comma) {
      return TimeExpression(tokens: lead.lowerBound..<(comma + 1), meaning: .month(month, day: day, year: year))
    }
    return TimeExpression(tokens: lead.lowerBound..<(name + 1), meaning: .month(month, day: day, year: nil))
  }

  private func season(_ index: Int, _ lead: Range<Int>, _ limit: Int) -> TimeExpression? {
    guard index < limit, lead.contains(where: { page.reads("in this last during", at: $0) }),
      let season = Self.seasons[page.tokens[index].key]
    else { return nil }
    return TimeExpression(tokens: lead.lowerBound..<(index + 1), meaning: .season(season))
  }

  /// «in 2019», «in a 2019 interview».
  private func year(_ index: Int, _ lead: Range<Int>, _ limit: Int) -> TimeExpression? {
    guard !lead.isEmpty, index < limit else { return nil }
    let place = page.reads("a an", at: index) ? index + 1 : index
    guard place < limit, let year = year(place) else { return nil }
    return TimeExpression(tokens: lead.lowerBound..<(place + 1), meaning: .year(year))
  }

  private func year(_ token: Int) -> Int? {
    guard page.tokens[token].kind == .number, page.tokens[token].end - page.tokens[token].start == 4 else { return nil }
    return number(token, upTo: 2200).flatMap { $0 >= 1500 ? $0 : nil }
  }

  /// A plain number, also «3rd».
  private func number(_ token: Int, upTo most: Int) -> Int? {
    guard page.tokens[token].kind == .number, page.tokens[token].end - page.tokens[token].start <= 4 else { return nil }
    var value = 0
    var digits = 0
    for byte in page.bytes[Int(page.tokens[token].start)..<Int(page.tokens[token].end)] {
      if (48...57).contains(byte) {
        (value, digits) = (value * 10 + Int(byte - 48), digits + 1)
      } else if !ScalarClass.isASCIILetter(byte) {
        return nil
      }
    }
    return digits > 0 && value <= most ? value : nil
  }
}
