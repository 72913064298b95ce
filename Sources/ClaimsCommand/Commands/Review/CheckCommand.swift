import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import ReviewRules

/// `claims check`: hold claims against the rules before sign-off.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold claims against the rules before sign-off.",
    discussion: Examples.text(
      after:
        "Says what blocks a sign-off and what only warns, with what to do about it. Exit 1 where something blocks that nobody has waived. The rules are explained in docs/rules; the policy stands in «claims settings».",
      "claims check C0016", "claims check A0001 --json", "claims check", "claims check --rules"))

  @Argument(help: "Claims or articles (default: the whole casebook).", transform: RecordID.init(text:))
  var what: [RecordID] = []
  @Flag(help: "List the rules, and what this casebook makes of them.") var rules = false
  @Flag(help: "Leave out what was waived.") var open = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if let stranger = what.first(where: { $0.kind != .claim && $0.kind != .article }) {
      throw ShellError.usage("\(stranger) is \(stranger.kind.withArticle): name claims, articles, or nothing for all")
    }
    if rules, !what.isEmpty {
      throw ShellError.usage("--rules lists the rules and checks nothing: leave \(what[0]) out")
    }
  }

  func run() throws {
    let session = try casebook.open()
    if rules { return try listRules(session) }
    let progress = ProgressLine("checking")
    let check = try session.check(what) { progress($0, $1) }
    progress.clear()
    let list = FindingList(check: check, findings: open ? check.findings.filter { $0.waiver == nil } : check.findings)
    if output.json { try Output.json(list.json()) } else { try session.read { try list.page($0).print() } }
    if check.findings.contains(where: \.blocks) { throw Outcome(status: .unsound) }
  }

  private func listRules(_ session: CasebookSession) throws {
    let policy = try session.read { try $0.settings().rules ?? .house }
    if output.json { return try Output.json(FindingList.json(policy)) }
    try FindingList.page(policy).print()
  }
}
