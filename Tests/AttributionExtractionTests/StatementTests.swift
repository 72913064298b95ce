import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Single statements")
struct StatementTests {
  @Test(
    "A coordination is split only where it surely is one",
    arguments: [
      (
        "Rowe claimed the app could be used by Velox to map the homes of sailors, collect letters from ports, and sell ships.",
        [
          "The app could be used by Velox to map the homes of sailors",
          "The app could be used by Velox to collect letters from ports",
          "The app could be used by Velox to sell ships",
        ]
      ),
      (
        "Rowe said Velox would close the docks and sell the ships.",
        ["Velox would close the docks", "Velox would sell the ships"]
      ),
      (
        "Rowe said the docks were closed and the ships were sold.",
        ["The docks were closed", "The ships were sold"]
      ),
      ("Rowe said the law protects privacy, security and safety.", ["The law protects privacy, security and safety"]),
      (
        "Rowe said the firm would export fish, trade and weather.",
        ["The firm would export fish, trade and weather"]
      ),
      (
        "Rowe said the firm did not plan to close the docks and sell the ships.",
        ["The firm did not plan to close the docks and sell the ships"]
      ),
      (
        "Rowe said that if the docks were closed and the ships were sold, she would leave.",
        ["If the docks were closed and the ships were sold, Rowe would leave"]
      ),
      (
        "“We can close the docks and sell the ships,” Rowe said.",
        ["We [Rowe] can close the docks", "We [Rowe] can sell the ships"]
      ),
    ])
  func split(text: String, expected: [String]) throws {
    #expect(try onlyAttribution(text).statements == expected)
  }

  @Test(
    "What nobody in particular says of something keeps the signal between the two",
    arguments: [
      ("The dam", "has been called", "a danger to the valley", ["The dam has been called a danger to the valley"]),
      ("the two firms", "had been named as", "rivals", ["the two firms had been named as rivals"]),
    ])
  func passive(first: String, cue: String, last: String, expected: [String]) {
    let words = [first, cue, last].map { $0.split(separator: " ").count }
    let (page, _) = AttributionExtractor.read(Array("\(first) \(cue) \(last).".utf8))
    let (begin, end) = (words[0], words[0] + words[1])
    var marking = Marking(cue: [begin..<end], content: [0..<begin, end..<(end + words[2])])

    let units = StatementUnits(page: page).units(of: marking)
    #expect(units.map { $0.map(page.words).joined(separator: " | ") } == expected)

    // Of one who speaks the words are taken apart from the signal.
    marking.speaker = [begin..<end]
    #expect(StatementUnits(page: page).units(of: marking) == [[0..<begin, end..<(end + words[2])]])
  }

  @Test(
    "A denial keeps its denying words: without them it would say the opposite",
    arguments: [
      ("Velox denied that it sold the ships.", "Velox denied that it sold the ships"),
      ("Velox denied the report.", "Velox denied the report"),
    ])
  func denial(text: String, statement: String) throws {
    #expect(try onlyAttribution(text).statements == [statement])
  }

  @Test(
    "A statement is readable alone",
    arguments: [
      ("Rowe said that the docks are safe.", ["The docks are safe"]),
      ("Rowe said iShip sank.", ["iShip sank"]),
      ("The company has said it has never sold a ship.", ["The company has never sold a ship"]),
      ("Ada Rowe said she had left.", ["Ada Rowe had left"]),
      ("Rowe said it would rain.", ["It would rain"]),
      ("Rowe rejected the plan as unfair.", ["Rowe rejected the plan as unfair"]),
      ("Rowe vowed to stay.", ["Rowe vowed to stay"]),
      ("“It rained. We left,” Rowe said.", ["It rained", "We [Rowe] left"]),
      ("“The docks,” Rowe said, “will close.”", ["The docks will close"]),
      ("Rowe said it was a “very wet” day.", ["It was a “very wet” day"]),
      ("“Is it safe?” Rowe asked.", ["Is it safe?"]),
      ("The ship is believed to have sunk.", ["The ship is believed to have sunk"]),
      ("Police confirmed two arrests.", ["Police confirmed two arrests"]),
      ("The mayor urged residents to boil their water.", ["The mayor urged residents to boil their water"]),
      ("Rowe said that plan was dead.", ["That plan was dead"]),
      ("The company said it's too early to tell.", ["It's too early to tell"]),
      ("Lou Ames was arrested. He stole £4m, prosecutor Tom Hale said.", ["[Lou Ames] stole £4m"]),
      ("Dan Brisk's wife said he left the house at noon.", ["Dan Brisk left the house at noon"]),
    ])
  func alone(text: String, expected: [String]) throws {
    #expect(try onlyAttribution(text).statements == expected)
  }
}
