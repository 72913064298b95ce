public import AuditLedger
import ClaimModel
import Foundation
import GRDB

extension CasebookStore {
  /// Verifies the casebook. Nothing is changed.
  ///
  /// - Parameters:
  ///   - outside: a checkpoint that was kept elsewhere: without one, a ledger that was cut or written anew as a whole
  ///     can't be told from a sound one.
  ///   - progress: the stage, how many entries are done, how many there are.
  /// - Throws: ``StoreError`` where the file can't be read at all.
  public func verify(
    _ depth: VerifyDepth, against outside: Checkpoint? = nil,
    progress: (_ stage: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) throws -> Verification {
    try StoreError.inWords(path: path) {
      let (chain, problems) = try database.read { db in
        let reader = StoreReader(database: db)
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger") ?? 0
        var (checkpoints, problems) = try Self.keptCheckpoints(reader)
        if let outside { checkpoints.append((outside, "the checkpoint from elsewhere")) }
        var chain = ChainVerifier(checkpoints: checkpoints)
        var notes = LedgerNotes()
        var tree = MerkleComparison(db, notes.touches)
        try chain.follow(db, progress: { progress("chain", $0, total) }) { entry, nodes in
          guard depth == .everything else { return }
          try notes.enter(entry)
          try tree.expect(nodes)
        }
        if let outside, let origin = try? reader.settings().origin, origin != outside.origin {
          problems.append(
            VerifyProblem("the checkpoint from elsewhere is one of «\(outside.origin)», this ledger is «\(origin)»"))
        }
        if depth == .everything, chain.problems.isEmpty {
          notes.finish()
          var texts = TextVerifier(reader, notes)
          problems += try texts.run { progress("texts", $0, $1) }
          var tables = try ProjectionVerifier(db, notes)
          let findings = try tables.run { progress("records", $0, $1) }
          problems += try findings.missingTexts + findings.tables + tree.finish()
        }
        return (chain, chain.problems + problems)
      }
      var words = depth == .everything && chain.problems.isEmpty ? try indexProblems() : []
      if depth == .everything { words += try database.read(SchemaComparison.problems) }
      return Verification(
        head: chain.head, root: chain.frontier.root, depth: depth,
        comparedWith: problems.isEmpty && words.isEmpty ? outside?.size : nil,
        problems: Array((problems + words).prefix(Verification.most)))
    }
  }

  /// The checkpoints that the casebook keeps, with those whose signature does not hold.
  private static func keptCheckpoints(
    _ reader: StoreReader
  ) throws -> (good: [(checkpoint: Checkpoint, whence: String)], problems: [VerifyProblem]) {
    let keys = try reader.all(SigningKey.self).compactMap { try? NoteVerifier(verifierKey: $0.verifier) }
    var good: [(Checkpoint, String)] = []
    var problems: [VerifyProblem] = []
    let rows = try Row.fetchCursor(reader.database, sql: "SELECT size, note FROM checkpoint ORDER BY size")
    while let row = try rows.next() {
      let size: Int = row["size"]
      guard let note = try? SignedNote(parsing: row["note"]), let checkpoint = try? Checkpoint(body: note.text),
        checkpoint.size == size, keys.contains(where: { $0.verifies(note) })
      else {
        problems.append(VerifyProblem(sequence: size, "the kept checkpoint of \(size) entries has no good signature"))
        continue
      }
      good.append((checkpoint, "the kept checkpoint"))
    }
    return (good, problems)
  }
}
