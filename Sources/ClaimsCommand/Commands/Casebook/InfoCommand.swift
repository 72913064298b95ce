import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims info`: say what is there and what is left.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what is there and what is left.",
    discussion: Examples.text(
      after:
        "Also policy, editors and rating scale, the claims by state, article and person, and where the ledger ends.",
      "claims info", "claims info --casebook tiktok.casebook --json"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let tallies = try session.tallies()
    let states = try ReviewState.Name.allCases.map { state in
      var query = QueueQuery()
      (query.state, query.limit) = (state, 0)
      return (state, try session.queue(query).total)
    }
    try session.read { facts in
      let info = CasebookInfo(tallies: tallies, states: states, facts: facts, path: session.store.path)
      if output.json { try Output.json(info.json()) } else { try info.page().print() }
    }
  }
}
