import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims settings`: show or change what holds for the casebook.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show or change what holds for the casebook.",
    discussion: Examples.text(
      after: "Without options, it shows title, policy, editors and rating scale.",
      "claims settings --title \"TikTok and Oracle, September 2020\"",
      "claims settings --add-editor jon --second-review required",
      "claims settings --scale scale.yaml", "claims settings --rules policy.yaml")
        + """


        A scale is a YAML file (JSON is YAML), a rating for each verdict at least; a rating that was published stays:
          name: House scale
          ratings:
            - {value: 1, label: "False", meaning: "…", verdict: refuted}

        A policy of rules is one too; «claims check --rules» lists the rules and what holds now:
          levels:
            - {rule: L16, level: off}
            - {rule: L18, level: block}
            - {rule: L04, level: strict}
          leastOrigins: 3
          accessDays: 90
          longestStatement: 100
          factCheckers: [The Checking Desk]

        How the house is known in exchange formats, and how its ratings go out, is a third; a rating that is not on the
        scale is refused, and one that would go out as its contrary:
          publisher: The Desk
          address: https://desk.example/checks/
          ratings:
            - {format: averitec, rating: Misleading, label: Conflicting Evidence/Cherrypicking}
            - {format: claimreview, rating: Misleading, label: Half true, value: 3}
        """)

  @Option(help: "The title.") var title: String?
  @Option(help: "What it is about; - reads stdin.") var description: String?
  @Option(
    help: ArgumentHelp(
      "Somebody who may publish, withdraw, erase and change the settings; may be given again.", valueName: "name"),
    transform: Person.init(text:))
  var addEditor: [Person] = []
  @Option(
    help: ArgumentHelp("Somebody who may no longer; may be given again.", valueName: "name"),
    transform: Person.init(text:))
  var removeEditor: [Person] = []
  @Option(
    help: ArgumentHelp("Whether a verdict needs a second pair of eyes.", valueName: "required|off"),
    completion: .list(SecondReviewPolicy.allCases.map(\.rawValue)), transform: SecondReviewPolicy.init(text:))
  var secondReview: SecondReviewPolicy?
  @Option(help: ArgumentHelp("The labels of verdicts, out of a file.", valueName: "file"), completion: .file())
  var scale: String?
  @Option(
    help: ArgumentHelp("The policy of the rules before sign-off, out of a file.", valueName: "file"),
    completion: .file())
  var rules: String?
  @Option(
    help: ArgumentHelp("Name, address and ratings for exchange formats, out of a file.", valueName: "file"),
    completion: .file())
  var exchange: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let before = try session.read { try $0.settings() }
    var after = before
    if let title = try TextInput.words(title) { after.title = title }
    if let description = try TextInput.words(description) {
      after.description = description.isEmpty ? nil : description
    }
    for editor in addEditor where !after.editors.contains(editor) { after.editors.append(editor) }
    try removeEditors(from: &after)
    if let secondReview { after.secondReview = secondReview }
    if let scale { after.scale = try ScaleFile.scale(at: scale) }
    if let rules { after.rules = try PolicyFile.policy(at: rules) }
    if let exchange { after.exchange = try ExchangeFile.settings(at: exchange) }
    guard
      title != nil || description != nil || !addEditor.isEmpty || !removeEditor.isEmpty || secondReview != nil
        || scale != nil || rules != nil || exchange != nil
    else { return try show(session) }
    let receipt = try session.changeSettings(to: after)
    try ReceiptPage.print(receipt, "changed the settings of the casebook", json: output.json)
  }

  private func removeEditors(from settings: inout CasebookSettings) throws {
    for editor in removeEditor {
      guard settings.editors.contains(editor) else {
        let names = settings.editors.map(\.name)
        let near = NearMiss.nearest(to: editor.name, among: names).map { "; did you mean «\($0)»?" } ?? ""
        throw ShellError.usage("«\(editor)» is no editor of this casebook\(near)")
      }
      settings.editors.removeAll { $0 == editor }
    }
  }

  private func show(_ session: CasebookSession) throws {
    try session.read { facts in
      let sealing = Sealing(facts, for: session.person)
      let record = try facts.settings().any
      if output.json {
        try Output.json(RecordShape(facts: facts, sealing: sealing, person: session.person).json(record))
      } else {
        try RecordPage(record: record, facts: facts, sealing: sealing, person: session.person).page().print()
      }
    }
  }
}
