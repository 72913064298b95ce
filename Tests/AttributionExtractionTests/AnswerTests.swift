import ClaimModel
import Testing

@Suite("Answers")
struct AnswerTests {
  private let claim = "Jonas Brandt claimed Velox could sell the letters of sailors to pirates."

  @Test("A denial answers the claim that names its speaker, in the paragraph before")
  func denial() throws {
    let found = attributions(claim + "\n\nVelox said it has never sold letters to pirates.")

    try #require(found.count == 2)
    #expect(found[0].answers == [])
    #expect(found[1].answers.map(\.attribution) == [0])
    #expect(found[1].answers.map(\.relation) == [.denies])
    #expect(found[1].answers.allSatisfy { (0.3...1).contains($0.score) })
  }

  @Test("A response answers the claimant that it names")
  func response() throws {
    let found = attributions(claim + "\n\nThe port blasted Brandt’s words as cheap.")

    #expect(found.last?.answers.map(\.relation) == [.respondsTo])
  }

  @Test("Nobody answers oneself, an assertion answers nothing, and neither does what shares no word")
  func none() {
    let texts = [
      claim + " Brandt denied the letters of sailors were sold.",
      claim + "\n\nVelox said it sold letters to pirates.",
      claim + "\n\nAda Rowe denied the weather was bad.",
    ]

    #expect(texts.map { attributions($0).flatMap(\.answers) } == [[], [], []])
  }

  @Test("At most three candidates, the likeliest first")
  func order() throws {
    let many = (1...9).map { "Mayor Ada Rowe claimed Velox sold \($0) letters of sailors to pirates." }
    let found = attributions(many.joined(separator: "\n\n") + "\n\nVelox denied it sold letters of sailors to pirates.")
    let scores = try #require(found.last).answers.map(\.score)

    #expect(scores.count == 3)
    #expect(scores == scores.sorted(by: >))
  }
}
