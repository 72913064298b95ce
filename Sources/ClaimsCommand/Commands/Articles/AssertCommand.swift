import ArgumentParser
import CasebookSession
import ClaimModel

/// `claims assert`: add a claim of the article itself.
struct AssertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assert", abstract: "Add a claim of the article itself.",
    discussion: Examples.text(
      "claims assert A0001 \"gave Americans until 15 September\" \\",
      "  --statement \"The executive order gave Americans until 15 September 2020.\""))

  @Argument(help: "The article.", transform: ArticleID.init(text:)) var article: ArticleID
  @Argument(help: "The words as printed.") var words: String
  @Option(help: ArgumentHelp("The claim in plain words; - reads stdin.", valueName: "words")) var statement: String
  @Option(help: ArgumentHelp("Who claims it, by name or id (default: the publisher).", valueName: "claimant"))
  var claimant: String?
  @Option(
    help: ArgumentHelp("Words near the place that is meant, where the words stand several times.", valueName: "words"))
  var near: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let receipt = try session.assert(
      article, words: TextInput.words(words), near: near, statement: TextInput.words(statement), claimant: claimant)
    try session.read { facts in
      let details = try receipt.created(Claim.self).map { try RecordNames(facts: facts).line($0.any) }
      try ReceiptPage.print(receipt, "added a claim of \(article) itself", details: details, json: output.json)
    }
  }
}
