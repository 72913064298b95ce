import ArgumentParser
import CasebookSession

/// The option of every command that prints records or receipts.
struct JSONOption: ParsableArguments {
  @Flag(help: "Print JSON; «claims schema» describes it.")
  var json = false
}
