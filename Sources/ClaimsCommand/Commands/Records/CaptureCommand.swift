import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims capture`: keep a page, a file or a web archive as a source.
struct CaptureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "Keep a page, a file or a web archive as a source.",
    discussion: Examples.text(
      after: """
        The exact bytes are kept with their SHA-256 and with how they came here: requests, answers, redirects, machine, \
        certificate and time. Their words are read, so that they can be searched and a passage put to a claim at once. \
        A list that was broken off goes on where it was when it is given again.
        """,
      "claims capture https://example.com/order.html --kind law --reliability A",
      "claims capture https://example.com/order.pdf --claim C0003 --stance refutes \\",
      "  --excerpt \"any transaction … shall be prohibited\"",
      "claims capture --list addresses.txt --together 8 --warc pages.warc",
      "claims capture saved.warc.gz"))

  @Argument(
    help: ArgumentHelp(
      "Web addresses or files; - reads stdin. A web archive gives a source a page.", valueName: "what"),
    completion: .file())
  var targets: [String] = []
  @Option(
    help: ArgumentHelp("A file with a web address a line; - reads stdin.", valueName: "file"), completion: .file())
  var list: String?
  @Option(
    help: ArgumentHelp("Keep it as a further copy of this source.", valueName: "source"),
    transform: SourceID.init(text:))
  var source: SourceID?
  @Option(help: "The title (default: what it says itself).") var title: String?
  @Option(
    name: .customLong("kind"), help: ArgumentHelp("What it is: \(SourceNature.choices).", valueName: "kind"),
    completion: .list(SourceNature.allCases.map(\.typed)), transform: SourceNature.init(text:))
  var nature: SourceNature?
  @Option(
    help: ArgumentHelp("A completely reliable … E unreliable, F can't be judged.", valueName: "A-F"),
    completion: .list(Reliability.allCases.map(\.rawValue)), transform: Reliability.init(text:))
  var reliability: Reliability?
  @Option(
    help: ArgumentHelp("Put a passage of it to this claim; may be given again.", valueName: "claim"),
    transform: ClaimID.init(text:))
  var claim: [ClaimID] = []
  @Option(help: ArgumentHelp("The passage, in its words.", valueName: "words")) var excerpt: String?
  @Option(
    help: ArgumentHelp("What the passage does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance?
  @Option(help: ArgumentHelp("Also write what was fetched as a web archive.", valueName: "file"), completion: .file())
  var warc: String?
  @OptionGroup var overwriting: OverwriteOption
  @Option(help: ArgumentHelp("How many hosts are asked at a time (default: 4).", valueName: "count")) var together = 4
  @Option(help: ArgumentHelp("How long a host is left alone between two pages (default: 1).", valueName: "seconds"))
  var pause = 1.0
  @Flag(help: "Capture again what was captured before.") var again = false
  @OptionGroup var capture: CaptureOptions
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard !targets.isEmpty || list != nil else {
      throw ShellError.usage("capture what? name a web address or a file, or give --list FILE")
    }
    let isOne = targets.count == 1 && list == nil
    let one = [
      ("--source", source != nil), ("--title", title != nil), ("--excerpt", excerpt != nil),
      ("--claim", !claim.isEmpty),
    ].first { $0.1 }
    if let one, !isOne { throw ShellError.usage("\(one.0) goes with one address or file") }
    let passage = [excerpt != nil, !claim.isEmpty, stance != nil]
    guard passage.allSatisfy({ $0 }) || !passage.contains(true) else {
      throw ShellError.usage("a passage is put to a claim with all of --claim, --excerpt and --stance")
    }
    if source != nil, excerpt != nil {
      throw ShellError.usage("--source keeps a copy only: «claims evidence add» puts a passage of it to a claim")
    }
    guard (1...32).contains(together), (0...3_600).contains(pause) else {
      throw ShellError.usage("--together is 1 to 32 hosts, --pause is 0 to 3600 seconds")
    }
  }

  func run() throws {
    let session = try casebook.open()
    // Here «-» is no stdout, but a file of that name.
    guard try overwriting.allows(writingTo: warc == "-" ? "./-" : warc) else { return }
    let archive = try warc.map { try WarcFile($0) }
    let report = CaptureReport(json: output.json, isSingle: targets.count == 1 && list == nil)
    for target in targets where target.contains("://") { _ = try WebAddress(target) }
    let addresses = try targets.filter(WebAddress.isMeant).map { try WebAddress($0) } + listed()
    if report.isSingle, let address = addresses.first {
      try keep(capture.fetch(address, session), session, archive, report)
    } else if !addresses.isEmpty {
      try captureAll(addresses, session, archive, report)
    }
    for target in targets where !WebAddress.isMeant(target) {
      let capturer = session.capturer(capture.limits)
      let captured = try target == "-" ? capturer.stream(STDIN_FILENO) : capturer.file(target)
      if WarcReader.isArchive(captured) {
        try take(captured, session, archive, report)
      } else {
        try keep(captured, session, archive, report)
      }
    }
    try archive?.finish()
    try report.end()
  }

  private func listed() throws -> [WebAddress] {
    guard let list else { return [] }
    return try TextInput.file(list).split(whereSeparator: \.isNewline).enumerated().compactMap { index, line in
      let text = line.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      do {
        return try WebAddress(text)
      } catch {
        throw ShellError.badInput("line \(index + 1) of «\(list)»: \(error)")
      }
    }
  }

  private func captureAll(
    _ addresses: [WebAddress], _ session: CasebookSession, _ archive: WarcFile?, _ report: CaptureReport
  ) throws {
    Cancellation.watch()
    let progress = ProgressLine("capturing")
    var done = 0
    // A page that is named twice is fetched once.
    var seen: Set<WebAddress> = []
    let list = addresses.filter { seen.insert($0).inserted }
    try session.capture(
      list, by: session.capturer(capture.limits), reader: capture.textReader, together: together, pause: pause,
      again: again, isCancelled: Cancellation.isWished, adjusting: adjusted
    ) { address, outcome in
      done += 1
      progress.clear()
      switch outcome {
      case .captured(let receipt, let captured, let read):
        try archive?.add(captured)
        try report.captured(receipt, captured, read)
      case .already(let source): try report.already("\(address)", source)
      case .failed(let error): try report.failed("\(address)", error)
      }
      progress("\(address)", done, list.count)
    }
    progress.clear()
    if Cancellation.isWished() {
      try archive?.finish()
      try report.end(stopped: list.count - done)
    }
  }

  /// What the person says of a source besides what it says itself.
  private var adjusted: @Sendable (Source) throws -> Source {
    let (nature, reliability, title) = (nature, reliability, title)
    return { source in
      var source = source
      if let nature { source.nature = nature }
      if let reliability { source.reliability = reliability }
      if let title { source.title = try TextInput.words(title) }
      return source
    }
  }

  private func keep(
    _ captured: Captured, _ session: CasebookSession, _ archive: WarcFile?, _ report: CaptureReport
  ) throws {
    let read = try CasebookSession.words(of: captured, capture.textReader)
    let receipt: Receipt
    if let source {
      receipt = try session.archive(captured, read: read, for: source)
    } else {
      let passage = try excerpt.map {
        PickedPassage(claims: claim, excerpt: try TextInput.words($0), stance: stance ?? .context)
      }
      receipt = try session.addSource(
        adjusted(CasebookSession.source(from: captured, read)), captured: captured, read: read, passage: passage)
    }
    try archive?.add(captured)
    try report.captured(receipt, captured, read)
  }

  /// The pages of a web archive, a source each.
  private func take(
    _ captured: Captured, _ session: CasebookSession, _ archive: WarcFile?, _ report: CaptureReport
  ) throws {
    let contents = try WarcReader.read(captured, limits: capture.limits)
    for page in contents.pages { try keep(page, session, archive, report) }
    for error in contents.refused { try report.failed(captured.fileName, error) }
    try report.passedOver(contents.passedOver)
  }
}

/// A web archive while it is written: there as a whole or not at all.
final class WarcFile {
  private let file: FileOutput
  private let writer: WarcWriter

  init(_ path: String) throws {
    let file = try FileOutput(path)
    self.file = file
    writer = try WarcWriter(software: "claims \(CasebookSession.version)") { try file.write($0) }
  }

  func add(_ captured: Captured) throws { try writer.add(captured) }

  func finish() throws { try file.finish() }
}
