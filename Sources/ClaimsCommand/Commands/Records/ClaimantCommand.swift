import ArgumentParser
import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel

struct ClaimantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimant", abstract: "Add and merge claimants: the identities behind speakers.",
    discussion: Examples.text(
      "claims claimant add \"The White House\" --nature government --alias \"White House\"",
      "claims claimant merge P0004 --into P0001"),
    subcommands: [ClaimantAddCommand.self, ClaimantMergeCommand.self])
}

struct ClaimantAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a claimant.",
    discussion: Examples.text(
      "claims claimant add Microsoft --nature organisation --link https://www.wikidata.org/wiki/Q2283",
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
    let claimant = try ClaimModel.Claimant(
      id: ClaimantID(number: -1), name: name, nature: nature, aliases: alias, links: link)
    var receipts = [try session.perform(.add([claimant.any]))]
    let id = receipts[0].created(ClaimModel.Claimant.self).first
    if let id, let contact = try TextInput.words(contact) { receipts.append(try session.setContact(contact, of: id)) }
    try ReceiptPage.print(receipts, "added \(id?.description ?? "") «\(name)» (\(nature))", json: output.json)
  }
}

struct ClaimantMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one claimant of several: their claims move, their names become aliases.",
    discussion: Examples.text("claims claimant merge P0004 P0005 --into P0001"))

  @Argument(help: "The claimants that go into the other.", transform: ClaimantID.init(text:)) var claimants: [ClaimantID]
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
