import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Speaker, cue and content")
struct TaggerTests {
  private static let cases = [
    "[[speaker|Ada Rowe]] [[cue|said]] [[content|that the harbour will close]].",
    "[[speaker|Ada Rowe]] [[cue|said]] on Monday [[content|the harbour will close]].",
    "[[speaker|The council]] [[cue|has claimed]] [[content|the docks are unsafe]].",
    "[[content|The harbour will close]], [[speaker|Ada Rowe]] [[cue|said]].",
    "[[content|The harbour will close]], [[cue|said]] [[speaker|Ada Rowe]].",
    "[[content|“The harbour will close,”]] [[cue|said]] [[speaker|Ada Rowe]].",
    "[[content|“The harbour will close,”]] [[speaker|Ada Rowe]] [[cue|said]] on Monday.",
    "[[speaker|Ada Rowe]] [[cue|said:]] [[content|“The harbour will close.”]]",
    "[[content|“The harbour,”]] [[speaker|Rowe]] [[cue|said]], [[content|“will close.”]]",
    "[[content|“It rained. We left,”]] [[speaker|Rowe]] [[cue|said]].",
    "[[content|“Is it safe?”]] [[speaker|Rowe]] [[cue|asked]].",
    "[[speaker|Ada Rowe, the mayor of Holt,]] [[cue|said]] [[content|the harbour will close]].",
    "[[cue|According to]] [[speaker|Ada Rowe]], [[content|the harbour will close]].",
    "[[content|The harbour will close]], [[cue|according to]] [[speaker|a report by the council]].",
    "[[speaker|Rowe]] [[cue|denied]] [[content|the allegations]].",
    "[[speaker|Rowe]] [[cue|rejected]] [[content|the plan as unfair]].",
    "[[speaker|Rowe]] [[cue|asked]] [[content|whether the docks were safe]].",
    "[[speaker|Rowe]] [[cue|has vowed]] [[content|to close the docks]].",
    "[[speaker|Critics]] [[cue|say]] [[content|the plan is reckless]].",
    "[[content|The bridge]], [[speaker|Rowe]] [[cue|said]], [[content|will be closed]].",
    "[[content|The ship]] [[cue|is believed]] [[content|to have sunk]].",
    "The vote failed, with [[cue|reports]] [[content|that it was rigged]].",
  ]

  @Test("Any usual order is read", arguments: cases.map { MarkedText($0) })
  func orders(marked: MarkedText) throws {
    let found = try onlyAttribution(marked.text)

    #expect(
      found.reading.speaker.map { $0.quote } == marked["speaker"].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    )
    #expect(found.reading.cue.map(\.quote) == marked["cue"])
    #expect(found.reading.content.map(\.quote) == marked["content"])
  }

  @Test(
    "Two who speak in one sentence are kept apart",
    arguments: [
      "Rowe said the docks were safe, and Brandt said the ships were old.",
      "Rowe said the docks were safe, while Brandt claimed the ships were old.",
    ])
  func two(text: String) {
    let found = attributions(text)

    #expect(found.map { $0.reading.speaker.map(\.quote) } == [["Rowe"], ["Brandt"]])
    #expect(found.map { $0.reading.content.map(\.quote) } == [["the docks were safe"], ["the ships were old"]])
  }

  @Test("A second cue shares the speaker of the first")
  func shared() {
    let found = attributions("Rowe said the docks were safe, adding that the ships were old.")

    #expect(found.map { $0.reading.speaker.map(\.quote) } == [["Rowe"], ["Rowe"]])
    #expect(found.map { $0.reading.content.map(\.quote) } == [["the docks were safe"], ["that the ships were old"]])
  }

  @Test(
    "Words that only look like cues attribute nothing",
    arguments: [
      "The reports were long.", "It continued to rain.", "The United States will vote.", "The promised road was built.",
      "She put salt in the soup.", "Reports of rain reached Holt.",
    ])
  func lookalikes(text: String) {
    #expect(attributions(text).isEmpty)
  }

  @Test("Another tagger takes the place of the lexicon, and what it can't mean is left out")
  func replaced() throws {
    struct Fixed: AttributionTagger {
      func markings(on page: Page) -> [Marking] {
        [
          Marking(speaker: [0..<1], cue: [1..<2], content: [2..<4], confidence: 0.25),
          Marking(speaker: [0..<1]), Marking(cue: [90..<99]),
        ]
      }
    }

    let found = AttributionExtractor(tagger: Fixed()).isolate("Rowe hummed old songs.").attributions

    #expect(found.map { $0.reading.content.map(\.quote) } == [["old songs"]])
    #expect(found.first?.reading.confidence == 0.25)
  }
}
