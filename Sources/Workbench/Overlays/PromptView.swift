import TerminalUI

/// A question as it stands at the foot of the window. What has no room in one line gets as many as it needs, up to a
/// third of the window, and the words of the question stand over them in whole.
struct PromptView {
  /// The words of the question where they stand over the field; else they stand before it.
  let over: [StyledText]
  let before: String
  let field: FieldView
  /// The first column of the field.
  let indent: Int

  init(_ prompt: Prompt, size: Size, gate: TextGate) {
    let label = gate.safe(StyledText(" " + prompt.label), oneLine: true).plain
    let (labelWidth, width) = (gate.width(of: label), size.columns)
    let words = gate.width(of: gate.safe(StyledText(prompt.field.text), oneLine: true).plain)
    let isBeside = labelWidth + words < width || labelWidth <= width / 4
    before = isBeside ? label : ""
    over =
      isBeside ? [] : gate.wrapped(StyledText(String(label.dropFirst())), to: width - 2).map { StyledText(" ") + $0 }
    indent = isBeside ? labelWidth : 1
    field = FieldView(
      prompt.field, width: width - indent, height: max(1, size.rows / 3 - over.count), gate: gate)
  }

  /// The lines that it takes.
  var height: Int { over.count + max(1, field.lines.count) }
}

extension WorkbenchState {
  /// The question that is being answered, from a row on, with what is offered over it.
  func draw(_ prompt: Prompt, _ view: PromptView, from top: Int, _ screen: inout Screen) {
    let width = desk.size.columns
    for (row, line) in view.over.enumerated() {
      screen.line(desk.ink(line.plain, .head), x: 0, y: top + row, width: width, desk)
    }
    let first = top + view.over.count
    for row in 0..<max(1, view.field.lines.count) {
      let words = view.field.lines.indices.contains(row) ? view.field.lines[row] : ""
      screen.line(desk.ink(row == 0 ? view.before : "", .head), x: 0, y: first + row, width: view.indent, desk)
      screen.line(desk.ink(words), x: view.indent, y: first + row, width: width - view.indent, desk)
    }
    let offers = prompt.offers(desk)
    if !offers.isEmpty {
      let lines = offers.prefix(6).enumerated().map { index, offer in
        desk.ink((index == prompt.offer ? ">" : " ") + offer, index == prompt.offer ? .head : .text)
      }
      PopUp(title: "Tab takes it", lines: lines).draw(
        on: &screen, x: 2, y: top - lines.count - 2, width: min(width - 4, 70), desk)
    } else if case let notes = prompt.notes(desk), !notes.isEmpty {
      let width = min(width - 4, 100)
      let lines = notes.flatMap { desk.theme.gate.wrapped(desk.ink($0), to: width - 4) }
        .prefix(max(2, desk.size.rows / 3))
      PopUp(title: "beside it", lines: Array(lines)).draw(
        on: &screen, x: 2, y: top - lines.count - 2, width: width, desk)
    }
    screen.cursor = Point(x: min(width - 1, view.indent + view.field.cursor.x), y: first + view.field.cursor.y)
  }
}
