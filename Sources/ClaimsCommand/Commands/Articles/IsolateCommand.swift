import ArgumentParser
import AttributionExtraction
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims isolate`: show who says what in a text. No casebook is read or written.
struct IsolateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolate", abstract: "Show who says what in a text; no casebook is needed.",
    discussion: Examples.text(
      after: """
        What the text attributes to somebody is shown with its single claims, the claimant, who carried it, when it was \
        said, and what it answers. Of a text that is not English only quotations and refusals to comment are kept.
        """,
      "claims isolate article.txt --published 2020-09-14", "claims isolate article.txt --explain",
      "curl -s https://example.com/story.txt | claims isolate - --json", "claims isolate *.txt --format json-lines",
      "claims isolate --scorer < articles.jsonl > found.jsonl"))

  /// How it is printed.
  enum Format: String, Word {
    case text, json
    case jsonLines = "json lines"

    static let field = "format"
  }

  @Argument(help: "Texts as UTF-8; - or none reads stdin.", completion: .file()) var files: [String] = []
  @Option(
    help: ArgumentHelp("How to print it: \(Format.choices) (default: text).", valueName: "format"),
    completion: .list(Format.allCases.map(\.typed)), transform: Format.init(text:))
  var format: Format?
  @Flag(help: "Show the words that made each decision; with --scorer how sure the tagger was.") var explain = false
  @Option(
    help: ArgumentHelp("When the texts were printed: «on Monday» is reckoned from it.", valueName: "date"),
    transform: PartialDate.init(text:))
  var published: PartialDate?
  @Flag(help: "Read JSON Lines with id and text from stdin, and write each id with the spans that were found.")
  var scorer = false
  @Option(help: ArgumentHelp("Other weights than the built-in ones.", valueName: "file"), completion: .file())
  var weights: String?
  @OptionGroup var output: JSONOption

  func validate() throws {
    if scorer, !files.isEmpty || format != nil || published != nil || output.json {
      throw ShellError.usage("--scorer reads stdin and has its own form: leave files, format and date out")
    }
    if output.json, let format, format != .json {
      throw ShellError.usage("--json and --format \(format.typed) don't go together: leave one of them out")
    }
    if explain, output.json || format == .json || format == .jsonLines {
      throw ShellError.usage("--explain is for the text form: JSON holds the reasons anyway")
    }
  }

  func run() throws {
    let extractor = try weights.map { try BuiltInExtractor.make(weightsAt: $0) } ?? BuiltInExtractor.make()
    if scorer { return try ScorerLines(extractor: extractor, explains: explain).run() }
    guard !files.isEmpty || !Terminal.isTerminal(STDIN_FILENO) else {
      throw ShellError.usage("which text? name a file, or say - and type it, ending with ^D")
    }
    let names = files.isEmpty ? ["-"] : files
    let format = output.json ? .json : self.format ?? .text
    let progress = ProgressLine("isolating")
    var shapes: [JSONValue] = []
    for (number, name) in names.enumerated() {
      progress(name, number, names.count)
      let bytes = try TextInput.bytes(name)
      if let notice = CasebookSession.encodingNotice(bytes) { try Output.message("claims: note: \(notice)") }
      let (text, isolation) = CasebookSession.isolate(bytes, published: published, by: extractor)
      let length = text.unicodeScalars.count
      switch format {
      case .text: try printPage(name, isolation, isFirst: number == 0, isOnly: names.count == 1)
      case .json: shapes.append(.object(try IsolationShapes.text(name, length, isolation)))
      case .jsonLines: try Output.jsonLine(.object(try IsolationShapes.text(name, length, isolation)))
      }
    }
    if format == .json { try Output.json(JSONShapes.object("isolation", ["texts": .array(shapes)])) }
  }

  private func printPage(_ name: String, _ isolation: Isolation, isFirst: Bool, isOnly: Bool) throws {
    var page = Page()
    if !isFirst { page.line("") }
    if !isOnly { page.line("\(name, .heading)") }
    IsolationPage(isolation: isolation, explains: explain).write(on: &page)
    try page.print()
  }
}
