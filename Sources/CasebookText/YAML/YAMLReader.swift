import Yams

/// Reads a YAML file of the text form, or of settings: plain YAML without anchors, aliases and tags.
enum YAMLReader {
  /// No file of the text form comes near it.
  static let limit = 64 << 20
  /// No record is nested deeper than half of it.
  static let deepest = 24

  /// The value that the file holds; nil where there is nothing in it but comments.
  /// - Throws: ``TextError`` with the line.
  static func read(_ bytes: [UInt8], file: String) throws -> YAMLNode? {
    guard bytes.count <= limit else { throw TextError.tooLarge(file, limit: limit) }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TextError.notUTF8(TextPlace(file, line: lineOfFirstFault(bytes)))
    }
    let (scan, fast) = try bytes.withUnsafeBufferPointer { buffer in
      let scan = try SourceScan(buffer, file: file)
      return (scan, YAMLFastReader.read(buffer))
    }
    return try fast ?? readByYams(text, scan, file: file)
  }

  /// The same by Yams alone.
  static func readByYams(_ text: String, _ scan: SourceScan, file: String) throws -> YAMLNode? {
    do {
      // The parser is kept alive, because its nodes hold their anchors weakly.
      let parser = try Parser(yaml: text, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return nil }
        let reading = NodeReading(file: file, text: scan.mayLoseMark ? SourceLines(text) : nil)
        return try reading.node(root, depth: 0)
      }
    } catch let error as YamlError {
      throw TextError(error, file: file, text: text)
    }
  }

  private static func lineOfFirstFault(_ bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

/// Turns the nodes of Yams into ours, and refuses what the text form does without.
private struct NodeReading {
  let file: String
  /// At hand only where Yams may have lost a byte-order mark.
  let text: SourceLines?

  func node(_ node: Node, depth: Int) throws -> YAMLNode {
    let line = node.mark?.line ?? 1
    let place = TextPlace(file, line: line)
    guard depth <= YAMLReader.deepest else { throw TextError.tooDeep(place, limit: YAMLReader.deepest) }
    switch node {
    case .scalar(let scalar):
      if scalar.anchor != nil { throw TextError.notAccepted(place, "an anchor") }
      let isPlain = scalar.style == .plain
      if isPlain, !scalar.tag.rawValue.isEmpty { throw TextError.notAccepted(place, "a tag") }
      return YAMLNode(line: line, content: .scalar(withLostMark(scalar), isPlain: isPlain))
    case .sequence(let sequence):
      if sequence.anchor != nil { throw TextError.notAccepted(place, "an anchor") }
      if !sequence.tag.rawValue.isEmpty { throw TextError.notAccepted(place, "a tag") }
      return try YAMLNode(line: line, content: .sequence(sequence.map { try self.node($0, depth: depth + 1) }))
    case .mapping(let mapping):
      if mapping.anchor != nil { throw TextError.notAccepted(place, "an anchor") }
      if !mapping.tag.rawValue.isEmpty { throw TextError.notAccepted(place, "a tag") }
      let members = try mapping.map { key, value in
        guard case .scalar(let name) = key, name.anchor == nil else {
          throw TextError.notAMapping(TextPlace(file, line: key.mark?.line ?? line))
        }
        return YAMLNode.Member(
          name: name.string, line: key.mark?.line ?? line, value: try self.node(value, depth: depth + 1))
      }
      return YAMLNode(line: line, content: .mapping(members))
    case .alias: throw TextError.notAccepted(place, "an alias")
    }
  }

  /// Yams makes its texts by `String(bytes:encoding:)`, which drops a byte-order mark at their beginning.
  private func withLostMark(_ scalar: Node.Scalar) -> String {
    guard let text, scalar.style == .doubleQuoted, let mark = scalar.mark,
      ["\"\\uFEFF", "\"\\ufeff"].contains(where: { text.starts(at: mark.line, mark.column, with: $0) })
    else { return scalar.string }
    return "\u{FEFF}" + scalar.string
  }
}

/// The text by lines, to look a place up.
private struct SourceLines {
  private let lines: [Substring.UnicodeScalarView]

  init(_ text: String) {
    // libyaml ends a line at a line feed and at a carriage return; other breaks were refused before.
    var lines: [Substring.UnicodeScalarView] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let isPair = scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      if !isPair, scalars[index] == "\n" || scalars[index] == "\r" {
        lines.append(scalars[start..<next])
        start = next
      }
      index = next
    }
    lines.append(scalars[start...])
    self.lines = lines
  }

  /// Whether the words stand at a line and column, both counted from 1.
  func starts(at line: Int, _ column: Int, with words: String) -> Bool {
    lines.indices.contains(line - 1) && lines[line - 1].dropFirst(column - 1).starts(with: words.unicodeScalars)
  }
}

extension TextError {
  fileprivate init(_ error: YamlError, file: String, text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What has no end is named where it began: the end of the file tells nobody anything.
      let isUnclosed = problem == "found unexpected end of stream"
      let line = isUnclosed ? context?.mark.line ?? mark.line : mark.line
      // libyaml marks what is missing at the end of a file one line too far.
      let last = text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
      self = .syntax(
        TextPlace(file, line: max(1, min(line, last))), problem: problem, began: context?.mark.line)
    case .duplicatedKeysInMapping(let names, let context):
      self = .repeatedField(TextPlace(file, line: context.mark.line), field: names.first ?? "")
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
      self = .syntax(TextPlace(file), problem: problem, began: nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      self = .syntax(TextPlace(file), problem: "\(error)", began: nil)
    }
  }
}
