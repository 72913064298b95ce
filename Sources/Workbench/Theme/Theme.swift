public import TerminalUI

/// How the workbench looks on this terminal.
public struct Theme: Hashable, Sendable {
  public var palette: Palette
  public var signs: Signs
  /// How many cells a character of ambiguous width takes: 1, or 2 in some East Asian terminals.
  public var ambiguousWidth: Int

  public init(palette: Palette = .auto, glyphs: GlyphSet = .unicode, ambiguousWidth: Int = 1) {
    (self.palette, signs, self.ambiguousWidth) = (palette, Signs(glyphs), ambiguousWidth)
  }

  /// The gate that everything passes on its way to the cells.
  public var gate: TextGate {
    TextGate(glyphs: signs.glyphs, hostile: palette.style(.hostile), columnsOfAmbiguous: ambiguousWidth)
  }

  /// Words in a role.
  public func ink(_ words: String, _ role: Role = .text) -> StyledText { StyledText(words, palette.style(role)) }
}
