import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims erase`: erase a text for good, on legal demand.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a text for good, on legal demand.",
    discussion: """
      Article texts, archived copies, contacts and comments can be erased, also those that were replaced or taken back \
      since. The record and its place in the ledger stay; «claims verify» says «erased by X» with the reason. Copies of \
      the casebook, and text forms, are files of your own: erase there too. Of an article the words that claims and \
      attributions quote, and the statements of claims, are part of the ledger and stay readable. Where the casebook \
      names editors, one of them erases.

      \(Examples.text(
        "claims erase N0004 --reason \"demand of 2020-10-02, GDPR article 17\"",
        "claims erase A0001 --which \"text of version 1\" --reason \"court order 12\"",
        "claims erase P0003 --all --reason \"demand of 2020-10-02, GDPR article 17\""))
      """)

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @Option(help: ArgumentHelp("Which of its texts, where it has several.", valueName: "label")) var which: String?
  @Flag(help: "All of its texts, earlier ones too.") var all = false
  @Option(help: "Why; - reads stdin.") var reason: String
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard which == nil || !all else {
      throw ShellError.usage("--which names one text and --all means every one: say one of them")
    }
  }

  func run() throws {
    let session = try casebook.open()
    let reason = try TextInput.words(reason)
    if let article = ArticleID(id), !yes { try tellWhatStays(of: article, session) }
    let what: Printed = all ? "every text" : which.map { "the \($0)" } ?? "the text"
    guard try Confirmation.ask("Erase " + what + " of \(id) for good?", yes: yes) else { return }
    let receipt =
      try all ? session.eraseAll(of: id, reason: reason) : session.erase(id, which: which, reason: reason)
    try ReceiptPage.print(receipt, "erased " + what + " of \(id)", json: output.json)
    if let article = ArticleID(id), yes { try tellWhatStays(of: article, session) }
  }

  /// Who erases an article on demand must know that the ledger still quotes it.
  private func tellWhatStays(of article: ArticleID, _ session: CasebookSession) throws {
    let quoting = try session.read { facts in
      try facts.referrers(to: article.any).filter { $0.kind == .attribution || $0.kind == .claim }.count
    }
    guard quoting > 0 else { return }
    try Output.message(
      "claims: note: \(counted(quoting, "record")) of the ledger still \(quoting == 1 ? "quotes" : "quote") words of \(article), and an append-only ledger keeps them"
    )
  }
}
