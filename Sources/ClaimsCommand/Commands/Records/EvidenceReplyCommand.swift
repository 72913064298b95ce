import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims evidence reply`: record the claimant's reply, or the attempt to get one.
struct EvidenceReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Record the claimant's reply, or the attempt to get one.",
    discussion: Examples.text(
      "claims evidence reply C0016 --channel e-mail --outcome no-reply \\",
      "  --date 2020-09-15 --contact press@example.com",
      "claims evidence reply C0016 --channel phone --outcome replied --words \"Yes.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: ArgumentHelp("How they were asked, such as e-mail.", valueName: "channel")) var channel: String
  @Option(help: ArgumentHelp("When (default: today, in UTC).", valueName: "date"), transform: PartialDate.init(text:))
  var date: PartialDate?
  @Option(
    help: ArgumentHelp("What came back: \(ReplyOutcome.choices).", valueName: "outcome"),
    completion: .list(ReplyOutcome.allCases.map(\.typed)), transform: ReplyOutcome.init(text:))
  var outcome: ReplyOutcome
  @Option(help: "What they said; - reads stdin.") var words: String?
  @Option(help: "Whom was asked. It is kept apart, and can be erased («claims erase»).") var contact: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().addReply(
      to: claim, channel: channel, date: date ?? .today, outcome: outcome, words: TextInput.words(words),
      contact: TextInput.words(contact))
    let id = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "recorded \(id): the claimant of \(claim): \(outcome)", json: output.json)
  }
}
