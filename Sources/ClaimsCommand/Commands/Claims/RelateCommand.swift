import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims relate`: say what a claim does to another.
struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: "Say what a claim does to another.",
    discussion: Examples.text(
      "claims relate C0019 denies C0016",
      "claims relate C0007 responds-to C0003 --note \"in the same text\" --suggested"))

  @Argument(help: "The claim that does it.", transform: ClaimID.init(text:)) var from: ClaimID
  @Argument(
    help: "What it does: \(RelationKind.choices).", completion: .list(RelationKind.allCases.map(\.typed)),
    transform: RelationKind.init(text:))
  var does: RelationKind
  @Argument(help: "The other claim.", transform: ClaimID.init(text:)) var to: ClaimID
  @Flag(help: "Somebody has yet to confirm it.") var suggested = false
  @Option(help: "Why; - reads stdin.") var note: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let relation = try Relation(
      id: RelationID(number: -1), from: from, does: does, to: to, standing: suggested ? .suggested : .confirmed,
      note: TextInput.words(note))
    let session = try casebook.open()
    if let known = try session.read({ try $0.relation(from, does, to) }) {
      let way = known.standing == .suggested && !suggested ? "«claims confirm \(known.id)» confirms it" : "it stands"
      throw LedgerError.refused("\(from) \(does) \(to) is on record already, \(known.id), \(known.standing): \(way)")
    }
    let receipt = try session.perform(.add([relation.any]))
    let id = receipt.created(Relation.self).first?.description ?? ""
    try ReceiptPage.print(receipt, "related \(id): \(from) \(does) \(to) (\(relation.standing))", json: output.json)
  }
}

extension CasebookReading {
  /// The relation that says so, if there is one.
  fileprivate func relation(_ from: ClaimID, _ does: RelationKind, _ to: ClaimID) throws -> Relation? {
    try referrers(to: from.any, as: Relation.self).first { $0.from == from && $0.does == does && $0.to == to }
  }
}
