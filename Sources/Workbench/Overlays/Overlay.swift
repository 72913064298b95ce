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
