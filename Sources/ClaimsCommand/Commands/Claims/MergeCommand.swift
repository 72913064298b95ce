import ArgumentParser
import CasebookSession
import ClaimModel

/// `claims merge`: make one claim of several.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one claim of several.",
    discussion: Examples.text(
      after: "The others point to it; what hangs on them stays readable there.",
      "claims merge C0004 C0005 --into C0003"))

  @Argument(help: "The claims that go into the other.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Option(help: ArgumentHelp("The claim that stays.", valueName: "claim"), transform: ClaimID.init(text:))
  var into: ClaimID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.merge(claims, into: into))
    try ReceiptPage.print(receipt, "merged \(claims.listed) into \(into)", json: output.json)
  }
}
