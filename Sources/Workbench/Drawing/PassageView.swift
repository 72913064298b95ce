import AuditLedger
import ClaimModel
import TerminalUI

/// The words of a claim in their paragraph.
struct PassageView {
  let sheet: ClaimSheet
  let desk: Desk

  /// The paragraph with speaker, cue, content and hedges in their roles.
  func marked(_ passage: Passage) -> StyledText {
    let scalars = Array(passage.text.unicodeScalars)
    var roles: [Style] = Array(repeating: .plain, count: scalars.count)
    // Hedges stand inside the content, so they are laid over it.
    for part in [PassageMark.Part.content, .cue, .speaker, .hedge] {
      let style = desk.theme.palette.style(part.role)
      for mark in passage.marks where mark.part == part {
        for place in mark.range.clamped(to: 0..<scalars.count) { roles[place] = style.over(roles[place]) }
      }
    }
    var text = StyledText("")
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, roles[end] == roles[start] { end += 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      text.append(String(view), roles[start])
      start = end
    }
    return text
  }

  /// Where it is printed: `A0001 ¶13 · publisher date`.
  static func place(_ passage: Passage) -> String {
    let parts = [passage.publisher, passage.date?.description].compactMap(\.self).joined(separator: " ")
    return "\(passage.article) ¶\(passage.paragraph)" + (parts.isEmpty ? "" : " · " + parts)
  }

  /// The preview under the queue: a rule, then the paragraph with its neighbours, the claim's words in sight.
  func draw(on screen: inout Screen, in rect: Rect) {
    let passage = sheet.passages.first
    let right = passage.map { Self.place($0) } ?? ""
    screen.rule("\(sheet.claim.id) in its place", right, x: rect.x, y: rect.y, width: rect.width, desk)
    var page = PageOfLines(width: rect.width, desk)
    guard let passage else {
      page.paragraph(desk.ink(sheet.claim.statement))
      return screen.show(page, PageCursor(), in: rect.droppingTop(1), desk)
    }
    if rect.height > 6, !passage.before.isEmpty {
      page.paragraph(desk.ink(passage.before, .dim), most: 1)
      page.blank()
    }
    page.paragraph(marked(passage))
    if rect.height > 6, !passage.after.isEmpty {
      page.blank()
      page.paragraph(desk.ink(passage.after, .dim), most: 1)
    }
    // A long paragraph is scrolled so that the words are in sight.
    let ranges = desk.theme.gate.wrappedRanges(passage.text, to: rect.width - 1)
    let start = passage.marks.filter { $0.part == .content }.map(\.range.lowerBound).min() ?? 0
    let line = ranges.firstIndex { $0.contains(start) } ?? 0
    var cursor = PageCursor()
    cursor.top = page.lines.count > rect.height - 1 ? max(0, line + (page.lines.count - ranges.count) / 2 - 2) : 0
    let rows = rect.droppingTop(1)
    let kept = screen.cursor
    screen.show(page, cursor, in: rows, desk)
    screen.cursor = kept
  }
}

extension PassageMark.Part {
  var role: Role {
    switch self {
    case .speaker: .speaker
    case .cue, .hedge: .cue
    case .content: .content
    }
  }
}
