import Testing

@testable import AttributionExtraction

@Suite("Tokens")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let page = Page(bytes: Array(text.utf8))
    return page.tokens.indices.map { page.words($0..<($0 + 1)) }
  }

  @Test(
    "A text is cut into words, numbers and marks",
    arguments: [
      ("Rain fell.", ["Rain", "fell", "."]),
      ("4.1 of 1,000 at 10:30", ["4.1", "of", "1,000", "at", "10:30"]),
      ("the users’ data", ["the", "users", "’", "data"]),
      ("Rowe’s and Holt's", ["Rowe", "’s", "and", "Holt", "'s"]),
      ("didn’t well-known", ["didn’t", "well-known"]),
      ("the U.S. at 5 p.m.", ["the", "U.S.", "at", "5", "p.m."]),
      ("see example.com now.Then", ["see", "example.com", "now", ".", "Then"]),
      ("wait... «so» (x)", ["wait", "...", "«", "so", "»", "(", "x", ")"]),
      ("“A,” b", ["“", "A", ",", "”", "b"]),
      ("naïve café e\u{301}t", ["naïve", "café", "e\u{301}t"]),
      ("שלום עולם.", ["שלום", "עולם", "."]),
      ("ok 👩‍🚀!", ["ok", "👩", "\u{200D}", "🚀", "!"]),
      ("", []), (" \n\t ", []),
    ])
  func cut(text: String, expected: [String]) {
    #expect(words(text).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("A token knows the break before it")
  func gaps() {
    let page = Page(bytes: Array("a b\nc\r\n\r\nd\r\ne.".utf8))

    #expect(page.tokens.map(\.gap) == [.blank, .space, .line, .blank, .line, .none])
  }

  @Test("A word without end is cut into bounded pieces")
  func longWord() {
    let page = Page(bytes: Array(String(repeating: "ä", count: 5000).utf8))

    #expect(page.tokens.allSatisfy { $0.end - $0.start <= 1026 })
    #expect(page.words(page.tokens.indices) == String(repeating: "ä", count: 5000))
  }

  @Test("Words are alike in any letter case and with either apostrophe")
  func keys() {
    #expect(WordKey("Didn’t") == WordKey("didn't"))
    #expect(WordKey("said") != WordKey("say"))
  }
}
