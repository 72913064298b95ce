import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims sign-off`: sign agreed verdicts off.
struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "Sign agreed verdicts off.",
    discussion: Examples.text(
      after: "Somebody who did not propose the verdict signs it off. Several claims are one edit.",
      "claims sign-off C0016", "claims sign-off C0016 C0017 --as jon"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.all(claims.map { .move($0, .signOff) }))
    try ReceiptPage.print(receipt, "signed off \(claims.listed)", json: output.json)
  }
}
