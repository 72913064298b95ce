import ArgumentParser
import CasebookSession
import ClaimModel

/// `claims mark`: mark an attribution by its words.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark an attribution by its words.",
    discussion: Examples.text(
      after:
        "The words are found in the text as they are printed. Each --statement makes a claim; without one it is a «no comment».",
      "claims mark A0001 --speaker Microsoft --cue said \\",
      "  --content \"would not sell TikTok\" --claimant Microsoft \\",
      "  --statement \"ByteDance will not sell TikTok to Microsoft.\"",
      "claims mark A0001 --speaker \"The White House\" --cue \"declined to comment\""))

  @Argument(help: "The article.", transform: ArticleID.init(text:)) var article: ArticleID
  @Option(help: ArgumentHelp("The words that name who says it; may be given again.", valueName: "words"))
  var speaker: [String] = []
  @Option(help: ArgumentHelp("The words that signal it; may be given again.", valueName: "words"))
  var cue: [String] = []
  @Option(help: ArgumentHelp("The words that are attributed; may be given again, for parts.", valueName: "words"))
  var content: [String] = []
  @Option(
    help: ArgumentHelp(
      "The words that name who carried it; again for the next, nearest to the article first.", valueName: "words"))
  var carrier: [String] = []
  @Option(
    help: ArgumentHelp("What is done by saying it: \(AttributionForm.choices).", valueName: "form"),
    completion: .list(AttributionForm.allCases.map(\.typed)), transform: AttributionForm.init(text:))
  var form: AttributionForm?
  @Option(
    help: ArgumentHelp("How it is told: \(QuotationKind.choices).", valueName: "kind"),
    completion: .list(QuotationKind.allCases.map(\.typed)), transform: QuotationKind.init(text:))
  var kind: QuotationKind?
  @Option(
    help: ArgumentHelp("How the speaker is named: \(SpeakerNaming.choices).", valueName: "naming"),
    completion: .list(SpeakerNaming.allCases.map(\.typed)), transform: SpeakerNaming.init(text:))
  var naming: SpeakerNaming?
  @Option(
    help: ArgumentHelp("A claim that it makes, in plain words; may be given again; - reads stdin.", valueName: "words"))
  var statement: [String] = []
  @Option(help: ArgumentHelp("Who claims it, by name or id.", valueName: "claimant")) var claimant: String?
  @Option(
    help: ArgumentHelp("Words near the place that is meant, where the words stand several times.", valueName: "words"))
  var near: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    var mark = Mark()
    (mark.speaker, mark.cue, mark.content, mark.carriers) = (speaker, cue, content, carrier)
    (mark.form, mark.kind, mark.naming) = (form, kind, naming)
    mark.statements = try statement.map { try TextInput.words($0) }
    (mark.claimant, mark.near) = (claimant, near)
    let session = try casebook.open()
    let receipt = try session.mark(article, mark)
    try session.read { facts in
      let details = try receipt.created(Claim.self).map { try RecordNames(facts: facts).line($0.any) }
      let id = receipt.created(Attribution.self).first
      try ReceiptPage.print(
        receipt, "marked \(id?.description ?? "nothing") in \(article)", details: details, json: output.json)
    }
  }
}
