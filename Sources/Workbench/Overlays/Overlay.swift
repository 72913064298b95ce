import AuditLedger
import ClaimModel
import TerminalUI

/// What lies over the screen.
enum Overlay: Hashable {
  /// What may follow a prefix.
  case whichKey([Key])
  /// All keys, from some line on.
  case help(LineField, top: Int = 0)
  case palette(LineField, chosen: Int)
  /// Only a capital Y says yes.
  case confirm(Confirmation)
  /// What keeps a verdict from being signed off.
  case blocks(ClaimID, chosen: Int)
}

/// A question before something that can't be undone.
struct Confirmation: Hashable {
  let move: VerdictMove
  let claims: [ClaimID]
  let words: String
  let reason: String?
  /// What is done that is no move on claims.
  var deed: Deed?

  enum Deed: Hashable {
    case quit
    /// A report goes into the place of a file.
    case write(ReportOrder)
  }
}
