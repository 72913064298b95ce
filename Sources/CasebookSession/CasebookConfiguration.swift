import CasebookText
public import ClaimModel
import Foundation

/// What a person has written into the configuration: who they are, and which casebook they mean.
public struct CasebookConfiguration: Sendable, Hashable {
  public var person: Person?
  public var casebook: String?

  /// `$XDG_CONFIG_HOME/claims/config.yaml`, or `~/.config/claims/config.yaml` (XDG Base Directory Specification).
  public static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
    return folder + "/claims/config.yaml"
  }

  /// Reads the configuration; an empty one where there is no file.
  /// - Throws: `TextError` naming the file and line.
  public static func load(from path: String = path) throws -> CasebookConfiguration {
    guard FileManager.default.fileExists(atPath: path) else { return CasebookConfiguration() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SessionError.fileUnreadable(path: path, why: "it may not be read")
    }
    let values = try CasebookText.settings(Array(data), file: path, allowed: ["person", "casebook"])
    return CasebookConfiguration(
      person: try values["person"].map { value in
        do {
          return try Person(text: value.text)
        } catch {
          throw TextError.badValue(value.place, path: "person", what: "\(error)")
        }
      }, casebook: values["casebook"]?.text)
  }
}

extension CasebookSession {
  /// Reads a rating scale out of a YAML or JSON file's bytes.
  /// - Throws: `TextError` naming the file and line.
  public static func scale(_ bytes: [UInt8], file: String) throws -> RatingScale {
    try CasebookText.scale(bytes, file: file)
  }

  /// Reads a policy of rules out of a YAML or JSON file's bytes.
  /// - Throws: `TextError` naming the file and line.
  public static func policy(_ bytes: [UInt8], file: String) throws -> RulePolicy {
    try CasebookText.policy(bytes, file: file)
  }

  /// Reads how a house is known in exchange formats out of a YAML or JSON file's bytes.
  /// - Throws: `TextError` naming the file and line.
  public static func exchange(_ bytes: [UInt8], file: String) throws -> ExchangeSettings {
    try CasebookText.exchange(bytes, file: file)
  }
}
