public import CasebookText
public import ClaimModel
import Foundation

/// What a person has written into the configuration: who they are, and which casebook they mean.
public struct CasebookConfiguration: Sendable, Hashable {
  public var person: Person?
  public var casebook: String?
  /// How the workbench looks and takes keys, as written, each with its place for errors.
  public var workbench: [String: SettingsValue] = [:]

  /// The fields of the workbench.
  static let workbenchFields = ["palette", "glyphs", "ambiguous", "mouse"]

  /// `$XDG_CONFIG_HOME/claims/config.yaml`, or `~/.config/claims/config.yaml` (XDG Base Directory Specification).
  public static var path: String {
    file("config.yaml")
  }

  /// A file beside the configuration.
  public static func file(_ name: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
    return folder + "/claims/" + name
  }

  /// The bytes of a file beside the configuration; nil where there is none.
  /// - Throws: ``SessionError/fileUnreadable(path:why:)``.
  static func bytes(of path: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SessionError.fileUnreadable(path: path, why: "it may not be read")
    }
    return Array(data)
  }

  /// The sections of a settings file; none where there is no file.
  /// - Throws: `TextError` naming the file and line.
  public static func sections(of path: String) throws -> [SettingsSection] {
    try bytes(of: path).map { try CasebookText.sections($0, file: path) } ?? []
  }

  /// The names and texts of a settings file; none where there is no file.
  /// - Throws: `TextError` naming the file and line.
  public static func pairs(of path: String) throws -> [(name: String, value: SettingsValue)] {
    try bytes(of: path).map { try CasebookText.pairs($0, file: path) } ?? []
  }

  /// Writes names and texts to a settings file, whole or not at all.
  public static func write(_ pairs: [(name: String, value: String)], to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(CasebookText.write(pairs: pairs)).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Reads the configuration; an empty one where there is no file.
  /// - Throws: `TextError` naming the file and line.
  public static func load(from path: String = path) throws -> CasebookConfiguration {
    guard let bytes = try bytes(of: path) else { return CasebookConfiguration() }
    let values = try CasebookText.settings(
      bytes, file: path, allowed: ["person", "casebook"] + workbenchFields)
    return CasebookConfiguration(
      person: try values["person"].map { value in
        do {
          return try Person(text: value.text)
        } catch {
          throw TextError.badValue(value.place, path: "person", what: "\(error)")
        }
      }, casebook: values["casebook"]?.text,
      workbench: values.filter { workbenchFields.contains($0.key) })
  }
}

extension CasebookSession {
  /// Reads a rating scale out of a YAML or JSON file's bytes.
  /// - Throws: `TextError` naming the file and line.
  public static func scale(_ bytes: [UInt8], file: String) throws -> RatingScale {
    try CasebookText.scale(bytes, file: file)
  }
}
