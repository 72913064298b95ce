import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Who speaks where one quotes another")
struct CitedSpeakersTests {
  private static let cases = [
    (
      "The Slate Board said, [c:quoting] [t:an editor briefed on the plans, that the tests would not be sold].",
      "an editor briefed on the plans", "that the tests would not be sold"
    ),
    (
      "On Monday the Slate Board, quoting an editor briefed on the plans, [c:said] [t:the tests would not be sold].",
      "an editor briefed on the plans", "the tests would not be sold"
    ),
    ("[t:Ada Rowe] [c:was quoted] by the Slate Board as saying it rained.", "Ada Rowe", "it rained"),
    (
      "[t:Amund] [c:is quoted] by [s:state television] [t:as saying that the border is shut].", "Amund",
      "that the border is shut"
    ),
    (
      "[s:The Slate Board] [c:had said, quoting] [t:an editor], [t:that the tests would not be sold].", "an editor",
      "that the tests would not be sold"
    ),
    ("[s:Amund] [c:was quoted] by the Gazette as telling friends.", "Amund", "friends"),
  ]

  @Test("is the one who is quoted, carried by the other", arguments: cases)
  func cited(marked: String, speaker: String, content: String) throws {
    let found = try #require(ToldText(marked).isolation().attributions.first?.reading)

    #expect(found.speaker.map(\.quote) == [speaker])
    #expect(found.content.map(\.quote) == [content])
  }
}

@Suite("Statements that are parted")
struct PartedStatementsTests {
  private struct Row: CustomTestStringConvertible {
    let marked: String
    /// Speaker and words of each attribution.
    let found: [[String]]

    init(_ marked: String, _ found: [String]...) { (self.marked, self.found) = (marked, found) }

    var testDescription: String { marked }
  }

  private static let rows = [
    Row("[s:The board] [c:says] [t:it is safe. The docks are old].", ["The board", "it is safe"]),
    Row("[s:He] would [c:say] [t:that. The docks are old]."),
    Row(
      "Asked by Rowe [t:whether he had paid], [s:he] [c:said] [t:that he had].", ["Rowe", "whether he had paid"],
      ["he", "that he had"]),
    Row("[c:Asked] by reporters [t:if it was safe], the mayor left.", ["reporters", "if it was safe"]),
    Row(
      "[t:It is not true], as [s:some papers] [c:have claimed], [t:that it was sold].",
      ["some papers", "that it was sold"]),
    Row(
      "[s:Her advisers] [c:say] [t:it will fail]. As Rowe once put it, [t:“nobody asked for it”].",
      ["Her advisers", "it will fail"], ["Rowe", "“nobody asked for it”"]),
    Row(
      "[s:Some] [c:noted] [t:that it rained, and “we live under tin,” as one woman put it].",
      ["Some", "that it rained"],
      ["one woman", "“we live under tin,”"]),
    Row("[t:Holt] (Wire) – [t:The north is shut], [s:Rowe] [c:said].", ["Rowe", "The north is shut"]),
    Row(
      "[s:A Velox spokesman] [c:said] [t:it reviews its plans and would not comment on rumours].",
      ["A Velox spokesman", "it reviews its plans"], ["A Velox spokesman", "rumours"]),
    Row("[s:The bank] [c:said] [t:it did not comment on rumours].", ["The bank", "rumours"]),
    Row("[s:Teachers] [c:have said] [t:it for years: the tests are unfair].", ["Teachers", "the tests are unfair"]),
    Row("[s:Rowe] [c:said] [t:it was shut: the road was icy].", ["Rowe", "it was shut: the road was icy"]),
    Row("* Ministry of Health: no comment", ["Ministry of Health", ""]),
    Row("It was not clear [s:who] [c:ordered] [t:the strike]."),
    Row("Rowe, [s:who] [c:asked] [t:to remain anonymous], left."),
    Row("Do [s:they] really [c:believe] [t:that]?"),
    Row("[s:The guard] left, [c:citing] [t:information from the ministry]."),
    Row("It is believed the fire began in the kitchen.", ["", "the fire began in the kitchen"]),
  ]

  @Test("What is another's, or nobody's, is told apart", arguments: rows)
  private func others(row: Row) {
    let found = ToldText(row.marked).isolation().attributions.map { found in
      [found.reading.speaker, found.reading.content].map { $0.map(\.quote).joined(separator: " … ") }
    }

    #expect(found == row.found)
  }

