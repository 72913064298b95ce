import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims versions`: how an article changed, and what that does to its claims.
struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "Show how an article changed, and whose words were edited.",
    discussion: Examples.text(
      after: """
        The two last versions, word by word, and below them the places whose words are not in the newest as they were: \
        «claims anchor» says what becomes of each.
        """,
      "claims versions A0001", "claims versions A0001 --from 1 --to 3"))

  @Argument(help: "The article.", transform: ArticleID.init(text:)) var article: ArticleID
  @Option(help: ArgumentHelp("The older version (default: the last but one).", valueName: "number")) var from: Int?
  @Option(help: ArgumentHelp("The newer version (default: the last).", valueName: "number")) var to: Int?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let record: Article = try session.read { try $0.need(article) }
    let new = to ?? record.versions.count
    let old = from ?? max(1, new - 1)
    let difference = try session.difference(of: article, from: old, to: new)
    let open = try session.openPlaces(of: article)
    let page = VersionsPage(article: record, from: old, to: new, difference: difference, open: open)
    if output.json { try Output.json(page.json) } else { try page.page().print() }
  }
}
