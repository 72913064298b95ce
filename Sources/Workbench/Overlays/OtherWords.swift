/// Words that people look for where the keymap says it otherwise: they find a line of the palette and of the help, and
/// are not shown.
enum OtherWords {
  /// What else a command is called; nothing for most.
  static func of(_ command: Command) -> String {
    switch command {
    case .change(.split): "split"
    case .change(.merge): "join same duplicate"
    case .change(.withdraw): "delete remove trash"
    case .change(.claimant): "speaker rename"
    case .isolate(.reject): "delete remove wrong false alarm"
    case .isolate(.new): "add mark select"
    case .relate(.remove): "delete unrelate"
    case .verdict(.beginSecond): "blind"
    case .verdict(.signOff): "approve"
    case .verdict(.setAside): "skip postpone not checkable"
    case .verdict(.withdraw): "retract unpublish"
    case .verdict(.correct): "correction"
    case .visit(.relations): "timeline graph answers"
    case .visit(.log): "history ledger events audit"
    case .turn: "timeline graph side"
    case .fold(.claims): "hidden underline"
    case .editor: "yaml vim"
    case .undo: "take back revert"
    case .redo: "repeat"
    case .back: "quit exit leave close"
    case .find: "search filter"
    case .difference: "compare diff"
    case .mark: "select tick"
    case .assign: "who owner hand over"
    default: ""
    }
  }

  /// What else a typed command is called.
  static func of(_ command: ExactCommand) -> String {
    switch command {
    case .palette: "theme colours colors dark light"
    case .person: "user login name as"
    case .goto: "open jump"
    case .quit: "exit leave"
    case .export: "report html csv save"
    case .log: "history"
    case .then: "as of earlier past"
    case .order: "sort"
    case .verify: "check tamper"
    default: ""
    }
  }
}
