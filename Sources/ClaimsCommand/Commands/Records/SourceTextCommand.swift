import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI

/// `claims source text`: print the words that were read from a copy.
struct SourceTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Print the words that were read from a copy, with where they stand.",
    discussion: Examples.text("claims source text S0001", "claims source text S0001 --plain > order.txt"))

  @Argument(help: "The source.", transform: SourceID.init(text:)) var source: SourceID
  @Option(
    help: ArgumentHelp("Which copy, by its SHA-256 (default: the last with words).", valueName: "digest"),
    transform: Digest.init(text:))
  var sha256: Digest?
  @Flag(help: "The words alone.") var plain = false
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let (text, places) = try casebook.open().copyText(of: source, sha256: sha256)
    if plain { return try Output.text(text.hasSuffix("\n") ? text : text + "\n") }
    let points = CodePoints(text)
    var page = Page()
    var last = ""
    for place in places {
      // A page of a paper has many lines; its name stands once.
      if place.name != last { page.line(Printed(place.name, .dim)) }
      last = place.name
      page.text(points[place.start..<place.end], indent: 2)
    }
    if places.isEmpty { page.text(text) }
    try page.print()
  }
}
