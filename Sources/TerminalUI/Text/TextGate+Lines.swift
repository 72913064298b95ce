extension TextGate {
  /// The cells of a line: cut where it is too long, filled up with blanks where it is too short.
  public func line(_ text: StyledText, width: Int, fill: Style = .plain) -> CellRow {
    var row = CellRow(blanks: max(0, width), style: fill)
    lay(text, in: &row, 0..<row.count, fill: fill)
    return row
  }

  /// Lays a text in a part of a row, cut as ``truncated(_:to:)`` cuts it, and blanks after it.
  /// - Returns: Where the text ends.
  @discardableResult
  func lay(_ text: StyledText, in row: inout CellRow, _ range: Range<Int>, fill: Style) -> Int {
    guard !range.isEmpty else { return range.lowerBound }
    let end = laySimply(text, in: &row, range) ?? layByCharacter(text, in: &row, range)
    row.blank(end..<range.upperBound, fill)
    return end
  }

  /// Lays a text of which each scalar is a character of its own, one cell wide, safe and read from left to right.
  /// - Returns: Where it ends; nil where the text is not so.
  private func laySimply(_ text: StyledText, in row: inout CellRow, _ range: Range<Int>) -> Int? {
    guard columnsOfAmbiguous == 1 else { return nil }
    return row.withCells { cells in
      var place = range.lowerBound
      for run in text.runs {
        var words = run.text
        let outcome = words.withUTF8 { lay($0, run.style, in: cells, &place, range.upperBound) }
        switch outcome {
        case .whole: continue
        case .other: return nil
        case .cut:
          place = range.upperBound
          let mark: [UInt32] = glyphs == .unicode ? [0x2026] : Array(repeating: 0x2E, count: range.count >= 3 ? 3 : 1)
          let style = cells[place - mark.count].style
          for (index, scalar) in mark.enumerated() {
            cells[place - mark.count + index] = Cell(simple: scalar, style)
          }
          return place
        }
      }
      return place
    }
  }

  private enum Outcome { case whole, cut, other }

  private func lay(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, in cells: UnsafeMutableBufferPointer<Cell>, _ place: inout Int,
    _ end: Int
  ) -> Outcome {
    var index = 0
    while index < bytes.count {
      var scalar = UInt32(bytes[index])
      if scalar < 0x80 {
        guard scalar >= 0x20, scalar < 0x7F else { return .other }
        index += 1
      } else {
        // Of two bytes or three; what takes four is never simple.
        guard glyphs == .unicode, scalar < 0xF0 else { return .other }
        scalar =
          scalar < 0xE0
          ? (scalar & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
          : (scalar & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        guard Self.isSimple(scalar) else { return .other }
        index += scalar < 0x800 ? 2 : 3
      }
      guard place < end else { return .cut }
      cells[place] = Cell(simple: scalar, style)
      place += 1
    }
    return .whole
  }

  /// Lays any text, right-to-left words in the order in which they are seen.
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
