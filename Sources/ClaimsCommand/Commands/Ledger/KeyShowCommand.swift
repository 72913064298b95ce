import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims key show`: print the verifier keys, the one in use last.
struct KeyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the verifier keys, the one in use last.",
    discussion: Examples.text(
      after: """
        Where there is no key yet it is made, which is an entry in the ledger and wants a name (--as). Retired keys stand \
        first: what they signed is checked with them.
        """,
      "claims key show", "claims key show | tail -1"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    try KeyNotice.makeKey(session)
    let keys = try session.verifierKeys()
    if output.json {
      let records = try keys.map { JSONValue.object(try $0.any.json()) }
      return try Output.json(
        JSONShapes.object("list", ["kind": "key", "total": .integer(Int64(keys.count)), "records": .array(records)]))
    }
    for key in keys.filter({ $0.retired != nil }) + keys.filter({ $0.retired == nil }) {
      try Output.line("\(key.verifier)")
    }
    for key in keys { if let reason = key.retired { try Output.message("claims: \(key.id) is retired: \(reason)") } }
  }
}
