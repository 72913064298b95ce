import ClaimModel
import Testing

@testable import AttributionExtraction

/// A truth table of what evidence can settle.
@Suite("Stage: checkable or not") struct CheckabilityTableTests {
  private static let rows: [(String, CheckabilityRule.Finding)] = [
    ("[s:Rowe] [c:said] [t:the docks were closed in May].", .fact),
    ("[s:Rowe] [c:said] [t:Velox sold 12 ships].", .figures),
    ("[s:Rowe] [c:said] [t:prices rose by 4.1 per cent].", .figures),
    ("[s:Rowe] [c:claimed] [t:Velox could read the letters].", .possibility),
    ("[s:Velox] [c:denied] [t:that it sold the ships].", .denied),
    ("[s:Velox] [c:denied] [t:the allegations].", .vague),
    ("[s:Velox] [c:said] [t:it has never sold a ship].", .denied),
    ("[s:Rowe] [c:asked] [t:whether the docks were safe].", .question),
    ("[s:Rowe] [c:vowed] [t:to close the docks].", .commitment),
    ("[s:Rowe] [c:predicted] [t:that prices would fall].", .prediction),
    ("[s:Rowe] [c:said] [t:the docks will close on Monday].", .prediction),
    ("[s:Rowe] [c:said] [t:the firm would not sell the docks].", .prediction),
    ("[s:Rowe] [c:believes] [t:the docks are safe].", .opinion), ("[s:Rowe] [c:wants] [t:a new dock].", .opinion),
    ("[s:Holt] [c:blasted] [t:the ban as political].", .judgement),
    ("[s:Rowe] [c:said] [t:the plan is reckless].", .judgement),
    ("[s:Rowe] [c:said] [t:the ban was an insult to both nations].", .judgement),
    ("[s:Rowe] [c:replied] [t:that the docks had been closed in May].", .fact),
    ("“[t:I am proud of the docks],” [s:Rowe] [c:said].", .state),
    ("[s:Rowe] [c:said] [t:the council should close the docks].", .demand),
    ("[s:Rowe] [c:said] [t:Velox must pay its workers].", .demand),
    ("[s:Rowe] [c:said] [t:Velox would have closed the docks].", .unreal),
    ("[s:Rowe] [c:said] [t:it was late].", .vague), ("[s:Rowe] [c:said] [t:they lied].", .vague),
    ("[s:Rowe] [c:said] [t:she was happy].", .state), ("“[t:Everything was different],” [s:Rowe] [c:said].", .vague),
    ("[t:The ship] [c:is believed] [t:to have sunk].", .fact),
    ("[s:Rowe] [c:said] [t:Brandt met the mayor of Holt].", .fact),
    ("[s:Rowe] [c:said] [t:the treasury is going to borrow].", .prediction),
    ("[s:Rowe] [c:said] [t:Holt needs to pay].", .demand),
  ]

  @Test func whatEvidenceCanSettle() {
    expectTable(
      "checkable",
      Self.rows.map { marked, expected in
        let found = ToldText(marked).isolation().attributions.last?.claims.first?.checkability
        return found == expected.checkability ? nil : "«\(marked)»: \(found?.reason ?? "no claim")"
      })
  }

  @Test("Every reason is a sentence of its own, and few of them say that it can be checked")
  func words() {
    #expect(Set(CheckabilityRule.Finding.allCases.map(\.rawValue)).count == CheckabilityRule.Finding.allCases.count)
    #expect(CheckabilityRule.Finding.allCases.filter(\.isCheckable) == [.figures, .fact, .possibility, .denied])
  }
}
