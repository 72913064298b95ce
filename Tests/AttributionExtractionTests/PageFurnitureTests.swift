import AttributionExtraction
import Testing

@Suite("Page furniture")
struct PageFurnitureTests {
  private let body = "Harbour to close\n\nAda Rowe said it rained.\n\n"

  @Test(
    "Lines of the web page are marked",
    arguments: [
      "Leave a Reply", "Share this", "Advertisement", "Read more: Ten harbours to see", "Sign up for our newsletter",
      "We use cookies on this site.", "Subscribe to the Gazette", "All rights reserved", "Photo: Jonas Brandt",
      "Follow us on Example", "Related: The mayor said no", "12 comments", "The Holt Gazette", "Post a comment",
    ])
  func furniture(line: String) throws {
    let sentences = AttributionExtractor.builtIn().isolate(body + line).sentences

    #expect(sentences.last?.isFurniture == true)
    #expect(sentences.dropLast().allSatisfy { !$0.isFurniture })
  }

  @Test(
    "Sentences of the article are not",
    arguments: [
      "Share prices fell on Monday.", "Advertisement revenue fell.", "Comments were few.",
      "Brandt Shipping and the council agreed.",
      "“Leave a reply,” the sign said.", "Read the letter.",
    ])
  func article(line: String) {
    #expect(AttributionExtractor.builtIn().isolate(body + line).sentences.allSatisfy { !$0.isFurniture })
  }

  @Test("Nothing in furniture is attributed")
  func notAttributed() {
    #expect(attributions(body + "Read more: Jonas Brandt said the docks were unsafe.").count == 1)
  }

  @Test("A bare name in the middle stays; at the end, also above furniture, it is a credit")
  func credits() {
    let flags = AttributionExtractor.builtIn().isolate(
      "It rained.\n\nHolt Gazette\n\nIt stopped.\n\nHolt Gazette\n\nLeave a reply"
    )
    .sentences.map(\.isFurniture)

    #expect(flags == [false, false, false, true, true])
  }
}
