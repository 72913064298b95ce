/// Reads a page as strictly as a page of ours can be read: every tag known, every attribute known and in quotation marks,
/// every element closed, every id there once, every link to a place leading somewhere.
///
/// It goes byte by byte: to a browser a quotation mark is one also with a combining mark behind it.
struct Tags {
  /// What is wrong with the page, a sentence each.
  static func problems(in page: String) -> [String] {
    var tags = Tags(bytes: Array(page.utf8)[...])
    tags.read()
    return tags.problems + tags.targets.subtracting(tags.ids).sorted().map { "#\($0) leads nowhere" }
  }

  private static let attributes: Set<String> = [
    "aria-hidden", "fill", "font-family", "font-size", "font-weight", "height", "stroke-width", "text-anchor",
    "transform",
    "width", "x", "y", "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "cx", "cy", "d",
    "data-l",
    "datetime", "href", "http-equiv", "id", "lang", "name", "r", "rel", "role", "scope", "stroke",
    "stroke-dasharray", "tabindex", "title", "viewBox",
  ]
  private static let elements: Set<String> = [
    "a", "article", "b", "blockquote", "body", "br", "caption", "circle", "code", "dd", "del", "div", "dl", "dt",
    "desc", "figcaption", "figure", "footer", "g", "rect", "text",
    "h1", "h2", "h3", "h4", "h5", "head", "header", "html", "li", "main", "mark", "meta", "nav", "ol", "p", "path",
    "pre",
    "section", "small", "span", "style", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr",
    "ul",
  ]
  private static let empty: Set<String> = ["meta", "br", "circle", "path"]

  private var bytes: ArraySlice<UInt8>
  private var problems: [String] = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private var targets: Set<String> = []

  private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private mutating func read() {
    if !skip("<!DOCTYPE html>\n") { problems.append("it does not begin with its type") }
    while let place = bytes.firstIndex(of: UInt8(ascii: "<")) {
      let text = String(decoding: bytes[..<place], as: UTF8.self)
      if text.contains(">"), open.last != "style" { problems.append("a bare > in «\(text.suffix(40))»") }
      bytes = bytes[(place + 1)...]
      if skip("/") { close(word()) } else { begin(word()) }
    }
    if !open.isEmpty { problems.append("\(open) stay open") }
  }

  private mutating func close(_ name: String) {
    if open.last == name { open.removeLast() } else { problems.append("</\(name)> closes \(open.last ?? "nothing")") }
    if !skip(">") { problems.append("</\(name) does not end") }
  }

  private mutating func begin(_ name: String) {
    if !Self.elements.contains(name) { problems.append("<\(name)> is no element of ours") }
    if open.last == "style" { problems.append("<\(name)> in the style") }
    while skip(" ") { attribute(of: name) }
    let isClosed = skip("/")
    if !skip(">") { problems.append("<\(name) has «\(String(decoding: bytes.prefix(20), as: UTF8.self))»") }
    if !isClosed, !Self.empty.contains(name) { open.append(name) }
  }

  private mutating func attribute(of element: String) {
    let name = word()
    guard Self.attributes.contains(name), skip("=\"") else {
      return problems.append("«\(name)» in <\(element)> is no attribute of ours")
    }
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\"")) else {
      return problems.append("\(name) in <\(element)> does not end")
    }
    let value = String(decoding: bytes[..<end], as: UTF8.self)
    bytes = bytes[(end + 1)...]
    if value.utf8.contains(UInt8(ascii: "<")) { problems.append("a bare < in \(name)=\(value)") }
    if name == "id", !ids.insert(value).inserted { problems.append("the id \(value) stands twice") }
    if name == "href", value.hasPrefix("#") { targets.insert(String(value.dropFirst())) }
  }

  private mutating func word() -> String {
    let word = bytes.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    bytes = bytes.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes.starts(with: text.utf8) else { return false }
    bytes = bytes.dropFirst(text.utf8.count)
    return true
  }
}
