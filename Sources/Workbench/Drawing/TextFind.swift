import TerminalUI

/// Words that are looked for in a text that is in sight: they light up, and one goes from hit to hit.
struct TextFind: Hashable {
  /// While they are typed.
  var field: LineField?
  /// What is lit; empty where nothing is.
  private(set) var words = ""

  var isTyping: Bool { field != nil }
  var isLit: Bool { !words.isEmpty }

  mutating func begin() { field = LineField(words) }

  /// A key in the field. True where the words are settled: by Enter.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .enter:
      words = field?.text ?? ""
      field = nil
      return true
    case .escape, .control("G"):
      (field, words) = (nil, "")
    default:
      _ = field?.handle(key)
      words = field?.text ?? ""
    }
    return false
  }

  mutating func paste(_ text: String) -> Bool {
    guard field != nil else { return false }
    field?.insert(text)
    words = field?.text ?? ""
    return true
  }

  mutating func clear() { (field, words) = (nil, "") }

  /// Every place where the words stand, letter case left aside. Cost: one pass over the text for each first letter.
  func hits(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let wanted = words.unicodeScalars.map(Self.folded)
    guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
    var hits: [Range<Int>] = []
    var place = 0
    while place <= scalars.count - wanted.count {
      if Self.folded(scalars[place]) == first,
        zip(scalars[place..<(place + wanted.count)], wanted).allSatisfy({ Self.folded($0) == $1 })
      {
        hits.append(place..<(place + wanted.count))
        place += wanted.count
      } else {
        place += 1
      }
    }
    return hits
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}
