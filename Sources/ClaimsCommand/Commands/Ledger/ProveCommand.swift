import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims prove`: prove that an entry is in the ledger.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Prove that an entry is in the ledger.",
    discussion: Examples.text(
      after:
        "The proof stands alone: it holds the entry, its path to the Merkle root and the signed checkpoint, and shows nothing else. With --check, it checks one, and needs no casebook.",
      "claims prove 41 --output verdict.proof", "claims prove C0016 --output c0016.proof",
      "claims prove --check verdict.proof --key \"$(cat verifier.txt)\""))

  @Argument(help: "The entry's number, or a record's id: the last entry about it, of a claim also about its review.")
  var what: String?
  @Option(help: ArgumentHelp("The file to write (default: stdout).", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var overwriting: OverwriteOption
  @Option(help: ArgumentHelp("Check this proof; no casebook is needed.", valueName: "file"), completion: .file())
  var check: String?
  @Option(
    help: ArgumentHelp(
      "The verifier key to check with, as «claims key show» prints it; of several, a line each, one must fit.",
      valueName: "verifier"))
  var key: String?
  @OptionGroup var casebook: CasebookOptions

  func validate() throws {
    guard (what == nil) != (check == nil) else {
      throw ShellError.usage("what is to be proved? name an entry or a record, or say --check FILE --key VERIFIER")
    }
    guard (check == nil) == (key == nil) else {
      throw ShellError.usage(
        "--check FILE and --key VERIFIER go together: the key comes from those who made the proof, by another way")
    }
  }

  func run() throws {
    if let check, let key { return try self.check(check, key) }
    guard let what else { return }
    let session = try casebook.open()
    let sequence = try sequence(what, session)
    try refuseSealed(sequence, session)
    guard try overwriting.allows(writingTo: output) else { return }
    let wroteFile = try FileOutput.write(to: output) { sink in
      try KeyNotice.makeKey(session)
      try sink(Array(session.prove(sequence).utf8))
    }
    if wroteFile, let output {
      try Output.line(
        "wrote the proof of entry \(sequence) to «\(output)»: claims prove --check \(output) --key VERIFIER")
    }
  }

  private func check(_ path: String, _ key: String) throws {
    let proof = try TextInput.file(path)
    let keys = key.split(whereSeparator: \.isNewline).map(String.init)
    let fitting = keys.dropLast().lazy.compactMap { try? CasebookSession.check(proof: proof, verifierKey: $0) }.first
    let entry = try fitting ?? CasebookSession.check(proof: proof, verifierKey: keys.last ?? key)
    try Output.line(
      "the proof holds: entry \(entry.sequence), \(entry.time), by \(entry.person): \(entry.kind) \(entry.record?.description ?? "")"
    )
    // What the entry says, because that is what was proved.
    try Output.json(.object(entry.payload))
  }

  private func sequence(_ what: String, _ session: CasebookSession) throws -> Int {
    if let number = Int(what) { return number }
    let id = try RecordID(text: what)
    let ids = id.kind == .claim ? [id, RecordID(.review, id.number)] : [id]
    let last = try session.read { facts in try ids.compactMap { try facts.history(of: $0).last?.sequence }.max() }
    guard let last else { throw LedgerError.noSuchRecord(id) }
    return last
  }

  private func refuseSealed(_ sequence: Int, _ session: CasebookSession) throws {
    try session.read { facts in
      let sealing = Sealing(facts, for: session.person)
      guard let entry = try facts.entry(sequence), try sealing.isSealed(entry) else { return }
      throw ShellError.sealed("entry \(sequence) holds a verdict that is \(Sealing.words): prove it after that")
    }
  }
}
