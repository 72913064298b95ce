import ClaimModel
import Testing

@testable import AttributionExtraction

/// Truth tables of what is done by saying it, and of the words that are kept. Speaker, cue and content are given.
@Suite("Stage: form, hedges, negations, numbers") struct FormTableTests {
  private static let forms: [(String, AttributionForm)] = [
    ("[s:Ada Rowe] [c:said] [t:the docks were safe].", .assertion),
    ("[t:The docks were safe], [c:according to] [s:Ada Rowe].", .assertion),
    ("[s:ROWE][c::] [t:The docks were safe.]", .assertion),
    ("[s:Velox] [c:has denied] [t:that it sold the ships].", .denial),
    ("[s:Velox] [c:denied] [t:selling the ships].", .denial),
    ("[s:Velox] [c:did not deny] [t:that it sold the ships].", .assertion),
    ("[s:Velox] [c:has said] [t:it has never sold a ship].", .denial),
    ("[s:Velox] [c:said] [t:it never sold a ship].", .denial),
    ("“[t:None of this is true],” [s:Velox] [c:said].", .denial),
    ("[s:Velox] [c:called] [t:the charges “pure invention”].", .denial),
    ("[s:Velox] [c:rejected] [t:the accusations].", .denial),
    ("[s:Velox]'s [c:denial] [t:that ships were sold] came late.", .denial),
    ("[s:Velox] [c:said] [t:it was not clear who sold the ships].", .assertion),
    ("[s:Holt] [c:has blasted] [t:the ban as political].", .response),
    ("[s:Holt] [c:hit back at] [t:the ban].", .response),
    ("[s:Holt] [c:called] [t:the ban “a bill without a crime”].", .response),
    ("[s:Holt] [c:welcomed] [t:the ruling].", .response),
    ("“[t:We waited for years],” [s:Rowe] [c:replied].", .response),
    ("[s:Rowe] [c:asked] [t:whether the docks were safe].", .question),
    ("“[t:Is it safe?]” [s:Rowe] [c:said].", .question),
    ("[s:Rowe] [c:asked] [t:the council to close the docks].", .opinion),
    ("[s:Rowe] [c:vowed] [t:to close the docks].", .commitment),
    ("[s:Rowe] [c:threatened] last month [t:to leave].", .commitment),
    ("[s:Rowe] [c:plans to] [t:close the docks].", .commitment),
    ("[s:Rowe]'s [c:promise] [t:to close the docks] was kept.", .commitment),
    ("“[t:We will rebuild the docks],” [s:Rowe] [c:said].", .commitment),
    ("[s:Rowe] [c:said] [t:she would resign].", .commitment),
    ("[s:The bank] [c:forecast] [t:that prices would fall].", .prediction),
    ("[s:Analysts] [c:expect] [t:prices to fall].", .prediction),
    ("[s:Rowe] [c:believes] [t:the docks are safe].", .opinion),
    ("[s:Rowe] [c:calls for] [t:a new dock].", .opinion),
    ("[s:Rowe] [c:is confident] [t:that the docks are safe].", .opinion),
    ("[s:The firm] was “[t:sure that families would be safer with us]”.", .opinion),
    ("“[t:I think it is late],” [s:Rowe] [c:said].", .opinion),
    ("[s:Rowe] [c:declined] [t:to comment].", .noComment),
    ("[s:The ministry] [c:did not immediately respond] [t:to a request for comment].", .noComment),
    ("[s:Rowe] [c:would not reveal] [t:the name of the bidder].", .noComment),
    ("[s:Velox] [c:declined to comment]. [s2:Brandt] [c2:did not either].", .noComment),
    ("[t:The ship] [c:is believed] [t:to have sunk].", .assertion),
    ("[s:Rowe] [c:insisted] [t:that the harbour earns money].", .assertion),
    ("“[t:We'll close the plant in May],” [s:Rowe] [c:said].", .commitment),
    ("“[t:I’ve never met him],” [s:Rowe] [c:said].", .denial), ("“[t:We’re sorry],” [s:Rowe] [c:said].", .opinion),
    ("“[t:Crime fell. Who is to thank?]” [s:Rowe] [c:said].", .assertion),
    ("[s:Rowe] [c:said] [t:the plan was wrong].", .assertion),
    ("[s:Rowe] [c:said] [t:the report was wrong].", .assertion),
    ("[s:Rowe] [c:said] [t:the ruling was nonsense].", .assertion),
    ("[s:Rowe] [c:said] [t:the claims were wrong].", .denial),
    ("[s:Rowe] [c:said] [t:the suggestion was false].", .denial),
    ("“[t:We are not immune],” [s:Rowe] [c:said].", .assertion),
    ("“[t:We had no choice],” [s:Rowe] [c:said].", .assertion),
    ("“[t:I never wanted to be an actor],” [s:Rowe] [c:said].", .assertion),
    ("[s:Rowe] [c:said] [t:she had no doubt].", .assertion),
    ("“[t:I am not a thief],” [s:Rowe] [c:said].", .assertion),
    ("Brandt called her a thief. “[t:I am not a thief],” [s:Rowe] [c:said].", .denial),
    ("“[t:I was not involved],” [s:Rowe] [c:said].", .denial),
    ("[s:Neighbours] [c:assumed] [t:that he would log it].", .assertion),
    ("[s:They] [c:insist] [t:it will work].", .assertion),
    ("[s:Ada Rowe] [c:said] [t:it would sell the docks].", .assertion),
    ("“[t:I would want to see winter data],” [s:Rowe] [c:said].", .opinion),
    ("“[t:I would urge people to wait],” [s:Rowe] [c:said].", .opinion),
    ("“[t:We will not raise taxes],” [s:Rowe] [c:said].", .commitment),
    ("“[t:I promise you we will rebuild it],” [s:Rowe] [c:said].", .commitment),
    ("“[t:We don't comment on gossip],” [s:Rowe] [c:said].", .assertion),
  ]

