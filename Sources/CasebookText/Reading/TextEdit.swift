public import AuditLedger
public import ClaimModel

/// A change that somebody made by hand in the text form.
public struct TextEdit: Hashable, Sendable {
  /// What is to be performed.
  public let edit: Edit
  /// The texts that new records bring, to be performed with the edit.
  public let texts: [SealedText]
  /// Where it was made: a record each, in the order in which the edit names them.
  public let places: [Place]

  /// A record and where it stands.
  public struct Place: Hashable, Sendable {
    /// The changed or new record.
    public let record: RecordID
    /// The file, and the line of the first changed field, or of the new record.
    public let place: TextPlace
  }
}

extension CasebookText {
  /// What was changed by hand since a casebook was written: first one edit that restores all new records with the ids
  /// that they bring, then one change a changed record with exactly the fields that differ, in the order of the files.
  ///
  /// New records must have numbers that were never given out; new comments are sealed with salts of 16 random bytes
  /// from `salt`. Cost: every file is read and compared; only those that differ are parsed.
  /// - Throws: ``TextError`` for what a hand can't change: texts of articles, the state of reviews, comments' words;
  ///   records that are gone; a ledger that is not the casebook's. Each with file, line and fix.
  public static func edits(
    from folder: some TextFolder, against casebook: some CasebookReading, salt: () -> [UInt8]
  ) throws -> [TextEdit] {
    try withoutActuallyEscaping(salt) { salt in
      var reading = try EditsReading(folder, casebook, salt: salt)
      return try reading.read()
    }
  }
}
