import Testing

@testable import AttributionExtraction

@Suite("What goes round")
struct HearsayCuesTests {
  /// The second attribution of a text where the tagger gave it the speaker of the first.
  private func speaker(_ text: String, cues: [String], by name: String = "Rowe") throws -> [String] {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    func tokens(_ words: String) throws -> Range<Int> {
      let count = words.split(separator: " ").count
      let first = try #require(
        page.tokens.indices.dropLast(count - 1).first { page.words($0..<($0 + count)) == words })
      return first..<(first + count)
    }
    let name = try tokens(name)
    let markings = try cues.map { cue in
      let cue = try tokens(cue)
      return Marking(speaker: [name], cue: [cue], content: [cue.upperBound..<(cue.upperBound + 2)])
    }
    return HearsayCues.putRight(markings, on: page).last?.speaker.map(page.words) ?? []
  }

  @Test(
    "is not hers who spoke before in the sentence",
    arguments: [
      ("Rowe said it rained, with reports it would go on.", "reports"),
      ("Rowe said it rained, with reports it would go on.", "with reports"),
      ("Rowe said it rained amid claims that the dam was full.", "claims"),
      ("Rowe said it rained, despite rumours that it was dry.", "despite rumours"),
    ])
  func nobody(text: String, cue: String) throws {
    #expect(try speaker(text, cues: ["said", cue]).isEmpty)
  }

  @Test(
    "is hers who has nothing else said, and so is what she reports or claims",
    arguments: [
      ("Rowe opened with claims that it rained.", ["claims"]),
      ("Rowe said it rained and reports that it went on.", ["said", "reports"]),
      ("Rowe said it rained and claims that it went on.", ["said", "claims"]),
    ])
  func hers(text: String, cues: [String]) throws {
    #expect(try speaker(text, cues: cues) == ["Rowe"])
  }
}
