import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims checkpoint`: sign where the ledger ends.
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Sign where the ledger ends.",
    discussion: Examples.text(
      after: "A copy of it out of your hands makes any rewriting of the ledger visible. It is a C2SP tlog-checkpoint.",
      "claims checkpoint --output checkpoint.txt", "claims checkpoint | mail -s checkpoint archive@example.com"))

  @Option(help: ArgumentHelp("The file to write (default: stdout).", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    guard try overwriting.allows(writingTo: output) else { return }
    let wroteFile = try FileOutput.write(to: output) { sink in
      try KeyNotice.makeKey(session)
      try sink(Array(session.checkpoint().utf8))
    }
    if wroteFile, let output {
      try Output.line("wrote the checkpoint to «\(output)»: claims verify --checkpoint \(output)")
    }
  }
}
