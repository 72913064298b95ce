import AttributionExtraction
import ClaimModel
import Testing

@Suite("Paragraphs and sentences")
struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let points = CodePoints(text)
    return AttributionExtractor.builtIn().isolate(text).sentences.map { points[$0.range] }
  }

  @Test(
    "Sentences end where a reader ends them",
    arguments: [
      ["It rained.", "It stopped."],
      ["Mr. Brandt met Dr. Rowe.", "They spoke."],
      ["The U.S. envoy left Holt Inc. early.", "He was late."],
      ["She works for Holt Inc.", "The firm is old."],
      ["J. K. Brandt wrote 4.1 pages on Sept. 15 for No. 10.", "It sold."],
      ["“We won.”", "He left."],
      ["“What now?” she asked.", "Nobody knew."],
      ["Well... perhaps not.", "Yes!"],
      ["He paused…", "Then he spoke."],
      ["(It rained.)", "We left."],
      ["It ended at 5 p.m.", "The crowd left."],
    ])
  func ends(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test("Chinese full stops end a sentence without a blank")
  func wideStops() {
    #expect(sentences("下雨了。我们走了。") == ["下雨了。", "我们走了。"])
  }

  @Test("Empty lines and line breaks part paragraphs, a hard-wrapped text only by empty lines")
  func paragraphs() {
    let lines = AttributionExtractor.builtIn().isolate("One.\nTwo.\n\nThree.").sentences.map(\.paragraph)
    let wrapped = AttributionExtractor.builtIn().isolate("The long road\nwent over the\nhills.\n\nIt ended.").sentences
      .map(
        \.paragraph)

    #expect(lines == [1, 2, 3])
    #expect(wrapped == [1, 2])
  }

  @Test(
    "Only a short first line without a full stop is a headline",
    arguments: [
      ("Holt: harbour to close\n\nIt rained.", true), ("It rained.\n\nIt stopped.", false), ("Harbour to close", false),
    ])
  func headline(text: String, isHeadline: Bool) {
    #expect(AttributionExtractor.builtIn().isolate(text).sentences.first?.isHeadline == isHeadline)
  }

  @Test("A sentence without end is cut, so that work within it stays bounded")
  func endless() {
    let found = AttributionExtractor.builtIn().isolate(String(repeating: "word ", count: 2000)).sentences

    #expect(found.count == 5)
  }
}
