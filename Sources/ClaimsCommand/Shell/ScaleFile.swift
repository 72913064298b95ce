import CasebookSession
import ClaimModel

/// A rating scale in a file.
enum ScaleFile {
  /// - Throws: `TextError` naming the file and the line in it.
  static func scale(at path: String) throws -> RatingScale {
    try CasebookSession.scale(TextInput.bytes(path), file: path)
  }
}
