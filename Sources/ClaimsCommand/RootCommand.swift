import ArgumentParser
import CasebookSession

/// The command `claims`: its subcommands in the order of the work, and the exit codes.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Take an article apart into claims, put evidence to each, and keep the record for good.",
    discussion: """
      One casebook file holds the articles, claims, sources, evidence and reviews, and a ledger of everything that was \
      done. Every edit can be taken back with «claims undo», but for what the world has seen.

      \(Examples.text(
        "claims new tiktok.casebook --title \"TikTok and Oracle\" --as mira",
        "claims add article.txt --publisher \"The Guardian\" --published 2020-09-14",
        "claims list --left",
        "claims show C0003"))

      Words: an id may be written C0003 or c3; a date 2020, 2020-08 or 2020-08-06; a text argument «-» reads stdin.

      Configuration: $XDG_CONFIG_HOME/claims/config.yaml (else ~/.config/claims/config.yaml) with «person: NAME» and
      «casebook: FILE».

      Environment: CLAIMS_CASEBOOK, CLAIMS_PERSON, VISUAL, EDITOR, NO_COLOR, COLUMNS.

      Exit codes:
      \(ExitStatus.table)
      """,
    version: CasebookSession.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Casebook", subcommands: [NewCommand.self, InfoCommand.self, SettingsCommand.self, BackupCommand.self]),
      CommandGroup(
        name: "Article and claim",
        subcommands: [
          AddCommand.self, VersionsCommand.self, AnchorCommand.self, IsolateCommand.self, MarkCommand.self,
          AssertCommand.self, EditCommand.self,
          SplitCommand.self, MergeCommand.self,
          WithdrawCommand.self, RelateCommand.self, ConfirmCommand.self,
          UnrelateCommand.self,
        ]),
      CommandGroup(name: "Reading", subcommands: [ListCommand.self, ShowCommand.self, SearchCommand.self]),
      CommandGroup(
        name: "Claimant, source and evidence",
        subcommands: [ClaimantCommand.self, CaptureCommand.self, SourceCommand.self, EvidenceCommand.self]),
      CommandGroup(
        name: "Review",
        subcommands: [
          ReviewCommand.self, AssignCommand.self, TakeCommand.self, SetAsideCommand.self, ProposeCommand.self,
          SecondCommand.self,
          CheckCommand.self, SignOffCommand.self, PublishCommand.self, CorrectCommand.self,
          ReaffirmCommand.self, ReopenCommand.self, WaiveCommand.self, CommentCommand.self, SettleCommand.self,
        ]),
      CommandGroup(
        name: "History",
        subcommands: [LogCommand.self, DiffCommand.self, UndoCommand.self, RedoCommand.self, EraseCommand.self]),
      CommandGroup(
        name: "Proof", subcommands: [VerifyCommand.self, CheckpointCommand.self, ProveCommand.self, KeyCommand.self]),
      CommandGroup(name: "Exchange", subcommands: [ReportCommand.self, TextCommand.self, TrainingCommand.self]),
      CommandGroup(name: "Program", subcommands: [CompletionsCommand.self, SchemaCommand.self]),
    ])
}
