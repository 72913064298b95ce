/// The words of the article in a page, without what stands round it.
///
/// Three steps, each a pass over the list of nodes: what can't be of the article is pruned by element, role and class;
/// the element that holds most of the running text is its root; its paragraphs are taken in order, but for those that
/// are links or furniture.
struct MainText {
  private let tree: HTMLTree
  /// Whether a node is pruned, with all below it.
  private var pruned: [Bool]
  private let words: [[String]]
  /// How many bytes of running text, and how many headlines, stand before each node.
  private let masses: [Int]
  private let headlines: [Int]

  /// A paragraph of the page.
  struct Block {
    let node: Int
    let kind: String
    var text: String
    /// How many of its code points stand in links.
    var linked: Int
    var isInList: Bool
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    pruned = [Bool](repeating: false, count: tree.nodes.count)
    words = tree.indices.map { tree.nodes[$0].name.isEmpty ? [] : PageMarks.words(tree, $0) }
    (masses, headlines) = Self.sums(tree)
    prune()
  }

  /// The paragraphs of the article, in order.
  func paragraphs() -> [Block] {
    let all = blocks(below: -1)
    guard let root = root(of: all) else { return [] }
    let range = root < 0 ? 0..<tree.nodes.count : root..<Int(tree.nodes[root].end)
    var inside = all.filter { range.contains($0.node) }
    if !inside.contains(where: { $0.kind == "h1" }),
      let title = all.last(where: { $0.kind == "h1" && $0.node < range.lowerBound })
    {
      // The headline often stands before the element that holds the rest, and a standfirst between the two.
      let between = all.filter { $0.node >= title.node && $0.node < range.lowerBound && !isFurniture($0) }
      inside =
        between.filter { $0.kind == "h1" || ["p", "h2", "div"].contains($0.kind) && $0.linked * 2 < $0.text.count }
        .prefix(4) + inside
    }
    return withoutEmptyHeadings(withoutLinkLists(inside).filter { !isFurniture($0) })
  }

  // MARK: Pruning

