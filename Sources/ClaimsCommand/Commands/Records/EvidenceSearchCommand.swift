import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims evidence search`: record a search that found nothing.
struct EvidenceSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Record a search that found nothing.",
    discussion: Examples.text(
      "claims evidence search C0016 --query \"Oracle filing\" --place EDGAR"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: ArgumentHelp("What was searched for.", valueName: "words")) var query: String
  @Option(help: ArgumentHelp("Where.", valueName: "place")) var place: String
  @Option(help: ArgumentHelp("When (default: today, in UTC).", valueName: "date"), transform: PartialDate.init(text:))
  var date: PartialDate?
  @Option(
    help: ArgumentHelp("What finding nothing does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance = .context
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let query = try TextInput.words(query)
    guard !query.isEmpty else { throw LedgerError.empty("the query") }
    guard !place.isEmpty else { throw LedgerError.empty("the place") }
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .search(query: query, place: place, date: date ?? .today),
      stance: stance)
    let receipt = try casebook.open().perform(.add([evidence.any]))
    let id = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "recorded \(id): searched «\(query)» in \(place) for \(claim)", json: output.json)
  }
}
