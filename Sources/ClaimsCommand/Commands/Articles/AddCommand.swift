import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims add`: add an article and isolate its claims.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an article and isolate its claims.",
    discussion: Examples.text(
      after: "The claims that it attributes to somebody are isolated, and all is one edit.",
      "claims add article.txt --publisher \"The Guardian\" --published 2020-09-14",
      "curl -s https://example.com/story.txt | claims add - --title \"The story\"",
      "claims add corrected.txt --add-version A0001"))

  @Argument(help: "The article's text as UTF-8; - reads stdin.", completion: .file()) var file: String?
  @Option(help: "The title (default: the first line of the text).") var title: String?
  @Option(help: "Who printed it.") var publisher: String?
  @Option(help: "Who wrote it.") var byline: String?
  @Option(help: ArgumentHelp("When it was printed.", valueName: "date"), transform: PartialDate.init(text:))
  var published: PartialDate?
  @Option(help: "Where it stands.") var url: String?
  @Option(help: "Its language, as a BCP 47 tag (default: en).") var language: String?
  @Flag(help: "Keep the text only; isolate nothing.") var noIsolate = false
  @Option(
    help: ArgumentHelp("Add the text as a new version of this article.", valueName: "article"),
    transform: ArticleID.init(text:))
  var addVersion: ArticleID?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard addVersion != nil else { return }
    let given = [
      ("--title", title != nil), ("--publisher", publisher != nil), ("--byline", byline != nil),
      ("--published", published != nil), ("--url", url != nil), ("--language", language != nil),
      ("--no-isolate", noIsolate),
    ].filter(\.1).map(\.0)
    guard let first = given.first else { return }
    throw ShellError.usage(
      "\(first) does not go with --add-version: the article keeps what is known of it; see «claims edit»")
  }

  func run() throws {
    guard file != nil || !Terminal.isTerminal(STDIN_FILENO) else {
      throw ShellError.usage("which text? name a file, or say - and type it, ending with ^D")
    }
    let session = try casebook.open()
    let bytes = try TextInput.bytes(file ?? "-")
    if let addVersion {
      let receipt = try session.addVersion(of: addVersion, bytes)
      return try ReceiptPage.print(receipt, "added a version of \(addVersion)", json: output.json)
    }
    var card = ArticleCard()
    (card.title, card.publisher, card.byline) = (title, publisher, byline)
    (card.published, card.url) = (published, url)
    if let language { card.language = language }
    let receipt = try session.addArticle(bytes, card, isolate: !noIsolate)
    let likeness = noIsolate ? [] : try session.likeClaimants(among: receipt.created(Claimant.self))
    if !noIsolate, let notice = CasebookSession.languageNotice(bytes) { try Output.message("\(notice)") }
    try session.read { facts in
      try ReceiptPage.print(
        receipt, headline(receipt, facts), details: claims(receipt, facts) + likeness.map(ClaimantLikenessPage.line),
        json: output.json)
    }
  }

  private func headline(_ receipt: Receipt, _ facts: any CasebookReading) throws -> Printed {
    guard let id = receipt.created(Article.self).first else { return "added" }
    let article: Article = try facts.need(id)
    let attributions = receipt.created(Attribution.self).count
    let claims = receipt.created(Claim.self).count
    let found: Printed =
      noIsolate ? "" : ": " + counted(attributions, "attribution") + ", " + counted(claims, "claim")
    return "added \(id) «\(article.title)»" + found
  }

  private func claims(_ receipt: Receipt, _ facts: any CasebookReading) throws -> [Printed] {
    try receipt.created(Claim.self).map { try RecordNames(facts: facts).line($0.any) }
  }
}
