import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims claimant add`: add a claimant.
struct ClaimantAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a claimant.",
    discussion: Examples.text(
      "claims claimant add Microsoft --link https://www.wikidata.org/wiki/Q2283",
      "claims claimant add \"Dana Fox\" --nature person --contact dana@example.com"))

  @Argument(help: "The name.") var name: String
  @Option(
    help: ArgumentHelp("What it is: \(ClaimantNature.choices).", valueName: "nature"),
    completion: .list(ClaimantNature.allCases.map(\.typed)), transform: ClaimantNature.init(text:))
  var nature: ClaimantNature = .organisation
  @Option(help: ArgumentHelp("Another name; may be given again.", valueName: "name")) var alias: [String] = []
  @Option(help: ArgumentHelp("Where more is known; may be given again.", valueName: "url")) var link: [String] = []
  @Option(help: "How to reach them. It is kept apart, and can be erased («claims erase»).") var contact: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let name = try TextInput.words(name)
    if let known = try session.claimant(name) {
      throw LedgerError.refused("«\(name)» is there already, as \(known): «claims show \(known)»")
    }
    // The contact goes in with the claimant, so that one undo takes both back.
    let sealed = try SealedContact.make(contact)
    let claimant = try Claimant(
      id: ClaimantID(number: -1), name: name, nature: nature, aliases: alias, links: link, contact: sealed?.reference)
    let receipt = try session.perform(.add([claimant.any]), texts: [sealed].compactMap(\.self))
    let id = receipt.created(Claimant.self).first?.description ?? ""
    try ReceiptPage.print(receipt, "added \(id) «\(name)» (\(nature))", json: output.json)
  }
}
