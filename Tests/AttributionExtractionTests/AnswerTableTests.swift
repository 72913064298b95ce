import ClaimModel
import Testing

@testable import AttributionExtraction

/// A truth table of answers: which earlier attribution the last one answers best, by its number from 0.
@Suite("Stage: answers") struct AnswerTableTests {
  private static let spying = "[s:Jonas Brandt] [c:claimed] [t:Velox could sell the letters of sailors to pirates]."
  private static let threat = "[s:Jonas Brandt] [c:threatened] [t:to ban Velox from the docks]."

  private static let rows: [(String, Int?, RelationKind?)] = [
    (spying + " [s2:Velox] [c2:said] [t2:it has never sold letters to pirates].", 0, .denies),
    (spying + "\n\n[s2:Velox] [c2:denied] [t2:the allegations].", 0, .denies),
    // What points back means the words beside it, not those that name who answers.
    (
      spying
        + " [s2:Rowe] [c2:said] [t2:he was lying].\n\n[s3:Sorel] [c3:said] [t3:the docks are safe]. “[t4:That is not true],” [s4:Velox] [c4:replied].",
      2, .denies
    ),
    (spying + " [s2:Velox] [c2:dismissed] [t2:that as gossip].", 0, .respondsTo),
    (spying + "\n\n“[t2:None of this is true],” [s2:Velox] [c2:said].", 0, .denies),
    (spying + "\n\n[s2:The company] [c2:has denied] [t2:that it read any letter].", 0, .denies),
    (spying + "\n\n[s2:The port] [c2:blasted] [t2:Brandt’s words as cheap].", 0, .respondsTo),
    (spying + "\n\n[s2:Velox] [c2:called] [t2:the charges “pure invention”].", 0, .denies),
    (threat + "\n\n[s2:Kessia] [c2:condemned] [t2:the ban as unfair].", 0, .respondsTo),
    (
      spying + " [s2:Brandt] [c2:vowed] [t2:to close the docks].\n\n[s3:Velox] [c3:rejected] [t3:the accusations].", 0,
      .denies
    ),
    (
      spying + " [s2:Brandt] [c2:vowed] [t2:to close the docks].\n\n[s3:Kessia] [c3:criticised] [t3:the move].", 1,
      .respondsTo
    ),
    (
      "[s:Ada Rowe] [c:said] [t:the mayor of Holt took bribes]. [s2:The weather office] [c2:said] [t2:it would rain].\n\n[s3:The mayor of Holt] [c3:denied] [t3:taking bribes].",
      0, .denies
    ),
    (
      "[s:Rowe] [c:said] [t:Velox owes the port money]. [s2:Sorel] [c2:said] [t2:Harrowgate stole ships].\n\n[s3:Harrowgate] [c3:denied] [t3:stealing ships].",
      1, .denies
    ),
    (
      "[s:Rowe] [c:said] [t:Velox owes the port money]. [s2:Sorel] [c2:said] [t2:Harrowgate stole ships].\n\n[s3:Velox] [c3:denied] [t3:that it owes money].",
      0, .denies
    ),
    ("[s:Rowe] [c:said] [t:the bridge is unsafe].\n\n[s2:Sorel] [c2:dismissed] [t2:Rowe's claim].", 0, .respondsTo),
    ("[s:Rowe] [c:said] [t:the bridge is unsafe].\n\n“[t2:That is not true],” [s2:Sorel] [c2:replied].", 0, .denies),
    (spying + " [s2:Brandt] [c2:denied] [t2:the letters of sailors were sold].", nil, nil),
    (spying + "\n\n[s2:Velox] [c2:said] [t2:it sold letters to pirates].", nil, nil),
    (spying + "\n\n[s2:Ada Rowe] [c2:denied] [t2:the weather was bad].", nil, nil),
    ("[s:Velox] [c:declined] [t:to comment].\n\n[s2:Brandt] [c2:denied] [t2:it].", nil, nil),
    ("[s2:Velox] [c2:denied] [t2:the allegations].", nil, nil),
    (spying + "\n\n[s2:Velox] [c2:declined] [t2:to comment].", nil, nil),
    (spying + "\n\n“[t2:We don't comment on gossip],” [s2:Velox] [c2:said].", nil, nil),
    (spying + "\n\n“[t2:We do not comment on letters],” [s2:Velox] [c2:replied].", nil, nil),
  ]

  @Test func whatIsAnswered() {
    expectTable(
      "answers",
      Self.rows.map { marked, expected, relation in
        let best = ToldText(marked).isolation().attributions.last?.answers.first
        let isSo = best?.attribution == expected && best?.relation == relation
        return isSo
          ? nil
          : "«\(marked)»: \(best.map { "\($0.attribution), \($0.relation), \($0.score): \($0.reason)" } ?? "nothing")"
      })
  }

  @Test("Where no word or name tells which one is meant, only the nearest is answered")
  func nearest() {
    let weather = "[s:Holm] [c:said] [t:it rained in Alder]. [s2:Brink] [c2:said] [t2:the lunch was late].\n\n"
    let rows: [(String, [Int])] = [
      (weather + "[s3:Hale] [c3:denied] [t3:the allegations].", [1]),
      (weather + "[s3:Hale] [c3:denied] [t3:that the lunch was late].", [1]),
      (weather + "[s3:Hale] [c3:rejected] [t3:the claims about Alder].", [0]),
    ]
    for (marked, expected) in rows {
      let found = ToldText(marked).isolation().attributions.last?.answers.map(\.attribution)
      #expect(found == expected, "\(marked)")
    }
  }

  @Test("An answer tells its signs and a score between 0 and 1")
  func reason() throws {
    let answer = try #require(ToldText(Self.rows[0].0).isolation().attributions.last?.answers.first)

    #expect((0.3...1).contains(answer.score))
    #expect(answer.reason == "the two share 2 words; the earlier one names who answers; the same paragraph")
  }
}
