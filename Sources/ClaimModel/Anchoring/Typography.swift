/// Characters that are written in several ways and mean the same.
enum Typography {
  /// One number for all quotation marks of a kind, all dashes, all blanks.
  static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "“", "”", "„", "«", "»", "‟", "\"": 34
    case "‘", "’", "‚", "`", "'": 39
    case "–", "—", "‑", "-": 45
    case "a"..."z", "A"..."Z": scalar.value
    default: scalar.properties.isWhitespace ? 32 : scalar.value
    }
  }

  /// Whether two texts have the same words in the same order.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lazy.map(plain).elementsEqual(right.unicodeScalars.lazy.map(plain))
  }
}
