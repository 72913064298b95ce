import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims source export`: write the copy of a source to a file, or to stdout.
struct SourceExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the copy of a source to a file, or to stdout.",
    discussion: Examples.text("claims source export S0001 --output order.pdf", "claims source export S0001 | less"))

  @Argument(help: "The source.", transform: SourceID.init(text:)) var source: SourceID
  @Option(
    help: ArgumentHelp("Which copy, by its SHA-256 (default: the last).", valueName: "digest"),
    transform: Digest.init(text:))
  var sha256: Digest?
  @Option(help: ArgumentHelp("The file to write (default: stdout).", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    let wroteFile = try FileOutput.write(to: output) { try session.copyBytes(of: source, sha256: sha256, to: $0) }
    if wroteFile, let output { try Output.line("wrote the copy of \(source) to «\(output)»") }
  }
}
