import ClaimModel

/// Ranges in a filter: `3`, `1..3`, `>1`, `<=4`.
enum FilterRange {
  private static func bounds<Value: Comparable>(
    _ text: String, least: Value, most: Value, next: (Value) -> Value, previous: (Value) -> Value,
    read: (Substring) -> Value?
  ) -> ClosedRange<Value>? {
    func range(_ low: Value, _ high: Value) -> ClosedRange<Value>? { low <= high ? low...high : nil }
    if let dots = text.firstRange(of: "..") {
      let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
      guard let low = first.isEmpty ? least : read(first), let high = last.isEmpty ? most : read(last) else {
        return nil
      }
      return range(low, high)
    }
    if text.hasPrefix(">=") { return read(text.dropFirst(2)).flatMap { range($0, most) } }
    if text.hasPrefix("<=") { return read(text.dropFirst(2)).flatMap { range(least, $0) } }
    if text.hasPrefix(">") { return read(text.dropFirst()).flatMap { $0 < most ? range(next($0), most) : nil } }
    if text.hasPrefix("<") { return read(text.dropFirst()).flatMap { $0 > least ? range(least, previous($0)) : nil } }
    return read(text[...]).flatMap { range($0, $0) }
  }

  static func numbers(_ text: String) -> ClosedRange<Int>? {
    bounds(text, least: 0, most: 1_000_000, next: { $0 + 1 }, previous: { $0 - 1 }) { part in
      Int(part).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
    }
  }

  /// Numbers of claims: `C16`, `C16..C18`, `>C60`.
  static func claims(_ text: String) -> ClosedRange<Int>? {
    bounds(text, least: 0, most: Int.max, next: { $0 + 1 }, previous: { $0 - 1 }) { part in
      (try? ClaimID(text: String(part)))?.number
    }
  }

  /// Spans of time in seconds: `90s`, `5m`, `2h`, `7d`, `3w`.
  static func spans(_ text: String) -> ClosedRange<Int64>? {
    bounds(text, least: 0, most: 1_000_000_000_000, next: { $0 + 1 }, previous: { $0 - 1 }) { part in
      let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "y": 31_536_000]
      guard let unit = part.last.flatMap({ units[$0] }), let number = Int64(part.dropLast()),
        (0...1_000_000).contains(number)
      else { return nil }
      return number * unit
    }
  }

  static func dates(_ text: String) -> (from: PartialDate?, to: PartialDate?)? {
    func date(_ part: some StringProtocol) -> PartialDate? { try? PartialDate(text: String(part)) }
    if let dots = text.firstRange(of: "..") {
      let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
      let (from, to) = (date(first), date(last))
      guard first.isEmpty || from != nil, last.isEmpty || to != nil, from != nil || to != nil else { return nil }
      return (from, to)
    }
    for (sign, isFrom) in [(">=", true), ("<=", false), (">", true), ("<", false)] where text.hasPrefix(sign) {
      guard let date = date(text.dropFirst(sign.count)) else { return nil }
      return isFrom ? (date, nil) : (nil, date)
    }
    return date(text).map { ($0, $0) }
  }
}
