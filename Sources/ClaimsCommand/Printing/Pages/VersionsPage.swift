import AuditLedger
import CasebookSession
import ClaimModel

/// How two versions of an article differ, and which places a person must look at.
struct VersionsPage {
  let article: Article
  let from: Int
  let to: Int
  let difference: (runs: [TextDifference.Run], old: CodePoints, new: CodePoints)
  let open: [OpenPlace]

  /// How many code points round a change are shown.
  private static let neighbourhood = 60

  func page() -> Page {
    var page = Page()
    page.line("\(article.id, .heading)  \(article.title, .heading)")
    for number in from == to ? [to] : [from, to] where article.versions.indices.contains(number - 1) {
      let version = article.versions[number - 1]
      page.field("version \(number)", "retrieved \(version.retrieved), SHA-256 \(version.textSHA256)", indent: 2)
    }
    page.heading(from == to ? "One version" : "From version \(from) to \(to)")
    let changes = TextDifference.changes(difference.runs)
    if from != to, changes.isEmpty { page.line("the words are the same", indent: 2) }
    for change in changes {
      let before = difference.old[max(0, change.old.lowerBound - Self.neighbourhood)..<change.old.lowerBound]
      page.line("… " + Printed(before.lastLine, .dim), indent: 2)
      if !change.old.isEmpty { page.line("- " + Printed(difference.old[change.old], .alarm), indent: 2, hanging: 2) }
      if !change.new.isEmpty { page.line("+ " + Printed(difference.new[change.new], .done), indent: 2, hanging: 2) }
    }
    if !open.isEmpty {
      page.heading("Edited or gone")
      for place in open { page.line(Self.line(place), indent: 2, hanging: 7) }
      page.line("«claims anchor ID» says what becomes of each: --accept, --at WORDS or --gone REASON", indent: 2)
    }
    return page
  }

  /// A place with what stands for it.
  static func line(_ place: OpenPlace) -> Printed {
    var line: Printed = "\(place.record, .heading)"
    let others = place.claims.filter { $0.any != place.record }
    if !others.isEmpty { line += " (\(others.listed))" }
    line += "  «\(place.words)»"
    guard let candidate = place.candidate else { return line + "  " + Printed("not found", .alarm) }
    guard candidate.words != place.words else { return line + "  stands there, but what stands round it was edited" }
    return line + "  → «\(candidate.words)» (\(Int((candidate.likeness * 100).rounded(.down))) % alike)"
  }

  var json: JSONValue {
    JSONShapes.object(
      "versions",
      [
        "article": .string(article.id.description), "from": .integer(Int64(from)), "to": .integer(Int64(to)),
        "changes": .array(
          TextDifference.changes(difference.runs).map {
            [
              "old": .string(difference.old[$0.old]), "oldStart": .integer(Int64($0.old.lowerBound)),
              "new": .string(difference.new[$0.new]), "newStart": .integer(Int64($0.new.lowerBound)),
            ]
          }),
        "open": .array(
          open.map { place in
            var shape: JSONObject = [
              "record": .string(place.record.description), "claims": JSONShapes.ids(place.claims),
              "foundIn": .integer(Int64(place.version)), "words": .string(place.words),
            ]
            shape["candidate"] = place.candidate.map {
              ["words": .string($0.words), "likeness": .number($0.likeness)]
            }
            return .object(shape)
          }),
      ])
  }
}

extension String {
  /// What stands behind the last line break.
  fileprivate var lastLine: String { String(split(separator: "\n", omittingEmptySubsequences: false).last ?? "") }
}
