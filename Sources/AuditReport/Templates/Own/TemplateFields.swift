/// The fields of each section, written down: what `docs/templates.md` shows, and what a newsroom's templates are held
/// against. A test compares it with what reports hand over.
enum TemplateFields {
  /// The fields that a section has.
  static func of(_ section: PageSection) -> FieldTree { trees[section] ?? .group([:]) }

  private static let trees = Dictionary(
    uniqueKeysWithValues: PageSection.allCases.map { ($0, FieldTree(reading: written[$0.rawValue] ?? "")) })

  // show fields
  static let written: [String: String] = [:]
  // end
}
