import AuditLedger
import ClaimModel
import TerminalUI

/// What lies over the screen.
enum Overlay: Hashable {
  /// What may follow a prefix.
  case whichKey([Key])
  case help(LineField)
  case palette(LineField, chosen: Int)
  /// Only a capital Y says yes.
  case confirm(Confirmation)
}

/// A question before something that can't be undone.
struct Confirmation: Hashable {
  let move: VerdictMove
  let claims: [ClaimID]
  let words: String
  let reason: String?
  let quits: Bool
}

/// A line of the palette.
struct PaletteLine: Hashable {
  let words: String
  let keys: String
  let command: Command
}

extension Keymap {
  /// Every command with its words, for palette and help.
  var lines: [PaletteLine] {
    bindings.map { binding in
      let prefix = binding.keys.first.flatMap { $0.keys.count > 1 ? Keymap.title(of: $0.keys[0]) + ": " : "" } ?? ""
      return PaletteLine(
        words: prefix + binding.help, keys: binding.keys.map(\.description).joined(separator: "  "),
        command: binding.command)
    }
  }
}
