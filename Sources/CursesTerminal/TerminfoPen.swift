import CNCurses
import TerminalUI

/// What the terminal at hand has to be sent: ncurses is asked once for each change of style, and terminfo for the rest.
struct TerminfoPen: TerminalPen {
  let clear: [UInt8]
  let eraseToEnd: [UInt8]
  let lastCellScrolls: Bool
  /// Whether the cursor is moved as by nearly every terminal: then nobody is asked.
  private let movesAsMost: Bool
  private var changes: [StyleChange: [UInt8]] = [:]

  private struct StyleChange: Hashable {
    let old: Style
    let new: Style
  }

  /// After ncurses has taken the terminal.
  init() {
    clear = Self.asked { cc_clear($0, $1) }
    eraseToEnd = Self.asked { cc_erase_to_end($0, $1) }
    lastCellScrolls = cc_scrolls_at_end()
    movesAsMost = [Point(x: 0, y: 0), Point(x: 132, y: 9)].allSatisfy { Self.asked(move: $0) == Self.most(move: $0) }
  }

  func move(to place: Point, _ bytes: inout [UInt8]) {
    if movesAsMost { Self.append(most: place, to: &bytes) } else { bytes += Self.asked(move: place) }
  }

  mutating func change(from old: Style, to new: Style, _ bytes: inout [UInt8]) {
    let change = StyleChange(old: old, new: new)
    if let known = changes[change] {
      bytes += known
      return
    }
    let asked = Self.asked { cc_restyle(Self.style(old), Self.style(new), $0, $1) }
    changes[change] = asked
    bytes += asked
  }

  func scroll(_ scroll: Scroll, rows: Int, _ bytes: inout [UInt8]) -> Bool {
    let asked = Self.asked {
      cc_scroll(
        Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound - 1), Int32(scroll.distance), Int32(rows), $0, $1)
    }
    bytes += asked
    return !asked.isEmpty
  }

  private static func asked(_ ask: (UnsafeMutablePointer<UInt8>?, Int32) -> Int32) -> [UInt8] {
    // The longest are a line scrolled many times over, by terminals that only know how to scroll one.
    let room = 1024
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = Int(ask(buffer.baseAddress, Int32(room)))
    }
  }

  private static func asked(move place: Point) -> [UInt8] { asked { cc_move(Int32(place.y), Int32(place.x), $0, $1) } }

  private static func most(move place: Point) -> [UInt8] {
    var bytes: [UInt8] = []
    append(most: place, to: &bytes)
    return bytes
  }

  /// ECMA-48's CUP: row and column, from one.
  private static func append(most place: Point, to bytes: inout [UInt8]) {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    append(place.y + 1, to: &bytes)
    bytes.append(UInt8(ascii: ";"))
    append(place.x + 1, to: &bytes)
    bytes.append(UInt8(ascii: "H"))
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func style(_ style: Style) -> cc_style {
    func colour(_ colour: UInt8?) -> Int32 { colour.map(Int32.init) ?? -1 }
    return cc_style(
      foreground: colour(style.foreground), background: colour(style.background),
      attributes: Int32(
        (style.bold ? CC_BOLD : 0) | (style.underline ? CC_UNDERLINE : 0) | (style.reverse ? CC_REVERSE : 0)))
  }
}
