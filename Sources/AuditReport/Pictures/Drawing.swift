/// A picture as inline SVG, put together from shapes whose places are whole pixels.
///
/// Every shape carries its colour for paper as an attribute, so that renderers which do not apply the page's rules inside a
/// picture still draw it; classes let the page's rules overrule them on a screen. Nothing is told by colour alone. All text
/// from outside goes through ``HTMLText``.
struct Drawing {
  /// What a stroke or an area is, so that dark pages can draw it in their colours.
  enum Ink: String {
    case ink, soft, edge, rule, card
    case sup, ref, con, nee, opn, nck

    /// On paper.
    var colour: String {
      switch self {
      case .ink: "#191b20"
      case .soft: "#50545c"
      case .edge: "#84817a"
      case .rule: "#d8d4ca"
      case .card: "#ffffff"
      case .sup: "#17613f"
      case .ref: "#9a1f25"
      case .con: "#6e4600"
      case .nee: "#3d4f6b"
      case .opn, .nck: "#55585f"
      }
    }

    init(_ standing: Standing) { self = Ink(rawValue: standing.rawValue) ?? .opn }
  }

  /// How a line is drawn.
  enum Dash: String {
    case whole = ""
    case dashed = "6 4"
    case dotted = "1.5 4"
  }

  let id: String
  let title: String
  let description: String
  var width: Int
  var height: Int
  private var body = ""

  init(id: String, title: String, description: String, width: Int, height: Int) {
    (self.id, self.title, self.description, self.width, self.height) = (id, title, description, width, height)
  }

  /// What a line ends in: nothing, a head, or a bar across it.
  enum End { case plain, head, bar }

  mutating func line(
    _ points: [(Int, Int)], _ ink: Ink = .ink, width: Double = 1.4, dash: Dash = .whole, end: End = .plain
  ) {
    let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.0) \($1.1)" }.joined()
    let dashes = dash == .whole ? "" : " stroke-dasharray=\"\(dash.rawValue)\""
    body +=
      "<path class=\"l-\(ink.rawValue)\" d=\"\(path)\" fill=\"none\" stroke=\"\(ink.colour)\" stroke-width=\"\(width)\"\(dashes)/>"
    guard end != .plain, let last = points.last, points.count > 1 else { return }
    // Lines end level: to the left or to the right.
    let back = points[points.count - 2].0 > last.0 ? 9 : -9
    if end == .head {
      body +=
        "<path class=\"f-\(ink.rawValue)\" fill=\"\(ink.colour)\" d=\"M\(last.0) \(last.1)l\(back) -4v8z\"/>"
    } else {
      body +=
        "<path class=\"l-\(ink.rawValue)\" stroke=\"\(ink.colour)\" stroke-width=\"2.4\" fill=\"none\" d=\"M\(last.0 + back / 3) \(last.1 - 5)v10\"/>"
    }
  }

  mutating func box(
    x: Int, y: Int, width: Int, height: Int, fill: Ink = .card, stroke: Ink? = .edge, dash: Dash = .whole,
    title: String? = nil
  ) {
    let dashes = dash == .whole ? "" : " stroke-dasharray=\"\(dash.rawValue)\""
    let line = stroke.map { " stroke=\"\($0.colour)\"\(dashes)" } ?? ""
    let classes = "f-\(fill.rawValue)" + (stroke.map { " l-\($0.rawValue)" } ?? "")
    body +=
      "<rect class=\"\(classes)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill.colour)\"\(line)>"
    body += title.map { "<title>\(HTMLText.escaped($0))</title>" } ?? ""
    body += "</rect>"
  }

  /// One line of text, cut to so many pixels where it is longer.
  mutating func text(
    _ text: String, x: Int, y: Int, ink: Ink = .ink, size: Int = 13, bold: Bool = false, mono: Bool = false,
    anchor: String = "start", within width: Int? = nil
  ) {
    let shown = width.map { TextWidth.cut(text, to: $0, size: size) } ?? text
    let family =
      mono ? "ui-monospace,Menlo,Consolas,'Liberation Mono',monospace" : "system-ui,'Liberation Sans',Arial,sans-serif"
    body +=
      "<text class=\"f-\(ink.rawValue)\" x=\"\(x)\" y=\"\(y)\" fill=\"\(ink.colour)\" font-family=\"\(family)\" font-size=\"\(size)\""
      + (bold ? " font-weight=\"600\"" : "") + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"")
      + ">\(HTMLText.escaped(shown))</text>"
  }

  /// The shape of a standing, 14 pixels high, at its upper left corner.
  mutating func shape(_ standing: Standing, x: Int, y: Int) {
    body +=
      "<g transform=\"translate(\(x) \(y)) scale(0.875)\" class=\"s-\(standing.rawValue)\" stroke-width=\"1.7\" fill=\"none\" stroke=\"\(Ink(standing).colour)\">\(standing.strokes)</g>"
  }

  mutating func dot(x: Int, y: Int, radius: Int = 4, fill: Ink = .ink, isOpen: Bool = false) {
    let inside =
      isOpen
      ? "class=\"f-card l-\(fill.rawValue)\" fill=\"\(Ink.card.colour)\" stroke=\"\(fill.colour)\" stroke-width=\"1.6\""
      : "class=\"f-\(fill.rawValue)\" fill=\"\(fill.colour)\""
    body += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" \(inside)/>"
  }

  /// Makes what the next shapes draw a link to a place in the page.
  mutating func link(to id: String, _ label: String, _ draw: (inout Drawing) -> Void) {
    body += "<a href=\"#\(HTMLText.escaped(id))\" aria-label=\"\(HTMLText.escaped(label))\">"
    draw(&self)
    body += "</a>"
  }

  /// The whole picture: `role` and names for those who do not see it.
  var svg: String {
    return
      "<svg class=\"pic\" role=\"group\" aria-labelledby=\"\(id)-t \(id)-d\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\"><title id=\"\(id)-t\">\(HTMLText.escaped(title))</title><desc id=\"\(id)-d\">\(HTMLText.escaped(description))</desc>\(body)</svg>"
  }
}

