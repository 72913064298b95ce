import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Quotations that go on")
struct CarriedQuotationTests {
  @Test("A quotation that fills the next paragraph is carried: same speaker, no cue")
  func carried() throws {
    let found = attributions("“The docks are safe,” Ada Rowe said.\n\n“We looked at every one of them in the spring.”")

    try #require(found.count == 2)
    #expect(found[1].reading.speaker.map(\.quote) == ["Ada Rowe"])
    #expect(found[1].reading.speaker == found[0].reading.speaker)
    #expect(found[1].reading.cue == [])
    #expect(found[1].reading.content.map(\.quote) == ["“We looked at every one of them in the spring.”"])
    #expect(found[1].claimant == "Ada Rowe")
  }

  @Test("It is not carried over a paragraph without quotation")
  func interrupted() {
    let found = attributions("“The docks are safe,” Ada Rowe said.\n\nIt rained.\n\n“We looked at every one of them.”")

    #expect(found.count == 1)
  }

  @Test("A following quotation of the same paragraph joins the attribution")
  func sameParagraph() throws {
    let found = try onlyAttribution("“It rained,” Rowe said. “We left. Nobody stayed.”")

    #expect(found.reading.content.map(\.quote) == ["“It rained,”", "“We left. Nobody stayed.”"])
    #expect(found.statements == ["It rained", "We [Rowe] left", "Nobody stayed"])
  }

  @Test("A quotation behind the clause goes to the sentence's speaker")
  func behind() {
    let found = attributions("Rowe said it would rain, despite the firm being “sure the week would stay entirely dry”.")

    #expect(found.map { $0.reading.speaker.map(\.quote) } == [["Rowe"], ["Rowe"]])
    #expect(found.map(\.reading.kind) == [.indirect, .direct])
  }

  @Test("Words in quotation marks without anybody speaking are none")
  func scare() {
    #expect(attributions("The so-called “harbour of the seven old winds” closed.").isEmpty)
  }
}
