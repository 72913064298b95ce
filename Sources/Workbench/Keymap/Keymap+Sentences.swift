import ClaimModel
import TerminalUI

/// How sentences name commands: by the keys that they have now, else by what the palette calls them.
extension Keymap {
  /// How a command is pressed on a screen, or how it is found where no key is left: `v o`, `«:verdict and review: sign off»`.
  func way(to command: Command, on screen: String? = nil) -> String {
    keys(for: command, on: screen)?.description ?? inPalette(command)
  }

  /// The ways to several commands of which one is meant: what begins with the same keys names them once, `v s r n c`.
  func ways(to commands: [Command], on screen: String? = nil) -> String {
    // The beginning is nil where no key is left.
    var groups: [(beginning: [Key]?, ends: [String])] = []
    for command in commands {
      guard let keys = keys(for: command, on: screen)?.keys, let last = keys.last else {
        groups.append((nil, [inPalette(command)]))
        continue
      }
      let beginning = Array(keys.dropLast())
      if let index = groups.firstIndex(where: { $0.beginning == beginning }) {
        groups[index].ends.append(last.name)
      } else {
        groups.append((beginning, [last.name]))
      }
    }
    return groups.map { (($0.beginning ?? []).map(\.name) + $0.ends).joined(separator: " ") }.joined(separator: ", ")
  }

  /// What one types after `:` to find a command by its words.
  private func inPalette(_ command: Command) -> String {
    "«:\(bindings.first { $0.command == command }?.shortTitle ?? "")»"
  }
}

extension Desk {
  /// How a command is pressed on the screen in sight, as a sentence names it.
  func key(_ command: Command) -> String { keymap.way(to: command, on: screen) }

  /// The ways to several commands on the screen in sight of which one is meant.
  func keys(_ commands: [Command]) -> String { keymap.ways(to: commands, on: screen) }

  /// How a verdict is given.
  var verdictKeys: String { keys(Verdict.allCases.map { .verdict(.give($0)) }) }
}
