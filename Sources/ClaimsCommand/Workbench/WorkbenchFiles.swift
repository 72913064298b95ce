import CasebookSession
import Foundation
import TerminalUI
import Workbench

/// What a person has written for the workbench: looks, keys, filters that were kept.
struct WorkbenchFiles {
  let palette: Palette?
  let glyphs: GlyphSet?
  let ambiguousWidth: Int
  let hasMouse: Bool
  let keymap: Keymap
  let filters: [SavedFilter]
  /// The folders in `templates/` beside the configuration.
  let templates: [TemplateChoice]

  /// Reads the configuration, `keys.yaml` and `filters.yaml` beside it.
  /// - Throws: `TextError` naming the file and line.
  static func load() throws -> WorkbenchFiles {
    let settings = try CasebookConfiguration.load().workbench
    func choice<Choice>(_ name: String, _ choices: [(String, Choice)]) throws -> Choice? {
      guard let value = settings[name] else { return nil }
      guard let found = choices.first(where: { $0.0 == value.text }) else {
        throw TextError.badValue(
          value.place, path: name, what: "it is one of \(choices.map(\.0).joined(separator: ", "))")
      }
      return found.1
    }
    return WorkbenchFiles(
      palette: try choice("palette", Palette.allCases.map { ($0.rawValue, $0) }),
      glyphs: try choice("glyphs", [("unicode", GlyphSet.unicode), ("ascii", .ascii)]),
      ambiguousWidth: try choice("ambiguous", [("narrow", 1), ("wide", 2)]) ?? 1,
      hasMouse: try choice("mouse", [("on", true), ("off", false), ("true", true), ("false", false)]) ?? true,
      keymap: Keymap(own: try ownKeys()),
      filters: try CasebookConfiguration.pairs(of: filtersPath).map { SavedFilter(name: $0.name, text: $0.value.text) },
      templates: ownTemplates())
  }

  private static var filtersPath: String { CasebookConfiguration.file("filters.yaml") }

  private static func ownTemplates() -> [TemplateChoice] {
    let folder = CasebookConfiguration.file("templates")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map {
      TemplateChoice(name: $0, path: (folder as NSString).appendingPathComponent($0))
    }
  }

  private static func ownKeys() throws -> [OwnKey] {
    var known: [String: TextPlace] = [:]
    return try CasebookConfiguration.sections(of: CasebookConfiguration.file("keys.yaml")).flatMap { section in
      try section.pairs.map { key, value in
        do {
          let own = try OwnKey(screen: section.name, keys: key, meaning: value.text)
          if let other = known.updateValue(value.place, forKey: "\(section.name) \(own.keys)") {
            throw TextError.badValue(
              value.place, path: key, what: "it has a meaning already, in line \(other.line ?? 0)")
          }
          return own
        } catch let error as OwnKeyError {
          if case .noSuchScreen = error {
            throw TextError.badValue(section.place, path: section.name, what: "\(error)")
          }
          throw TextError.badValue(value.place, path: key, what: "\(error)")
        }
      }
    }
  }

  /// Keeps the filters for the next time.
  static func keep(_ filters: [SavedFilter]) throws {
    try CasebookConfiguration.write(filters.map { ($0.name, $0.text) }, to: filtersPath)
  }
}
