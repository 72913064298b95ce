import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims key show`: print the verifier keys, the one in use last.
struct KeyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the verifier keys, the one in use last.",
    discussion: Examples.text("claims key show"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let keys = try session.verifierKeys()
    if output.json {
      let records = try keys.map { JSONValue.object(try $0.any.json()) }
      return try Output.json(
        JSONShapes.object("list", ["kind": "key", "total": .integer(Int64(keys.count)), "records": .array(records)]))
    }
    guard !keys.isEmpty else {
      return try Output.message("claims: there is no key yet: the first «claims checkpoint» makes it")
    }
    for key in keys where key.retired == nil { try Output.line("\(key.verifier)") }
    for key in keys { if let reason = key.retired { try Output.message("claims: \(key.id) is retired: \(reason)") } }
  }
}
