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
    ("“[t:We'll close the docks],” [s:Rowe] [c:said].", .commitment),
    ("“[t:I’ll be back],” [s:Rowe] [c:said].", .prediction), ("“[t:We're sorry],” [s:Rowe] [c:said].", .state),
    ("“[t:I’m proud of the docks],” [s:Rowe] [c:said].", .state),
    ("“[t:I’ve never met the mayor],” [s:Rowe] [c:said].", .denied),
    ("“[t:Crime has doubled in Holt. Who is to blame?]” [s:Rowe] [c:said].", .fact),
    ("“[t:Who is to blame?]” [s:Rowe] [c:said].", .question),
    ("[s:Rowe] [c:said] [t:the ruling was wrong].", .judgement),
  ]

  @Test func whatEvidenceCanSettle() {
    expectTable(
      "checkable",
      Self.rows.map { marked, expected in
        let found = ToldText(marked).isolation().attributions.last?.claims.first?.checkability
        return found == expected.checkability ? nil : "«\(marked)»: \(found?.reason ?? "no claim")"
      })
  }

  @Test("Each sentence of a quotation is judged by its own words")
  func sentencesApart() {
    let rows: [(String, [CheckabilityRule.Finding])] = [
      ("“[t:I hope it works. We spent £4m on the dam.]” [s:Rowe] [c:said].", [.opinion, .figures]),
      ("“[t:Crime has doubled in Holt],” [s:Rowe] [c:said]. “[t:Who is to blame?]”", [.fact, .question]),
      ("“[t:Is the dam safe? The council closed it in May.]” [s:Rowe] [c:said].", [.question, .fact]),
      ("“[t:We will close the docks. Brandt owns the town.]” [s:Rowe] [c:said].", [.commitment, .fact]),
    ]
    for (marked, expected) in rows {
      let found = ToldText(marked).isolation().attributions.last?.claims.map(\.checkability)
      #expect(found == expected.map(\.checkability), "\(marked)")
    }
  }

  @Test("Every reason is a sentence of its own, and few of them say that it can be checked")
  func words() {
    #expect(Set(CheckabilityRule.Finding.allCases.map(\.rawValue)).count == CheckabilityRule.Finding.allCases.count)
    #expect(CheckabilityRule.Finding.allCases.filter(\.isCheckable) == [.figures, .fact, .possibility, .denied])
  }
}
