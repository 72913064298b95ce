import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("No comment")
struct RefusalTests {
  @Test(
    "The whole phrase is the cue and nothing is attributed",
    arguments: [
      "[[speaker|Holt Ltd]] [[cue|declined to comment]].",
      "[[speaker|Holt Ltd]] [[cue|has declined to comment]].",
      "[[speaker|Holt and Brandt]] [[cue|did not immediately respond to requests for comment]].",
      "[[speaker|Ada Rowe]] [[cue|did not respond to a request for comment]].",
      "[[speaker|The ministry]] [[cue|didn’t return a call seeking comment]].",
      "[[speaker|The mayor]] [[cue|could not be reached for comment]].",
      "[[speaker|The mayor]] [[cue|could not immediately be reached]].",
      "[[speaker|The mayor]] [[cue|was not available for comment]].",
      "[[speaker|The firm]] [[cue|would not comment]].",
      "[[speaker|The firm]] [[cue|will not comment]].",
      "[[speaker|The firm]] [[cue|refuses to comment]].",
      "[[speaker|The firm]] [[cue|refused to answer questions]].",
      "[[speaker|The firm]] [[cue|had no comment]].",
      "[[speaker|The coach]] [[cue|refused to be drawn]].",
      "[[speaker|The firm]] [[cue|has not responded to emails seeking comment]].",
      "[[speaker|The bank]] [[cue|has not commented]].",
      "[[speaker|The owners]] [[cue|have not yet commented]].",
      "[[speaker|Neither Dahl nor the bank]] [[cue|could be reached for comment]].",
    ].map { MarkedText($0) })
  func bare(marked: MarkedText) throws {
    let found = try onlyAttribution(marked.text)

    #expect(found.reading.form == .noComment)
    #expect(found.reading.speaker.map(\.quote) == marked["speaker"])
    #expect(found.reading.cue.map(\.quote) == marked["cue"])
    #expect(found.reading.content == [])
    #expect(found.statements == [])
  }

  @Test(
    "What was not told is the content",
    arguments: [
      "[[speaker|The source]] [[cue|did not disclose]] [[content|the price]].",
      "[[speaker|Rowe]] [[cue|would not say]] [[content|whether she would run]].",
      "[[speaker|Rowe]] [[cue|declined to say]] [[content|how much it cost]].",
      "[[speaker|Rowe]] [[cue|refused to name]] [[content|the bidder]], but he smiled.",
      "[[speaker|The coach]] [[cue|refused to be drawn on]] [[content|the line-up]].",
      "[[speaker|The council]] [[cue|did not say]] [[content|when it would vote]].",
      "[[speaker|The bank]] [[cue|has not commented on]] [[content|the report]].",
    ].map { MarkedText($0) })
  func telling(marked: MarkedText) throws {
    let found = try onlyAttribution(marked.text)

    #expect(found.reading.form == .noComment)
    #expect(found.reading.speaker.map(\.quote) == marked["speaker"])
    #expect(found.reading.cue.map(\.quote) == marked["cue"])
    #expect(found.reading.content.map(\.quote) == marked["content"])
    #expect(found.statements == [])
  }

  @Test("Two of whom neither could be reached are named together")
  func neither() throws {
    #expect(
      try onlyAttribution("Neither Dahl nor the bank could be reached for comment.").claimant == "Dahl and the bank")
  }

  @Test(
    "Other refusals are none",
    arguments: [
      "The firm declined in value.", "He did not leave.", "The bank refused to lend.", "“I will not comment,” it read.",
    ])
  func others(text: String) {
    #expect(attributions(text).allSatisfy { $0.reading.form != .noComment })
  }
}
