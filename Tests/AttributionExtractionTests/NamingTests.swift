import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Naming, chain and claimant")
struct NamingTests {
  @Test(
    "The speaker's words tell how it is named",
    arguments: [
      ("Ada Rowe said it rained.", SpeakerNaming.named), ("The company said it rained.", .named),
      ("A spokesman for Holt Ltd said it rained.", .named), ("A source said it rained.", .anonymous),
      ("A person familiar with the talks said it rained.", .anonymous),
      ("A council official said it rained.", .anonymous),
      ("“It rained,” said an official who asked not to be named.", .anonymous), ("Sources said it rained.", .anonymous),
      ("“It rained in Holt all night.”\n\n— Name withheld", .anonymous),
      ("Critics said it rained.", .unnamed), ("Some say it rained.", .unnamed), ("Officials said it rained.", .unnamed),
      ("The vote failed, with reports that it was rigged.", .unnamed),
      ("The ship is believed to have sunk.", .unattributed),
    ])
  func naming(text: String, expected: SpeakerNaming) throws {
    let found = try onlyAttribution(text)

    #expect(found.reading.naming == expected)
    #expect((found.claimant == nil) == (expected != .named))
  }

  @Test func aPronounThatLeadsToNobodyNamesNobody() throws {
    let found = try onlyAttribution("She said it rained.")

    #expect(found.reading.naming == .named)
    #expect(found.claimant == nil)
  }

  @Test(
    "Who carried it stands in the chain",
    arguments: [
      "[[chain|Reuters]] quoted [[speaker|a source]] as saying it rained.",
      "The [[chain|Holt Gazette]] said it rained, quoting [[speaker|a source briefed on the talks]].",
      "Citing [[speaker|an official]], the [[chain|Holt Gazette]] said it rained.",
      "[[speaker|Ada Rowe]] told the [[chain|BBC]] that it rained.",
      "[[speaker|Ada Rowe]] was quoted by [[chain|Reuters]] as saying it rained.",
    ].map { MarkedText($0) })
  func chain(marked: MarkedText) throws {
    let found = try onlyAttribution(marked.text).reading

    #expect(found.speaker.map(\.quote) == marked["speaker"])
    #expect(found.chain.map(\.name) == marked["chain"])
    #expect(found.content.map { $0.quote.hasSuffix("it rained") } == [true])
  }

  @Test("«The source» goes on with the carrier of the source before")
  func sameSource() {
    let found = attributions("Reuters quoted a source as saying it rained. The source did not disclose the place.")

    #expect(found.map { $0.reading.chain.map(\.name) } == [["Reuters"], ["Reuters"]])
  }

  @Test("Who is spoken to is no carrier unless it is an outlet")
  func addressee() throws {
    let found = try onlyAttribution("Rowe told the council that it rained.").reading

    #expect(found.chain == [])
    #expect(found.content.map(\.quote) == ["that it rained"])
  }

  @Test(
    "The claimant is the full name that the text gives",
    arguments: [
      ("Ada Rowe won in Holt. Rowe said it rained.", "Ada Rowe"),
      ("Mr. Jonas Brandt said it rained.", "Jonas Brandt"),
      ("Former President Jonas Brandt said it rained.", "Jonas Brandt"),
      ("Ada Rowe, the mayor of Holt, said it rained.", "Ada Rowe"),
      ("The White Harbour said it rained.", "The White Harbour"),
      ("Workers left Velox. The company said it rained.", "Velox"),
      ("Workers left Velox. The sail-maker said it rained.", "Velox"),
      ("The company said it rained.", "The company"),
    ])
  func claimant(text: String, expected: String) throws {
    #expect(try onlyAttribution(text).claimant == expected)
  }

  @Test("«She» is the last person who spoke")
  func pronoun() {
    let found = attributions("Ada Rowe said it rained. She said the docks were safe.")

    #expect(found.map(\.claimant) == ["Ada Rowe", "Ada Rowe"])
  }

  @Test("«She» is not the one whom a title makes «he»")
  func pronounAndTitle() {
    let found = attributions(
      "Ada Rowe said it rained. Mr. Jonas Brandt said it snowed. She said it hailed. He said it froze.")

    #expect(found.map(\.claimant) == ["Ada Rowe", "Jonas Brandt", "Ada Rowe", "Jonas Brandt"])
  }
}