  private mutating func prune() {
    let bodyMass = masses[tree.nodes.count]
    var node = 0
    while node < tree.nodes.count {
      if isStrange(node, bodyMass) {
        for below in node..<Int(tree.nodes[node].end) { pruned[below] = true }
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
  }

  private func isStrange(_ node: Int, _ bodyMass: Int) -> Bool {
    let name = tree.nodes[node].name
    if name.isEmpty || ["html", "body"].contains(name) { return false }
    if PageMarks.silent.contains(name) { return true }
    if PageMarks.isHidden(tree, node) { return true }
    // Whatever its name says, what holds most of the page's running text is no part beside it.
    let isLarge = { mass(of: node) * 2 > bodyMass }
    if PageMarks.beside.contains(name) || name == "form" { return !isLarge() }
    if let role = tree.attribute("role", of: node), PageMarks.strangeRoles.contains(role.lowercased()) {
      return !isLarge()
    }
    if name == "header" { return !hasHeadline(node) && !isLarge() }
    if name == "h1" { return false }
    if PageMarks.isStranger(words[node]) && !PageMarks.isBody(words[node]) {
      if hasHeadline(node) { return false }
      return !isLarge()
    }
    return false
  }

  private func hasHeadline(_ node: Int) -> Bool { headlines[Int(tree.nodes[node].end)] > headlines[node] }

  /// How many bytes of running text lie in an element.
  private func mass(of node: Int) -> Int { masses[Int(tree.nodes[node].end)] - masses[node] }

  private static func sums(_ tree: HTMLTree) -> (masses: [Int], headlines: [Int]) {
    var masses = [0]
    var headlines = [0]
    var silentUntil = 0
    for (index, node) in tree.nodes.enumerated() {
      if PageMarks.silent.contains(node.name) { silentUntil = max(silentUntil, Int(node.end)) }
      // A short text may be a label of a menu; a sentence is not.
      let isRunning = node.name.isEmpty && index >= silentUntil && node.text.count > 60
      masses.append(masses[index] + (isRunning ? node.text.count : 0))
      headlines.append(headlines[index] + (node.name == "h1" ? 1 : 0))
    }
    return (masses, headlines)
  }

  // MARK: The root

  /// The smallest element that holds most of the running text; -1 for the page; nil where there is no text.
  private func root(of blocks: [Block]) -> Int? {
    var masses = [Int](repeating: 0, count: tree.nodes.count)
    var total = 0
    for block in blocks {
      let own = block.text.utf8.count
      // Short lines and links may be a menu; a sentence or two is not.
      guard own > 50, block.linked * 2 < block.text.unicodeScalars.count else { continue }
      total += own
      var here = block.node
      while here >= 0 {
        masses[here] += own
        here = Int(tree.nodes[here].parent)
      }
    }
    guard total > 0 else { return blocks.isEmpty ? nil : -1 }
    var best = -1
    for node in tree.indices where masses[node] * 5 >= total * 2 {
      let name = tree.nodes[node].name
      let isNamed =
        name == "article" || name == "main" || PageMarks.isBody(words[node])
        || tree.attribute("itemprop", of: node) == "articleBody" || tree.attribute("role", of: node) == "main"
      // A named container must hold two fifths of it, any other nearly all.
      if isNamed || masses[node] * 20 >= total * 19 {
        if PageMarks.blocks.contains(name), !["p", "li", "tr", "td", "ul", "ol", "pre"].contains(name) { best = node }
      }
    }
    return best
  }

  // MARK: Paragraphs

  /// All paragraphs of the page that are not pruned, in order.
  private func blocks(below root: Int) -> [Block] {
    var found: [Block] = []
    var open: [(node: Int, name: String)] = []
    var current = Paragraph()
    func close() {
      if let block = current.block { found.append(block) }
      current = Paragraph()
    }
    var node = 0
    while node < tree.nodes.count {
      while let last = open.last, Int(tree.nodes[last.node].end) <= node {
        open.removeLast()
        if PageMarks.blocks.contains(last.name) {
          if last.name == "td" || last.name == "th" { current.endCell() } else { close() }
        }
      }
      if pruned[node] {
        node = Int(tree.nodes[node].end)
        continue
      }
      let this = tree.nodes[node]
      if this.name.isEmpty {
        let owner = open.last { PageMarks.blocks.contains($0.name) }
        let isLinked = open.contains { $0.name == "a" }
        let isRaw = open.contains { $0.name == "pre" }
        let row = open.last { $0.name == "tr" }
        current.add(
          String(decoding: tree.characters[this.text], as: UTF8.self), isLinked: isLinked, isRaw: isRaw,
          node: row?.node ?? owner?.node ?? node, kind: row?.name ?? owner?.name ?? "div",
          isInList: open.contains { $0.name == "li" })
      } else if this.name == "br" {
        if current.lineBreak() { close() }
      } else {
        let isInRow = open.contains { $0.name == "tr" }
        let isCell = this.name == "td" || this.name == "th"
        if PageMarks.blocks.contains(this.name), !(isInRow && current.isRow && (isCell || this.name == "p")) { close() }
        if this.name == "tr" { current.isRow = true }
        open.append((node, this.name))
      }
      node += 1
    }
    close()
    return found
  }

  // MARK: What is left out

  private func withoutLinkLists(_ blocks: [Block]) -> [Block] {
    // A list whose lines are links is a menu; one link among sentences is not.
    var lists: [Int: (count: Int, linked: Int)] = [:]
    func list(of block: Block) -> Int? {
      var here = block.node
      while here >= 0 {
        if tree.nodes[here].name == "ul" || tree.nodes[here].name == "ol" { return here }
        here = Int(tree.nodes[here].parent)
      }
      return nil
    }
    for block in blocks where block.isInList {
      guard let list = list(of: block) else { continue }
      lists[list, default: (0, 0)].count += 1
      if Double(block.linked) > Double(block.text.unicodeScalars.count) * 0.7 { lists[list]?.linked += 1 }
    }
    return blocks.filter { block in
      let length = block.text.unicodeScalars.count
      if block.isInList, let list = list(of: block), let tally = lists[list], tally.linked * 10 >= tally.count * 6 {
        return false
      }
      if block.kind == "h1" { return true }
      return !(block.linked * 10 > length * 7 && length < 250)
    }
  }

  /// A heading that nothing follows before the next of its rank led to something that is left out.
  private func withoutEmptyHeadings(_ blocks: [Block]) -> [Block] {
    blocks.enumerated().filter { index, block in
      guard PageMarks.headings.contains(block.kind), block.kind != "h1" else { return true }
      for next in blocks[(index + 1)...] {
        guard PageMarks.headings.contains(next.kind) else { return true }
        if next.kind <= block.kind { return false }
      }
      return false
    }.map(\.element)
  }

  private func isFurniture(_ block: Block) -> Bool { Furniture.isFurniture(block.text) && block.kind != "h1" }
}

/// A paragraph while its words are gathered.
private struct Paragraph {
  private var text = ""
  private var linked = 0
  private var node: Int?
  private var kind = "div"
  private var isInList = false
  private var isRaw = false
  private var breaks = 0
  var isRow = false

  mutating func add(_ words: String, isLinked: Bool, isRaw: Bool, node: Int, kind: String, isInList: Bool) {
    let before = text.unicodeScalars.count
    var hasWords = false
    for scalar in words.unicodeScalars where scalar != "\u{AD}" && scalar != "\u{200B}" && scalar != "\u{FEFF}" {
      if isRaw ? false : scalar.properties.isWhitespace {
        if let last = text.unicodeScalars.last, last != " ", last != "\n" { text.unicodeScalars.append(" ") }
      } else {
        text.unicodeScalars.append(scalar)
        hasWords = true
      }
    }
    if hasWords {
      breaks = 0
      if self.node == nil { (self.node, self.kind, self.isInList, self.isRaw) = (node, kind, isInList, isRaw) }
    }
    if isLinked { linked += text.unicodeScalars.count - before }
  }

  /// A line's end; whether it is the second in a row, which ends the paragraph.
  mutating func lineBreak() -> Bool {
    guard node != nil else { return false }
    breaks += 1
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    if breaks == 1 { text += "\n" }
    return breaks > 1
  }

  mutating func endCell() {
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    if !text.isEmpty, !text.hasSuffix("|") { text += " | " }
  }

  var block: MainText.Block? {
    guard let node else { return nil }
    var words = text.unicodeScalars[...]
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || (isRow && scalar == "|") }
    while let last = words.last, isEdge(last) { words.removeLast() }
    while let first = words.first, isEdge(first), !isRaw { words.removeFirst() }
    guard !words.isEmpty else { return nil }
    return MainText.Block(node: node, kind: kind, text: String(words), linked: linked, isInList: isInList)
  }
}
