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
      "[[speaker|The minister]] [[cue|would not be drawn]].",
      "[[speaker|The minister]] [[cue|wouldn’t be drawn]] and left.",
      "[[speaker|The council]] [[cue|isn’t commenting]].",
      "[[speaker|The owners]] [[cue|were not commenting]].",
      "[[speaker|Marlow Water]] [[cue|has been contacted for comment]].",
      "[[speaker|The club]] [[cue|was approached for comment]].",
      "The Gazette [[cue|has contacted]] [[speaker|Marlow Water]] [[cue|for comment]].",
      "The paper [[cue|has asked]] [[speaker|the club]] [[cue|to comment]].",
      "[[speaker|The ministry]] [[cue|has yet to respond]].",
      "[[speaker|The ministry]] [[cue|is yet to comment]].",
      "[[cue|There was no immediate comment from]] [[speaker|Marlow Water]].",
      "[[cue|There has been no official response from]] [[speaker|the bank]].",
      "[[cue|Requests for comment went unanswered]].",
      "[[cue|Emails to]] [[speaker|Marlow Water]] [[cue|went unanswered]].",
      "Repeated [[cue|calls to]] [[speaker|Ada Rowe]] [[cue|were not immediately returned]].",
      "An [[cue|email to]] [[speaker|the club]] [[cue|seeking comment was not answered]].",
      "[[cue|Attempts to reach]] [[speaker|Holm]] [[cue|were unsuccessful]].",
      "[[speaker|The firm]] [[cue|did not return phone messages]].",
      "[[speaker|The firm]] [[cue|offered no comment]].",
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
      "[[speaker|The minister]] [[cue|would not be drawn on]] [[content|the cost]].",
      "[[speaker|Police]] [[cue|are not commenting on]] [[content|the case]].",
      "[[speaker|The firm]] [[cue|has yet to disclose]] [[content|the price]].",
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
      "The team would not be drawn into the same group.", "The plants could not be reached by road.",
      "The patients have not responded to treatment.", "Emergency calls went unanswered for hours.",
      "Calls for a boycott went unanswered.", "The ball was not returned to the owners.",
      "Holm Ltd has been contacted by the police about a theft.", "The bank has yet to open its branch.",
      "Marlow Water was contacted for comment and said it rained.", "There was no response from the engine.",
      "The club has asked the owners to leave.",
    ])
  func others(text: String) {
    #expect(attributions(text).allSatisfy { $0.reading.form != .noComment })
  }
}
