import ClaimModel
import Foundation
import TestSupport
import Testing

/// Words that are found again in a changed text.
@Suite struct AnchorTests {
  private static let old = """
    The council doubled the levy on Monday. Owners said the port would empty.

    “We paid what was asked,” Oskar Lind said. The levy said nothing of ferries.

    The council said on Friday that ferries were exempt from the levy for good.
    """

  private func anchor(_ words: String, _ new: String, old: String = AnchorTests.old, at number: Int = 0) throws
    -> Anchor
  {
    let points = CodePoints(old)
    let span = try points.span(points.places(of: words)[number])
    return try SpanAnchoring(from: points, to: CodePoints(new)).anchor(span)
  }

  @Test func theSameTextHasEverythingInItsPlace() throws {
    let points = CodePoints(Self.old)
    for words in ["said", "The council", "ferries", "We paid what was asked"] {
      for (number, place) in points.places(of: words).enumerated() {
        #expect(try anchor(words, Self.old, at: number) == .unmoved(points.span(place)))
      }
    }
  }

  @Test func whatMovedIsFoundByItsNeighbourhood() throws {
    let new = "Correction: the levy was doubled.\n\n" + Self.old
    let points = CodePoints(new)
    let shift = points.count - CodePoints(Self.old).count
    for number in 0..<4 {
      let before = CodePoints(Self.old).places(of: "said")[number]
      #expect(
        try anchor("said", new, at: number)
          == .moved(points.span((before.lowerBound + shift)..<(before.upperBound + shift))))
    }
  }

  @Test func aParagraphThatWasPutElsewhereIsFoundThere() throws {
    let parts = Self.old.components(separatedBy: "\n\n")
    let new = [parts[2], parts[0], parts[1]].joined(separator: "\n\n")

    let found = try anchor("ferries were exempt from the levy for good", new).same

    #expect(found?.start == CodePoints(new).places(of: "ferries were exempt").first?.lowerBound)
  }

  @Test func aShortWordWhoseSentenceIsGoneIsLost() throws {
    let new = Self.old.replacingOccurrences(of: "Owners said the port would empty.", with: "Nobody was asked about it.")

    #expect(try anchor("said", new, at: 0) == .lost)
    #expect(try anchor("Owners said the port would empty", new) == .lost)
  }

  @Test func rewordedWordsAreFoundWithAScore() throws {
    let new = Self.old.replacingOccurrences(
      of: "that ferries were exempt from the levy for good", with: "that most ferries were exempt from it for good")

    let found = try anchor("ferries were exempt from the levy for good", new)

    guard case .reworded(let span, let likeness) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(span.quote == "ferries were exempt from it for good")
    #expect(likeness > 0.8 && likeness < 1)
  }

  @Test func otherQuotationMarksAreTheSameWords() throws {
    let new = Self.old.replacingOccurrences(of: "“We paid what was asked,”", with: "\"We paid what was asked,\"")

    #expect(try anchor("“We paid what was asked,”", new).same?.quote == "\"We paid what was asked,\"")
    #expect(
      try anchor("Oskar Lind", Self.old.replacingOccurrences(of: "Oskar Lind", with: "Oskar\u{A0}Lind")).same?.quote
        == "Oskar\u{A0}Lind")
  }

  @Test func withoutTheOldTextTheQuoteWithItsEdgesIsEnough() throws {
    let points = CodePoints(Self.old)
    let span = try points.span(points.places(of: "said")[2])
    let new = CodePoints("A line before.\n\n" + Self.old)

    #expect(try SpanAnchoring(from: nil, to: new).anchor(span).same?.start == span.start + 16)
  }

  @Test func aDifferenceCoversBothTexts() {
    var random = SeededGenerator(seed: 7)
    let words = ["levy", "port", "said", "the", "council", ".", "\n", " ", "ferry"]
    for _ in 0..<300 {
      let old = CodePoints(
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
          .joined(separator: " "))
      let new = CodePoints(
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
          .joined(separator: " "))

      let runs = TextDifference(old, new).runs

      #expect(runs.filter { !$0.old.isEmpty }.map { old[$0.old] }.joined() == old[0..<old.count])
      #expect(runs.filter { !$0.new.isEmpty }.map { new[$0.new] }.joined() == new[0..<new.count])
      #expect(runs.filter(\.isSame).allSatisfy { old[$0.old] == new[$0.new] })
      #expect(
        zip(runs, runs.dropFirst()).allSatisfy {
          $0.old.upperBound == $1.old.lowerBound && $0.new.upperBound == $1.new.lowerBound
        })
    }
  }
}
