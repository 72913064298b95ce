import AuditLedger
import CasebookSession
import ClaimModel

/// Claimants that may be one: why it is thought so, and the command that makes one of them.
enum ClaimantLikenessPage {
  /// `P0004 «Brandt» may be P0001 «Jonas Brandt» (the same surname): claims claimant merge P0004 --into P0001`.
  static func line(_ likeness: ClaimantLikeness) -> Printed {
    "\(likeness.claimant, .heading)  «\(likeness.name)» may be \(likeness.other) «\(likeness.otherName)» (\(likeness.reason.rawValue)): claims claimant merge \(likeness.claimant) --into \(likeness.other)"
  }

  static func json(_ likeness: ClaimantLikeness) -> JSONValue {
    [
      "claimant": .string(likeness.claimant.description), "name": .string(likeness.name),
      "other": .string(likeness.other.description), "otherName": .string(likeness.otherName),
      "score": .number(likeness.score), "reason": .string(likeness.reason.rawValue),
    ]
  }
}
