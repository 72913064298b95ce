public import AuditLedger
public import CasebookStore
public import ClaimModel
import Foundation

extension CasebookSession {
  /// The signed checkpoint of the present head: a C2SP tlog-checkpoint.
  ///
  /// A head is signed once, and what was signed is kept. The key is made on first use, and the ledger itself says that
  /// it is its own.
  /// - Throws: ``SessionError/noKey(folder:)`` where the key that the ledger names is not here.
  public func checkpoint() throws -> String {
    if let kept = try read({ try $0.checkpoint() }) { return kept }
    let signer = try signer()
    let (checkpoint, kept) = try read { casebook in
      (
        try Checkpoint(
          origin: casebook.settings().origin, size: casebook.head().size, root: casebook.root()),
        try casebook.checkpoint()
      )
    }
    if let kept { return kept }
    let note = try signer.sign(checkpoint).description
    try store.keep(checkpoint: note, ofSize: checkpoint.size)
    // Another process may have signed the same head first: what is kept is what counts.
    return try read { try $0.checkpoint(ofSize: checkpoint.size) } ?? note
  }

  /// A proof of one entry that stands on its own: its bytes, its audit path and the signed checkpoint, as a C2SP
  /// tlog-proof whose extra data are the entry.
  public func prove(_ sequence: Int) throws -> String {
    let note = try SignedNote(parsing: checkpoint())
    return try read { casebook in
      guard let entry = try casebook.entryBytes(sequence) else {
        throw SessionError.outOfLedger(sequence, size: try casebook.head().size)
      }
      let size = try Checkpoint(body: note.text).size
      let proof = try casebook.inclusionProof(of: sequence, size: size)
      return InclusionBundle(index: sequence - 1, proof: proof, checkpoint: note, extra: entry).description
    }
  }

  /// Checks a proof file with a public key alone, without any casebook.
  /// - Returns: the entry that it proves.
  /// - Throws: ``SessionError/badProof(_:)`` where it does not hold.
  public static func check(proof text: String, verifierKey: String) throws -> LedgerEntry {
    let bundle = try InclusionBundle(parsing: text)
    guard let bytes = bundle.extra else { throw SessionError.badProof("it holds no entry") }
    guard try bundle.verify(entry: bytes, NoteVerifier(verifierKey: verifierKey)) else {
      throw SessionError.badProof("entry, path, checkpoint and key do not fit together")
    }
    return try LedgerEntry(parsing: bytes)
  }

  /// The keys that the ledger names as its own, in the order in which it named them, retired ones included.
  public func verifierKeys() throws -> [SigningKey] { try read { try $0.all(SigningKey.self) } }

  /// Makes the key that signs, where the ledger names none yet: that is an entry, and wants a person.
  /// - Returns: the receipt of the entry; nil where there is a key already.
  @discardableResult
  public func makeKey() throws -> Receipt? {
    guard try verifierKeys().isEmpty else { return nil }
    return try introduceKey().receipt
  }

  /// Copies the signing key to a new file, so that it can be kept somewhere safe.
  public func backupKey(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
    try KeyFolder.write(signer(), to: path)
  }

  /// Brings a key back from its copy; it must be one that the ledger names.
  public func restoreKey(from path: String) throws {
    let signer = try KeyFolder.read(path)
    let (origin, verifiers) = try read { (try $0.origin(), try $0.all(SigningKey.self)) }
    guard verifiers.contains(where: { $0.verifier == signer.verifierKey && $0.retired == nil }) else {
      throw SessionError.keyUnusable(path: path, why: "the ledger does not name it as a key that signs now")
    }
    try keys.keep(signer, for: origin)
  }

  /// Retires the key, and makes a new one. What the old one signed stays verifiable.
  @discardableResult
  public func rotateKey(reason: String) throws -> Receipt {
    guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
    let (origin, active) = try read { casebook in
      (try casebook.origin(), try casebook.all(SigningKey.self).filter { $0.retired == nil })
    }
    let signer = try NoteSigner(name: origin, seed: Salt.random(32))
    var edits = try active.map { key in
      var patch = Patch()
      try patch.set("retired", reason)
      return Edit.change(key.id.any, patch)
    }
    edits.append(.add([try record(of: signer)]))
    // The new key is on the disk before the ledger names it, so that a crash between can't lose it.
    try keys.keep(signer, for: origin)
    return try perform(.all(edits))
  }

  /// The key that signs, made on first use.
  private func signer() throws -> NoteSigner {
    let (origin, known) = try read { (try $0.origin(), try $0.all(SigningKey.self)) }
    let here = try keys.signer(for: origin)
    if let here, known.contains(where: { $0.verifier == here.verifierKey && $0.retired == nil }) { return here }
    guard known.isEmpty else { throw SessionError.noKey(folder: keys.path) }
    return try introduceKey().signer
  }

  private func introduceKey() throws -> (signer: NoteSigner, receipt: Receipt) {
    let origin = try read { try $0.origin() }
    let here = try keys.signer(for: origin)
    let signer = try here ?? NoteSigner(name: origin, seed: Salt.random(32))
    // Refused before the key is made, so that no file is left behind.
    guard person != nil else { throw SessionError.nobodyMakesKey }
    guard store.isWritable else { throw StoreError.readOnly(path: store.path) }
    let record = try record(of: signer)
    if here == nil { try keys.keep(signer, for: origin) }
    return (signer, try perform(.add([record])))
  }

  private func record(of signer: NoteSigner) throws -> AnyRecord {
    .key(
      SigningKey(
        id: KeyID(number: -1), name: signer.name, verifier: signer.verifierKey, introduced: try moment().time))
  }
}

extension StoreReader {
  /// The name of this ledger in checkpoints.
  func origin() throws -> String { try settings().origin }
}
