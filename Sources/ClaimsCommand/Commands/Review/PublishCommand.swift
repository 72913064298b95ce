import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims publish`: make verdicts public.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make verdicts public.",
    discussion: Examples.text(
      after: "A public verdict is not undone, but corrected or withdrawn. Several claims are one edit.",
      "claims publish C0016", "claims publish C0016 C0017 --yes --as editor"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    guard try Confirmation.ask("Publish \(claims.listed)? It can be corrected or withdrawn, but not undone.", yes: yes)
    else { return }
    let receipt = try session.perform(.all(claims.map { .move($0, .publish) }))
    let id = claims.first?.description ?? ""
    try ReceiptPage.print(
      receipt, "published \(claims.listed)", json: output.json,
      wayBack: "claims correct \(id) --note …, or claims withdraw \(id) --reason …")
  }
}
