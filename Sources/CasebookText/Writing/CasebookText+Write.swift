public import AuditLedger

extension CasebookText {
  /// Writes a casebook, one file at a time, and takes away the files of an earlier writing that no longer belong.
  ///
  /// Files that the text form does not know stay as they are. The ledger is put in place last: a folder that was left
  /// half written is known by its older ledger. `progress` is told how many steps are done, and of how many.
  /// - Throws: what the casebook throws, and ``TextError`` from the folder.
  public static func write(
    _ casebook: some CasebookReading, to folder: some TextFolder, progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    var writing = try CasebookWriting(casebook, to: folder)
    try writing.writeRecords(progress)
    try writing.writeCheckpoint()
    try writing.removeLeftovers()
    try writing.writeLedger(progress)
  }
}
