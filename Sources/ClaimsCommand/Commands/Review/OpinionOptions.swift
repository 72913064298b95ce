import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI

/// What a person says who gives a verdict.
struct OpinionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Why; cites evidence by id; - reads stdin (default on a terminal: your editor).", valueName: "words"))
  var rationale: String?
  @Option(
    help: ArgumentHelp("A label of the casebook's scale (default: the one that fits the verdict).", valueName: "label"))
  var rating: String?
  @Option(help: ArgumentHelp("What would change the verdict; - reads stdin.", valueName: "words"))
  var wouldChange: String?

  /// Performs a move with the opinion; where no rationale is given, the person writes it in an editor first.
  ///
  /// - Returns: nil where it was left empty: then nothing was done.
  func perform(
    _ verdict: Verdict, on claim: ClaimID, _ session: CasebookSession, _ move: (Opinion) -> ReviewMove
  ) throws -> Receipt? {
    let wouldChange = try TextInput.words(wouldChange)
    func perform(_ rationale: String) throws -> Receipt {
      let opinion = Opinion(verdict: verdict, rating: rating, rationale: rationale, wouldChange: wouldChange)
      return try session.perform(.move(claim, move(opinion)))
    }
    if let rationale { return try perform(TextInput.words(rationale)) }
    guard Terminal.canAsk else {
      throw ShellError.usage("why? say --rationale WORDS, or --rationale - and hand them over on stdin")
    }
    guard let draft = try Editor.write(about: claim.description, help: help(verdict, claim, session)) else {
      try Output.message("claims: the rationale was left empty: \(claim) is as it was")
      return nil
    }
    do {
      let receipt = try perform(draft.text)
      draft.discard()
      return receipt
    } catch {
      // What was written must not be lost with the refusal.
      try? Output.message(
        "claims: what you wrote is kept in «\(draft.path)»: --rationale - < \(draft.path) hands it over again")
      throw error
    }
  }

  private func help(_ verdict: Verdict, _ claim: ClaimID, _ session: CasebookSession) throws -> [String] {
    try session.read { facts in
      let record: Claim = try facts.need(claim)
      var lines = [
        "\(claim) \(verdict): why?", Safe.line(record.statement), "",
        "Cite evidence by id, such as E0001. Leave this empty to leave the claim as it is.", "Evidence:",
      ]
      for evidence in try facts.referrers(to: claim.any, as: Evidence.self) where evidence.withdrawn == nil {
        lines.append(try "  " + RecordNames(facts: facts).line(evidence.id.any).plain)
      }
      return lines
    }
  }
}
