/// What the names of elements, classes and roles say about their part in a page.
enum PageMarks {
  /// Never words of the article.
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio",
    "video", "map", "button", "select", "option", "input", "textarea", "datalist", "dialog", "head", "title", "meta",
    "link", "figcaption", "menu", "progress", "meter", "fieldset", "legend", "label",
  ]

  /// Parts of the page beside the article.
  static let beside: Set<String> = ["nav", "footer", "aside"]

  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "figcaption",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Words in class and id by which parts beside the article are told. Each is held against whole words of the name:
  /// `article-share-bar` has «share», `shareholders` has not.
  private static let strangers: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "advertorial", "banner", "breadcrumb", "breadcrumbs",
    "comment", "comments", "commenting", "consent", "cookie", "cookies", "disqus", "discussion", "donate", "donation",
    "dfp", "flyout", "follow", "footer", "gdpr", "hidden", "infobox", "login", "masthead", "menu", "meta", "metadata",
    "modal", "more", "mostread", "nav", "navbar", "navigation", "newsletter", "outbrain", "overlay", "pagination",
    "pager",
    "paywall", "piano", "popup", "promo", "promoted", "promotion", "recirc", "recirculation", "recommend",
    "recommended",
    "recommendations", "regwall", "related", "replies", "responses", "share", "sharing", "shares", "sidebar", "signup",
    "skip", "social", "sociallinks", "sponsor", "sponsored", "subscribe", "subscription", "subscriptions", "survey",
    "syndication", "taboola", "tags", "taglist", "teaser", "teasers", "ticker", "toolbar", "tools", "topics",
    "trending",
    "upsell", "widget", "widgets", "byline", "bylines", "author", "authors", "dateline", "timestamp", "credit",
    "credits", "caption", "captions", "copyright", "legal", "print", "noprint", "screenreader", "sronly",
    "visuallyhidden", "popular", "readmore", "nextup", "onward", "correspondent", "bio", "profile", "rail", "links",
  ]

  /// Pairs of words that say it only together.
  private static let strangePairs: [(String, String)] = [
    ("read", "next"), ("most", "read"), ("most", "viewed"), ("see", "also"), ("up", "next"), ("sr", "only"),
    ("visually", "hidden"), ("sign", "up"), ("also", "read"), ("read", "also"), ("reader", "letters"),
    ("user", "posts"),
    ("pub", "date"), ("article", "date"), ("related", "stories"), ("key", "events"), ("end", "note"), ("page", "tools"),
  ]

  /// Words by which the container of the article is told.
  private static let bodies: [[String]] = [
    ["article", "body"], ["articlebody"], ["story", "body"], ["storybody"], ["story", "content"], ["entry", "content"],
    ["post", "content"], ["post", "body"], ["article", "content"], ["article", "text"], ["story", "text"],
    ["body", "copy"],
    ["content", "body"], ["news", "text"], ["article", "main"], ["liveblog"], ["live", "blog"], ["main", "content"],
    ["body", "content"], ["rich", "text"], ["article", "copy"], ["storytext"], ["single", "content"],
  ]

  /// The words of class and id, in lower case: `articleBody article__text` has article, body, article, text.
  static func words(_ tree: HTMLTree, _ node: Int) -> [String] {
    var words: [String] = []
    for name in ["class", "id"] {
      guard let value = tree.attribute(name, of: node), value.utf8.count <= 1_000 else { continue }
      var word = ""
      var wasLower = false
      for scalar in value.unicodeScalars {
        let isLetter = scalar.properties.isAlphabetic
        if !isLetter || (scalar.properties.isUppercase && wasLower), !word.isEmpty {
          words.append(word.lowercased())
          word = ""
        }
        if isLetter { word.unicodeScalars.append(scalar) }
        wasLower = isLetter && !scalar.properties.isUppercase
      }
      if !word.isEmpty { words.append(word.lowercased()) }
    }
    return words
  }

  static func isBody(_ words: [String]) -> Bool { bodies.contains { holds(words, $0) } }

  static func isStranger(_ words: [String]) -> Bool {
    words.contains { strangers.contains($0) } || strangePairs.contains { holds(words, [$0.0, $0.1]) }
  }

  private static func holds(_ words: [String], _ row: [String]) -> Bool {
    guard words.count >= row.count else { return false }
    return (0...(words.count - row.count)).contains { words[$0..<($0 + row.count)].elementsEqual(row) }
  }

  /// Whether an element is not shown.
  static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
    if tree.attribute("hidden", of: node) != nil || tree.attribute("aria-hidden", of: node) == "true" { return true }
    guard let style = tree.attribute("style", of: node) else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// Roles that are no part of an article (WAI-ARIA).
  static let strangeRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "alert", "menu",
    "menubar", "toolbar", "tablist", "tooltip", "button", "status", "form",
  ]
}
