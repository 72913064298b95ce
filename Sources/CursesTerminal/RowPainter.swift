import CNCurses
import TerminalUI

/// Hands a row to ncurses, what differs from what it was. ncurses sends only what differs from what it sent before.
enum RowPainter {
  /// - Parameter before: What ncurses was handed for this row; nil where that is not known.
  static func paint(_ row: CellRow, y: Int, over before: CellRow?) {
    row.changes(since: before) { stretch in
      switch stretch {
      case .narrow(let characters, let style, let x):
        cc_put_narrow(
          Int32(y), Int32(x), characters, Int32(characters.count), colour(style.foreground), colour(style.background),
          attributes(style))
      case .alone(let text, let style, let x):
        cc_put(
          Int32(y), Int32(x), kept(text), -1, colour(style.foreground), colour(style.background), attributes(style))
      }
    }
  }

  /// What ncurses keeps in the cells of one character: of joined pictures the first. It gives each of them cells of its
  /// own, which belong to what stands beside.
  private static func kept(_ text: String) -> String {
    let room = DisplayWidth.of(text)
    var kept = ""
    var width = 0
    for scalar in text.unicodeScalars {
      width += DisplayWidth.of(Character(scalar))
      guard kept.isEmpty || width <= room else { break }
      kept.unicodeScalars.append(scalar)
    }
    // A joiner that is left at the end would join what stands beside.
    while kept.unicodeScalars.count > 1, kept.unicodeScalars.last?.value == 0x200D { kept.unicodeScalars.removeLast() }
    return kept
  }

  private static func colour(_ colour: UInt8?) -> Int32 { colour.map(Int32.init) ?? -1 }

  private static func attributes(_ style: Style) -> Int32 {
    Int32((style.bold ? CC_BOLD : 0) | (style.underline ? CC_UNDERLINE : 0) | (style.reverse ? CC_REVERSE : 0))
  }
}
