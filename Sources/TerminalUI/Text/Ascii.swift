/// What stands for a sign on a terminal that knows ASCII alone.
enum Ascii {
  static func stand(in scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "─", "━", "–", "—", "‐", "‑", "−": "-"
    case "│", "┃", "║": "|"
    case "═": "="
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╔", "╗", "╚", "╝": "+"
    case "…": "..."
    case "·", "•": "."
    case "‘", "’", "‚", "′": "'"
    case "“", "”", "„", "«", "»", "″": "\""
    case "\u{A0}", "\u{202F}", "\u{2009}": " "
    case "▏": "|"
    case "▶", "▸", "›": ">"
    case "◂", "◀", "‹": "<"
    case "→": "->"
    case "←": "<-"
    case "×": "x"
    case "¶": "par. "
    case "§": "sec. "
    case "©": "(c)"
    default: "?"
    }
  }
}

/// Characters that some East Asian terminals draw two cells wide (UAX #11, class A), as far as we draw them ourselves.
enum Ambiguous {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1, 0xA4, 0xA7, 0xA8, 0xAA, 0xAD, 0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xC6, 0xD0, 0xD7, 0xD8,
      0xDE...0xE1, 0xE6, 0xE8...0xEA, 0xEC, 0xED, 0xF0, 0xF2, 0xF3, 0xF7...0xFA, 0xFC, 0xFE, 0x391...0x3C9,
      0x401, 0x410...0x451, 0x2010, 0x2013...0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020...0x2022, 0x2024...0x2027,
      0x2030, 0x2032, 0x2033, 0x203B, 0x2190...0x2199, 0x2200...0x22FF, 0x2460...0x24E9, 0x2500...0x257F,
      0x2580...0x258F, 0x25A0...0x25CF, 0x2605, 0x2606, 0x2640, 0x2642, 0xE000...0xF8FF:
      true
    default: false
    }
  }
}
