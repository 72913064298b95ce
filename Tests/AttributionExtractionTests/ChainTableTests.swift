import ClaimModel
import Testing

@testable import AttributionExtraction

/// Truth tables of who carried it, of speakers without a name, and of why they have none.
@Suite("Stage: chain and anonymity") struct ChainTableTests {
  private struct Row {
    let marked: String
    let speaker: String
    let chain: [String]
    let naming: SpeakerNaming

    init(_ marked: String, _ speaker: String, _ chain: [String], _ naming: SpeakerNaming = .named) {
      (self.marked, self.speaker, self.chain, self.naming) = (marked, speaker, chain, naming)
    }
  }

  private static let rows = [
    Row("[s:Kapwire] [c:quoted] [t:a source as saying the docks would close].", "a source", ["Kapwire"], .anonymous),
    Row("Kapwire quoted [s:a source] as [c:saying] [t:the docks would close].", "a source", ["Kapwire"], .anonymous),
    Row("[s:Ada Rowe] [c:was quoted by Kapwire as saying] [t:the docks would close].", "Ada Rowe", ["Kapwire"]),
    Row(
      "[s:The Holt Gazette] [c:said] [t:the docks would close], quoting a source briefed on the talks.",
      "a source briefed on the talks", ["Holt Gazette"], .anonymous),
    Row(
      "The Holt Gazette said [t:the docks would close], [c:quoting] [s:a source briefed on the talks].",
      "a source briefed on the talks", ["Holt Gazette"], .anonymous),
    Row(
      "Citing a council official, [s:the Holt Gazette] [c:reported] [t:that the docks would close].",
      "a council official", ["Holt Gazette"], .anonymous),
    Row(
      "[t:The docks would close], [s:the Gazette] [c:reported], citing two people familiar with the plan.",
      "two people familiar with the plan", ["Gazette"], .anonymous),
    Row("[s:The Gazette] [c:said] [t:the docks would close], citing the report.", "the report", ["Gazette"]),
    Row(
      "[s:The Gazette] [c:said] [t:the docks would close, citing a report by the ministry].",
      "a report by the ministry", ["Gazette"]),
    Row("[s:Ada Rowe] [c:said] [t:crime rose], citing a police report.", "Ada Rowe", []),
    Row("[s:Ada Rowe] [c:said] [t:the docks would close], citing new export rules.", "Ada Rowe", []),
    Row("[s:Ada Rowe] [c:told] the Evening Lamp [t:that the docks would close].", "Ada Rowe", ["Evening Lamp"]),
    Row("[s:Ada Rowe] [c:told] the council [t:that the docks would close].", "Ada Rowe", []),
    Row(
      "[s:A designer briefed on the plans] [c:told] the Weekly Pilot [t:that the filters stay].",
      "A designer briefed on the plans", ["Weekly Pilot"], .anonymous),
    Row(
      "In an interview with the Holt Gazette, [s:Rowe] [c:said] [t:the docks would close].", "Rowe", ["Holt Gazette"]),
    Row(
      "[s:Rowe] [c:said] in a report first carried by Telepress [t:that the docks would close].", "Rowe", ["Telepress"]),
    Row(
      "[t:The docks would close], [s:Rowe] [c:said] in remarks published by the Harbour Courier.", "Rowe",
      ["Harbour Courier"]),
    Row("[t:The docks would close], [s:Rowe] [c:said], speaking to Kapwire.", "Rowe", ["Kapwire"]),
    Row(
      "[s:The Gazette] [c:reported] [t:that [s2:Ada Rowe] [c2:said] [t2:the docks would close]].", "Ada Rowe",
      ["Gazette"]),
    Row(
      "[s:The Gazette] [c:reported] [t:that [s2:Brandt] [c2:said] [t2:[s3:Rowe] [c3:had told] [t3:him the docks would close]]].",
      "Rowe", ["Gazette", "Brandt"]),
    Row("[s:Rowe] [c:said] [t:[s2:she] [c2:believed] [t2:the docks would close]].", "she", []),
    Row(
      "Kapwire quoted [s:a banker] as [c:saying] [t:it was over]. [s2:She] [c2:added] [t2:that nobody cared].", "She",
      ["Kapwire"], .anonymous),
    Row(
      "Kapwire quoted [s:a banker] as [c:saying] [t:it was over]. [s2:The banker] [c2:added] [t2:that nobody cared].",
      "The banker", ["Kapwire"], .anonymous),
    Row(
      "[s:A person familiar with the matter] [c:said] [t:the docks would close].", "A person familiar with the matter",
      [], .anonymous),
    Row(
      "[s:Officials who asked not to be named] [c:said] [t:the docks would close].",
      "Officials who asked not to be named", [], .anonymous),
    Row("[s:Critics] [c:say] [t:the plan is reckless].", "Critics", [], .unnamed),
    Row("There are [c:reports] [t:that the docks would close].", "", [], .unnamed),
    Row("[t:The ship] [c:is believed] [t:to have sunk].", "", [], .unattributed),
    Row("[s:A spokesman for Velox] [c:said] [t:the docks would close].", "A spokesman for Velox", []),
    Row("[s:A spokesman] [c:said] [t:the docks would close].", "A spokesman", [], .anonymous),
    Row(
      "Pressdienst Nord cited [s:an official] as [c:saying] [t:the bank would hold the keys].", "an official",
      ["Pressdienst Nord"], .anonymous),
  ]

  @Test func carriersAndSpeakers() {
    expectTable(
      "chains",
      Self.rows.map { row in
        guard let found = ToldText(row.marked).isolation().attributions.last?.reading else {
          return "«\(row.marked)»: nothing"
        }
        let speaker = AttributionReading.words(found.speaker)
        let isSo = speaker == row.speaker && found.chain.map(\.name) == row.chain && found.naming == row.naming
        return isSo ? nil : "«\(row.marked)»: «\(speaker)» by \(found.chain.map(\.name)), \(found.naming)"
      })
  }

  @Test(
    "The reason of anonymity is kept as printed",
    arguments: [
      (
        "“[t:It rained],” [c:said] [s:an official who asked not to be named because the talks are private].",
        "asked not to be named because the talks are private"
      ),
      ("[s:An official] [c:said], on condition of anonymity, [t:that it rained].", "on condition of anonymity"),
      (
        "[s:Two sailors] [c:said] [t:it rained], asking for anonymity for fear of the owners.",
        "asking for anonymity for fear of the owners"
      ),
      (
        "[s:A clerk who was not authorised to speak publicly] [c:said] [t:it rained].",
        "not authorised to speak publicly"
      ),
      ("[s:An aide who declined to be identified] [c:said] [t:it rained].", "declined to be identified"),
      ("[s:A source] [c:said] [t:it rained].", nil),
    ])
  func reason(marked: String, expected: String?) {
    let found = ToldText(marked).isolation().attributions.first

    #expect(found?.reading.anonymity?.quote == expected)
    #expect(found?.reading.form == .assertion)
  }

  @Test("What only says who was cited for another one is no attribution of its own")
  func citedTwice() {
    let found = ToldText(
      "[s:The Gazette] [c:said] [t:the docks would close], [c2:quoting] [t2:a source briefed on the talks]."
    )
    .isolation().attributions

    #expect(found.map { $0.reading.content.map(\.quote) } == [["the docks would close"]])
  }
}
