import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims source add`: add a source.
struct SourceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a source.",
    discussion: Examples.text(
      "claims source add \"Executive Order 13942\" --kind law --reliability A",
      "claims source add \"A person close to the talks\" --kind person \\",
      "  --anonymous \"fears for the job\" --reliability C",
      "claims source add \"The wire story\" --derives-from S0003 --file story.html"))

  @Argument(help: "The title.") var title: String
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("What it is: \(SourceNature.choices).", valueName: "kind"),
    completion: .list(SourceNature.allCases.map(\.typed)), transform: SourceNature.init(text:))
  var nature: SourceNature = .document
  @Option(help: "Who wrote it.") var author: String?
  @Option(help: "Who published it.") var publisher: String?
  @Option(help: "Where it stands.") var url: String?
  @Option(help: ArgumentHelp("Where somebody else keeps a copy, such as a web archive.", valueName: "url"))
  var archivedURL: String?
  @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: PartialDate.init(text:))
  var published: PartialDate?
  @Option(help: ArgumentHelp("When it was looked at.", valueName: "date"), transform: PartialDate.init(text:))
  var accessed: PartialDate?
  @Option(
    help: ArgumentHelp("A completely reliable … E unreliable, F can't be judged.", valueName: "A-F"),
    completion: .list(Reliability.allCases.map(\.rawValue)), transform: Reliability.init(text:))
  var reliability: Reliability?
  @Option(help: ArgumentHelp("Why it is not named.", valueName: "reason")) var anonymous: String?
  @Option(help: "What it gains or loses by being believed.") var interests: String?
  @Option(
    help: ArgumentHelp("The source, claimant or article that it rests on; may be given again.", valueName: "id"),
    transform: Derivation.init(text:))
  var derivesFrom: [Derivation] = []
  @Option(help: ArgumentHelp("Keep a copy of this file, named by its SHA-256.", valueName: "path"), completion: .file())
  var file: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let source = try Source(
      id: SourceID(number: -1), nature: nature, title: TextInput.words(title), author: author, publisher: publisher,
      url: url, archivedURL: archivedURL, published: published, accessed: accessed, reliability: reliability,
      anonymousBecause: TextInput.words(anonymous), interests: TextInput.words(interests), derivesFrom: derivesFrom)
    let receipt = try casebook.open().addSource(source, file: file)
    let id = receipt.created(Source.self).first?.description ?? ""
    let copy: Printed = file.map { ", with a copy of «\($0)»" } ?? ""
    try ReceiptPage.print(receipt, "added \(id) «\(source.title)» (\(nature))" + copy, json: output.json)
  }
}
