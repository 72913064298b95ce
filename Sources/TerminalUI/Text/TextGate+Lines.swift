extension TextGate {
  /// The cells of a line: cut where it is too long, filled up with blanks where it is too short.
  public func line(_ text: StyledText, width: Int, fill: Style = .plain) -> CellRow {
    var row = CellRow(blanks: max(0, width), style: fill)
    var place = 0
    let isSimple = text.runs.allSatisfy { laySimply($0.text, $0.style, in: &row, 0..<row.count, &place) }
    if !isSimple {
      row.blank(0..<row.count, fill)
      layByCharacter(text, in: &row, 0..<row.count)
    }
    return row
  }

  /// Lays a text in a part of a row that is blank, cut as ``truncated(_:to:)`` cuts it.
  /// - Returns: Where the text ends.
  func lay(_ text: String, _ style: Style, in row: inout CellRow, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    if laySimply(text, style, in: &row, range, &place) { return place }
    row.blank(range, .plain)
    return layByCharacter(StyledText(text, style), in: &row, range)
  }

  /// Goes on with a text of which each scalar is a character of its own, one cell wide, safe and read from left to right.
  /// - Parameters:
  ///   - range: The part of the row that it may fill. Where there is more, an ellipsis stands at its end.
  ///   - place: Where it goes on; then where it ends, which is the end of the part once it was cut.
  /// - Returns: Whether the text is so.
  private func laySimply(
    _ text: String, _ style: Style, in row: inout CellRow, _ range: Range<Int>, _ place: inout Int
  ) -> Bool {
    guard columnsOfAmbiguous == 1 else { return false }
    var text = text
    return row.withCells { cells in
      switch text.withUTF8({ lay($0, style, in: cells, &place, range.upperBound) }) {
      case .whole: return true
      case .other: return false
      case .cut:
        guard !range.isEmpty else { return true }
        let dots = glyphs == .unicode || range.count < 3 ? 1 : 3
        let mark: UInt32 = glyphs == .unicode ? 0x2026 : 0x2E
        let begin = range.upperBound - dots
        // The ellipsis is drawn as what it stands in the place of.
        let style = cells[begin].style
        for x in begin..<range.upperBound { cells[x] = Cell(simple: mark, style) }
        return true
      }
    }
  }

  private enum Outcome { case whole, cut, other }

  private func lay(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, in cells: UnsafeMutableBufferPointer<Cell>, _ place: inout Int,
    _ end: Int
  ) -> Outcome {
    var index = 0
    while index < bytes.count {
      guard let scalar = SimpleText.next(bytes, &index, signs: glyphs == .unicode) else { return .other }
      guard place < end else { return .cut }
      cells[place] = Cell(simple: scalar, style)
      place += 1
    }
    return .whole
  }

  /// Lays any text, right-to-left words in the order in which they are seen.
  /// - Returns: Where it ends.
  @discardableResult
  private func layByCharacter(_ text: StyledText, in row: inout CellRow, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    for (character, style) in seen(truncated(safe(text, oneLine: true), to: range.count)) {
      let width = width(of: character)
      // Marks without a letter take cells of their own, so there may be too many.
      guard place + max(1, width) <= range.upperBound else { break }
      row.put(character, width: width, style, at: place)
      place += max(1, width)
    }
    return place
  }

  /// The characters of a safe text in the order in which they are seen, each field by itself.
  private func seen(_ text: StyledText) -> [(character: Character, style: Style)] {
    var seen: [(character: Character, style: Style)] = []
    var field: [(character: Character, style: Style)] = []
    var hasRightToLeft = false
    func finish() {
      seen += hasRightToLeft ? Bidi.visual(field) : field
      field.removeAll(keepingCapacity: true)
      hasRightToLeft = false
    }
    for run in text.runs {
      if run.beginsField { finish() }
      for character in run.text {
        field.append((character, run.style))
        if !hasRightToLeft, let scalar = character.unicodeScalars.first, scalar.value >= 0x590 {
          hasRightToLeft = BidiClass(scalar).isRightToLeft
        }
      }
    }
    finish()
    return seen
  }
}
