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
      if SimpleText.count(run.text, signs: glyphs == .unicode) != nil {
        safe.append(run.text, run.style, beginsField: run.beginsField)
      } else {
        spell(run, oneLine: oneLine, into: &safe)
      }
    }
    return safe
  }

  private func spell(_ run: StyledText.Run, oneLine: Bool, into safe: inout StyledText) {
    var kept = String.UnicodeScalarView()
    var marks = 0
    var beginsField = run.beginsField
    func put(_ text: String, _ style: Style) {
      safe.append(text, style, beginsField: beginsField)
      beginsField = beginsField && text.isEmpty
    }
    func flush() {
      put(String(kept), run.style)
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
        put(glyphs == .unicode ? "␤" : "^J", hostile.over(run.style))
        continue
      }
      if let name = name(of: scalar) {
        flush()
        put(name, hostile.over(run.style))
        continue
      }
      if scalar.value == 0x200D, !(previous?.properties.isEmoji ?? false) {
        flush()
        put("<ZWJ>", hostile.over(run.style))
        continue
      }
      if scalar.value >= 0x300, scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        if marks == Self.marksKept + 1 {
          flush()
          put(glyphs == .unicode ? "…" : "...", hostile.over(run.style))
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
    SimpleText.count(text, signs: columnsOfAmbiguous == 1) ?? text.reduce(0) { $0 + width(of: $1) }
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
      if let cells = SimpleText.count(run.text, signs: columnsOfAmbiguous == 1) {
        guard cells > room else {
          room -= cells
          cut.append(run.text, run.style, beginsField: run.beginsField)
          continue
        }
        cut.append(String(run.text.unicodeScalars.prefix(room)) + mark, run.style, beginsField: run.beginsField)
        return cut
      }
      var kept = ""
      for character in run.text {
        let width = width(of: character)
        guard width <= room else {
          cut.append(kept + mark, run.style, beginsField: run.beginsField)
          return cut
        }
        room -= width
        kept.append(character)
      }
      cut.append(kept, run.style, beginsField: run.beginsField)
    }
    return cut
  }

  /// Whether signs beyond ASCII are drawn as they are, in a cell each.
  var drawsSigns: Bool { glyphs == .unicode && columnsOfAmbiguous == 1 }
}
