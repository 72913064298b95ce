import AuditLedger
public import ClaimModel

extension CasebookText {
  /// Reads a rating scale: YAML, of which JSON is a part.
  /// - Throws: ``TextError`` with file, line and what is wanted.
  public static func scale(_ bytes: [UInt8], file: String) throws -> RatingScale {
    guard let node = try YAMLReader.read(bytes, file: file), node.members != nil else {
      throw TextError.notAMapping(TextPlace(file, line: 1))
    }
    do {
      return try node.json().decode(RatingScale.self)
    } catch let error as JSONError {
      throw TextError.badValue(TextPlace(file, line: node.line), path: "", what: "\(error)")
    } catch let error as ModelError {
      throw TextError.badValue(TextPlace(file, line: node.line), path: "", what: "\(error)")
    }
  }
}
