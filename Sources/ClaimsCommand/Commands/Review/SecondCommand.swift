import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims second`: give the second verdict.
struct SecondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second", abstract: "Give the second verdict.",
    discussion: Examples.text(
      after:
        "Another person gives it, without having seen the first. Where the two differ, both are kept and the claim is in review again.",
      "claims second C0016 --begin --as jon",
      "claims second C0016 refuted --rationale \"E0001 and E0002 agree.\" --as jon"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Argument(
    help: "The verdict: \(Verdict.choices).", completion: .list(Verdict.allCases.map(\.typed)),
    transform: Verdict.init(text:))
  var verdict: Verdict?
  @Flag(help: "Only begin the second review; nobody else can give it then.") var begin = false
  @OptionGroup var opinion: OpinionOptions
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if (verdict == nil) != begin {
      throw ShellError.usage("say the verdict (\(Verdict.choices)), or --begin: one of them")
    }
  }

  func run() throws {
    let session = try casebook.open()
    guard let verdict else {
      let receipt = try session.perform(.move(claim, .beginSecondReview))
      return try ReceiptPage.print(receipt, "began the second review of \(claim)", json: output.json)
    }
    guard let receipt = try opinion.perform(verdict, on: claim, session, { .giveSecond($0) }) else { return }
    let review = try session.read { try $0.review(of: claim) }
    let outcome: Printed =
      review.state.agreement != nil
      ? "both agree on \(verdict)"
      : "the first is \(review.disagreements.last?.first.verdict.description ?? "another"): both are kept, and it is in review again"
    let next: Printed =
      review.state.agreement != nil
      ? "both lie open now; claims reopen \(claim) --note … begins anew"
      : "both lie open now; claims propose \(claim) VERDICT --rationale … begins anew"
    try ReceiptPage.print(
      receipt, "gave the second verdict on \(claim): " + outcome, json: output.json, wayBack: next)
  }
}
