import AuditLedger
public import CasebookStore
import ClaimModel

extension CasebookSession {
  /// Verifies the casebook: chain, Merkle root, kept checkpoints, and unless it is to be quick every text and table.
  ///
  /// `checkpoint` is a signed checkpoint that was kept elsewhere. Its signature must be by a key that the
  ///   ledger names; what it says is then compared with the ledger.
  /// - Throws: ``SessionError/badCheckpoint(_:)``; `StoreError` where the file can't be read at all.
  public func verify(
    _ depth: VerifyDepth = .everything, against checkpoint: String? = nil,
    progress: (_ stage: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) throws -> Verification {
    let outside = try checkpoint.map { text in
      let note: SignedNote
      do {
        note = try SignedNote(parsing: text)
      } catch {
        throw SessionError.badCheckpoint("\(error)")
      }
      let keys = try read { try $0.all(SigningKey.self) }.compactMap { try? NoteVerifier(verifierKey: $0.verifier) }
      guard keys.contains(where: { $0.verifies(note) }) else {
        throw SessionError.badCheckpoint("no key that this ledger names has signed it")
      }
      return try Checkpoint(body: note.text)
    }
    return try store.verify(depth, against: outside, progress: progress)
  }

  /// Writes every table that is worked out from the ledger anew.
  public func rebuild(progress: (_ stage: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }) throws {
    try store.rebuild(progress: progress)
  }
}
