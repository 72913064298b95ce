import AuditLedger
import ClaimModel
import TestSupport
import Testing

/// Whether the casebook with one text in every field has it in every field that there is.
@Suite("The casebook for hostile text")
struct HostileFieldTests {
  /// Fields that hold no text of anybody: ids, words of closed lists, dates, hashes, numbers, and marks of the form.
  private static let closed: Set<String> = [
    "id", "kind", "nature", "does", "standing", "stance", "state", "form", "naming", "outcome", "verdict", "on",
    "answers",
    "claim", "claimant", "article", "source", "from", "to", "record", "attributions", "mergedInto", "cites", "rule",
    "level", "at", "made", "date", "published", "retrieved", "accessed", "added", "introduced", "since", "commitment",
    "sha256", "originalSHA256", "textSHA256", "language", "origin", "reliability", "secondReview", "format",
    "derivesFrom",
    // Why a verdict is stale: our own words.
    "because",
  ]

  @Test("has it in every field that holds text in casebooks of every kind")
  func complete() throws {
    let text = "x-hostile-x"
    var wanted: Set<String> = []
    for casebook in try [SampleCasebook.make()] + (0..<12).map({ try RandomCasebook.make(seed: $0, steps: 300) }) {
      try Self.each(of: casebook) { wanted.insert($0) }
    }
    var held: Set<String> = []
    try Self.each(of: try SampleCasebook.everyField(hostile: text)) { path, value in
      if value.contains(text) { held.insert(path) }
    }
    let open = wanted.filter { path in
      !Self.closed.contains(String(path.split(separator: ".").last ?? ""))
    }

    #expect(open.count > 40)
    #expect(open.subtracting(held).sorted() == [], "these fields are not filled by SampleCasebook.everyField")
  }

  @Test("one field at a time reaches every field that all at once does")
  func oneByOne() throws {
    let text = "x-hostile-x"
    func held(_ casebook: Casebook) throws -> Set<String> {
      var held: Set<String> = []
      try Self.each(of: casebook) { path, value in if value.contains(text) { held.insert(path) } }
      return held
    }
    let fields = try SampleCasebook.hostileFields()
    let one = try fields.map { try held(SampleCasebook.oneField($0, hostile: text)) }
    let all = try held(SampleCasebook.everyField(hostile: text))

    #expect(fields.count > 60)
    #expect(one.allSatisfy { $0.count < all.count / 2 })
    #expect(all.subtracting(one.reduce(into: []) { $0.formUnion($1) }).sorted() == [])
  }

  /// Every text in every record and in every entry, with its place: names of members, without the numbers of items.
  private static func each(of casebook: Casebook, _ body: (String) -> Void) throws {
    try each(of: casebook) { path, _ in body(path) }
  }

  private static func each(of casebook: Casebook, _ body: (String, String) -> Void) throws {
    for entry in casebook.entries {
      guard let record = entry.record, let found = casebook.record(record) else { continue }
      walk(.object(try found.json()), "\(record.kind)", body)
    }
  }

  private static func walk(_ value: JSONValue, _ path: String, _ body: (String, String) -> Void) {
    switch value {
    case .string(let text): body(path, text)
    case .array(let items): for item in items { walk(item, path, body) }
    case .object(let members): for (name, member) in members { walk(member, "\(path).\(name)", body) }
    default: break
    }
  }
}