  @Test func theFormFollowsCueAndContent() {
    expectTable(
      "forms",
      Self.forms.map { marked, form in
        let found = ToldText(marked).isolation().attributions.last?.reading.form
        return found == form ? nil : "«\(marked)»: \(found.map(String.init(describing:)) ?? "nothing"), not \(form)"
      })
  }

  /// Content, hedges, negations and numbers, each joined by a bar.
  private static let kept: [(String, hedges: String, negations: String, numbers: String)] = [
    ("the docks could potentially sink", "could|potentially", "", ""),
    ("it never sold 12 ships", "", "never", "12"),
    ("the deal may not be worth $4.1 billion", "may", "not", "$4.1 billion"),
    ("175m people and a fifth of the ports use it", "", "", "175m"),
    ("30 per cent of the 2,300 schools closed in 2019", "", "", "30 per cent|2,300|2019"),
    ("nobody reportedly saw two hundred soldiers", "reportedly", "nobody", "two hundred"),
    ("prices rose by roughly half", "roughly", "", ""),
    ("it isn’t likely to rain", "likely", "isn’t", ""),
    ("the ship sailed without a crew of 14", "", "without", "14"),
    ("between £3m and £5m was lost", "", "", "£3m|£5m"),
    ("the second man may have left", "may", "", ""),
    ("three dozen boats sank", "", "", "three dozen"),
    ("it cannot be ruled out", "", "cannot", ""), ("the town was apparently empty", "apparently", "", ""),
    ("taxes fell 4.5% in a year", "", "", "4.5%"), ("neither plan would work", "", "neither", ""),
    ("one in ten boats leaks", "", "", "ten"), ("the vote is probably lost", "probably", "", ""),
    ("the bridge is 1,200 metres long", "", "", "1,200"), ("they sold none of it", "", "none", ""),
  ]

  @Test func hedgesNegationsAndNumbersAreKept() {
    func joined(_ spans: [Span]) -> String { spans.map(\.quote).joined(separator: "|") }
    expectTable(
      "hedges, negations, numbers",
      Self.kept.map { content, hedges, negations, numbers in
        guard let found = ToldText("[s:Rowe] [c:said] [t:\(content)].").isolation().attributions.first else {
          return content
        }
        let have = (joined(found.reading.hedges), joined(found.reading.negations), joined(found.reading.numbers))
        return have == (hedges, negations, numbers) ? nil : "«\(content)»: \(have)"
      })
  }
}
