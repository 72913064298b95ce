import AuditLedger
import ClaimModel

/// A rating scale in a file.
enum ScaleFile {
  /// - Throws: ``ShellError/badInput(_:)`` naming the file and the place in it.
  static func scale(at path: String) throws -> RatingScale {
    let bytes = try TextInput.bytes(path)
    do {
      return try JSONValue(parsing: bytes).decode(RatingScale.self)
    } catch let error as JSONError {
      throw ShellError.badInput("«\(path)»: \(error)")
    }
  }
}
