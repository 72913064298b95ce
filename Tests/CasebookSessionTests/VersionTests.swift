import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Testing

/// An article that changes, and what becomes of the words that claims rest on.
@Suite struct VersionTests {
  private static let first = """
    Harbour bridge closed

    The port authority said the bridge was safe until Monday evening. Nobody at the yard was told.

    “We were never told that the bearings were overdue,” said Mayor Tomas Reyl.

    Caldmoor Engineering denied that it had skipped an inspection in the winter.
    """

  private func session(_ folder: SessionFolder) throws -> CasebookSession {
    let session = try folder.create()
    var card = ArticleCard()
    card.publisher = "The Tidewater Post"
    try session.addArticle(Array(Self.first.utf8), card, isolate: false)
    for (speaker, cue, content) in [
      ("The port authority", "said", "the bridge was safe until Monday evening"),
      ("Mayor Tomas Reyl", "said", "“We were never told that the bearings were overdue,”"),
      ("Caldmoor Engineering", "denied", "it had skipped an inspection in the winter"),
    ] {
      var mark = Mark()
      (mark.speaker, mark.cue, mark.content, mark.statements) = ([speaker], [cue], [content], [content])
      mark.claimant = speaker
      try session.mark(ArticleID(number: 1), mark)
    }
    try session.assert(
      ArticleID(number: 1), words: "Nobody at the yard was told", statement: "Nobody at the yard was told.")
    return session
  }

  private func attribution(_ number: Int, _ session: CasebookSession) throws -> Attribution {
    try session.read { try $0.need(AttributionID(number: number)) }
  }

  @Test func whatOnlyMovedGoesWithTheArticleAndMakesNothingStale() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    let claim = ClaimID(number: 1)
    try session.perform(.move(claim, .take))
    try session.perform(.move(claim, .setAside(reason: "a forecast")))

    let receipt = try session.addVersion(
      of: ArticleID(number: 1), Array(("A new first line of the page.\n\n" + Self.first).utf8))

    #expect(Set(receipt.entries.map(\.edit)).count == 1)
    let text = try session.articleText(ArticleID(number: 1))
    for number in 1...3 {
      let attribution = try attribution(number, session)
      #expect(attribution.version == 2)
      #expect(attribution.reading.spans.allSatisfy(text.holds))
    }
    let asserted: Claim = try session.read { try $0.need(ClaimID(number: 4)) }
    guard case .asserted(_, let version, let span, _) = asserted.origin else {
      Issue.record("the claim is asserted")
      return
    }
    #expect(version == 2 && text.holds(span))
    #expect(try session.openPlaces(of: ArticleID(number: 1)).isEmpty)
    #expect(!receipt.entries.contains { $0.kind == "review.wentStale" })
    #expect(try session.verify().isSound)

