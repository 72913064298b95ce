import TerminalUI
import Testing

/// Words, clauses, sentences and paragraphs of a text.
@Suite struct TextUnitsTests {
  private static func read(_ text: String) -> (units: TextUnits, cut: (Range<Int>?) -> String) {
    let scalars = Array(text.unicodeScalars)
    return (
      TextUnits(scalars),
      { range in
        guard let range else { return "-" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
      }
    )
  }

  @Test(arguments: [
    ("It cost 1,000.50 euros, a 40% rise.", ["It", "cost", "1,000.50", "euros", "a", "40%", "rise"]),
    ("The mayor’s well-known plan", ["The", "mayor’s", "well-known", "plan"]),
    ("e\u{301}te\u{301} über", ["e\u{301}te\u{301}", "über"]),
    ("失業率は", ["失", "業", "率", "は"]),
    ("המשרד הכחיש 2020", ["המשרד", "הכחיש", "2020"]),
    ("— … “!”", []),
    ("", []),
  ]) func wordsAreFound(text: String, words: [String]) {
    let (units, cut) = Self.read(text)

    #expect(units.words.map { cut($0) } == words)
  }

  @Test func sentencesEndWhereTheyEnd() {
    let (units, cut) = Self.read(
      "Dr. Vance of the U.S. Mint wrote it. Was it true? “No,” she said.\nNext day, v2.4 came.")

    var found: [String] = []
    var place = units.words.first?.lowerBound
    while let start = place {
      found.append(cut(units.range(.sentence, around: start)))
      place = units.start(.sentence, after: start)
    }

    #expect(found == ["Dr. Vance of the U.S. Mint wrote it", "Was it true", "No,” she said", "Next day, v2.4 came"])
  }

  @Test func unitsGrowOutward() {
    let (units, cut) = Self.read("A first one. The firm, he said, will pay. A last.\nBelow.")
    let place = 22  // in «he»

    #expect(cut(units.range(.word, around: place)) == "he")
    #expect(cut(units.range(.clause, around: place)) == "he said")
    #expect(cut(units.range(.sentence, around: place)) == "The firm, he said, will pay")
    #expect(cut(units.range(.paragraph, around: place)) == "A first one. The firm, he said, will pay. A last")
  }

  @Test func beginningsAreGoneToBothWays() {
    let (units, _) = Self.read("One two, three. Four.")

    #expect(units.start(.word, after: 0) == 4)
    #expect(units.start(.word, after: 1) == 4)
    #expect(units.start(.clause, after: 0) == 9)
    #expect(units.start(.sentence, after: 0) == 16)
    #expect(units.start(.sentence, after: 16) == nil)
    #expect(units.start(.word, before: 4) == 0)
    #expect(units.start(.word, before: 6) == 4)
    #expect(units.start(.sentence, before: 16) == 0)
    #expect(units.start(.word, before: 0) == nil)
  }

  @Test func noTextBreaksIt() {
    for text in ["", "\n", "\u{301}", "a", ".", "👩‍👩‍👧‍👦 x", String(repeating: "x. ", count: 2_000)] {
      let (units, _) = Self.read(text)
      for place in [0, 1, 5_000] {
        for unit in TextUnits.Unit.allCases {
          _ = units.range(unit, around: place)
          _ = units.start(unit, after: place)
          _ = units.start(unit, before: place)
          _ = units.end(unit, after: place)
          _ = units.end(unit, before: place)
        }
      }
      #expect(units.words.allSatisfy { !$0.isEmpty })
    }
  }
}
