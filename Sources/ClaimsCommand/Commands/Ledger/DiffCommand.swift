import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two entries of the ledger, record by record.",
    discussion: Examples.text("claims diff 40", "claims diff 40 52", "claims diff 1 C0016"))

  @Argument(help: "After this entry (0: from the beginning).") var from: Int
  @Argument(help: "Up to this entry (default: the last), and only this record.") var rest: [String] = []
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  private struct Wanted {
    var to: Int?
    var id: RecordID?
  }

  private func wanted() throws -> Wanted {
    var wanted = Wanted()
    for word in rest {
      if let number = Int(word), wanted.to == nil, wanted.id == nil {
        wanted.to = number
      } else if wanted.id == nil {
        wanted.id = try RecordID(text: word)
      } else {
        throw ShellError.usage("«\(word)» is too much: write claims diff FROM [TO] [ID]")
      }
    }
    return wanted
  }

  func run() throws {
    let wanted = try wanted()
    let session = try casebook.open()
    let to = try wanted.to ?? session.read { try $0.head().size }
    let differences = try session.diff(from: from, to: to, about: wanted.id)
    try session.read { facts in
      let pages = DifferencePages(differences: differences, sealing: Sealing(facts, for: session.person))
      if output.json { return try Output.json(pages.json(from: from, to: to)) }
      guard !differences.isEmpty else { return try Output.line("nothing changed between entries \(from) and \(to)") }
      try pages.page().print()
    }
  }
}

/// What changed, record by record and field by field.
struct DifferencePages {
  let differences: [RecordDifference]
  let sealing: Sealing

  func page() throws -> Page {
    var page = Page()
    for difference in differences {
      let body = difference.after ?? difference.before ?? [:]
      let did: Printed = difference.before == nil ? "added" : difference.after == nil ? "removed" : "changed"
      page.heading("\(difference.id) " + did)
      if difference.before == nil || difference.after == nil {
        if try !sealing.holdsSealed(.object(body), of: difference.id) { page.line(EntryWords.title(of: body), indent: 2) }
        continue
      }
      for field in difference.fields {
        page.line("\(field.name)", indent: 2)
        if let before = field.before { page.line(Printed("- ", .alarm) + (try words(before, difference.id)), indent: 4, hanging: 2) }
        if let after = field.after { page.line(Printed("+ ", .done) + (try words(after, difference.id)), indent: 4, hanging: 2) }
      }
    }
    return page
  }

  private func words(_ value: JSONValue, _ id: RecordID) throws -> Printed {
    let open = try sealing.masked(value, of: id)
    if open == Sealing.withheld { return "(\(Sealing.words))" }
    if let text = open.string { return "\(text)" }
    return "\(String(decoding: open.canonical(), as: UTF8.self))"
  }

  func json(from: Int, to: Int) throws -> JSONValue {
    let shapes = try differences.map { difference in
      var fields = JSONObject()
      for field in difference.fields {
        var pair = JSONObject()
        pair["before"] = try field.before.map { try sealing.masked($0, of: difference.id) }
        pair["after"] = try field.after.map { try sealing.masked($0, of: difference.id) }
        fields[field.name] = .object(pair)
      }
      var shape: JSONObject = ["id": .string(difference.id.description), "kind": .string(difference.id.kind.word)]
      shape["before"] = try difference.before.map { try sealing.masked(.object($0), of: difference.id) }
      shape["after"] = try difference.after.map { try sealing.masked(.object($0), of: difference.id) }
      shape["fields"] = .object(fields)
      return JSONValue.object(shape)
    }
    return JSONShapes.object(
      "diff", ["from": .integer(Int64(from)), "to": .integer(Int64(to)), "records": .array(shapes)])
  }
}
