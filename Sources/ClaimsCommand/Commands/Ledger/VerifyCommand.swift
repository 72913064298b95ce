import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

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
    if output.json { try Output.json(json(result)) } else { try page(result).print() }
    if !result.isSound { throw Outcome(status: .unsound) }
  }

  private func page(_ result: Verification) -> Page {
    var page = Page()
    page.line(result.isSound ? "\("sound", .done): \(result.summary)" : "\(result.summary, .alarm)")
    for problem in result.problems { page.line("\(problem)", indent: 2, hanging: 2) }
    page.field("head", "\(result.head.hash)", indent: 2)
    page.field(
      "checked", result.depth == .chain ? "chain, root and checkpoints" : "chain, root, checkpoints, texts and tables",
      indent: 2)
    return page
  }

  private func json(_ result: Verification) -> JSONValue {
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
        "comparedWith": result.comparedWith.map { .integer(Int64($0)) } ?? .null,
      ])
  }
}