  @Test("A quotation that goes on in the next paragraph is a statement of its own")
  func paragraphs() {
    let text = ToldText("[s:Rowe] [c:said] [t:it rained].\n\n[t:“We left the harbour before noon.”]")

    #expect(
      text.isolation().attributions.map { $0.reading.content.map(\.quote) } == [
        ["it rained"], ["“We left the harbour before noon.”"],
      ])
  }

  @Test("Somebody's own words put beside a statement are another")
  func beside() {
    let text = ToldText(
      "[s:Rowe] [c:wrote] [t:that the bid had failed, although the firm was “sure that families would have been safer”]."
    )

    #expect(
      text.isolation().attributions.map { AttributionReading.words($0.reading.content) } == [
        "that the bid had failed", "“sure that families would have been safer”",
      ])
  }

  @Test(
    "Reports that somebody speaks amid are nobody's words",
    arguments: ["[t:amid reports that they were sold]", "amid reports [t:that they were sold]"])
  func reports(aside: String) {
    let found = ToldText("[t:The docks are safe], [s:Rowe] [c:said], \(aside).").isolation().attributions

    #expect(found.map { $0.reading.speaker.map(\.quote) } == [["Rowe"], []])
    #expect(found.map { $0.reading.cue.map(\.quote) } == [["said"], ["amid reports"]])
  }

  @Test("When an accusation was rejected is no part of it")
  func denial() {
    let text = ToldText("[s:Glimt] [c:rejected] [t:the accusations the same evening].")

    #expect(text.isolation().attributions.map { $0.reading.content.map(\.quote) } == [["the accusations"]])
  }
}

@Suite("Signals that a tagger overlooked")
struct PlainSignalsTests {
  private static let cases = [
    ("Glimt rejected the accusations.", "Glimt", "the accusations"),
    ("Varga threatened in the spring to close the app.", "Varga", "to close the app"),
    (
      "The firm was “sure that families would have been safer with it”.", "The firm",
      "“sure that families would have been safer with it”"
    ),
    ("Maas maintains that the scanners photograph ships.", "Maas", "that the scanners photograph ships"),
    ("Judge Maas held that oral notice was enough.", "Judge Maas", "that oral notice was enough"),
    (
      "The makers will keep their business, the firm announced on Sunday.", "the firm",
      "The makers will keep their business"
    ),
    ("The note came after a week of reports that a bank had stepped in.", "", "that a bank had stepped in"),
    ("Rowe was quoted by the Gazette as saying it rained.", "Rowe", "it rained"),
    ("Rowe was quoted as saying it rained.", "Rowe", "it rained"),
    ("Ada Rowe has been quoted as saying that it rained.", "Ada Rowe", "that it rained"),
    ("The inquest was told the ferry had no radio.", "", "the ferry had no radio"),
    ("Jurors were told that the captain was drunk.", "", "that the captain was drunk"),
    ("The list was taken to be aimed at Novarra.", "", "The list … to be aimed at Novarra"),
  ]

  @Test("are read by rule", arguments: cases)
  func missing(text: String, speaker: String, content: String) throws {
    // A tagger that finds nothing.
    let found = ToldText(text).isolation().attributions
    let reading = try #require(found.first?.reading)

    #expect(found.count == 1)
    #expect(reading.speaker.map(\.quote).joined() == speaker)
    #expect(reading.content.map(\.quote).joined(separator: " … ") == content)
  }

  @Test("A quotation of its own paragraph goes on with the one before")
  func goesOn() {
    let text = ToldText(
      "The firm remains “sure that it would have been safer”.\n\n“We told everybody.”\n\n“No,” it read.")

    #expect(
      text.isolation().attributions.map { [$0.reading.speaker.map(\.quote), $0.reading.content.map(\.quote)] } == [
        [["The firm"], ["“sure that it would have been safer”"]], [["The firm"], ["“We told everybody.”"]],
      ])
  }

  @Test(
    "are not seen where there are none",
    arguments: [
      "Varga closed the app.", "The firm was “sure”.", "He denied himself nothing.", "The reports were long.",
      "The price was quoted as forty pounds.", "The court was told of it.", "The jury was told to go home.",
    ])
  func none(text: String) {
    #expect(ToldText(text).isolation().attributions.isEmpty)
  }
}
