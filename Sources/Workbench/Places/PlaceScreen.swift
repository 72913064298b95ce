import AuditLedger
import ClaimModel
import TerminalUI

/// One screen: a state that takes commands, says what it must know, and draws itself from what is known.
protocol PlaceScreen: Hashable, Sendable {
  /// The left of the first line.
  func title(_ desk: Desk) -> StyledText
  /// What it must know to draw.
  func needs(_ desk: Desk) -> [Question]
  /// An answer has come that it may need to set itself up.
  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk)
  /// Does what a command means here; false leaves it to the common meaning.
  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool
  /// A key that is text here; true where it was taken.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool
  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool
  /// Where a mouse acts; false where what is under it wants to be opened.
  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool
  /// The window has another size: what the cursor is on stays in sight.
  mutating func resized(from before: Desk, _ desk: Desk)
  /// Draws everything between the first line and the last two.
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk)
  /// The commands whose keys matter now, most likely first.
  func hints(_ desk: Desk) -> [Hint]
  /// What the thing under the cursor needs, when nothing else is to be told.
  func advice(_ desk: Desk) -> StyledText
  /// What `v`, `e`, `c` … act on.
  var subject: RecordID? { get }
  /// What is typed goes into a field.
  var isTyping: Bool { get }
}

extension PlaceScreen {
  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {}
  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool { false }
  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool { false }
  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool { true }
  mutating func resized(from before: Desk, _ desk: Desk) {}
  var isTyping: Bool { false }
  var subject: RecordID? { nil }

  /// The claim that edits act on.
  var claim: ClaimID? { subject.flatMap { ClaimID($0) } }
}

/// A hint in the last line but one.
struct Hint {
  let command: Command
  let word: String

  init(_ command: Command, _ word: String) { (self.command, self.word) = (command, word) }
}
