import CasebookSession
import ClaimModel

/// A rating scale in a file.
enum ScaleFile {
  /// - Throws: `TextError` naming the file and the line in it.
  static func scale(at path: String) throws -> RatingScale {
    try CasebookSession.scale(TextInput.bytes(path), file: path)
  }
}

/// How a house is known in exchange formats, in a file.
enum ExchangeFile {
  /// - Throws: `TextError` naming the file and the line in it.
  static func settings(at path: String) throws -> ExchangeSettings {
    try CasebookSession.exchange(TextInput.bytes(path), file: path)
  }
}

/// A policy of rules in a file.
enum PolicyFile {
  /// - Throws: `TextError` naming the file and the line in it.
  static func policy(at path: String) throws -> RulePolicy {
    try CasebookSession.policy(TextInput.bytes(path), file: path)
  }
}
