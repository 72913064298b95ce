import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims source export`: write the copy of a source to a file, or to stdout.
struct SourceExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the copy of a source to a file, or all copies into a folder.",
    discussion: Examples.text(
      "claims source export S0001 --output order.pdf", "claims source export S0001 | less",
      "claims source export --all --output copies/"))

  @Argument(help: "The source.", transform: SourceID.init(text:)) var source: SourceID?
  @Option(
    help: ArgumentHelp("Which copy, by its SHA-256 (default: the last).", valueName: "digest"),
    transform: Digest.init(text:))
  var sha256: Digest?
  @Option(
    help: ArgumentHelp("The file to write (default: stdout), or with --all the folder.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Every copy of every source, a file each, so that «claims source import» can put them back.") var all =
    false
  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var casebook: CasebookOptions

  func validate() throws {
    guard all != (source != nil) else { throw ShellError.usage("name one source, or say --all") }
    if all, output == nil { throw ShellError.usage("--all writes into a folder: name it with --output") }
    if all, sha256 != nil { throw ShellError.usage("--sha256 goes with one source") }
  }

  func run() throws {
    let session = try casebook.open()
    guard let source else {
      let progress = ProgressLine("writing copies")
      let folder = output ?? "."
      // A copy is named by what it holds; only their list could be that of another casebook.
      guard try overwriting.allows(writingTo: "\(folder)/\(CasebookSession.listOfCopies)") else { return }
      let wrote = try session.exportCopies(to: folder) { progress($0, $1) }
      progress.clear()
      return try Output.line(
        "wrote " + counted(wrote.copies, "copy", plural: "copies") + ", \(wrote.bytes) bytes, to «\(folder)»")
    }
    guard try overwriting.allows(writingTo: output) else { return }
    let wroteFile = try FileOutput.write(to: output) { try session.copyBytes(of: source, sha256: sha256, to: $0) }
    if wroteFile, let output { try Output.line("wrote the copy of \(source) to «\(output)»") }
  }
}
