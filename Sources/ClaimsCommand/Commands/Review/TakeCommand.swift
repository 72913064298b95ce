import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims take`: take claims into review.
struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take claims into review.",
    discussion: Examples.text(
      after: "They are assigned to you. Several claims are one edit.",
      "claims take C0016", "claims take C0016 C0017 --as mira"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let person = try casebook.who.author()
    let receipt = try casebook.open().perform(.all(claims.flatMap { [.move($0, .take), .assign($0, person)] }))
    try ReceiptPage.print(receipt, "\(person) has taken \(claims.listed)", json: output.json)
  }
}
