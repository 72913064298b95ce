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

  /// The places where the words stand, the first so many, letter case left aside. Cost: one pass over the text for each
  /// first letter.
  func hits(in scalars: [Unicode.Scalar], most: Int = .max) -> [Range<Int>] {
    let wanted = words.unicodeScalars.map(Self.folded)
    guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
    var hits: [Range<Int>] = []
    var place = 0
    while place <= scalars.count - wanted.count, hits.count < most {
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

  /// A line with its hits lit, as much of it as a width shows. The line that one is at begins late enough for its first
  /// hit to be seen.
  func lit(_ text: String, width: Int, isCurrent: Bool, _ desk: Desk) -> StyledText {
    guard isLit else { return desk.ink(text) }
    let scalars = Array(text.unicodeScalars)
    let first = isCurrent ? hits(in: scalars, most: 1).first : nil
    let start = first.map { isWithin(width, $0, of: scalars, desk) ? 0 : max(0, $0.lowerBound - width / 4) } ?? 0
    // A scalar may take no cell, so more are looked at than there are cells.
    let shown = Array(scalars[start..<min(scalars.count, start + 8 * max(1, width))])
    var line = desk.ink(start > 0 ? desk.theme.signs.more : "", .dim)
    var place = 0
    // One field: right-to-left words stay where they are when a hit among them is lit.
    for hit in hits(in: shown) {
      line.append(Self.text(shown[place..<hit.lowerBound]))
      line.append(Self.text(shown[hit]), desk.theme.palette.style(.match))
      place = hit.upperBound
    }
    line.append(Self.text(shown[place...]))
    return line
  }

  /// Whether a hit ends within so many cells from the beginning.
  private func isWithin(_ width: Int, _ hit: Range<Int>, of scalars: [Unicode.Scalar], _ desk: Desk) -> Bool {
    hit.upperBound <= width && desk.theme.gate.width(of: Self.text(scalars[..<hit.upperBound])) <= width
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

extension Screen {
  /// The field of a search on the last line of what is looked through, while it is typed in.
  mutating func field(of find: TextFind, in rect: Rect, _ desk: Desk) {
    guard let field = find.field else { return }
    let before = desk.theme.gate.width(of: String(field.text.prefix(field.cursor)))
    let y = rect.y + max(0, rect.height - 1)
    line(desk.ink(" / ", .head) + desk.ink(field.text), x: rect.x, y: y, width: rect.width, desk)
    cursor = Point(x: rect.x + min(max(0, rect.width - 1), 3 + before), y: y)
  }
}
