/// Fields of a record in words: what they are called, what they hold, and what became of them.
package enum FieldWords {
  /// So many characters of a text are shown, and so many items of a list.
  private static let longest = 60
  private static let mostItems = 6

  // MARK: - What became of a field

  /// Such as ` → «trade»`, ` cleared`, or of a list what came and what went: ` + «ada», − «jon»`. Empty where it is long.
  package static func change(_ change: FieldChange) -> String {
    switch (change.before, change.after) {
    case (let before, .array(let after)): items(before?.array ?? [], after)
    case (.array(let before)?, nil): items(before, [])
    case (_, nil): " cleared"
    case (let before, .object(let after)): parts(before?.object ?? [:], after)
    case (_, .string(let text)) where text.unicodeScalars.count <= longest: " → «\(text)»"
    case (_, .integer(let number)): " → \(number)"
    case (_, .bool(let truth)): " → \(truth ? "yes" : "no")"
    default: ""
    }
  }

  /// What came into a list and what went out of it.
  private static func items(_ before: [JSONValue], _ after: [JSONValue]) -> String {
    let came = after.filter { !before.contains($0) }.map { " + " + label($0) }
    let went = before.filter { !after.contains($0) }.map { " − " + label($0) }
    let all = came + went
    guard !all.isEmpty else { return " in another order" }
    let more = all.count > mostItems ? " and \(all.count - mostItems) more" : ""
    return all.prefix(mostItems).joined(separator: ",") + more
  }

  /// The fields of a group that are not as they were.
  private static func parts(_ before: JSONObject, _ after: JSONObject) -> String {
    let names = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }
    guard !names.isEmpty, names.count <= mostItems else { return "" }
    let words = names.map { $0 + change(FieldChange(before: before[$0], after: after[$0])) }
    return " (" + words.joined(separator: ", ") + ")"
  }

  /// What an item of a list calls itself.
  private static func label(_ item: JSONValue) -> String {
    if let text = item.string { return "«\(short(text))»" }
    if let rule = item["rule"]?.string { return "\(rule) \(item["level"]?.string ?? "")" }
    let name = ["label", "name", "id", "fileName", "format", "place", "note"].lazy.compactMap { item[$0]?.string }.first
    return name.map { "«\(short($0))»" } ?? "one"
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > longest ? String(text.prefix(longest)) + "…" : text
  }

  // MARK: - Names and values

  /// `mergedInto` as people write it: «merged into».
  package static func name(_ field: String) -> String {
    var words = ""
    var previous: Character = " "
    for (place, letter) in field.enumerated() {
      let next = field.dropFirst(place + 1).first
      let begins = letter.isUppercase && previous.isLowercase
      if begins { words.append(" ") }
      // An abbreviation such as URL or SHA256 stays in capitals.
      words.append(contentsOf: begins && next?.isUppercase != true ? letter.lowercased() : String(letter))
      previous = letter
    }
    return words
  }

  /// What a field holds: a text as it is, a list with commas, a group as its names and values.
  package static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .bool(let truth): truth ? "yes" : "no"
    case .integer(let number): String(number)
    case .array(let items): list(items)
    case .object(let group): self.group(group)
    default: String(decoding: value.canonical(), as: UTF8.self)
    }
  }

  private static func list(_ items: [JSONValue]) -> String {
    guard !items.isEmpty else { return "none" }
    let areGroups = items.contains { $0.object.map { $0["quote"] == nil } ?? false }
    return items.map(text).joined(separator: areGroups ? "; " : ", ")
  }

  private static func group(_ group: JSONObject) -> String {
    guard !group.keys.isEmpty else { return "none" }
    // Words of an article: what is printed says more than where.
    if let quote = group["quote"]?.string {
      let ends = [group["start"], group["end"]].compactMap { $0?.integer.map { "\($0)" } }
      return "«\(quote)»" + (ends.count == 2 ? " (\(ends.joined(separator: "–")))" : "")
    }
    return group.keys.map { key in
      let value = group[key] ?? .object(JSONObject())
      let words = text(value)
      return name(key) + " " + (value.object != nil && value["quote"] == nil ? "(\(words))" : words)
    }.joined(separator: ", ")
  }
}
