import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims verify`: check the ledger, the texts and the tables.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the ledger, the texts and the tables.",
    discussion: Examples.text(
      after:
        "The hash chain, the Merkle root, kept checkpoints, every text and every table that is worked out from the ledger. Exit 1 where something is wrong, with the first bad entry.",
      "claims verify", "claims verify --checkpoint checkpoint.txt", "claims verify --quick --json",
      "claims verify --rebuild"))

  @Option(
    help: ArgumentHelp(
      "Check that the ledger goes on from this checkpoint, which was kept elsewhere.", valueName: "file"),
    completion: .file())
  var checkpoint: String?
  @Flag(help: "Chain and root only.") var quick = false
  @Flag(help: "Write the tables anew from the ledger, then check.") var rebuild = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let note = try checkpoint.map { try TextInput.file($0) }
    let progress = ProgressLine("verifying")
    if rebuild { try session.rebuild { progress($0, $1, $2) } }
    let result = try session.verify(quick ? .chain : .everything, against: note) { progress($0, $1, $2) }
    progress.clear()
    let erased = try quick ? [] : erasures(session)
    if output.json { try Output.json(json(result, erased)) } else { try page(result, erased).print() }
    if !result.isSound { throw Outcome(status: .unsound) }
  }

  /// The entries that erased a text: it is gone by right, and that is told.
  private func erasures(_ session: CasebookSession) throws -> [LedgerEntry] {
    try RecordKind.allCases.filter { EventVerb.verbs(of: $0).contains(.erased) }.flatMap { kind in
      var filter = LogFilter()
      (filter.kind, filter.limit) = (EventKind(kind, .erased).description, Int.max)
      return try session.log(filter)
    }.sorted { $0.sequence < $1.sequence }
  }

  private func page(_ result: Verification, _ erased: [LedgerEntry]) -> Page {
    var page = Page()
    page.line(result.isSound ? "\("sound", .done): \(result.summary)" : "\(result.summary, .alarm)")
    for problem in result.problems { page.line("\(problem)", indent: 2, hanging: 2) }
    page.field("head", "\(result.head.hash)", indent: 2)
    page.field(
      "checked", result.depth == .chain ? "chain, root and checkpoints" : "chain, root, checkpoints, texts and tables",
      indent: 2)
    for entry in erased {
      page.field(
        "erased",
        "\(entry.record?.description ?? ""), by \(entry.person), \(entry.time): \(entry.payload["reason"]?.string ?? "")",
        indent: 2)
    }
    return page
  }

  private func json(_ result: Verification, _ erased: [LedgerEntry]) -> JSONValue {
    let erasures = erased.map { entry in
      var shape: JSONObject = ["sequence": .integer(Int64(entry.sequence))]
      shape["record"] = JSONShapes.text(entry.record)
      shape["by"] = .string(entry.person.name)
      shape["at"] = .string(entry.time.description)
      shape["reason"] = entry.payload["reason"]
      return JSONValue.object(shape)
    }
    let problems = result.problems.map { problem in
      var shape: JSONObject = ["what": .string(problem.what)]
      shape["sequence"] = problem.sequence.map { .integer(Int64($0)) }
      shape["record"] = JSONShapes.text(problem.record)
      return JSONValue.object(shape)
    }
    return JSONShapes.object(
      "verification",
      [
        "sound": .bool(result.isSound), "summary": .string(result.summary), "size": .integer(Int64(result.head.size)),
        "head": .string(result.head.hash.hex), "root": .string(result.root.hex), "problems": .array(problems),
        "erased": .array(erasures), "comparedWith": result.comparedWith.map { .integer(Int64($0)) } ?? .null,
      ])
  }
}
