import ArgumentParser
import AuditLedger

/// `claims schema`: print the JSON Schema of what --json prints.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of what --json prints.",
    discussion: Examples.text("claims schema > claims.schema.json"))

  func run() throws { try Output.json(Schema.document) }
}
