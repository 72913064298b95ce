import Testing

@testable import AttributionExtraction

@Suite("What goes round")
struct HearsayCuesTests {
  /// Gives every cue of a text the same speaker and the four words behind it.
  private struct OneSpeaker: AttributionTagger {
    let speaker: String
    let cues: [String]

    func markings(on page: Page) -> [Marking] {
      func tokens(_ words: String) -> Range<Int>? {
        let count = words.split(separator: " ").count
        return page.tokens.indices.dropLast(count - 1).first { page.words($0..<($0 + count)) == words }.map {
          $0..<($0 + count)
        }
      }
      return cues.compactMap { cue in
        guard let name = tokens(speaker), let cue = tokens(cue) else { return nil }
        return Marking(speaker: [name], cue: [cue], content: [cue.upperBound..<(cue.upperBound + 4)])
      }
    }
  }

  /// Who has what the last of the cues brings.
  private func speaker(_ text: String, _ cues: [String], by name: String = "Rowe") throws -> String? {
    let (page, _) = AttributionExtractor.read(Array(text.utf8))
    let markings = OneSpeaker(speaker: name, cues: cues).markings(on: page)
    try #require(markings.count == cues.count)
    return HearsayCues.putRight(markings, on: page).last?.speaker.first.map(page.words)
  }

  @Test(
    "is not hers who says something else in the sentence",
    arguments: [
      ("Rowe said it rained, with reports it would go on.", ["said", "reports"]),
      ("Rowe said it rained, with reports it would go on.", ["said", "with reports"]),
      ("Rowe said it rained amid claims that the dam was full.", ["said", "claims"]),
      ("Rowe said it rained, despite rumours that it was dry.", ["said", "despite rumours"]),
      ("Amid fears that the dam would burst, Rowe said it held.", ["said", "fears"]),
      ("After reports that the dam had burst, Rowe said it held.", ["said", "After reports"]),
    ])
  func nobody(text: String, cues: [String]) throws {
    #expect(try speaker(text, cues) == nil)
  }

  @Test(
    "is hers who says nothing else there, and so is what she brings or reports herself",
    arguments: [
      ("Rowe opened with claims that it rained on.", ["claims"]),
      (
        "Rowe opened with claims that it rained, and closed with suggestions that it snowed.",
        ["claims", "suggestions"]
      ),
      ("Rowe said it was late. She spoke amid claims that it rained on.", ["said", "claims"]),
      ("Rowe said it rained and hit back with claims that the mayor lied.", ["said", "claims"]),
      ("Rowe said he agreed and replied with suggestions that the date be moved.", ["said", "suggestions"]),
      ("Rowe said it rained and reports that it went on.", ["said", "reports"]),
    ])
  func hers(text: String, cues: [String]) throws {
    #expect(try speaker(text, cues) == "Rowe")
  }

  @Test("is of nobody named in what is isolated")
  func isolated() throws {
    let tagger = OneSpeaker(speaker: "Rowe", cues: ["said", "reports"])
    let text = "Rowe said the yard was old, with reports the ferry was sold."

    let found = AttributionExtractor(tagger: tagger).isolate(text).attributions

    #expect(found.map(\.claimant) == ["Rowe", nil])
    #expect(found.last?.reading.naming == .unnamed)
    #expect(found.last?.statements == ["The ferry was sold"])
  }
}
