@testable import TerminalUI

/// A terminal that is nothing but its cells, and as strict as real ones: half of a wide character that is written over
/// is gone, and behind the last cell of a row nobody knows where the cursor stands.
struct Glass {
  struct Spot: Equatable {
    var text = " "
    var style = Style.plain
  }

  private(set) var rows: [[Spot]]
  private(set) var cursor: Point?
  private var style = Style.plain
  /// How wide this terminal takes a character for.
  private let width: (String) -> Int

  init(_ size: Size, width: @escaping (String) -> Int) {
    rows = Array(repeating: Array(repeating: Spot(), count: size.columns), count: size.rows)
    self.width = width
  }

  /// What a row shows; the right half of a wide character is empty.
  func text(_ y: Int) -> [String] { rows[y].map(\.text) }

  func spots(_ y: Int) -> [Spot] { rows[y] }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let first = rest.first {
      if first == "\u{1B}" {
        let end = rest.firstIndex { $0.isLetter } ?? rest.index(before: rest.endIndex)
        obey(rest[end], rest[..<end].dropFirst(2).split(separator: ";").compactMap { Int($0) })
        rest = rest[rest.index(after: end)...]
      } else {
        write(String(first))
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func obey(_ letter: Character, _ numbers: [Int]) {
    switch (letter, numbers.count) {
    case ("H", 2): cursor = Point(x: numbers[1], y: numbers[0])
    case ("m", 1): style = StyledPen.styles[numbers[0]]
    case ("J", 0):
      for y in rows.indices { rows[y] = rows[y].map { _ in Spot() } }
      style = .plain
    case ("K", 0):
      guard let cursor else { return }
      for x in cursor.x..<rows[cursor.y].count { put(Spot(style: style), x, cursor.y) }
    case ("S", 3):
      let (range, distance) = (numbers[0]..<numbers[1], numbers[2])
      let old = rows
      for y in range {
        rows[y] = range.contains(y + distance) ? old[y + distance] : old[y].map { _ in Spot(style: style) }
      }
      cursor = nil
    default: preconditionFailure("«\(letter)» with \(numbers)")
    }
  }

  private mutating func write(_ character: String) {
    guard let place = cursor else { preconditionFailure("«\(character)» is written nowhere") }
    let width = max(1, width(character))
    put(Spot(text: character, style: style), place.x, place.y)
    if width == 2, place.x + 1 < rows[place.y].count {
      put(Spot(text: "", style: style), place.x + 1, place.y, isHalf: true)
    }
    cursor = place.x + width < rows[place.y].count ? Point(x: place.x + width, y: place.y) : nil
  }

  private mutating func put(_ spot: Spot, _ x: Int, _ y: Int, isHalf: Bool = false) {
    if rows[y][x].text.isEmpty, !isHalf, x > 0 { rows[y][x - 1].text = " " }
    if x + 1 < rows[y].count, rows[y][x + 1].text.isEmpty { rows[y][x + 1].text = " " }
    rows[y][x] = spot
  }
}

/// Writes for a ``Glass``.
struct StyledPen: TerminalPen {
  static let styles = [
    Style.plain, Style(bold: true), Style(foreground: 3), Style(background: 4, underline: true), Style(reverse: true),
  ]

  let clear = Array("\u{1B}[J".utf8)
  var eraseToEnd = Array("\u{1B}[K".utf8)
  var lastCellScrolls = false
  var scrolls = true

  func move(to place: Point, _ bytes: inout [UInt8]) { bytes += "\u{1B}[\(place.y);\(place.x)H".utf8 }

  func change(from old: Style, to new: Style, _ bytes: inout [UInt8]) {
    bytes += "\u{1B}[\(Self.styles.firstIndex(of: new) ?? 0)m".utf8
  }

  func scroll(_ scroll: Scroll, rows: Int, _ bytes: inout [UInt8]) -> Bool {
    if scrolls { bytes += "\u{1B}[\(scroll.rows.lowerBound);\(scroll.rows.upperBound);\(scroll.distance)S".utf8 }
    return scrolls
  }
}
