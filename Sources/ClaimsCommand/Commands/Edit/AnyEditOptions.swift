import ArgumentParser
import AuditLedger
import ClaimModel

/// Fields by name, for whatever has no option of its own.
struct AnyEditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A field's new value as JSON, such as 'topic=\"trade\"'; may be given again.", valueName: "field=json"))
  var set: [String] = []
  @Option(help: ArgumentHelp("A field to empty; may be given again.", valueName: "field")) var clear: [String] = []

  func apply(to patch: inout Patch, kind: RecordKind) throws {
    for assignment in set {
      guard let sign = assignment.firstIndex(of: "="), sign != assignment.startIndex else {
        throw ShellError.usage("«\(assignment)» is no field with its value: write --set 'topic=\"trade\"'")
      }
      let field = String(assignment[..<sign])
      try check(field, kind)
      patch.set(field, json: try value(String(assignment[assignment.index(after: sign)...]), of: field))
    }
    for field in clear {
      try check(field, kind)
      patch.set(field, json: nil)
    }
  }

  private func check(_ field: String, _ kind: RecordKind) throws {
    let allowed = kind.type.fields
    guard allowed.contains(field) else { throw LedgerError.noSuchField(kind, field, allowed: allowed) }
  }

  private func value(_ text: String, of field: String) throws -> JSONValue {
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw ShellError.badInput(
        "the new value of «\(field)» is no JSON (\(error)): a text stands in quotes, as in --set '\(field)=\"words\"'")
    }
  }
}
