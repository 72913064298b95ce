public import AuditLedger
public import ClaimModel

/// The YAML file in which a record stands, by itself: what a person edits of it.
public struct RecordFile: Hashable, Sendable {
  /// Inside the text form, such as `claims/C0003.yaml`.
  public let path: String
  public let text: String
  /// How many entries the ledger had when it was written.
  public let head: Int

  public init(path: String, text: String, head: Int) { (self.path, self.text, self.head) = (path, text, head) }
}

extension CasebookText {
  /// The file in which a record stands, with whatever else stands there: a claim with its relations, evidence with its
  /// review.
  /// - Throws: `LedgerError/noSuchRecord(_:)`.
  public static func file(of id: RecordID, in casebook: some CasebookReading) throws -> RecordFile {
    let forms = try CasebookForms(casebook)
    let path: TextPath
    if let record = try casebook.record(id) {
      path = try TextPath.home(of: record, in: casebook.record)
    } else {
      guard id.kind == .review else { throw LedgerError.noSuchRecord(id) }
      path = .review(ClaimID(number: id.number))
    }
    let bytes = try forms.form(at: path).bytes(words: forms.words)
    return try RecordFile(path: path.path, text: String(decoding: bytes, as: UTF8.self), head: casebook.head().size)
  }

  /// What was changed by hand in a file: like ``edits(from:against:salt:)``, of this one alone.
  ///
  /// What is compared is the casebook as it was when the file was written: fields that others have changed since and that
  /// were left alone here stay as the others have them.
  /// - Throws: ``TextError`` with the line and the fix.
  public static func edits(
    of file: RecordFile, as text: String, against casebook: some CasebookReading, salt: () -> [UInt8]
  ) throws -> [TextEdit] {
    guard let path = try TextPath.known(file.path) else { throw TextError.badPath(file.path) }
    let folder = MemoryFolder(files: [file.path: Array(text.utf8)])
    return try withoutActuallyEscaping(salt) { salt in
      guard try casebook.head().size != file.head else {
        var reading = try EditsReading(folder, casebook, salt: salt)
        return try reading.read(only: path)
      }
      let earlier = try EarlierCasebook(of: casebook, at: file.head, checkpoint: nil)
      var reading = try EditsReading(folder, earlier, salt: salt)
      return try reading.read(only: path)
    }
  }
}
