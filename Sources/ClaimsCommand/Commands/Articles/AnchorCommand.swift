import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims anchor`: say where the words of an attribution stand in an article's newest version.
struct AnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor", abstract: "Say where words that were edited stand in an article's newest version.",
    discussion: Examples.text(
      after: "A verdict that rests on words that were edited goes stale; one whose words only moved does not.",
      "claims versions A0001", "claims anchor T0004 --accept",
      "claims anchor T0004 --at \"the ministry had been warned twice\"",
      "claims anchor T0007 --gone \"taken out without a note, version 2 of 2020-09-16\""))

  @Argument(help: "The attribution, or the claim that the article asserts itself.", transform: RecordID.init(text:))
  var id: RecordID
  @Flag(help: "Take the words that were found to stand for them.") var accept = false
  @Option(help: ArgumentHelp("The words as they stand in the newest version.", valueName: "words")) var at: String?
  @Option(help: ArgumentHelp("Words beside them, where they stand more than once.", valueName: "words")) var near:
    String?
  @Option(help: ArgumentHelp("They are not in it any more, and why; - reads stdin.", valueName: "reason")) var gone:
    String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard [accept, at != nil, gone != nil].count(where: { $0 }) == 1 else {
      throw ShellError.usage("say one of --accept, --at WORDS and --gone REASON")
    }
    if near != nil, at == nil { throw ShellError.usage("--near goes with --at") }
  }

  func run() throws {
    let choice: AnchorChoice
    if let at {
      choice = .at(try TextInput.words(at), near: near)
    } else if let gone {
      choice = .gone(reason: try TextInput.words(gone))
    } else {
      choice = .accept
    }
    let receipt = try casebook.open().anchor(id, choice)
    try ReceiptPage.print(
      receipt, gone == nil ? "\(id) stands in the newest version now" : "\(id) is gone from the newest version",
      json: output.json)
  }
}
