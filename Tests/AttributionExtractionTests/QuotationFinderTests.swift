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

  @Test(
    "A quotation in single marks goes on where the next paragraph opens again",
    arguments: [
      "Rowe said: ‘We won.\n\n‘It rained.\n\n‘We left.’", "Rowe said: 'We won.\n\n'It rained.\n\n'We left.'",
      "‘We won,’ Rowe said. ‘Nobody came.\n\n‘The users’ group left.\n\n‘We left.’",
    ])
  func singleGoesOn(text: String) {
    let found = page(text).quotations.suffix(3)

    #expect(found.map(\.goesOn) == [false, true, true])
    #expect(found.map(\.isClosed) == [false, false, true])
  }

  @Test(
    "Apostrophes before a quotation's paragraph open nothing",
    arguments: [
      "It was ’Twas night.\n\n‘We left,’ Rowe said.", "Back in the '90s it rained.\n\n'We left,' Rowe said.",
      "The boats’ owners left.\n\n‘We left,’ Rowe said.",
    ])
  func singleAlone(text: String) {
    #expect(page(text).quotations.map(\.goesOn) == [false])
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

@Suite("Quotations that go on over paragraphs")
struct ContinuedQuotationsTests {
  private static let cases = [
    // The last paragraph is nobody's, or the next speaker's.
    (
      "[s:Roth] [c:said:] [t:“We built it.]\n\n[t:“It was weak.]\n\n“We closed it.”\n\n[s2:Police] [c2:said] [t2:it rained].",
      [("Roth", "“We built it."), ("Roth", "“It was weak."), ("Roth", "“We closed it.”"), ("Police", "it rained")]
    ),
    (
      "[s:Roth] [c:said:] [t:‘We built it.]\n\n‘It was weak.\n\n[t2:‘We closed it.’]\n\n[s2:Police] [c2:said] [t2:it rained].",
      [("Roth", "‘We built it."), ("Roth", "‘It was weak."), ("Roth", "‘We closed it.’"), ("Police", "it rained")]
    ),
    // A cue beside the last paragraph has them all.
    (
      "[s:Holm] [c:denied] [t:it].\n\n“We built it.\n\n“It was weak.\n\n[t2:“We closed it,”] [c2:said] [s2:Roth].",
      [("Holm", "it"), ("Roth", "“We built it.“It was weak.“We closed it,”")]
    ),
    // A cue of its own keeps a paragraph.
    (
      "[s:Roth] [c:said:] [t:“We built it.]\n\n[t2:“It was weak,”] [s2:she] [c2:added].",
      [("Roth", "“We built it."), ("she", "“It was weak,”")]
    ),
    // What was closed does not go on.
    ("[s:Roth] [c:said:] [t:“We built it.”]\n\n“It was weak.”", [("Roth", "“We built it.”")]),
    // Nor does what nobody began.
    ("“We built it.\n\n“It was weak.”\n\n[s:Roth] [c:left], [t:it rained].", [("Roth", "it rained")]),
  ]

  @Test("belong to who began them", arguments: cases)
  func joined(marked: String, expected: [(speaker: String, words: String)]) {
    let found = ToldText(marked).isolation().attributions.map(\.reading)

    #expect(found.map { $0.speaker.map(\.quote).joined() } == expected.map(\.speaker))
    #expect(found.map { $0.content.map(\.quote).joined() } == expected.map(\.words))
  }
}
