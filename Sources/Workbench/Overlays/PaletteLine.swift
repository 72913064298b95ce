import AuditLedger
import ClaimModel
import TerminalUI

/// A line of the palette or the help: what it does, how it is pressed, why not now.
struct PaletteLine: Hashable {
  let words: String
  let keys: String
  let action: Action
  /// Why it is not possible now.
  var refusal: String?
  /// What Tab fills in, where that is something to go on typing.
  var typed: String?
  /// What else it is looked for by.
  var others = ""

  enum Action: Hashable {
    case command(Command)
    case open(RecordID)
    case filter(SavedFilter)
    /// A command with an argument that is still to be typed.
    case begin(String)
    /// Something to read.
    case tell(String)
  }
}

extension Keymap {
  /// Every command with its words, for palette and help.
  var lines: [PaletteLine] {
    bindings.map { binding in
      // A line that lost its keys tells those that the command has got elsewhere, else that the palette has it.
      let keys = binding.keys.isEmpty ? keys(for: binding.command).map { [$0] } ?? [] : binding.keys
      return PaletteLine(
        words: binding.title, keys: keys.isEmpty ? ":" : keys.map(\.description).joined(separator: "  "),
        action: .command(binding.command), others: OtherWords.of(binding.command))
    }
  }
}

/// Commands that take an argument, as they are typed after `:`.
enum ExactCommand: String, CaseIterable {
  case goto, assign, set, find, show, group, order, export, template, add, verify, log, then, person, palette, columns,
    keys
  case notices, work, quit

  /// The word with its argument, and what it does.
  var help: (usage: String, words: String) {
    switch self {
    case .goto: ("goto C16", "go to a record by its id")
    case .assign: ("assign NAME", "assign the claims to somebody, or to none")
    case .set: ("set priority 1", "set priority, topic or made of the claims")
    case .find: ("find WORDS", "filter the queue")
    case .show: ("show mine", "one of the house's filters, or a saved one")
    case .group: ("group article", "groups by article, claimant, topic, state, none")
    case .order: ("order age", "order the queue")
    case .export: ("export html FILE", "write a report of everything")
    case .template: ("template FOLDER", "templates of your own for reports")
    case .add: ("add FILE", "add an article from a file")
    case .verify: ("verify", "check the ledger and the tables, beside the screen")
    case .log: ("log C16", "the events of a record")
    case .then: ("then 208", "an event's record as it was after it")
    case .person: ("person NAME", "somebody else works on from here")
    case .palette: ("palette dark", "the colours: auto, dark, light, 16, mono")
    case .columns: ("columns WORDS", "the columns of the queue")
    case .keys: ("keys", "all keys")
    case .notices: ("notices", "everything that was told, to read")
    case .work: ("work", "what runs beside the screen")
    case .quit: ("quit", "leave")
    }
  }
}

/// Short answers that the palette finds by their words.
enum HelpTopic {
  static func all(_ desk: Desk) -> [(words: String, answer: String)] {
    let (find, help) = (desk.key(.find), desk.key(.help))
    let undoHere = desk.keymap.way(to: .undoHere, on: "Log")
    return [
      (
        "what blocks a sign-off",
        "The Claim lists it under «rules», each with its fix: \(desk.key(.fix)) begins it, \(desk.key(.waive)) waives it in writing."
      ),
      (
        "why a verdict is hidden",
        "The second reviewer judges without knowing the first verdict; # stands for it until both are in."
      ),
      (
        "what stale means",
        "Something that the verdict rests on has changed since: \(desk.key(.verdict(.reaffirm))) reaffirms it, \(desk.key(.verdict(.reopen))) reopens it."
      ),
      (
        "how to filter",
        "Words are all needed; field:value looks at one field; - excludes; | joins. \(find) and \(help) show the fields."
      ),
      (
        "how to undo",
        "\(desk.key(.undo)) takes back your last edit, also one of an earlier session; \(undoHere) in the log takes back the one under the cursor."
      ),
      (
        "what is an origin",
        "Two sources that rest on one report are one origin: \(desk.key(.evidence(.derivesFrom))) says what a source derives from."
      ),
    ]
  }
}
