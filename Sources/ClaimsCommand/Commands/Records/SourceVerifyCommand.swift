import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims source verify`: hash every copy again.
struct SourceVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hash every copy again, and name what is missing, altered or stray.",
    discussion: Examples.text(
      after: """
        Every archived copy, every version of an article and every text that was read from them. What was erased on \
        legal demand is told with who did it and why. Exit 1 where something is wrong.
        """,
      "claims sources verify", "claims sources verify S0003 --json"))

  @Argument(help: "These sources and articles only.", transform: RecordID.init(text:)) var ids: [RecordID] = []
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if let other = ids.first(where: { $0.kind != .source && $0.kind != .article }) {
      throw ShellError.usage("\(other) has no copies: name sources and articles")
    }
  }

  func run() throws {
    let session = try casebook.open()
    let progress = ProgressLine("hashing copies")
    let check = try session.checkCopies(of: ids.isEmpty ? nil : ids) { progress($0, $1) }
    progress.clear()
    if output.json { try Output.json(json(check)) } else { try page(check).print() }
    if !check.isSound { throw Outcome(status: .unsound) }
  }

  private static func word(_ state: StoredState) -> String {
    switch state {
    case .sound: "sound"
    case .altered: "altered"
    case .missing: "missing"
    case .erased: "erased"
    }
  }

  private func page(_ check: CopyCheck) -> Page {
    var page = Page()
    let kept = counted(check.sound, "stored text", plural: "stored texts and copies") + ", \(check.bytes) bytes"
    if check.isSound {
      page.line("\("sound", .done): " + kept + " have their hashes")
    } else {
      page.line(
        "\("not as it should be", .alarm): \(check.problems.count + check.stray.count) wrong, " + kept + " right")
    }
    for problem in check.problems {
      page.line("\(problem.record): its \(problem.label) is \(Self.word(problem.what))", indent: 2, hanging: 2)
    }
    for stray in check.stray {
      page.line("stray: bytes that no entry of the ledger names, under \(stray)", indent: 2, hanging: 2)
    }
    if !check.problems.isEmpty {
      page.line("«claims source import FOLDER» puts back what was exported; a backup holds it too", indent: 2)
    }
    for tombstone in check.erased {
      page.field(
        "erased",
        "\(tombstone.record), \(tombstone.label), by \(tombstone.by), \(tombstone.at): \(tombstone.reason)", indent: 2)
    }
    return page
  }

  private func json(_ check: CopyCheck) -> JSONValue {
    JSONShapes.object(
      "copies",
      [
        "isSound": .bool(check.isSound), "sound": .integer(Int64(check.sound)), "bytes": .integer(Int64(check.bytes)),
        "problems": .array(
          check.problems.map {
            [
              "record": .string($0.record.description), "label": .string($0.label),
              "state": .string(Self.word($0.what)), "commitment": .string($0.commitment.hex),
            ]
          }),
        "stray": .array(check.stray.map { .string($0.hex) }),
        "erased": .array(
          check.erased.map { tombstone in
            var shape: JSONObject = [
              "record": .string(tombstone.record.description), "label": .string(tombstone.label),
              "by": .string(tombstone.by.name), "at": .string(tombstone.at.description),
              "reason": .string(tombstone.reason),
            ]
            shape["sha256"] = JSONShapes.text(tombstone.sha256)
            return .object(shape)
          }),
      ])
  }
}
