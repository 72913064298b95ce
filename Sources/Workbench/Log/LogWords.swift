import AuditLedger
import ClaimModel

/// Which events are shown, in the words that somebody typed: `record:C16 by:mira kind:review on:2026-11-01..2026-11-22`.
struct LogWords: Hashable {
  var record: RecordID?
  var filter = LogFilter()

  static let fields = ["record", "by", "kind", "on"]

  /// - Throws: `FilterError` with the place of what is not understood.
  init(parsing text: String) throws {
    var place = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      defer { place += word.count + 1 }
      guard !word.isEmpty else { continue }
      let range = place..<(place + word.count)
      // «by:Ida Quill»: a name of two words goes on until the next field.
      guard let colon = word.firstIndex(of: ":") else {
        if let id = try? RecordID(text: String(word)), filter.person == nil {
          record = id
        } else if let person = filter.person {
          filter.person = try? Person(text: "\(person.name) \(word)")
        } else {
          throw FilterError(range: range, sentence: "a field is wanted: \(Self.fields.joined(separator: ":, ")):")
        }
        continue
      }
      let value = String(word[word.index(after: colon)...])
      try set(String(word[..<colon]).lowercased(), value, range)
    }
  }

  private mutating func set(_ field: String, _ value: String, _ range: Range<Int>) throws {
    guard let name = Self.fields.first(where: { $0.hasPrefix(field) }) else {
      throw FilterError(
        range: range, sentence: "the log has no field «\(field)»: \(Self.fields.joined(separator: ", "))")
    }
    // Nothing after the colon yet: it is still being typed.
    guard !value.isEmpty else { return }
    switch name {
    case "record":
      guard let id = try? RecordID(text: value) else {
        throw FilterError(range: range, sentence: "record: wants an id, such as C16")
      }
      record = id
    case "by":
      guard let person = try? Person(text: value) else {
        throw FilterError(range: range, sentence: "by: wants a name")
      }
      filter.person = person
    case "kind":
      guard Self.kinds.contains(where: { $0.hasPrefix(value) }) else {
        throw FilterError(
          range: range, sentence: "kind: wants what a record went through, such as review. or claim.added")
      }
      filter.kind = value
    default:
      let ends = value.split(separator: ".", omittingEmptySubsequences: false).filter { !$0.isEmpty }.map(String.init)
      let isRange = value.contains("..")
      guard let first = ends.first, let from = try? PartialDate(text: first) else {
        throw FilterError(range: range, sentence: "on: wants a date, such as 2026-11-22 or 2026-11..2026-12")
      }
      filter.since = value.hasPrefix("..") ? nil : from
      if !isRange || value.hasPrefix("..") { filter.until = from }
      if isRange, ends.count > 1 {
        guard let until = try? PartialDate(text: ends[1]) else {
          throw FilterError(range: range, sentence: "on: wants a date after «..», such as 2026-12")
        }
        filter.until = until
      }
    }
  }

  private static let kinds = EventKind.all.map(\.description)

  /// What the last word may become while it is typed.
  static func offers(after text: String, people: [Person]) -> FilterOffers {
    let word = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    // A name goes on over blanks until the next field.
    let begun = text.split(separator: " ").last { $0.contains(":") } ?? ""
    if begun.hasPrefix("by:"), let place = text.ranges(of: "by:").last {
      return FilterOffers(typed: String(text[place.upperBound...]), words: people.map(\.name))
    }
    guard let colon = word.firstIndex(of: ":") else {
      return FilterOffers(typed: String(word), words: fields.map { "\($0):" })
    }
    let value = String(word[word.index(after: colon)...])
    guard word.hasPrefix("kind:") else { return FilterOffers(typed: value, words: []) }
    // Of a record first, then what it can go through.
    let words = value.contains(".") ? kinds : RecordKind.allCases.map { "\($0.word)." }
    return FilterOffers(typed: value, words: words)
  }
}
