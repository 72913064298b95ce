import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Print the public part of the signing key, keep it safe, restore it, or make a new one.",
    discussion: Examples.text(
      "claims key", "claims key backup tiktok.key", "claims key rotate --reason \"the laptop was stolen\""),
    subcommands: [KeyShowCommand.self, KeyBackupCommand.self, KeyRestoreCommand.self, KeyRotateCommand.self],
    defaultSubcommand: KeyShowCommand.self)
}

struct KeyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the verifier keys, the one in use last.", discussion: Examples.text("claims key show"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let keys = try session.verifierKeys()
    if output.json {
      let records = try keys.map { JSONValue.object(try $0.any.json()) }
      return try Output.json(JSONShapes.object("list", ["kind": "key", "total": .integer(Int64(keys.count)), "records": .array(records)]))
    }
    guard !keys.isEmpty else {
      return try Output.message("claims: there is no key yet: the first «claims checkpoint» makes it")
    }
    for key in keys where key.retired == nil { try Output.line("\(key.verifier)") }
    for key in keys { if let reason = key.retired { try Output.message("claims: \(key.id) is retired: \(reason)") } }
  }
}

struct KeyBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the secret key to a new file. Keep it where nobody else reads it.",
    discussion: Examples.text("claims key backup tiktok.key"))

  @Argument(help: "The file to make.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    try casebook.open().backupKey(to: file)
    try Output.line("wrote the secret key to «\(file)»: whoever has it can sign for this casebook")
  }
}

struct KeyRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take a secret key back from a file.",
    discussion: Examples.text("claims key restore tiktok.key"))

  @Argument(help: "The file.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    try casebook.open().restoreKey(from: file)
    try Output.line("restored the secret key from «\(file)»")
  }
}

struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Retire the key and make a new one.",
    discussion: Examples.text("claims key rotate --reason \"the laptop was stolen\""))

  @Option(help: "Why; - reads stdin.") var reason: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().rotateKey(reason: TextInput.words(reason))
    try ReceiptPage.print(
      receipt, "retired the key and made a new one: send «claims key» to those who check", json: output.json)
  }
}
