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
      after: """
        The claims that it attributes to somebody are isolated, and all is one edit. Of a web page or a saved .html or \
        .pdf file the main text is taken; title, publisher, byline and date are what the page says, unless they are \
        given. With --add-version and no file, the article's own address is captured again.
        """,
      "claims add article.txt --publisher \"The Guardian\" --published 2020-09-14",
      "claims add https://example.com/story.html",
      "curl -s https://example.com/story.txt | claims add - --title \"The story\"",
      "claims add corrected.txt --add-version A0001", "claims add --add-version A0001"))

  @Argument(
    help: "A web address, a page or PDF that was saved, or a text as UTF-8; - reads stdin.", completion: .file())
  var file: String?
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
  @OptionGroup var capture: CaptureOptions
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
    guard file != nil || addVersion != nil || !Terminal.isTerminal(STDIN_FILENO) else {
      throw ShellError.usage("which text? name a web address or a file, or say - and type it, ending with ^D")
    }
    let session = try casebook.open()
    switch try intake(session) {
    case .text(let bytes):
      if let notice = CasebookSession.encodingNotice(bytes) { try Output.message("claims: note: \(notice)") }
      if let addVersion { return try added(session.addVersion(of: addVersion, bytes), to: addVersion, session) }
      try added(session.addArticle(bytes, card(), isolate: !noIsolate), session, words: bytes)
    case .page(let captured, let read):
      for note in read.notes { try Output.message("\(note)") }
      if let addVersion {
        return try added(session.addVersion(of: addVersion, captured, read: read), to: addVersion, session)
      }
      var card = card()
      card.language = language ?? read.card.language ?? card.language
      try added(
        session.addArticle(captured, read: read, card, isolate: !noIsolate), session, words: Array(read.text.utf8))
    }
  }

  private enum Intake {
    case text([UInt8])
    case page(Captured, ReadText)
  }

  /// What is to be added: a text as it is, or a page with the text that was read from it.
  private func intake(_ session: CasebookSession) throws -> Intake {
    let named = try file ?? ownAddress(session)
    if let named, WebAddress.isMeant(named) {
      return try page(capture.fetch(WebAddress(named), session))
    }
    let path = named ?? "-"
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    guard ["html", "htm", "xhtml", "pdf"].contains(ending) else { return .text(try TextInput.bytes(path)) }
    return try page(session.capturer(capture.limits).file(path))
  }

  private func page(_ captured: Captured) throws -> Intake {
    guard let read = try capture.textReader.read(captured) else {
      throw ShellError.badInput("«\(captured.custody.asked)» is \(captured.mediaType), which has no words: add a text")
    }
    return .page(captured, read)
  }

  /// Where the article that gets a new version stands on the web.
  private func ownAddress(_ session: CasebookSession) throws -> String? {
    guard let addVersion, Terminal.isTerminal(STDIN_FILENO) || isStdinClosed else { return nil }
    let article: Article = try session.read { try $0.need(addVersion) }
    guard let url = article.url, WebAddress.isMeant(url) else {
      throw ShellError.usage("\(addVersion) has no web address: name the file of its new version")
    }
    return url
  }

  /// Whether nothing can come from stdin, as in a script that gives none.
  private var isStdinClosed: Bool {
    var status = stat()
    return fstat(STDIN_FILENO, &status) != 0 || status.st_mode & S_IFMT == S_IFCHR
  }

  private func card() -> ArticleCard {
    var card = ArticleCard()
    (card.title, card.publisher, card.byline) = (title, publisher, byline)
    (card.published, card.url) = (published, url)
    if let language { card.language = language }
    return card
  }

  private func added(_ receipt: Receipt, to id: ArticleID, _ session: CasebookSession) throws {
    let open = try session.openPlaces(of: id)
    let moved = receipt.entries.count { $0.record?.kind == .attribution || $0.record?.kind == .claim }
    var details: [Printed] = [counted(moved, "place") + " found again word for word"]
    if !open.isEmpty {
      details.append(
        counted(open.count, "place") + " edited or gone: «claims versions \(id)» shows them")
    }
    details += open.map { VersionsPage.line($0) }
    try ReceiptPage.print(receipt, "added a version of \(id)", details: details, json: output.json)
  }

  private func added(_ receipt: Receipt, _ session: CasebookSession, words: [UInt8]) throws {
    let likeness = noIsolate ? [] : try session.likeClaimants(among: receipt.created(Claimant.self))
    if !noIsolate, let notice = CasebookSession.languageNotice(words) { try Output.message("\(notice)") }
    try session.read { facts in
      let known = try receipt.created(Article.self).first.map { try facts.articles(atAddressOf: $0) } ?? []
      let twins: [Printed] = known.map { twin in
        "\(twin) is from the same address: if this is its newer version, «claims undo», then «claims add --add-version \(twin)»"
      }
      try ReceiptPage.print(
        receipt, headline(receipt, facts),
        details: claims(receipt, facts) + likeness.map(ClaimantLikenessPage.line) + twins, json: output.json)
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
