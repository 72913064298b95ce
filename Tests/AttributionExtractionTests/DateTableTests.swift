import ClaimModel
import Testing

@testable import AttributionExtraction

/// A truth table of when a claim was made. The article is of Monday, 14 September 2020, where nothing else is said.
@Suite("Stage: date of the claim") struct DateTableTests {
  private static let rows: [(String, String?)] = [
    ("[s:Rowe] [c:said] on Monday [t:that it rained].", "2020-09-14"),
    ("[s:Rowe] [c:said] on Sunday [t:that it rained].", "2020-09-13"),
    ("[s:Rowe] [c:said] on Tuesday [t:that it rained].", "2020-09-08"),
    ("[s:Rowe] [c:said] last Monday [t:that it rained].", "2020-09-07"),
    ("[s:Rowe] [c:said] late on Friday night [t:that it rained].", "2020-09-11"),
    ("On Wednesday, [s:Rowe] [c:said] [t:it rained].", "2020-09-09"),
    ("“[t:It rained],” [s:Rowe] [c:said] on Thursday.", "2020-09-10"),
    ("[s:Rowe] [c:said] yesterday [t:that it rained].", "2020-09-13"),
    ("[s:Rowe] [c:said] today [t:that it rained].", "2020-09-14"),
    ("[t:It rained], [s:Rowe] [c:said] last night.", "2020-09-13"),
    ("[s:Rowe] [c:said] last week [t:that it rained].", "2020-09"),
    ("[s:Rowe] [c:threatened] last month [t:to leave].", "2020-08"),
    ("Earlier this month [s:Rowe] [c:said] [t:it rained].", "2020-09"),
    ("[s:Rowe] [c:said] last year [t:that it rained].", "2019"),
    ("[s:Rowe] [c:said] earlier this year [t:that it rained].", "2020"),
    ("[s:Rowe] [c:said] two weeks ago [t:that it rained].", "2020"),
    ("[s:Rowe] [c:said] three days ago [t:that it rained].", "2020-09-11"),
    ("[s:Rowe] [c:said] two months ago [t:that it rained].", "2020-07"),
    ("[s:Rowe] [c:said] in August [t:that it rained].", "2020-08"),
    ("[s:Rowe] [c:said] in late October [t:that it rained].", "2019-10"),
    ("[s:Rowe] [c:said] on 3 May [t:that it rained].", "2020-05-03"),
    ("[s:Rowe] [c:said] on Sept. 10 [t:that it rained].", "2020-09-10"),
    ("[s:Rowe] [c:said] on December 24 [t:that it rained].", "2019-12-24"),
    ("[s:Rowe] [c:said] on March 3, 2018, [t:that it rained].", "2018-03-03"),
    ("[s:Rowe] [c:said] on Friday, 11 September, [t:that it rained].", "2020-09-11"),
    ("[s:Rowe] [c:said] in 2019 [t:that it rained].", "2019"),
    ("[s:Rowe] [c:said] in a 2016 interview [t:that it rained].", "2016"),
    ("[s:Rowe] [c:said] in the spring [t:that it rained].", "2020"),
    ("[s:Rowe] [c:said] [t:the docks closed on Monday].", nil),
    ("[s:Rowe] [c:said] [t:it may rain].", nil),
    ("[s:Brandt, who resigned in May,] [c:said] [t:it rained].", nil),
    ("[s:Rowe] [c:said] on Tuesday [t:that it rained], and [s2:Brandt] [c2:said] [t2:it snowed].", nil),
    ("[s:Rowe] [c:said] on Tuesday [t:that it rained], [c2:adding] [t2:that it snowed].", nil),
    (
      "[s:Holt] on Tuesday [c:called] [t:it a ban]. A day earlier [s2:Rowe] [c2:had warned] [t2:of rain].", "2020-09-07"
    ),
    ("[s:Rowe] [c:spoke] on Sunday [t:of rain]. [s2:Holt] [c2:rejected] [t2:it] the same evening.", "2020-09-13"),
    ("[s:Rowe] [c:said] in the town hall [t:that it rained].", nil),
    ("[s:Hale] [c:denied] [t:he was in Alder on Friday] and [c2:insisted] [t2:he was at home in May 2019].", nil),
    ("[s:Hale] [c:denied] [t:he was in Alder] on Friday and [c2:insisted] [t2:he was at home in May 2019].", nil),
    ("[t:It would take ten years], [s:Hale] [c:said], which would break the record set in 2019.", nil),
    ("[s:Hale], who fell ill in 2018, [c:said] [t:it rained].", nil),
    ("[s:Hale] [c:said] [t:it rained], with a ruling expected in May.", nil),
    ("[s:Hale] [c:said] [t:it rained], and a decision is due on Friday.", nil),
    ("[s:Hale] [c:rejected] [t:the ban] on Friday.", "2020-09-11"),
  ]

  @Test func whenItWasSaid() throws {
    let context = ArticleContext(published: try PartialDate(text: "2020-09-14"))
    expectTable(
      "dates",
      Self.rows.map { marked, expected in
        let found = ToldText(marked).isolation(context).attributions.last?.made
        return found?.date.description == expected
          ? nil : "«\(marked)»: \(found.map { "\($0.date), \($0.reason)" } ?? "none")"
      })
  }

  @Test(
    "What the article's own date does not tell is not guessed",
    arguments: [
      (nil, "on Monday", nil), (nil, "in 2019", "2019"), (nil, "on March 3, 2018,", "2018-03-03"),
      ("2020", "yesterday", nil),
      ("2020", "last year", "2019"), ("2020-09", "last month", "2020-08"), ("2020-01", "last month", "2019-12"),
      ("2020-09", "on Monday", nil), ("2020-03-01", "yesterday", "2020-02-29"), ("2021-01-03", "last week", "2020-12"),
      ("2020-10-02", "last week", "2020-09"), ("2020-10-08", "last week", "2020"), ("2020-01-08", "last week", nil),
    ] as [(String?, String, String?)])
  func lessKnown(article: String?, words: String, expected: String?) throws {
    let context = ArticleContext(published: try article.map { try PartialDate(text: $0) })
    let found = ToldText("[s:Rowe] [c:said] \(words) [t:that it rained].").isolation(context).attributions.first?.made

    #expect(found?.date.description == expected)
  }

  @Test("A date tells the words that it was read from, and what it was reckoned from")
  func reason() throws {
    let context = ArticleContext(published: try PartialDate(text: "2020-09-14"))
    let found = ToldText("[s:Rowe] [c:said] on Sunday [t:that it rained].").isolation(context).attributions.first?.made

    #expect(found?.words.quote == "on Sunday")
    #expect(found?.reason == "«on Sunday», reckoned from the article's date, 2020-09-14")
  }

  @Test("Weekdays agree with the calendar over four centuries")
  func weekdays() throws {
    let first = try #require(try PartialDate(text: "1900-01-01").daysSinceEpoch)
    let names = (0..<7).map { DateReckoning.weekday(of: first + $0) }

    #expect(names == [0, 1, 2, 3, 4, 5, 6])
    #expect(DateReckoning.weekday(of: try #require(try PartialDate(text: "2000-01-01").daysSinceEpoch)) == 5)
    #expect(DateReckoning.weekday(of: try #require(try PartialDate(text: "2020-09-14").daysSinceEpoch)) == 0)
  }
}
