import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims claimant merge`: make one claimant of several: their claims move, their names become aliases.
struct ClaimantMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one claimant of several: their claims move, their names become aliases.",
    discussion: Examples.text("claims claimant merge P0004 P0005 --into P0001"))

  @Argument(help: "The claimants that go into the other.", transform: ClaimantID.init(text:)) var claimants:
    [ClaimantID]
  @Option(help: ArgumentHelp("The claimant that stays.", valueName: "claimant"), transform: ClaimantID.init(text:))
  var into: ClaimantID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().mergeClaimants(claimants, into: into)
    let names = claimants.map(\.description).joined(separator: ", ")
    try ReceiptPage.print(receipt, "merged \(names) into \(into)", json: output.json)
  }
}
