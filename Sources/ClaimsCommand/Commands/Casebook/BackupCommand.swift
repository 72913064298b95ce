import ArgumentParser
import CasebookSession

/// `claims backup`: copy the casebook to a new file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the casebook to a new file.",
    discussion: Examples.text(
      after: "The copy is whole, also while others work on the casebook.",
      "claims backup ../backups/tiktok-2020-09-15.casebook"))

  @Argument(help: "The file to make; nothing is written over.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions

  func validate() throws {
    if file.isEmpty { throw ShellError.usage("the name of the file to make is empty") }
  }

  func run() throws {
    try FileOutput.needFolder(of: file)
    let progress = ProgressLine("copying")
    try casebook.open().backup(to: file) { progress($0, $1) }
    progress.clear()
    try Output.line("copied the casebook to «\(file)»: claims verify --casebook \(file) checks the copy")
  }
}
