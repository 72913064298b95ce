import ArgumentParser
import AuditLedger
import ClaimModel

/// `claims claimant`: add, compare and merge claimants.
struct ClaimantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimant", abstract: "Add, compare and merge claimants.",
    discussion: Examples.text(
      after: "A claimant is the identity behind speakers: one person, body or paper, however it is named.",
      "claims claimant add \"The White House\" --nature government --alias Potus",
      "claims claimant merge P0004 --into P0001"),
    subcommands: [ClaimantAddCommand.self, ClaimantLikeCommand.self, ClaimantMergeCommand.self])
}
