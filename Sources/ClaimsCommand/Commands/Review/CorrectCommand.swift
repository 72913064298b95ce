import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims correct`: begin a corrected version of a public verdict.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Begin a corrected version of a public verdict.",
    discussion: Examples.text(
      after: "The old version stays public until the new one is.",
      "claims correct C0016 --note \"The order was amended on 19 September.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "What is corrected, for the readers; - reads stdin.") var note: String
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let note = try TextInput.words(note)
    guard try Confirmation.ask("Begin a corrected version of the public verdict on \(claim)?", yes: yes) else { return }
    let receipt = try session.perform(.move(claim, .correct(note: note)))
    let version = try session.read { try $0.review(of: claim).version }
    try ReceiptPage.print(
      receipt, "\(claim) is in review as version \(version); version \(version - 1) stays public", json: output.json,
      wayBack: "review and publish the new version, or claims withdraw \(claim) --reason …")
  }
}
