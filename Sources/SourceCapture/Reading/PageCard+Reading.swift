import AuditLedger
import ClaimModel

extension PageCard {
  /// Reads what a page says of itself: schema.org in JSON-LD first, then Open Graph and other `meta`, then its elements.
  init(_ tree: HTMLTree) {
    self.init()
    let finds = CardFinds(tree)
    let described = finds.described
    title = Self.clean(
      described["headline"] ?? finds.meta(["og:title", "twitter:title", "dc.title"]) ?? finds.headline
        ?? finds.title.map { Self.withoutSite($0, finds.meta(["og:site_name"])) })
    byline = Self.clean(
      described["author"] ?? finds.meta([
        "author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author",
      ])
      .flatMap { WebAddress.isMeant($0) ? nil : $0 } ?? finds.byline
    ).map(Self.withoutBy)
    publisher = Self.clean(
      described["publisher"] ?? finds.meta(["og:site_name", "application-name", "dc.publisher", "twitter:site"])
    )
    .map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    published = Self.date(
      described["datePublished"]
        ?? finds.meta([
          "article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "parsely-pub-date",
          "pubdate",
          "publish-date", "sailthru.date", "dc.date.issued",
        ]) ?? finds.time)
    canonical =
      [finds.canonical, finds.meta(["og:url"]), described["url"]].compactMap(\.self)
      .compactMap { try? WebAddress($0).description }.first
    language = (finds.language ?? finds.meta(["og:locale"])).flatMap(Self.tag)
  }

  private static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } })
    let joined = words.joined(separator: " ")
    return joined.isEmpty || joined.unicodeScalars.count > 500 ? nil : joined
  }

  private static func withoutBy(_ byline: String) -> String {
    byline.lowercased().hasPrefix("by ") ? String(byline.dropFirst(3)) : byline
  }

  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " • "] {
      let parts = title.components(mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite = site.map { $0.lowercased() == last.lowercased() } ?? (last.split(separator: " ").count <= 4)
      if isSite { return parts.dropLast().joined(separator: mark) }
    }
    return title
  }

  static func date(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    let start = text.drop { $0.isWhitespace }.prefix(10)
    if let day = try? PartialDate(text: String(start)) { return day }
    let digits = start.prefix(8)
    guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return try? PartialDate(text: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }

  private static func tag(_ text: String) -> String? {
    let tag = text.map { $0 == "_" ? "-" : String($0) }.joined()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), parts.count <= 4,
      parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }
}

extension String {
  /// Its parts between the places where a mark stands.
  fileprivate func components(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

/// Where a page says something of itself.
private struct CardFinds {
  private var metas: [String: String] = [:]
  /// What schema.org has of the article.
  private(set) var described: [String: String] = [:]
  private(set) var title: String?
  private(set) var headline: String?
  private(set) var byline: String?
  private(set) var time: String?
  private(set) var canonical: String?
  private(set) var language: String?

  private static let longestScript = 1 << 20

  init(_ tree: HTMLTree) {
    for node in tree.indices {
      switch tree.nodes[node].name {
      case "html": language = language ?? tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      case "title": if title == nil, !isDrawing(tree, node) { title = tree.words(of: node) }
      case "meta": note(tree, node)
      case "link":
        let rels = (tree.attribute("rel", of: node) ?? "").lowercased().split(separator: " ")
        if rels.contains("canonical") { canonical = canonical ?? tree.attribute("href", of: node) }
      case "h1": if headline == nil { headline = Self.filled(tree.words(of: node)) }
      case "time":
        if time == nil { time = tree.attribute("datetime", of: node) }
      case "script":
        if (tree.attribute("type", of: node) ?? "").lowercased().hasPrefix("application/ld+json") {
          describe(tree.words(of: node))
        }
      case "": break
      default: noteByline(tree, node)
      }
    }
  }

  func meta(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }

  private static func filled(_ text: String) -> String? { text.contains { !$0.isWhitespace } ? text : nil }

  /// Drawings have titles too.
  private func isDrawing(_ tree: HTMLTree, _ node: Int) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    return parent >= 0 && !["head", "html"].contains(tree.nodes[parent].name)
  }

  private mutating func note(_ tree: HTMLTree, _ node: Int) {
    let name = ["property", "name", "itemprop", "http-equiv"].lazy.compactMap { tree.attribute($0, of: node) }.first
    guard let name = name?.lowercased(), let content = tree.attribute("content", of: node).flatMap(Self.filled),
      metas[name] == nil
    else { return }
    metas[name] = content
  }

  private mutating func noteByline(_ tree: HTMLTree, _ node: Int) {
    guard byline == nil else { return }
    let isAuthor =
      tree.attribute("rel", of: node) == "author" || tree.attribute("itemprop", of: node) == "author"
      || PageMarks.words(tree, node).contains { ["byline", "author"].contains($0) }
    guard isAuthor else { return }
    let words = tree.words(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if (3...80).contains(words.count) { byline = words }
  }

  private mutating func describe(_ script: String) {
    guard script.utf8.count <= Self.longestScript, let value = try? JSONValue(parsing: script) else { return }
    var waiting = [value]
    var looked = 0
    while let next = waiting.popLast(), looked < 1_000 {
      looked += 1
      if let list = next.array { waiting += list.reversed() }
      guard let object = next.object else { continue }
      if let graph = object["@graph"]?.array { waiting += graph.reversed() }
      let types = object["@type"]?.array?.compactMap(\.string) ?? [object["@type"]?.string].compactMap(\.self)
      guard types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }) else {
        continue
      }
      take(object)
    }
  }

  private mutating func take(_ object: JSONObject) {
    func keep(_ key: String, _ value: String?) {
      if described[key] == nil, let value, Self.filled(value) != nil { described[key] = value }
    }
    keep("headline", object["headline"]?.string ?? object["name"]?.string)
    keep("datePublished", object["datePublished"]?.string)
    keep(
      "url", object["url"]?.string ?? object["mainEntityOfPage"]?.string ?? object["mainEntityOfPage"]?["@id"]?.string)
    keep("publisher", Self.names(object["publisher"]))
    keep("author", Self.names(object["author"]))
  }

  private static func names(_ value: JSONValue?) -> String? {
    if let text = value?.string { return text }
    if let name = value?["name"]?.string { return name }
    let names = (value?.array ?? []).compactMap { $0.string ?? $0["name"]?.string }
    return names.isEmpty ? nil : names.prefix(10).joined(separator: ", ")
  }
}
