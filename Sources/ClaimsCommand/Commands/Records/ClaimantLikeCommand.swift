import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims claimant like`: show claimants that may be one, and why. Nothing is merged.
struct ClaimantLikeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "like", abstract: "Show claimants that may be one, and why.",
    discussion: Examples.text(
      after: "Nothing is merged: «claims claimant merge» does that when a person has looked at it.",
      "claims claimant like", "claims claimant like P0004"))

  @Argument(help: "Only what these may be (default: all).", transform: ClaimantID.init(text:)) var claimants:
    [ClaimantID] = []
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let found = try session.likeClaimants(among: claimants.isEmpty ? nil : claimants)
    if output.json {
      return try Output.json(JSONShapes.object("likeness", ["pairs": .array(found.map(ClaimantLikenessPage.json))]))
    }
    guard !found.isEmpty else { return try Output.line("no two claimants look like one") }
    var page = Page()
    for likeness in found { page.line(ClaimantLikenessPage.line(likeness), hanging: 7) }
    try page.print()
  }
}