    try session.undo()
    #expect(try attribution(1, session).version == 1)
    #expect(try session.verify().isSound)
  }

  @Test func wordsThatWereEditedAreFlaggedAndAPersonDecides() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    let edited = Self.first
      .replacingOccurrences(of: "never told that", with: "told only late that")
      .replacingOccurrences(
        of: "Caldmoor Engineering denied that it had skipped an inspection in the winter.",
        with: "The yard opens again in May."
      )
      .replacingOccurrences(of: " Nobody at the yard was told.", with: "")

    try session.addVersion(of: ArticleID(number: 1), Array(edited.utf8))

    let open = try session.openPlaces(of: ArticleID(number: 1))
    #expect(open.map(\.record.description) == ["C0004", "T0002", "T0003"])
    let reworded = try #require(open.first { $0.record.description == "T0002" })
    #expect(reworded.claims == [ClaimID(number: 2)])
    #expect(reworded.candidate?.words == "“We were told only late that the bearings were overdue,”")
    #expect(reworded.candidate.map { $0.likeness > 0.7 && $0.likeness < 1 } == true)
    #expect(open.first { $0.record.description == "T0003" }?.candidate == nil)
    #expect(try attribution(1, session).version == 2)
    #expect(try attribution(2, session).version == 1)

    try session.anchor(RecordID(.attribution, 2), .accept)
    #expect(
      try attribution(2, session).reading.content.map(\.quote) == [
        "“We were told only late that the bearings were overdue,”"
      ])
    #expect(throws: SessionError.nothingToAccept(RecordID(.attribution, 3))) {
      try session.anchor(RecordID(.attribution, 3), .accept)
    }
    #expect(throws: SessionError.self) {
      try session.anchor(RecordID(.attribution, 3), .at("no such words", near: nil))
    }
    try session.anchor(RecordID(.attribution, 3), .gone(reason: "taken out without a note"))
    try session.anchor(RecordID(.claim, 4), .gone(reason: "taken out without a note"))

    #expect(try session.openPlaces(of: ArticleID(number: 1)).isEmpty)
    #expect(try attribution(3, session).gone == "taken out without a note")
    #expect(throws: SessionError.notOpen(RecordID(.attribution, 1))) {
      try session.anchor(RecordID(.attribution, 1), .accept)
    }
    #expect(try session.verify().isSound)
  }

  @Test func aPersonPutsAnOrphanToItsWords() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    try session.addVersion(
      of: ArticleID(number: 1),
      Array(
        Self.first.replacingOccurrences(
          of: "denied that it had skipped an inspection in the winter", with: "says every check of the season was made"
        ).utf8))

    try session.anchor(RecordID(.attribution, 3), .at("every check of the season was made", near: nil))

    let attribution = try attribution(3, session)
    #expect(attribution.version == 2)
    #expect(attribution.reading.content.map(\.quote) == ["every check of the season was made"])
    #expect(attribution.reading.speaker.map(\.quote) == ["Caldmoor Engineering"])
    #expect(try session.articleText(ArticleID(number: 1)).holds(attribution.reading.content[0]))
  }

  @Test func whatSoftensAndNegatesTheNewWordsIsLookedForAnew() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    try session.addVersion(
      of: ArticleID(number: 1),
      Array(
        Self.first.replacingOccurrences(of: "was safe until", with: "was never safe until 12 on")
          .replacingOccurrences(of: "had skipped an inspection in the winter", with: "could have left one bearing out")
          .utf8))

    try session.anchor(RecordID(.attribution, 1), .accept)
    try session.anchor(RecordID(.attribution, 3), .at("it could have left one bearing out", near: nil))

    let accepted = try attribution(1, session).reading
    #expect(accepted.content.map(\.quote) == ["the bridge was never safe until 12 on Monday evening"])
    #expect(accepted.negations.map(\.quote) == ["never"])
    #expect(accepted.numbers.map(\.quote) == ["12"])
    #expect(try attribution(3, session).reading.hedges.map(\.quote) == ["could"])
    let text = try session.articleText(ArticleID(number: 1))
    #expect(accepted.spans.allSatisfy(text.holds))
  }

  @Test func editedWordsMakeTheVerdictStale() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    try session.perform(.move(ClaimID(number: 2), .take))
    try session.perform(
      .move(ClaimID(number: 2), .propose(Opinion(verdict: .notEnoughEvidence, rationale: "Nothing is known."))))
    let ada = try folder.open(as: "ada")
    try ada.perform(.move(ClaimID(number: 2), .beginSecondReview))
    try ada.perform(
      .move(ClaimID(number: 2), .giveSecond(Opinion(verdict: .notEnoughEvidence, rationale: "Nor by me."))))
    try session.addVersion(
      of: ArticleID(number: 1), Array(Self.first.replacingOccurrences(of: "never told", with: "told late").utf8))

    let receipt = try session.anchor(RecordID(.attribution, 2), .accept)

    #expect(receipt.entries.map(\.kind).contains("review.wentStale"))
  }

  @Test func theDifferenceOfTwoVersionsIsShown() throws {
    let folder = try SessionFolder()
    let session = try session(folder)
    try session.addVersion(
      of: ArticleID(number: 1), Array(Self.first.replacingOccurrences(of: "Monday", with: "Tuesday").utf8))

    let (runs, old, new) = try session.difference(of: ArticleID(number: 1), from: 1, to: 2)

    let changes = TextDifference.changes(runs)
    #expect(changes.map { old[$0.old] } == ["Monday"])
    #expect(changes.map { new[$0.new] } == ["Tuesday"])
  }
}
