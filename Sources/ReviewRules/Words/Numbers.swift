/// Numbers as people write them: «175 million», «175m», «1,000», «forty-five», «half».
enum Numbers {
  /// The numbers of a text by their value, each with how it was written. Ordinals («15th») count as their number.
  static func of(_ text: String) -> [(value: String, written: String)] {
    let words = PlainWords.of(text)
    var found: [(String, String)] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let (digits, scale) = figures(word) {
        let next = index + 1 < words.count ? scales[words[index + 1]] : nil
        found.append(
          (value(digits, scale ?? next ?? 0), scale == nil && next != nil ? "\(word) \(words[index + 1])" : word))
        index += scale == nil && next != nil ? 2 : 1
        continue
      }
      // «a million» says a number, «millions» none.
      if let number = small[word] {
        if let next = index + 1 < words.count ? scales[words[index + 1]] : nil {
          found.append((value(String(number), next), "\(word) \(words[index + 1])"))
          index += 2
          continue
        }
        if let tens = index + 1 < words.count ? small[words[index + 1]] : nil, number >= 20, number % 10 == 0, tens < 10
        {
          found.append((String(number + tens), "\(word)-\(words[index + 1])"))
          index += 2
          continue
        }
        // «one» is a pronoun as often as a number.
        if number != 1 { found.append((String(number), word)) }
      } else if let scale = scales[word], index > 0, words[index - 1] == "a" {
        found.append((value("1", scale), "a \(word)"))
      }
      index += 1
    }
    return found
  }

  /// Digits with an ending: `175m`, `20th`, `1,000`; nil where the word is no figure.
  private static func figures(_ word: String) -> (digits: String, scale: Int?)? {
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard let first = digits.first, first.isNumber else { return nil }
    let ending = String(word.dropFirst(digits.count))
    guard ending.isEmpty || endings[ending] != nil else { return nil }
    return (plain(String(digits)), ending.isEmpty ? nil : endings[ending])
  }

  /// Without commas between thousands, and without zeros at the end of a fraction.
  private static func plain(_ digits: String) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map { $0.filter { $0 != "," } }
    guard parts.count == 2 else { return digits.filter { $0 != "," } }
    let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
    return fraction.isEmpty ? parts[0] : parts[0] + "." + String(fraction)
  }

  /// The digits with so many places more, without an exponent.
  private static func value(_ digits: String, _ places: Int) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts.first ?? "")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard places > 0 else { return digits }
    let moved = fraction.prefix(places)
    let rest = fraction.dropFirst(places)
    let zeros = String(repeating: "0", count: places - moved.count)
    let joined = String((whole + moved + zeros).drop { $0 == "0" })
    return rest.isEmpty ? joined : joined + "." + rest
  }

  private static let scales = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]
  private static let endings: [String: Int] = [
    "m": 6, "bn": 9, "b": 9, "k": 3, "tn": 12, "st": 0, "nd": 0, "rd": 0, "th": 0, "s": 0,
  ]
  private static let small: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
}
