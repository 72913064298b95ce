import AuditLedger

/// What became of a field, in a few words.
enum FieldWords {
  /// So many characters of a text are shown, and so many items of a list.
  private static let longest = 60
  private static let mostItems = 6

  /// Such as ` → «trade»`, ` cleared`, or of a list what came and what went: ` + «ada», − «jon»`. Empty where it is long.
  static func value(_ change: FieldChange) -> Printed {
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
  private static func items(_ before: [JSONValue], _ after: [JSONValue]) -> Printed {
    let came = after.filter { !before.contains($0) }.map { " + " + name($0) as Printed }
    let went = before.filter { !after.contains($0) }.map { " − " + name($0) as Printed }
    let all = came + went
    guard !all.isEmpty else { return " in another order" }
    let more: Printed = all.count > mostItems ? " and \(all.count - mostItems) more" : ""
    return Printed.joined(Array(all.prefix(mostItems)), by: ",") + more
  }

  /// The fields of a group that are not as they were.
  private static func parts(_ before: JSONObject, _ after: JSONObject) -> Printed {
    let names = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }
    guard !names.isEmpty, names.count <= mostItems else { return "" }
    let words = names.map { "\($0)" + value(FieldChange(before: before[$0], after: after[$0])) }
    return " (" + Printed.joined(words, by: ", ") + ")"
  }

  /// What an item of a list calls itself.
  private static func name(_ item: JSONValue) -> Printed {
    if let text = item.string { return "«\(short(text))»" }
    if let rule = item["rule"]?.string { return "\(rule) \(item["level"]?.string ?? "")" }
    let name = ["label", "name", "id", "fileName", "format", "place", "note"].lazy.compactMap { item[$0]?.string }.first
    return name.map { "«\(short($0))»" } ?? "one"
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > longest ? String(text.prefix(longest)) + "…" : text
  }
}
