/// A text as private data is looked for in it: its characters in their plain form, each with its place in the text.
///
/// Digits of every script are read as ASCII digits, `%40` as an at sign, and what cannot be seen is left out: none of
/// them keeps a person from reading an address.
struct PrivateDataReading {
  private(set) var scalars: [Unicode.Scalar] = []
  private var places: [Range<Int>] = []

  /// As it is written.
  init(plain text: String) { read(Array(text.unicodeScalars), isMarkup: false) }

  /// As a browser shows it: without tags, and with character references as what they stand for. Nil where the text has
  /// neither.
  init?(shown text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return nil }
    read(Array(text.unicodeScalars), isMarkup: true)
  }

  /// Where a stretch of the reading stands in the text.
  func place(of range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  private mutating func read(_ source: [Unicode.Scalar], isMarkup: Bool) {
    scalars.reserveCapacity(source.count)
    places.reserveCapacity(source.count)
    var place = 0
    while place < source.count {
      if isMarkup, let end = readTag(source, at: place) ?? readReference(source, at: place) {
        place = end
      } else if source[place] == "%", source.dropFirst(place + 1).prefix(2).elementsEqual(["4", "0"]) {
        add("@", place..<(place + 3))
        place += 3
      } else {
        add(source[place], place..<(place + 1))
        place += 1
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
    guard let plain = Self.plain(scalar) else { return }
    scalars.append(plain)
    places.append(place)
  }

  /// The plain form of a character; nil for one that is not seen.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x80: return scalar
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: return " "
    default:
      guard scalar.value >= 0x660, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return scalar }
      return Unicode.Scalar(48 + UInt8(value))
    }
  }
}

extension PrivateDataReading {
  /// Tags that stand inside a word or number and break no line.
  private static let inline: Set<String> = [
    "!", "a", "abbr", "b", "bdi", "bdo", "big", "code", "data", "em", "font", "i", "ins", "kbd", "mark", "s", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]
  private static let longestTag = 2_000
  private static let references: [String: Unicode.Scalar] = [
    "commat": "@", "period": ".", "nbsp": " ", "hyphen": "-", "dash": "-", "plus": "+", "sol": "/", "lpar": "(",
    "rpar": ")", "percnt": "%", "lowbar": "_", "shy": "\u{AD}", "amp": "&",
  ]

  /// Reads a tag or comment, which is nothing inside a line and ends the line elsewhere.
  /// - Returns: where it ends; nil where none begins.
  private mutating func readTag(_ source: [Unicode.Scalar], at start: Int) -> Int? {
    guard source[start] == "<" else { return nil }
    var name = start + 1
    if name < source.count, source[name] == "/" { name += 1 }
    guard name < source.count, source[name] == "!" || source[name].properties.isAlphabetic else { return nil }
    let rest = source[name..<min(source.count, start + Self.longestTag)]
    guard let end = rest.firstIndex(where: { $0 == ">" || $0 == "<" }), source[end] == ">" else { return nil }
    let word = source[name] == "!" ? source[name...name] : rest.prefix { $0.isASCII && $0.isWordy }
    if !Self.inline.contains(String(String.UnicodeScalarView(word)).lowercased()) { add("\n", start..<(end + 1)) }
    return end + 1
  }

  /// Reads a character reference: `&#64;`, `&#x40;`, `&commat;`.
  /// - Returns: where it ends; nil where none begins.
  private mutating func readReference(_ source: [Unicode.Scalar], at start: Int) -> Int? {
    guard source[start] == "&" else { return nil }
    let rest = source[(start + 1)..<min(source.count, start + 12)]
    guard let end = rest.firstIndex(of: ";") else { return nil }
    let name = String(String.UnicodeScalarView(rest[..<end]))
    guard let scalar = Self.references[name] ?? Self.numbered(name) else { return nil }
    add(scalar, start..<(end + 1))
    return end + 1
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
  }
}
