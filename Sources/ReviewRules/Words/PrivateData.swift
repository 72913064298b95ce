/// Data by which a private person can be reached or told apart: addresses, telephone and account numbers.
public enum PrivateData {
  /// What such a thing is called.
  enum Kind: String, CaseIterable {
    case mail = "an e-mail address"
    case telephone = "a telephone number"
    case account = "an account number"
  }

  /// What is found in a text, each once; never the data itself, which a report would print.
  static func kinds(in text: String) -> [Kind] {
    guard mayHold(text) else { return [] }
    let found = Set(places(in: text).map(\.kind))
    return Kind.allCases.filter(found.contains)
  }

  /// The text with a word in the place of each: «[an e-mail address left out]». Cost: one pass over the text.
  public static func masked(_ text: String) -> String {
    guard mayHold(text) else { return text }
    let places = places(in: text)
    guard !places.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var masked = String.UnicodeScalarView()
    var next = 0
    for (range, kind) in places {
      masked.append(contentsOf: scalars[next..<range.lowerBound])
      masked.append(contentsOf: "[\(kind.rawValue) left out]".unicodeScalars)
      next = range.upperBound
    }
    masked.append(contentsOf: scalars[next...])
    return String(masked)
  }

  /// Without an at sign and without nine digits there is nothing to look for. Both may be written in other ways.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"): return true
      case 48...57: digits += 1
      // The first bytes of digits in other scripts; that of quotation marks and dashes is none of them.
      case 0xD9..<0xE2, 0xE3...: return true
      default: break
      }
    }
    return digits >= 9
  }

  /// Where they stand, in order, none over another: as the text is written, and as a browser would show it.
  private static func places(in text: String) -> [(range: Range<Int>, kind: Kind)] {
    let plain = PrivateDataReading(plain: text)
    var found = places(in: plain.scalars).map { (range: plain.place(of: $0.range), kind: $0.kind) }
    if let shown = PrivateDataReading(shown: text) {
      found += places(in: shown.scalars).map { (range: shown.place(of: $0.range), kind: $0.kind) }
    }
    var joined: [(range: Range<Int>, kind: Kind)] = []
    for place in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let last = joined.last, last.range.overlaps(place.range) else {
        joined.append(place)
        continue
      }
      let end = max(last.range.upperBound, place.range.upperBound)
      joined[joined.count - 1].range = last.range.lowerBound..<end
    }
    return joined
  }

  /// Where they stand, in order, none over another: an account number is none of a telephone.
  private static func places(in scalars: [Unicode.Scalar]) -> [(range: Range<Int>, kind: Kind)] {
    var found: [(range: Range<Int>, kind: Kind)] = accounts(in: scalars).map { ($0, .account) }
    found += addresses(in: scalars).map { ($0, .mail) }
    for range in telephones(in: scalars) where !found.contains(where: { $0.range.overlaps(range) }) {
      found.append((range, .telephone))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands on both sides of an at sign: whatever punctuation is against it, and also inside an address of the web.
  private static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sign in scalars.indices where scalars[sign] == "@" {
      var start = sign
      while start > found.last?.upperBound ?? 0,
        scalars[start - 1].isWordy || ".%+-_'’".unicodeScalars.contains(scalars[start - 1])
      {
        start -= 1
      }
      while start < sign, !scalars[start].isWordy, scalars[start] != "_", scalars[start] != "+" { start += 1 }
      var end = sign + 1
      while end < scalars.count, scalars[end].isWordy || scalars[end] == "-" || scalars[end] == "." { end += 1 }
      while end > sign + 1, !scalars[end - 1].isWordy { end -= 1 }
      let labels = scalars[(sign + 1)..<end].split(separator: ".", omittingEmptySubsequences: false)
      guard start < sign, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), labels.last?.count ?? 0 > 1 else {
        continue
      }
      found.append(start..<end)
    }
    return found
  }

  /// Groups of digits with blanks, strokes or brackets between them, 9 to 15 digits in all, which begin with + or 0 or are
  /// three groups or more. A date (2020-08-06 14), a number with blanks between its thousands and one in fours, as on a
  /// card, are none; nor are digits that stand against a letter, as in a hash. With dots and slashes between the digits,
  /// which dates, sums and files have as well, they begin with + or 0 or are 3, 3 and 4.
  private static func telephones(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    func isBetween(_ index: Int) -> Bool {
      guard isInside(scalars[index]) else { return false }
      // A stroke may have a blank at each side: +49 (0)30 / 1234 5678.
      let reach = scalars[index] == "/" ? 2 : 1
      func meetsDigit(_ step: Int) -> Bool {
        var place = index + step
        if reach == 2, scalars.indices.contains(place), scalars[place] == " " { place += step }
        return scalars.indices.contains(place) && scalars[place].isDigit
      }
      return meetsDigit(-1) && meetsDigit(1)
    }
    let dotted = telephones(
      scalars.indices.runs {
        isDigitOrBlank(scalars[$0]) || isBetween($0)
      },
      in: scalars, where: isDotted)
    let spaced = telephones(
      scalars.indices.runs { isDigitOrBlank(scalars[$0]) }, in: scalars, where: isTelephone)
    return dotted + spaced.filter { range in !dotted.contains { $0.overlaps(range) } }
  }

  /// What a number is written with: digits, a plus, and what stands between groups of them.
  private static func isDigitOrBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "+", " ", "-", "(", ")", "\u{2010}", "\u{2011}", "\u{00A0}", "\u{202F}": true
    default: false
    }
  }

  /// What stands inside of some, and of dates, sums and files as well.
  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ".", "\u{2013}", "\u{2212}": true
    default: false
    }
  }

  private static func telephones(
    _ runs: [Range<Int>], in scalars: [Unicode.Scalar], where test: (ArraySlice<Unicode.Scalar>) -> Bool
  ) -> [Range<Int>] {
    runs.compactMap { run in
      guard let first = scalars[run].firstIndex(where: { $0.isDigit || $0 == "+" }),
        let last = scalars[run].lastIndex(where: \.isDigit), last > first
      else { return nil }
      let range = first..<(last + 1)
      let before = first > 0 ? scalars[first - 1] : " "
      let after = last + 1 < scalars.count ? scalars[last + 1] : " "
      guard !before.isWordy, !after.isWordy, before != ".", before != "," else { return nil }
      return test(scalars[range]) ? range : nil
    }
  }

  /// A telephone number with a dot or slash in it.
  private static func isDotted(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.contains(where: isInside) else { return false }
    let groups = scalars.split { !$0.isDigit }
    guard (9...15).contains(groups.reduce(0) { $0 + $1.count }) else { return false }
    if scalars.first == "+" { return true }
    guard scalars.first == "0" else { return groups.map(\.count) == [3, 3, 4] }
    let isFraction = groups[0].count == 1
    // 06.08.2020, also with a time behind it or another date before it.
    let hasDate = groups.indices.dropLast(2).contains { place in
      let (day, month, year) = (groups[place], groups[place + 1], groups[place + 2])
      let first = scalars[day.endIndex..<month.startIndex].first(where: isInside)
      let second = scalars[month.endIndex..<year.startIndex].first(where: isInside)
      return first != nil && first == second && day.count <= 2 && month.count <= 2 && year.count == 4
    }
    return !isFraction && !hasDate
  }

  private static func isTelephone(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = scalars.split { !$0.isDigit }.map(\.count)
    guard (9...15).contains(groups.reduce(0, +)) else { return false }
    let begins = scalars.first == "+" || scalars.first == "0"
    // No year begins with a nought: 0049-30-1234567.
    let isDate = groups.count > 1 && groups[0] == 4 && groups[1] == 2 && !begins
    let isSum = groups.count > 1 && groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 } && !begins
    let isCard = groups.count > 2 && groups.prefix(3).allSatisfy { $0 == 4 }
    return !isDate && !isSum && !isCard && (begins || groups.count >= 3)
  }

  /// An IBAN: two letters, two digits, and 11 to 30 letters and digits, in groups or not (ISO 13616), with its check sum.
  private static func accounts(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let words = scalars.indices.runs { scalars[$0].isASCII && scalars[$0].isWordy }
    var found: [Range<Int>] = []
    for (index, head) in words.enumerated()
    where isHead(scalars[head]) && head.lowerBound >= found.last?.upperBound ?? 0 {
      var joined: [Unicode.Scalar] = []
      for word in words[index...].prefix(9) {
        joined += scalars[word]
        if (15...34).contains(joined.count), checks(joined) {
          found.append(head.lowerBound..<word.upperBound)
          break
        }
      }
    }
    return found
  }

  private static func isHead(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count >= 4 && word.prefix(2).allSatisfy { ("A"..."Z").contains($0) }
      && word.dropFirst(2).prefix(2).allSatisfy(\.isDigit)
  }

  /// ISO 7064, modulus 97: the first four go to the end, letters count from 10.
  private static func checks(_ iban: [Unicode.Scalar]) -> Bool {
    var rest = 0
    for scalar in iban[4...] + iban[..<4] {
      let code = Int(scalar.value)
      let value = code <= 57 ? code - 48 : code <= 90 ? code - 55 : code - 87
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1
  }
}

extension Range<Int> {
  /// The stretches in which a test holds.
  fileprivate func runs(where test: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in self {
      if test(index) {
        if start == nil { start = index }
      } else if let begun = start {
        runs.append(begun..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<upperBound) }
    return runs
  }
}
