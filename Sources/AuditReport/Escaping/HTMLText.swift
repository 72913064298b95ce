import Mustache
import ReviewRules

/// Text on its way into HTML, in an element or in a quoted attribute.
///
/// swift-mustache's own escaping compares whole characters, so a quotation mark with a combining mark behind it goes out
/// raw and ends an attribute. This one looks at Unicode scalars, and shows what can't be seen.
struct HTMLText: MustacheContentType {
  /// Whether persons' private data is masked on the way.
  var redacts = false

  /// The name by which templates ask for it.
  var name: String { redacts ? "CLAIMS_HTML_REDACTED" : "CLAIMS_HTML" }

  func escapeText(_ text: String) -> String { Self.escaped(redacts ? PrivateData.masked(text) : text) }

  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var escaped = String.UnicodeScalarView()
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if let name = VisibleCharacters.name(of: scalar) {
        for letter in name.unicodeScalars { append(letter, to: &escaped) }
      } else {
        append(scalar, to: &escaped)
      }
    }
    return String(escaped)
  }

  private static func append(_ scalar: Unicode.Scalar, to escaped: inout String.UnicodeScalarView) {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }

  /// ASCII that needs no second look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x0A, 0x20..<0x7F: true
    default: false
    }
  }
}
