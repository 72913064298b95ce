import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims diff`: show what changed between two entries.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two entries.",
    discussion: Examples.text(
      after: "Record by record, each field before and after.",
      "claims diff 40", "claims diff 40 52", "claims diff 1 C0016"))

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
