import ArgumentParser
import CasebookSession
import ClaimModel

/// `claims split`: break a claim up into several.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Break a claim up into several.",
    discussion: Examples.text(
      after: "The first statement stays with the claim, the others become claims of the same origin.",
      "claims split C0003 \"Oracle was chosen.\" \"The deal is a restructuring.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Argument(help: "The statements, two or more.") var statements: [String]
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let receipt = try session.perform(.split(claim, statements.map { try TextInput.words($0) }))
    try session.read { facts in
      let details = try ([claim] + receipt.created(Claim.self)).map { try RecordNames(facts: facts).line($0.any) }
      try ReceiptPage.print(
        receipt, "split \(claim) into " + counted(statements.count, "claim"), details: details, json: output.json)
    }
  }
}
