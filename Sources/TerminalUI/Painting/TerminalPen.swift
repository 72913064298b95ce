/// What a terminal of some kind has to be sent.
public protocol TerminalPen {
  /// Blanks the whole screen, in no style.
  var clear: [UInt8] { get }
  /// Blanks a row from the cursor on; empty where the terminal can't.
  var eraseToEnd: [UInt8] { get }
  /// Whether a character in the last cell of the last row moves everything up.
  var lastCellScrolls: Bool { get }

  /// Adds what puts the cursor somewhere.
  mutating func move(to place: Point, _ bytes: inout [UInt8])
  /// Adds what has characters drawn in another style from now on.
  mutating func change(from old: Style, to new: Style, _ bytes: inout [UInt8])
  /// Adds what moves rows, and leaves the cursor anywhere; false, and nothing, where the terminal can't.
  mutating func scroll(_ scroll: Scroll, rows: Int, _ bytes: inout [UInt8]) -> Bool
}
