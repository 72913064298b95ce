import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims new`: make a casebook.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a casebook.",
    discussion: Examples.text(
      "claims new tiktok.casebook --title \"TikTok and Oracle\" --as mira",
      "claims new election.casebook --editor jon --editor mira --as mira",
      "claims new notes.casebook --second-review off --as mira", "claims new look.casebook --example"))

  @Argument(help: "The file to make; end it in .casebook, so that it is found by itself.")
  var file: String
  @Option(help: "The title (default: the file's name).") var title: String?
  @Option(help: "What it is about.") var description: String?
  @Option(
    help: ArgumentHelp(
      "Who may publish, withdraw, erase and change the settings; may be given again (default: anybody).",
      valueName: "name"),
    transform: Person.init(text:))
  var editor: [Person] = []
  @Option(
    help: ArgumentHelp("Whether a verdict needs a second pair of eyes.", valueName: "required|off"),
    completion: .list(SecondReviewPolicy.allCases.map(\.rawValue)), transform: SecondReviewPolicy.init(text:))
  var secondReview: SecondReviewPolicy = .required
  @Option(
    help: ArgumentHelp("The policy of the rules before sign-off, out of a file.", valueName: "file"),
    completion: .file())
  var rules: String?
  @Flag(help: "Begin with the worked example: an article, its claims, evidence and verdicts.") var example = false
  @OptionGroup var who: PersonOption
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard example else { return }
    if title != nil || description != nil || !editor.isEmpty || secondReview != .required || rules != nil {
      throw ShellError.usage(
        "--example brings its own settings: leave the other options out, and change them afterwards")
    }
  }

  func run() throws {
    try FileOutput.needFolder(of: file)
    if example { return try makeExample() }
    let last = file.split(separator: "/").last.map(String.init) ?? file
    // Foundation's way to do this traps at «.».
    let name = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : String(last[..<$0]) } ?? last
    let session = try CasebookSession.create(
      at: file, title: TextInput.words(title) ?? name, description: TextInput.words(description),
      secondReview: secondReview, editors: editor, rules: rules.map { try PolicyFile.policy(at: $0) },
      as: who.author())
    let entries = try session.read { try $0.entries(ofEdit: 1) }
    if output.json {
      return try Output.json(
        JSONShapes.object(
          "receipt",
          [
            "created": JSONShapes.ids([CasebookSettings.id]), "edit": 1,
            "events": .array(entries.map(ReceiptPage.event)),
          ]))
    }
    try tellMade()
    try Output.line("next: claims add ARTICLE")
  }

  private func makeExample() throws {
    let session = try CasebookSession.createExample(at: file, as: nil)
    if output.json {
      let events = try session.read { casebook in
        var events: [JSONValue] = []
        try casebook.eachEntry(from: 1, to: casebook.head().size) { entry, _ in events.append(ReceiptPage.event(entry))
        }
        return events
      }
      return try Output.json(
        JSONShapes.object(
          "receipt",
          ["created": JSONShapes.ids([CasebookSettings.id]), "edit": .null, "events": .array(events)]))
    }
    try tellMade()
    try Output.line("next: claims review")
  }

  private func tellMade() throws {
    try Output.line("made the casebook «\(file)»")
    if !file.hasSuffix(".casebook") {
      try Output.line("only *.casebook is found by itself: say --casebook \(file) or CLAIMS_CASEBOOK=\(file)")
    }
  }
}
