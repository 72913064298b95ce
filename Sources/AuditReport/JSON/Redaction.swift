import AuditLedger
import ReviewRules

extension JSONValue {
  /// As it stands in a report: canonical, and in a redacted one without private data.
  func written(isRedacted: Bool) -> [UInt8] { (isRedacted ? redacted : self).canonical() }

  /// The same without private data: addresses and numbers masked in every text, nobody's work shown, of headers that
  /// let somebody in only the names, and without the words before and behind a place, which may end in the midst of a
  /// number.
  var redacted: JSONValue {
    switch self {
    case .string(let text): return .string(PrivateData.masked(text))
    case .array(let items): return .array(items.map(\.redacted))
    case .object(let members):
      var kept = JSONObject()
      for (name, value) in members where name != "assignee" && name != "contact" {
        switch name {
        case "prefix", "suffix": kept[name] = .string("")
        case "numbers": kept[name] = PrivateNumbers(beside: members).masked(value)
        case "request", "response": kept[name] = SecretHeaders.withheld(in: value).redacted
        default: kept[name] = value.redacted
        }
      }
      return .object(kept)
    default: return self
    }
  }
}

/// Headers that tell a server who asks, and let whoever has them in as that person.
enum SecretHeaders {
  /// In lower case.
  private static let names: Set<String> = [
    "authorization", "proxy-authorization", "authentication-info", "proxy-authentication-info", "cookie", "cookie2",
    "set-cookie", "set-cookie2",
  ]

  /// The lines of a request or an answer with the names alone of such headers. A line that begins with a blank goes on
  /// with the header before it (RFC 9112 §5.2).
  static func withheld(in lines: JSONValue) -> JSONValue {
    guard let items = lines.array else { return lines }
    var isSecret = false
    return .array(
      items.map { line -> JSONValue in
        guard let text = line.string else { return line }
        if text.utf8.first == 0x20 || text.utf8.first == 0x09 { return isSecret ? " [value left out]" : line }
        let header = name(in: text) ?? ""
        isSecret = names.contains(header.lowercased())
        return isSecret ? .string("\(header): [value left out]") : line
      })
  }

  /// What stands before the colon. Bytes are looked at: with a combining mark behind it a colon is another character.
  private static func name(in line: String) -> String? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(line[..<colon].filter { $0 != " " && $0 != "\t" })
  }
}

/// The numbers of a reading, which stand beside the words that they were found in: a part of an account or telephone
/// number tells it as well as the whole.
private struct PrivateNumbers {
  /// The words beside them, as they are and masked, where the two differ.
  private let texts: [(whole: String, masked: String)]

  init(beside members: JSONObject) {
    var found: [String] = []
    for (name, value) in members where name != "numbers" { Self.collect(value, into: &found) }
    texts = found.map { ($0, PrivateData.masked($0)) }.filter { $0.0 != $0.1 }
  }

  private static func collect(_ value: JSONValue, into found: inout [String]) {
    switch value {
    case .array(let items): for item in items { collect(item, into: &found) }
    case .object(let members): if let quote = members["quote"]?.string { found.append(quote) }
    default: break
    }
  }

  func masked(_ numbers: JSONValue) -> JSONValue {
    guard let items = numbers.array else { return numbers.redacted }
    return .array(
      items.map { item in
        guard case .object(var span) = item.redacted else { return item.redacted }
        if let quote = item["quote"]?.string, span["quote"]?.string == quote, isPrivate(quote) {
          span["quote"] = .string("[a number left out]")
        }
        return .object(span)
      })
  }

  /// Whether a number stands where the words are masked, or is too long to be a sum.
  private func isPrivate(_ number: String) -> Bool {
    if texts.contains(where: { $0.whole.contains(number) && !$0.masked.contains(number) }) { return true }
    let groups = number.unicodeScalars.split { !("0"..."9").contains($0) }.map(\.count)
    let isSum = groups.count > 1 && groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
    return groups.reduce(0, +) >= 12 && !isSum
  }
}
