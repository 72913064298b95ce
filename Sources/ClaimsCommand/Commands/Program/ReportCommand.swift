import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims report`: write the audit report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the audit report.",
    discussion: Examples.text(
      after:
        "Claims, evidence, verdicts and their history, with the checkpoint: everything that an outsider needs to check it. PDF is made of the page by Chromium or a new WeasyPrint, where one is installed.",
      "claims report --output report.html", "claims report --format markdown --scope C0016 | less",
      "claims report --scope topic:trade --output trade.json",
      "claims report --filter \"is:left\" --redact --output left.html",
      "claims report --format claimreview --output feed/", "claims report --format bagit --output evidence.tar",
      "claims report --as-of 120 --output then.pdf", "claims report --templates-to ours --format html",
      "claims report --template ours --output report.html"))

  @Option(
    help: ArgumentHelp(
      "The format: \((Exporters.all.map(\.name) + ["pdf"]).joined(separator: ", ")) (default: after the file's name, else markdown).",
      valueName: "format"),
    completion: .list(Exporters.all.map(\.name) + ["pdf"]))
  var format: String?
  @Option(help: ArgumentHelp("The file to write (default: stdout).", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var overwriting: OverwriteOption
  @Option(
    help: ArgumentHelp("What it is about: a claim, an article, topic:NAME, or all.", valueName: "scope"),
    transform: ReportCommand.scope)
  var scope: ReportScope?
  @Option(help: ArgumentHelp("The claims that a filter of the queue picks.", valueName: "filter")) var filter: String?
  @Option(help: ArgumentHelp("The casebook as it was after this entry of the log.", valueName: "entry")) var asOf: Int?
  @Flag(help: "Leave out comments, contacts and private data; the report says so.") var redact = false
  @Option(
    help: ArgumentHelp("A folder of your own templates, NAME.mustache.", valueName: "folder"), completion: .directory)
  var template: String?
  @Option(
    help: ArgumentHelp("Write the built-in templates into a folder, to begin with.", valueName: "folder"),
    completion: .directory)
  var templatesTo: String?
  @OptionGroup var casebook: CasebookOptions

  func validate() throws {
    if scope != nil, filter != nil {
      throw ShellError.usage("--scope and --filter both say which claims: leave one out")
    }
    if template != nil, templatesTo != nil {
      throw ShellError.usage("--templates-to writes templates and --template reads them: one at a time")
    }
  }

  func run() throws {
    let name = try format?.lowercased() ?? formatOfOutput()
    if let templatesTo { return try TemplateFolder.write(to: templatesTo, format: name) }
    let isPDF = name == "pdf"
    let exporter = try Exporters.named(isPDF ? "html" : name)
    let templates = try template.map { try TemplateFolder.read($0, format: exporter.name) }
    // Before the casebook is opened, so that nothing is done in vain.
    let printer = try isPDF ? PagePrinter.find() : nil
    let session = try casebook.open()
    // The cover bears a signed checkpoint, which wants a key: once there is a place for the report.
    let key = { if session.person != nil, session.store.isWritable { try KeyNotice.makeKey(session) } }
    var options = ReportOrderOptions(
      scope: try filter.map { try session.scope(filter: $0) } ?? scope ?? .everything, asOf: asOf, isRedacted: redact,
      templates: templates)
    // The files of an archive wait on the disk: they may be larger than the memory.
    options.spool = { try FolderSpool() }
    if exporter.holdsLedger, !redact { try SealedNotice.tell(of: "the package", session) }
    let progress = ProgressLine("writing the report")
    let body: (@escaping ([UInt8]) throws -> Void) throws -> Void = { sink in
      try key()
      try session.report(exporter.name, options, progress: { progress($0, $1) }, to: sink)
    }
    if let folder = exporter.folder, let output, output != "-", !output.hasSuffix(".tar") {
      let count = try FolderOutput.write(to: output) { sink in
        try key()
        try session.report(folder, options, progress: { progress($0, $1) }, to: sink)
      }
      progress.clear()
      try Output.line("wrote \(count) files to the folder «\(output)»")
      return Self.tell(exporter)
    }
    guard try overwriting.allows(writingTo: output) else { return }
    let wroteFile: Bool
    if let printer {
      wroteFile = try FileOutput.write(to: output) { sink in try sink(printer.pdf(of: body)) }
    } else {
      wroteFile = try FileOutput.write(to: output) { sink in
        try withoutActuallyEscaping(sink) { sink in try body(sink) }
      }
    }
    progress.clear()
    if wroteFile, let output { try Output.line("wrote the report to «\(output)»") }
    Self.tell(exporter)
  }

  /// Says what the format can't hold: nothing is dropped in silence.
  private static func tell(_ exporter: Exporter) {
    for phrase in exporter.leavesOut { try? Output.message("not in \(exporter.name): \(phrase)") }
  }

  private func formatOfOutput() throws -> String {
    guard let output, output != "-" else { return templatesTo == nil && template == nil ? "markdown" : "html" }
    let ending = (output as NSString).pathExtension.lowercased()
    if let exporter = Exporters.all.first(where: {
      $0.fileExtension.contains(".") && output.lowercased().hasSuffix(".\($0.fileExtension)")
    }) {
      return exporter.name
    }
    if let exporter = Exporters.all.first(where: { $0.folder == nil && $0.fileExtension == ending || $0.name == ending }
    ) {
      return exporter.name
    }
    guard ending != "htm" else { return "html" }
    guard ending != "pdf" else { return "pdf" }
    throw ShellError.usage(
      "«\(output)» does not tell the format: say --format \((Exporters.all.map(\.name) + ["pdf"]).joined(separator: "|"))"
    )
  }

  @Sendable private static func scope(_ text: String) throws -> ReportScope {
    if text.lowercased() == "all" { return .everything }
    if text.lowercased().hasPrefix("topic:") {
      let topic = String(text.dropFirst("topic:".count))
      guard !topic.isEmpty else { throw ShellError.usage("which topic? write --scope topic:NAME") }
      return .topic(topic)
    }
    let id = try? RecordID(text: text)
    if let claim = id.flatMap({ ClaimID($0) }) { return .claim(claim) }
    if let article = id.flatMap({ ArticleID($0) }) { return .article(article) }
    throw ShellError.usage("«\(text)» is no scope: write a claim (C0003), an article (A0001), topic:NAME, or all")
  }
}
