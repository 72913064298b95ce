import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims propose`: give the first verdict.
struct ProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Give the first verdict.",
    discussion: Examples.text(
      after: "An unreviewed claim is taken with it. Others see which verdict it is when the second is in.",
      "claims propose C0016 refuted --rationale \"E0001 says that no sale was agreed.\"",
      "claims propose C0003 not-enough-evidence --rationale - < rationale.txt"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Argument(
    help: "The verdict: \(Verdict.choices).", completion: .list(Verdict.allCases.map(\.typed)),
    transform: Verdict.init(text:))
  var verdict: Verdict
  @OptionGroup var opinion: OpinionOptions
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    guard let receipt = try opinion.perform(verdict, on: claim, session, { .propose($0) }) else { return }
    let state = try session.read { try $0.review(of: claim).state }
    try ReceiptPage.print(receipt, "proposed for \(claim): \(verdict); it is \(state.name)", json: output.json)
  }
}
