import TerminalUI

/// Lines for a person, put together from headings, fields and paragraphs, and wrapped to the terminal.
struct Page {
  /// The width of lines; nil where nothing is wrapped.
  let width: Int?
  private(set) var lines: [Printed] = []

  /// The cells of the labels of fields.
  static let labelWidth = 14

  init(width: Int? = Terminal.width) { self.width = width }

  /// A line, wrapped, each part indented by so many cells and all but the first by `hanging` more.
  mutating func line(_ line: Printed, indent: Int = 0, hanging: Int = 0) {
    let parts = line.wrapped(
      to: width.map { max(20, $0 - indent) }, later: width.map { max(20, $0 - indent - hanging) })
    for (index, part) in parts.enumerated() { lines.append(part.indented(by: indent + (index == 0 ? 0 : hanging))) }
  }

  /// A heading, with an empty line before it.
  mutating func heading(_ words: Printed) {
    if !lines.isEmpty { lines.append(Printed()) }
    line(Printed(words.plain, .heading))
  }

  /// A label and its value, the values one below the other.
  mutating func field(_ label: Printed, _ value: Printed?, indent: Int = 0) {
    guard let value, !value.isEmpty else { return }
    let parts = value.wrapped(to: width.map { max(20, $0 - indent - Self.labelWidth) })
    for (index, part) in parts.enumerated() {
      let margin =
        index == 0 ? Printed(label.plain, .dim).padded(to: Self.labelWidth) : Printed().padded(to: Self.labelWidth)
      lines.append((margin + part).indented(by: indent))
    }
  }

  /// A label and a text from outside, where there is one.
  mutating func field(_ label: Printed, text: (some CustomStringConvertible)?, indent: Int = 0) {
    field(label, text.map { Printed($0) }, indent: indent)
  }

  /// A text of several lines.
  mutating func text(_ text: String, indent: Int = 0) {
    for part in Safe.text(text).split(separator: "\n", omittingEmptySubsequences: false) {
      line(Printed(String(part)), indent: indent)
    }
  }

  /// A table.
  mutating func table(_ columns: Columns, indent: Int = 0) {
    for line in columns.lines(width: width.map { $0 - indent }) { lines.append(line.indented(by: indent)) }
  }

  func print() throws { try Output.lines(lines) }
}

/// A number with its noun.
func counted(_ number: Int, _ noun: StaticString, plural: StaticString? = nil) -> Printed {
  let word = number == 1 ? noun.description : plural?.description ?? noun.description + "s"
  return "\(number) \(word)"
}
