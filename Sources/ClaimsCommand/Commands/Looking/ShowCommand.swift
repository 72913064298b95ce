import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims show`: show everything on one record.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything on one record.",
    discussion: Examples.text(
      after:
        "For a claim: the words as printed, who carried them, relations, evidence for and against, the review, and what may be done next.",
      "claims show C0003", "claims show a1", "claims show S0001 --json"))

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    try session.read { facts in
      guard let record = try record(facts) else { throw LedgerError.noSuchRecord(id) }
      let sealing = Sealing(facts, for: session.person)
      if output.json {
        try Output.json(RecordShape(facts: facts, sealing: sealing, person: session.person).json(record))
      } else {
        try RecordPage(record: record, facts: facts, sealing: sealing, person: session.person).page().print()
      }
    }
  }

  /// A review that has not begun is not stored, but its claim is there.
  private func record(_ facts: any CasebookReading) throws -> AnyRecord? {
    if let record = try facts.record(id) { return record }
    let claim = ClaimID(number: id.number)
    guard id.kind == .review, try facts.record(claim.any) != nil else { return nil }
    return .review(try facts.review(of: claim))
  }
}
