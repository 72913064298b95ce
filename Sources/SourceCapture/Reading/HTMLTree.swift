import CLibXML2

/// A page as a tree that lies flat in one list, in the order of the page: it is walked by index, never by recursion.
struct HTMLTree {
  struct Node {
    /// Empty for text.
    var name: String
    var parent: Int32
    /// One past the last node below this one.
    var end: Int32
    /// The bytes of a text.
    var text: Range<Int>
    /// Its attributes in the list of all.
    var attributes: Range<Int>
    /// Which of its parent's children of this name it is, from 1.
    var ordinal: Int32 = 1
  }

  private(set) var nodes: [Node] = []
  fileprivate(set) var characters: [UInt8] = []
  fileprivate(set) var attributes: [(name: String, value: String)] = []
  /// Whether something lay deeper than is followed: its words are kept where the following ended.
  fileprivate(set) var isFlattened = false
  /// Whether there was more than is read.
  fileprivate(set) var isCut = false

  /// How deep elements are followed.
  static let depthLimit = 400
  /// How many elements and texts are read.
  static let nodeLimit = 1_000_000

  init(_ text: String) throws {
    let builder = Builder()
    // libxml2 ends a text at a NUL.
    let bytes = Array(text.utf8).filter { $0 != 0 }
    guard bytes.count <= Int(Int32.max) else { throw CaptureError.unreadable("the page", why: "it is too large") }
    let failed = bytes.withUnsafeBytes { buffer -> Int32 in
      let chars = buffer.bindMemory(to: CChar.self)
      guard let base = chars.baseAddress else { return 0 }
      let context = Unmanaged.passUnretained(builder).toOpaque()
      let events = claims_html_events(
        start: { Builder.of($0)?.start($1, $2) }, end: { context, _ in Builder.of(context)?.end() },
        text: { Builder.of($0)?.add($1, $2) })
      return claims_html_parse(base, Int32(chars.count), context, events)
    }
    guard failed == 0 else { throw CaptureError.unreadable("the page", why: "there was no memory for it") }
    builder.close()
    self = builder.tree
  }

  private init() {}

  var indices: Range<Int> { nodes.indices }

  func attribute(_ name: String, of node: Int) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name { return attributes[index].value }
    return nil
  }

  /// The nodes below one, in the order of the page.
  func below(_ node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  /// Its children, in order.
  func children(_ node: Int) -> [Int] {
    var found: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      found.append(next)
      next = Int(nodes[next].end)
    }
    return found
  }

  func words(of node: Int) -> String {
    let texts = nodes[node].name.isEmpty ? node..<(node + 1) : below(node)
    var bytes: [UInt8] = []
    for index in texts { bytes += characters[nodes[index].text] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where an element stands, as an XPath such as `/html/body/article[1]/p[3]`.
  func path(of node: Int) -> String {
    var parts: [String] = []
    var here = node
    while here >= 0 {
      let name = nodes[here].name
      if !name.isEmpty {
        parts.append(["html", "body"].contains(name) ? name : "\(name)[\(nodes[here].ordinal)]")
      }
      here = Int(nodes[here].parent)
    }
    return "/" + parts.reversed().joined(separator: "/")
  }

  /// Gathers the parser's events.
  private final class Builder {
    var tree = HTMLTree()
    private var open: [Int32] = []
    private var depthBelowLimit = 0
    private var counts: [Place: Int32] = [:]

    private struct Place: Hashable {
      let parent: Int32
      let name: String
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
      context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<UInt8>?, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
      guard depthBelowLimit == 0, open.count < HTMLTree.depthLimit, tree.nodes.count < HTMLTree.nodeLimit else {
        depthBelowLimit += 1
        // Words of two elements must not run together.
        " ".utf8.withContiguousStorageIfAvailable { add($0.baseAddress, 1) }
        if tree.nodes.count < HTMLTree.nodeLimit { tree.isFlattened = true } else { tree.isCut = true }
        return
      }
      let first = tree.attributes.count
      var place = 0
      while let values, let key = values[place] {
        tree.attributes.append((String(cString: key).lowercased(), values[place + 1].map { String(cString: $0) } ?? ""))
        place += 2
      }
      let word = name.map { String(cString: $0).lowercased() } ?? "div"
      let parent = open.last ?? -1
      let ordinal = counts[Place(parent: parent, name: word), default: 0] + 1
      counts[Place(parent: parent, name: word)] = ordinal
      append(
        Node(
          name: word, parent: parent, end: 0, text: 0..<0, attributes: first..<tree.attributes.count, ordinal: ordinal))
      open.append(Int32(tree.nodes.count - 1))
    }

    func end() {
      if depthBelowLimit > 0 {
        depthBelowLimit -= 1
      } else if let last = open.popLast() {
        tree.nodes[Int(last)].end = Int32(tree.nodes.count)
      }
    }

    func add(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
      guard let bytes, count > 0 else { return }
      let start = tree.characters.count
      tree.characters += UnsafeBufferPointer(start: bytes, count: Int(count))
      let parent = open.last ?? -1
      // A text that comes in pieces is one.
      if let last = tree.nodes.last, last.name.isEmpty, last.parent == parent, last.text.upperBound == start {
        tree.nodes[tree.nodes.count - 1].text = last.text.lowerBound..<tree.characters.count
        return
      }
      guard tree.nodes.count < HTMLTree.nodeLimit else {
        tree.isCut = true
        return
      }
      append(Node(name: "", parent: parent, end: 0, text: start..<tree.characters.count, attributes: 0..<0))
      tree.nodes[tree.nodes.count - 1].end = Int32(tree.nodes.count)
    }

    func close() {
      while !open.isEmpty || depthBelowLimit > 0 { end() }
    }

    private func append(_ node: Node) { tree.nodes.append(node) }
  }
}
