/// A tag of a Mustache template.
struct TemplateTag: Hashable {
  enum Kind: Hashable { case value, section, inverted, end, part, other }

  let kind: Kind
  /// The field or part that it names; `.` for what stands here.
  let name: String
  /// From 1.
  let line: Int

  /// The tags of a text, in order. A tag that never ends is none: the reader of templates says so.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = Substring(text)
    while let start = rest.range(ofScalars: "{{") {
      line += rest[..<start.lowerBound].utf8.count { $0 == 0x0A }
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.range(ofScalars: isTriple ? "}}}" : "}}") else { break }
      let inside = rest[..<end.lowerBound]
      tags.append(tag(inside, line: line))
      line += inside.utf8.count { $0 == 0x0A }
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private static func tag(_ inside: Substring, line: Int) -> TemplateTag {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .part, "&": .value, "!": .other, "%": .other, "=": .other,
      "$": .other, "<": .other,
    ]
    let trimmed = inside.drop { $0 == " " }
    guard let first = trimmed.first, let kind = kinds[first] else {
      return TemplateTag(kind: .value, name: name(in: trimmed), line: line)
    }
    return TemplateTag(kind: kind, name: name(in: trimmed.dropFirst()), line: line)
  }

  /// The field within transforms: `uppercased(title)` asks for `title`.
  private static func name(in text: Substring) -> String {
    var name = text
    if let open = name.lastIndex(of: "(") { name = name[name.index(after: open)...] }
    if let close = name.firstIndex(of: ")") { name = name[..<close] }
    return String(name.filter { $0 != " " && $0 != "\n" && $0 != "\t" })
  }
}

extension Substring {
  /// The first place where these scalars stand.
  fileprivate func range(ofScalars words: String) -> Range<Index>? {
    let wanted = Array(words.unicodeScalars)
    var index = startIndex
    while index < endIndex {
      if unicodeScalars[index...].starts(with: wanted) {
        return index..<unicodeScalars.index(index, offsetBy: wanted.count)
      }
      index = unicodeScalars.index(after: index)
    }
    return nil
  }
}
