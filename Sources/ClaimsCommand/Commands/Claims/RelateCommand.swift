import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: "Say what one claim does to another.",
    discussion: Examples.text(
      "claims relate C0019 denies C0016",
      "claims relate C0007 responds-to C0003 --note \"in the same statement\" --suggested"))

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
    let receipt = try casebook.open().perform(.add([relation.any]))
    let id = receipt.created(Relation.self).first?.description ?? ""
    try ReceiptPage.print(receipt, "related \(id): \(from) \(does) \(to) (\(relation.standing))", json: output.json)
  }
}

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm a relation that was suggested.",
    discussion: Examples.text("claims confirm R0001"))

  @Argument(help: "The relation.", transform: RelationID.init(text:)) var relation: RelationID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().change(relation) { $0.standing = .confirmed }
    try ReceiptPage.print(receipt, "confirmed \(relation)", json: output.json)
  }
}

struct UnrelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate", abstract: "Take a wrong relation, or a waiver, away.",
    discussion: Examples.text("claims unrelate R0001", "claims unrelate W0002"))

  @Argument(help: "The relation or waiver.", transform: RecordID.init(text:)) var id: RecordID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    guard id.kind == .relation || id.kind == .waiver else {
      throw ShellError.usage("\(id) is a \(id.kind.word): only a relation or a waiver is taken away; see «claims withdraw»")
    }
    let receipt = try casebook.open().perform(.remove(id))
    try ReceiptPage.print(receipt, "took \(id) away", json: output.json)
  }
}
