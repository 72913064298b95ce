import ArgumentParser
import CasebookSession
import ClaimModel
import Foundation

/// `claims report`: write the audit report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the audit report.",
    discussion: Examples.text(
      after:
        "Claims, evidence, verdicts and their history, with the checkpoint: everything that an outsider needs to check it.",
      "claims report --output report.html", "claims report --format markdown --scope C0016 | less",
      "claims report --scope topic:trade --output trade.json"))

  @Option(
    help: ArgumentHelp(
      "The format: \(Exporters.all.map(\.name).joined(separator: ", ")) (default: after the file's name, else markdown).",
      valueName: "format"),
    completion: .list(Exporters.all.map(\.name)))
  var format: String?
  @Option(help: ArgumentHelp("The file to write (default: stdout).", valueName: "file"), completion: .file())
  var output: String?
  @Option(
    help: ArgumentHelp("What it is about: a claim, an article, topic:NAME, or all.", valueName: "scope"),
    transform: ReportCommand.scope)
  var scope: ReportScope = .everything
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let format = try Exporters.named(format ?? formatOfOutput()).name
    let session = try casebook.open()
    let progress = ProgressLine("writing the report")
    let wroteFile = try FileOutput.write(to: output) { sink in
      // The cover bears a signed checkpoint, which wants a key: once there is a place for the report.
      if session.person != nil, session.store.isWritable { try KeyNotice.makeKey(session) }
      try session.report(format, scope: scope, progress: { progress($0, $1) }, to: sink)
    }
    progress.clear()
    if wroteFile, let output { try Output.line("wrote the report to «\(output)»") }
  }

  private func formatOfOutput() throws -> String {
    guard let output, output != "-" else { return "markdown" }
    let ending = (output as NSString).pathExtension.lowercased()
    if let exporter = Exporters.all.first(where: { $0.fileExtension == ending || $0.name == ending }) {
      return exporter.name
    }
    guard ending != "htm" else { return "html" }
    throw ShellError.usage(
      "«\(output)» does not tell the format: say --format \(Exporters.all.map(\.name).joined(separator: "|"))")
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