/// How wide a text is about, in the sans of the page: no font is at hand, so letters are counted in classes.
enum TextWidth {
  static func of(_ text: String, size: Int = 13) -> Int {
    var units = 0
    for scalar in text.unicodeScalars { units += self.units(of: scalar) }
    return (units * size + 99) / 100
  }

  /// The beginning of a text that fits, with «…» where something was cut; never in the middle of a character.
  static func cut(_ text: String, to width: Int, size: Int = 13) -> String {
    guard of(text, size: size) > width else { return text }
    var units = 0
    let most = width * 100 / size - 100
    var end = text.startIndex
    while end < text.endIndex {
      units += text[end].unicodeScalars.reduce(0) { $0 + self.units(of: $1) }
      if units > most { break }
      end = text.index(after: end)
    }
    return String(text[..<end]) + "…"
  }

  /// The text in at most so many lines, broken at blanks; the last is cut where it is too long.
  static func lines(_ text: String, within width: Int, size: Int, most: Int) -> [String] {
    var lines: [String] = []
    var rest = text.split { $0.isWhitespace }.map(String.init)[...]
    while let first = rest.popFirst() {
      guard lines.count + 1 < most else {
        lines.append(cut(([first] + rest).joined(separator: " "), to: width, size: size))
        break
      }
      var line = first
      while let next = rest.first, of(line + " " + next, size: size) <= width {
        line += " " + next
        rest.removeFirst()
      }
      lines.append(cut(line, to: width, size: size))
    }
    return lines
  }

  /// Hundredths of an em.
  private static func units(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x2E, 0x2C, 0x27, 0x69, 0x6A, 0x6C, 0x74, 0x66, 0x21, 0x3A, 0x3B, 0x7C: 33
    case 0x57, 0x4D, 0x40, 0x6D, 0x77: 95
    case 0x41...0x5A: 72
    case 0..<0x300: 58
    case 0x300..<0x370: 0
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFF61,
      0x1F300...0x1FAFF,
      0x20000...0x3FFFF:
      110
    default: 66
    }
  }
}
