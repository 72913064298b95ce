import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims evidence add`: put a passage of a source to one claim or several, as one edit.
struct EvidenceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put a passage of a source to one claim or several, as one edit.",
    discussion: Examples.text(
      "claims evidence add C0016 --source S0001 --stance refutes --credibility 1 \\",
      "  --locator \"section 1(a)\" --excerpt \"any transaction … shall be prohibited\"",
      "sed -n 12,14p order.txt | claims evidence add C0016 C0017 --source S0001 \\",
      "  --stance context --excerpt -"
    ))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Option(help: "The source.", transform: SourceID.init(text:)) var source: SourceID
  @Option(
    help: ArgumentHelp("What it does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance
  @Option(help: ArgumentHelp("The words of the source; - reads stdin.", valueName: "words")) var excerpt: String
  @Option(help: ArgumentHelp("Where in the source.", valueName: "place")) var locator: String?
  @Option(
    help: ArgumentHelp("1 confirmed … 5 improbable, 6 can't be judged.", valueName: "1-6"),
    transform: Grades.credibility)
  var credibility: Credibility?
  @Option(help: "The question that it answers.") var question: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let excerpt = try TextInput.words(excerpt)
    guard !excerpt.isBlank else { throw LedgerError.empty("the excerpt") }
    let question = try TextInput.words(question)
    let evidence = claims.enumerated().map { index, claim in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim,
        basis: .passage(source: source, locator: locator, excerpt: excerpt), stance: stance, credibility: credibility,
        question: question)
    }
    let session = try casebook.open()
    let receipt = try session.perform(.add(evidence.map(\.any)))
    if let notice = try session.excerptNotice(excerpt, of: source) { try Output.message("claims: note: \(notice)") }
    let ids = receipt.created.map(\.description).joined(separator: ", ")
    try ReceiptPage.print(receipt, "put \(ids) of \(source) to \(claims.listed): \(stance)", json: output.json)
  }
}
