/// Which signs a terminal can draw.
public enum GlyphSet: Hashable, Sendable { case unicode, ascii }

/// The one gate to the cells: whatever a text holds, what leaves here can't command a terminal or shift a column.
public struct TextGate: Hashable, Sendable {
  public let glyphs: GlyphSet
  /// How what is spelt out is drawn.
  public let hostile: Style
  /// The cells of a character of ambiguous width.
  public let columnsOfAmbiguous: Int

  /// So many marks may stand on one letter.
  private static let marksKept = 4

  public init(glyphs: GlyphSet, hostile: Style, columnsOfAmbiguous: Int = 1) {
    (self.glyphs, self.hostile) = (glyphs, hostile)
    self.columnsOfAmbiguous = columnsOfAmbiguous
  }

  /// The text with everything spelt out that could command the terminal or deceive the reader.
  public func safe(_ text: StyledText, oneLine: Bool) -> StyledText {
    var safe = StyledText("")
    for run in text.runs {
      if Self.isPlain(run.text) {
        safe.append(run.text, run.style)
      } else {
        spell(run, oneLine: oneLine, into: &safe)
      }
    }
    return safe
  }

  private func spell(_ run: StyledText.Run, oneLine: Bool, into safe: inout StyledText) {
    var kept = String.UnicodeScalarView()
    var marks = 0
    func flush() {
      safe.append(String(kept), run.style)
      kept = String.UnicodeScalarView()
    }
    var previous: Unicode.Scalar?
    for scalar in run.text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\r", !oneLine { continue }
      if scalar == "\n", !oneLine { kept.append(scalar); continue }
      if scalar == "\t" { kept.append(" "); continue }
      if scalar == "\n" {
        flush()
        safe.append(glyphs == .unicode ? "␤" : "^J", hostile.over(run.style))
        continue
      }
      if let name = name(of: scalar) {
        flush()
        safe.append(name, hostile.over(run.style))
        continue
      }
      if scalar.value == 0x200D, !(previous?.properties.isEmoji ?? false) {
        flush()
        safe.append("<ZWJ>", hostile.over(run.style))
        continue
      }
      if scalar.value >= 0x300, scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        if marks == Self.marksKept + 1 {
          flush()
          safe.append(glyphs == .unicode ? "…" : "...", hostile.over(run.style))
        }
        if marks > Self.marksKept { continue }
      } else {
        marks = 0
      }
      if glyphs == .ascii, scalar.value >= 0x80 {
        kept.append(contentsOf: Ascii.stand(in: scalar).unicodeScalars)
      } else {
        kept.append(scalar)
      }
    }
    flush()
  }

  private func name(of scalar: Unicode.Scalar) -> String? {
    if glyphs == .ascii, scalar.value < 0x20 || scalar.value == 0x7F {
      return "^" + (Unicode.Scalar((scalar.value + 0x40) & 0x7F).map { String(Character($0)) } ?? "?")
    }
    if scalar.value == 0xAD { return "<SHY>" }
    if (0xE0020...0xE007F).contains(scalar.value) { return nil }
    if let name = Safe.name(of: scalar) { return name }
    return scalar.properties.generalCategory == .unassigned
      ? "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">" : nil
  }

  /// How many cells a safe text takes.
  public func width(of text: String) -> Int {
    columnsOfAmbiguous == 1 ? DisplayWidth.of(text) : text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many cells a character takes.
  public func width(of character: Character) -> Int {
    let width = DisplayWidth.of(character)
    guard columnsOfAmbiguous == 2, width == 1, let scalar = character.unicodeScalars.first else { return width }
    return Ambiguous.contains(scalar) ? 2 : 1
  }

  private var ellipsis: String { glyphs == .unicode ? "…" : "..." }

  /// A safe text cut to a width, with an ellipsis where something was cut off.
  public func truncated(_ text: StyledText, to limit: Int) -> StyledText {
    guard width(of: text.plain) > limit else { return text }
    let mark = limit >= 3 || glyphs == .unicode ? ellipsis : "."
    var room = limit - width(of: mark)
    guard room >= 0 else { return StyledText(String(repeating: ".", count: max(0, limit))) }
    var cut = StyledText("")
    for run in text.runs {
      if Self.isPlain(run.text) {
        let cells = run.text.utf8.count
        guard cells > room else {
          room -= cells
          cut.append(run.text, run.style)
          continue
        }
        cut.append(String(decoding: run.text.utf8.prefix(room), as: UTF8.self), run.style)
        cut.append(mark, run.style)
        return cut
      }
      var kept = ""
      for character in run.text {
        let width = width(of: character)
        guard width <= room else {
          cut.append(kept, run.style)
          cut.append(mark, run.style)
          return cut
        }
        room -= width
        kept.append(character)
      }
      cut.append(kept, run.style)
    }
    return cut
  }

  /// Whether a text is of printable ASCII alone: most are, and need no table.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  /// How many cells a text takes of which each scalar is a character of its own, one cell wide, safe and read from left
  /// to right; nil for any other.
  private func simpleCells(_ text: String) -> Int? {
    if Self.isPlain(text) { return text.utf8.count }
    guard glyphs == .unicode, columnsOfAmbiguous == 1 else { return nil }
    var count = 0
    for scalar in text.unicodeScalars {
      guard Self.isSimple(scalar) else { return nil }
      count += 1
    }
    return count
  }

  /// Latin letters and the punctuation, arrows, lines and signs that screens are drawn with. What is not here is looked
  /// up scalar by scalar, so that leaving one out only costs time.
  public static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x257F,
      0x25A0...0x25FC, 0x270E, 0x2713, 0x2717, 0x27F3:
      true
    default: false
    }
  }

  /// The cells of a line of simple text: cut as ``truncated(_:to:)`` cuts it, filled up with blanks; nil where the text is
  /// not simple.
  private func simpleLine(_ text: StyledText, width: Int, fill: Style) -> [Cell]? {
    guard columnsOfAmbiguous == 1 else { return nil }
    var total = 0
    for run in text.runs {
      guard let cells = simpleCells(run.text) else { return nil }
      total += cells
    }
    let mark = total <= width ? "" : glyphs == .unicode ? "…" : width >= 3 ? "..." : "."
    let room = width - mark.count
    let letters = Ascii.letters
    return Array(unsafeUninitializedCapacity: width) { field, place in
      func put(_ text: String, _ style: Style) {
        field.initializeElement(at: place, to: Cell(text: text, style: style))
        place += 1
      }
      laying: for run in text.runs {
        for scalar in run.text.unicodeScalars {
          if place == room, total > width {
            for dot in mark { put(String(dot), run.style) }
            break laying
          }
          put(scalar.value < 0x80 ? letters[Int(scalar.value)] : String(Character(scalar)), run.style)
        }
      }
      while place < width { put(" ", fill) }
    }
  }

  /// A text made safe for one line and exactly as wide as a column: cut with an ellipsis, or filled up with blanks.
  public func fitted(_ text: String, to width: Int) -> String {
    let count = text.utf8.count
    if count <= width, Self.isPlain(text) {
      return count == width ? text : text + Self.blanks(width - count)
    }
    if columnsOfAmbiguous == 1, width >= 3, Self.isPlain(text) {
      return String(decoding: text.utf8.prefix(width - ellipsis.count), as: UTF8.self) + ellipsis
    }
    let cut = truncated(safe(StyledText(text), oneLine: true), to: width).plain
    return cut + Self.blanks(max(0, width - self.width(of: cut)))
  }

  private static let someBlanks = String(repeating: " ", count: 256)

  private static func blanks(_ count: Int) -> String {
    count <= 256 ? String(someBlanks.utf8.prefix(count)) ?? "" : String(repeating: " ", count: count)
  }

  /// The cells of a line: cut where it is too long, filled up with blanks where it is too short.
  public func line(_ text: StyledText, width: Int, fill: Style = .plain) -> [Cell] {
    if let line = simpleLine(text, width: width, fill: fill) { return line }
    let line = cells(of: text, width: width)
    return line + Array(repeating: Cell(style: fill), count: max(0, width - line.count))
  }

  /// The cells of a line of at most so many, right-to-left words in the order in which they are seen.
  func cells(of text: StyledText, width limit: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(limit)
    let line = truncated(safe(text, oneLine: true), to: limit)
    var characters: [(character: Character, style: Style)] = []
    var hasRightToLeft = false
    for run in line.runs {
      for character in run.text {
        characters.append((character, run.style))
        if !hasRightToLeft, let scalar = character.unicodeScalars.first, scalar.value >= 0x590 {
          hasRightToLeft = BidiClass(scalar).isRightToLeft
        }
      }
    }
    if hasRightToLeft { characters = Bidi.visual(characters) }
    for (character, style) in characters {
      let width = width(of: character)
      // A mark without a letter stands on nothing: it gets a cell of its own.
      cells.append(
        Cell(text: width == 0 ? " " + String(character) : String(character), width: UInt8(max(1, width)), style: style))
      if width == 2 { cells.append(Cell(text: "", width: 0, style: style)) }
    }
    // Marks without a letter took cells of their own, so there may be too many now.
    guard cells.count > limit else { return cells }
    cells.removeLast(cells.count - limit)
    if let last = cells.last, last.width == 2 { cells[limit - 1] = Cell(style: last.style) }
    return cells
  }
}
