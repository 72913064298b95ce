import Testing

@testable import AttributionExtraction

@Suite("Quotations")
struct QuotationFinderTests {
  private func page(_ text: String) -> Page {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    QuotationFinder.find(on: &page)
    return page
  }

  private func quotations(_ text: String) -> [String] {
    let page = page(text)
    return page.quotations.map { page.words($0.tokens) }
  }

  @Test(
    "Marks of every script are paired",
    arguments: [
      ("He said \"yes\" twice.", ["\"yes\""]), ("“A,” he said, “B.”", ["“A,”", "“B.”"]),
      ("‘Yes,’ he said.", ["‘Yes,’"]),
      ("'Yes,' he said.", ["'Yes,'"]), ("«Ja», sagte er.", ["«Ja»"]), ("»Ja«, sagte er.", ["»Ja«"]),
      ("Il dit : « oui » .", ["« oui »"]), ("„Ja“, sagte er.", ["„Ja“"]), ("„Tak” i „nie”.", ["„Tak”", "„nie”"]),
      ("”Ja”, sade han.", ["”Ja”"]), ("他说「是『的』」。", ["「是『的』」", "『的』"]), ("``Yes,'' he said.", ["``Yes,''"]),
      ("“He called it ‘odd’ today.”", ["“He called it ‘odd’ today.”", "‘odd’"]),
    ])
  func pairs(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test(
    "Apostrophes are no quotations",
    arguments: [
      "the users’ data and the boats’ owners", "in the ’90s and the '80s", "rock ’n’ roll", "It’s Rowe’s, isn't it",
      "a 5' mast",
      "’Twas late",
    ])
  func apostrophes(text: String) {
    #expect(quotations(text) == [])
  }

  @Test("A possessive inside single quotation marks does not end them")
  func possessiveInside() {
    #expect(quotations("He called ‘the users’ data safe’ again.") == ["‘the users’ data safe’"])
  }

  @Test("A mismatched mark is dropped and the pair kept")
  func mismatched() {
    #expect(quotations("chosen as a ‘“safe pair” of hands") == ["“safe pair”"])
  }

  @Test("An opening mark that is never closed ends with its paragraph")
  func unclosed() {
    let page = page("“We won. It rained.\n\nThey left.")

    #expect(page.quotations.map { page.words($0.tokens) } == ["“We won. It rained."])
    #expect(page.quotations.map(\.isClosed) == [false])
  }

  @Test("A quotation goes on where the next paragraph opens again")
  func goesOn() {
    let page = page("“We won.\n\n“We lost.”\n\n“Who?”")

    #expect(page.quotations.map(\.goesOn) == [false, true, false])
    #expect(page.quotations.map(\.isClosed) == [false, true, true])
  }

  @Test("A straight mark too few ends the earlier quotation where the next begins")
  func missingStraight() {
    #expect(quotations("\"It rained, he said. \"We left.\"") == ["\"It rained, he said.", "\"We left.\""])
  }

  @Test("Nesting is counted, and each token knows the outermost quotation around it")
  func nesting() {
    let page = page("x “a ‘b «c» d’ e” y")

    #expect(page.quotations.map(\.depth) == [0, 1, 2])
    #expect(page.quotationOfToken.first == -1 && page.quotationOfToken.last == -1)
    #expect(page.quotationOfToken.dropFirst().dropLast().allSatisfy { $0 == 0 })
  }
}
