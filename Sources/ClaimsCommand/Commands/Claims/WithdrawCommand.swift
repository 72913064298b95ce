import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims withdraw`: take back a verdict, claim, evidence or attribution.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take back a verdict, claim, evidence or attribution.",
    discussion: """
      A claim: its verdict, if that is signed off or published; else the claim, as none. Evidence is taken away from its \
      claim. An attribution is rejected, and the claims that came from it alone go with it.

      \(Examples.text(
        "claims withdraw C0003 --reason \"The order was amended on 19 September.\"",
        "claims withdraw E0007 --reason \"The page is a parody.\"",
        "claims withdraw T0012 --reason \"Nobody is quoted here.\""))
      """)

  @Argument(help: "The claim, evidence or attribution.", transform: RecordID.init(text:)) var id: RecordID
  @Option(help: "Why; - reads stdin.") var reason: String
  @Flag(help: "Don't ask before a verdict is withdrawn.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let reason = try TextInput.words(reason)
    switch id.kind {
    case .claim: try withdraw(ClaimID(number: id.number), reason, session)
    case .evidence:
      let receipt = try session.change(EvidenceID(number: id.number)) { evidence in
        if let earlier = evidence.withdrawn { throw LedgerError.notOpen(id, why: "it was taken away: \(earlier)") }
        guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
        evidence.withdrawn = reason
      }
      try ReceiptPage.print(receipt, "took the evidence \(id) away", json: output.json)
    case .attribution:
      let receipt = try session.perform(.reject(AttributionID(number: id.number), reason: reason))
      let claims = receipt.entries.compactMap(\.record).compactMap { ClaimID($0) }
      let also: Printed = claims.isEmpty ? "" : ", and withdrew \(claims.listed) with it"
      try ReceiptPage.print(receipt, "rejected the attribution \(id)" + also, json: output.json)
    case .relation, .waiver:
      throw ShellError.usage("\(id) is \(id.kind.withArticle): «claims unrelate \(id)» takes it away")
    default:
      throw ShellError.usage("\(id) is \(id.kind.withArticle): only a claim, evidence or an attribution is withdrawn")
    }
  }

  private func withdraw(_ claim: ClaimID, _ reason: String, _ session: CasebookSession) throws {
    let (state, record) = try session.read { facts in (try facts.review(of: claim).state.name, try facts.need(claim)) }
    guard state == .signedOff || state == .published else {
      if let earlier = record.withdrawn { throw LedgerError.notOpen(id, why: "it was withdrawn: \(earlier)") }
      guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
      let receipt = try session.change(claim) { $0.withdrawn = reason }
      return try ReceiptPage.print(receipt, "withdrew the claim \(claim) as none", json: output.json)
    }
    guard
      try Confirmation.ask("Withdraw the verdict on \(claim) («\(record.statement)»)? There is no way back.", yes: yes)
    else { return }
    let receipt = try session.perform(.move(claim, .withdraw(reason: reason)))
    try ReceiptPage.print(receipt, "withdrew the verdict on \(claim), which was \(state)", json: output.json)
  }
}
