import ArgumentParser
import AuditLedger
import ClaimModel

/// Options that were given, and the kinds of record that they fit.
enum OptionFit {
  struct Option {
    let name: String
    let kinds: [RecordKind]

    init(_ name: String, _ kinds: RecordKind...) { (self.name, self.kinds) = (name, kinds) }
  }

  /// Every option of `claims edit` that fits some kinds only.
  static let all: [Option] = [
    Option("--statement", .claim), Option("--claimant", .claim), Option("--made", .claim), Option("--topic", .claim),
    Option("--priority", .claim), Option("--checkable", .claim), Option("--not-checkable", .claim),
    Option("--add-appearance", .claim), Option("--date", .claim), Option("--first", .claim),
    Option("--form", .attribution), Option("--name", .claimant), Option("--add-alias", .claimant),
    Option("--remove-alias", .claimant), Option("--add-link", .claimant),
    Option("--contact", .claimant), Option("--nature", .claimant, .source),
    Option("--stance", .evidence), Option("--credibility", .evidence), Option("--locator", .evidence),
    Option("--excerpt", .evidence), Option("--question", .evidence), Option("--title", .article, .source),
    Option("--author", .source, .article), Option("--publisher", .article, .source), Option("--url", .article, .source),
    Option("--published", .article, .source), Option("--archived-url", .source), Option("--accessed", .source),
    Option("--reliability", .source), Option("--anonymous", .source), Option("--interests", .source),
    Option("--derives-from", .source), Option("--not-derived-from", .source),
  ]

  /// - Throws: ``ShellError/usage(_:)`` naming what fits.
  static func check(_ given: [String], on id: RecordID) throws {
    for name in given {
      guard let option = all.first(where: { $0.name == name }), !option.kinds.contains(id.kind) else { continue }
      let wanted = option.kinds.map(\.withArticle).joined(
        separator: " or ")
      let fits = all.filter { $0.kinds.contains(id.kind) }.map(\.name)
      let offer =
        fits.isEmpty
        ? "of \(id) only --set and --clear change fields"
        : "for \(id), which is \(id.kind.withArticle), there are \(fits.joined(separator: ", "))"
      throw ShellError.usage("\(name) is for \(wanted): \(offer)")
    }
  }

  static func example(for kind: RecordKind) -> String {
    all.first { $0.kinds.contains(kind) }.map { "\($0.name) …" } ?? "--set FIELD=JSON"
  }
}
