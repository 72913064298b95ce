public import TerminalUI

/// The colours of the roles, for one kind of terminal.
public enum Palette: String, CaseIterable, Hashable, Sendable {
  /// Legible on black and on white: a terminal seldom says its background.
  case auto
  case dark, light
  /// The sixteen colours of the terminal's own theme.
  case sixteen = "16"
  case mono

  /// How a role is drawn.
  public func style(_ role: Role) -> Style {
    switch self {
    case .auto: Self.colours(.auto, role)
    case .dark: Self.colours(.dark, role)
    case .light: Self.colours(.light, role)
    case .sixteen: Self.colours(.sixteen, role)
    case .mono: Self.plain(role)
    }
  }

  /// The few colours that a palette is made of; nil is the terminal's own.
  private struct Inks {
    var dim: UInt8?
    var mark: UInt8?
    var warn: UInt8?
    var speaker: UInt8?
    var cue: UInt8?
    var mine: UInt8?
    var wait: UInt8?
    var done: UInt8?
    var stale: UInt8?
    var conflicting: UInt8?
    /// Foreground and background of surfaces; nil is reverse.
    var bar: (UInt8, UInt8)?
    var selection: (UInt8, UInt8)?
    var cursor: UInt8?

    static let auto = Inks(
      dim: 243, mark: 163, warn: 163, speaker: 98, cue: 163, mine: 63, wait: 98, done: 29, stale: 131,
      conflicting: 163)
    static let dark = Inks(
      dim: 247, mark: 213, warn: 221, speaker: 141, cue: 213, mine: 111, wait: 141, done: 114, stale: 210,
      conflicting: 213, bar: (252, 237), selection: (16, 111), cursor: 236)
    static let light = Inks(
      dim: 240, mark: 126, warn: 94, speaker: 55, cue: 126, mine: 25, wait: 55, done: 22, stale: 124,
      conflicting: 126, bar: (235, 252), selection: (231, 25), cursor: 254)
    static let sixteen = Inks(
      mark: 5, warn: 5, speaker: 5, cue: 6, mine: 4, wait: 5, done: 2, stale: 1, conflicting: 5)
  }

  private static func colours(_ inks: Inks, _ role: Role) -> Style {
    switch role {
    case .text: .plain
    case .cursor: inks.cursor.map { Style(background: $0) } ?? Style(reverse: true)
    case .cursorAside, .head, .key, .open: Style(bold: true)
    case .bar: surface(inks.bar)
    case .selection, .hidden: surface(inks.selection)
    case .hostile: Style(reverse: true)
    case .dim, .out, .notEnough: Style(foreground: inks.dim)
    case .mark, .match, .differs: Style(foreground: inks.mark, bold: true)
    case .warn: Style(foreground: inks.warn, bold: true)
    case .speaker: Style(foreground: inks.speaker, bold: true)
    case .cue: Style(foreground: inks.cue, bold: true)
    case .content: Style(underline: true)
    case .mine, .changed: Style(foreground: inks.mine, bold: inks.dim == nil)
    case .wait: Style(foreground: inks.wait)
    case .done, .ok, .supported: Style(foreground: inks.done)
    case .stale, .block, .error, .refuted: Style(foreground: inks.stale, bold: true)
    case .conflicting: Style(foreground: inks.conflicting)
    }
  }

  private static func surface(_ pair: (UInt8, UInt8)?) -> Style {
    pair.map { Style(foreground: $0.0, background: $0.1) } ?? Style(reverse: true)
  }

  private static func plain(_ role: Role) -> Style {
    switch role {
    case .text, .dim, .out, .wait, .done, .ok, .supported, .notEnough, .conflicting: .plain
    case .cursor, .bar, .selection, .hidden, .hostile: Style(reverse: true)
    case .content: Style(underline: true)
    case .cursorAside, .head, .key, .mark, .match, .warn, .differs, .speaker, .cue, .open, .mine, .changed, .stale,
      .block, .error, .refuted:
      Style(bold: true)
    }
  }
}
