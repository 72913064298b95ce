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
    let found = Set(places(in: Array(text.unicodeScalars)).map(\.kind))
    return Kind.allCases.filter(found.contains)
  }

  /// The text with a word in the place of each: «[an e-mail address left out]». Cost: one pass over the text.
  public static func masked(_ text: String) -> String {
    guard mayHold(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    let places = places(in: scalars)
    guard !places.isEmpty else { return text }
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

  /// Without an at sign and without nine digits there is nothing to look for.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "@") { return true }
      if (48...57).contains(byte) { digits += 1 }
    }
    return digits >= 9
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

  private static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let ends: Set<Unicode.Scalar> = ["<", ">", "(", ")", "[", "]", "«", "»", ",", ";", "\"", ":", "“", "”"]
    return runs(in: scalars) { !$0.properties.isWhitespace && !ends.contains($0) }.filter { run in
      guard let sign = scalars[run].firstIndex(of: "@"), sign > run.lowerBound else { return false }
      let domain = scalars[(sign + 1)..<run.upperBound]
      guard let point = domain.firstIndex(of: "."), point > sign + 1, let last = domain.last else { return false }
      return last.isWordy || last == "."
    }
  }

  /// Groups of digits with blanks, strokes or brackets between them, 9 to 15 digits in all, which begin with + or 0 or are
  /// three groups or more. A date (2020-08-06 14), a number with blanks between its thousands and one in fours, as on a
  /// card, are none; nor are digits that stand against a letter, as in a hash.
  private static func telephones(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let between: Set<Unicode.Scalar> = [" ", "-", "(", ")", "\u{2011}", "\u{00A0}"]
    return runs(in: scalars) { $0.isDigit || between.contains($0) || $0 == "+" }.compactMap { run in
      guard let first = scalars[run].firstIndex(where: { $0.isDigit || $0 == "+" }),
        let last = scalars[run].lastIndex(where: \.isDigit), last > first
      else { return nil }
      let range = first..<(last + 1)
      let before = first > 0 ? scalars[first - 1] : " "
      let after = last + 1 < scalars.count ? scalars[last + 1] : " "
      guard !before.isWordy, !after.isWordy, before != ".", before != "," else { return nil }
      return isTelephone(scalars[range]) ? range : nil
    }
  }

  private static func isTelephone(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = scalars.split { !$0.isDigit }.map(\.count)
    guard (9...15).contains(groups.reduce(0, +)) else { return false }
    let begins = scalars.first == "+" || scalars.first == "0"
    let isDate = groups.count > 1 && groups[0] == 4 && groups[1] == 2
    let isSum = groups.count > 1 && groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 } && !begins
    let isCard = groups.count > 2 && groups.prefix(3).allSatisfy { $0 == 4 }
    return !isDate && !isSum && !isCard && (begins || groups.count >= 3)
  }

  /// An IBAN: two letters, two digits, and 11 to 30 letters and digits, in groups or not (ISO 13616), with its check sum.
  private static func accounts(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let words = runs(in: scalars) { $0.isASCII && $0.isWordy }
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

  /// The stretches in which a test holds.
  private static func runs(in scalars: [Unicode.Scalar], where test: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if test(scalar) {
        if start == nil { start = index }
      } else if let begun = start {
        runs.append(begun..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<scalars.count) }
    return runs
  }
}
