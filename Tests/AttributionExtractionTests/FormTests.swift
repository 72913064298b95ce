import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Form and kind")
struct FormTests {
  @Test(
    "The cue, the negation and the tense decide the form",
    arguments: [
      ("Rowe said the docks were safe.", AttributionForm.assertion),
      ("Rowe has said she has never met him.", .denial),
      ("The firm has said it has never sold a ship.", .denial),
      ("“I did not take it,” Rowe said.", .denial),
      ("Rowe said the report was false.", .denial),
      ("Rowe denied the report.", .denial),
      ("Rowe said it was not clear.", .assertion),
      ("Rowe said the firm would not sell the docks.", .assertion),
      ("Rowe blasted the report as political.", .response),
      ("Rowe dismissed the claims.", .response),
      ("“We waited,” Rowe replied.", .response),
      ("Rowe asked whether the docks were safe.", .question),
      ("“Is it safe?” Rowe said.", .question),
      ("Rowe vowed to stay.", .commitment),
      ("Rowe threatened to leave.", .commitment),
      ("“We will rebuild the docks,” Rowe said.", .commitment),
      ("Rowe said she would resign.", .commitment),
      ("“We would have rebuilt the docks,” Rowe said.", .assertion),
      ("Rowe predicted that prices would fall.", .prediction),
      ("The bank expects prices to fall.", .prediction),
      ("Rowe is confident the docks are safe.", .opinion),
      ("Rowe believes the docks are safe.", .opinion),
      ("Rowe wants a new dock.", .opinion),
      ("“I think it is late,” Rowe said.", .opinion),
      ("Rowe declined to comment.", .noComment),
      ("The ship is believed to have sunk.", .assertion),
    ])
  func form(text: String, expected: AttributionForm) throws {
    #expect(try onlyAttribution(text).reading.form == expected)
  }

  @Test("Every sense of a cue has a form, whatever the content looks like")
  func table() {
    let fixed: [CueSense: AttributionForm] = [
      .refusal: .noComment, .denial: .denial, .question: .question, .commitment: .commitment, .prediction: .prediction,
      .opinion: .opinion,
    ]
    for sense in CueSense.allCases {
      for bits in 0..<16 {
        let form = FormTable.form(sense, FormFeatures(rawValue: bits))
        if let expected = fixed[sense] { #expect(form == expected) } else { #expect(form != .noComment) }
      }
    }
  }

  @Test(
    "The kind follows the quotation marks around the content",
    arguments: [
      ("“It rained,” Rowe said.", QuotationKind.direct), ("Rowe said it rained.", .indirect),
      ("Rowe said it was “a very wet” day.", .mixed), ("Rowe said that “it rained all day”.", .direct),
    ])
  func kind(text: String, expected: QuotationKind) throws {
    #expect(try onlyAttribution(text).reading.kind == expected)
  }

  @Test("Hedges and negations of the content are places of the text")
  func modality() throws {
    let marked = MarkedText(
      "Rowe said the docks [[hedge|could]] [[hedge|potentially]] sink in May and [[hedge|may]] [[negation|not]] [[negation|never]]"
        + " open [[negation|without]] repairs that she [[negation|didn’t]] want.")

    let found = try onlyAttribution(marked.text).reading

    #expect(found.hedges.map(\.quote) == marked["hedge"])
    #expect(found.negations.map(\.quote) == marked["negation"])
  }

  @Test("Confidence falls from a named direct quotation to hearsay")
  func confidence() throws {
    let values = try ["“It rained,” Rowe said.", "Rowe said it rained.", "The ship is believed to have sunk."].map {
      try #require(try onlyAttribution($0).reading.confidence)
    }

    #expect(values == values.sorted(by: >))
    #expect(values.allSatisfy { (0.2...1).contains($0) })
  }
}
