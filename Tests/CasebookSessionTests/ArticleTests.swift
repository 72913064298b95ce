import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Testing

/// From a text to records.
@Suite struct ArticleTests {
  private let text = """
    Mayor asked to resign over harbour deal

    Lena Orth has said the harbour was sold below its price. The shipping line declined to comment.

    “We paid what was asked,” Tomas Brill said on Monday.
    """

  @Test func anArticleIsAddedWithItsAttributionsClaimsAndClaimants() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    var card = ArticleCard()
    card.publisher = "The Quay"
    card.published = try PartialDate(text: "2026-03-02")

    let receipt = try session.addArticle(Array(text.utf8), card)

    #expect(receipt.created(Article.self).count == 1)
    let (article, attributions, claims) = try session.read { casebook in
      (
        try casebook.need(ArticleID(number: 1)) as Article, try casebook.all(Attribution.self),
        try casebook.all(Claim.self)
      )
    }
    #expect(article.title == "Mayor asked to resign over harbour deal")
    #expect(article.current.originalSHA256 == .of(Array(text.utf8)))
    let points = try session.articleText(article.id)
    #expect(attributions.flatMap(\.reading.spans).allSatisfy(points.holds))
    #expect(attributions.contains { $0.reading.form == .noComment })
    #expect(
      claims.map(\.statement).contains {
        $0.contains("the harbour was sold below its price") || $0.contains("The harbour was sold below its price")
      })
    #expect(claims.allSatisfy { $0.appearances.map(\.place) == [.article(article.id)] })
    #expect(try session.claimant("tomas brill") != nil)
    #expect(receipt.edit == 2)
    #expect(try session.verify().isSound)
  }

  @Test func oneUndoTakesTheWholeArticleBack() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    try session.addArticle(Array(text.utf8), ArticleCard())

    try session.undo()

    #expect(try session.read { try $0.ids(of: .article) + $0.ids(of: .claim) + $0.ids(of: .attribution) }.isEmpty)
    #expect(try session.verify().isSound)
  }

  @Test func bytesAreKeptAndTheTextIsMadeCanonical() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("One\r\nTwo\rThree ".utf8) + [0xFF] + Array("!\n".utf8)

    try session.addArticle(bytes, ArticleCard())

    let points = try session.articleText(ArticleID(number: 1))
    #expect(points[0..<points.count] == "One\nTwo\nThree \u{FFFD}!\n")
    let original = try session.read { casebook in
      try casebook.text((casebook.need(ArticleID(number: 1)) as Article).current.original)
    }
    guard case .present(let sealed) = original else {
      Issue.record("the original is gone")
      return
    }
    #expect(sealed.bytes == bytes)
  }

  @Test func whatIsNoTextIsRefused() throws {
    let folder = try SessionFolder()
    let session = try folder.create()

    #expect(throws: SessionError.notText) { try session.addArticle([0x50, 0, 1], ArticleCard()) }
    #expect(throws: SessionError.emptyText(what: "the article")) {
      try session.addArticle(Array(" \n".utf8), ArticleCard())
    }
    try session.addArticle(Array(text.utf8), ArticleCard())
    #expect(throws: SessionError.sameText(ArticleID(number: 1))) {
      try session.addArticle(Array(text.replacing("\n", with: "\r\n").utf8), ArticleCard())
    }
  }

  @Test func aMarkIsFoundByItsWordsAndTheSpeakerBesideThem() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    try session.addArticle(
      Array("Orth spoke first. Later Orth warned that the quay was rotten. Orth left.".utf8), ArticleCard(),
      isolate: false)
    var mark = Mark()
    mark.speaker = ["Orth"]
    mark.cue = ["warned"]
    mark.content = ["that the quay was rotten"]
    mark.statements = ["The quay was rotten."]
    mark.claimant = "Lena Orth"

    let receipt = try session.mark(ArticleID(number: 1), mark)

    #expect(receipt.created.map(\.description) == ["P0001", "T0001", "C0001"])
    let attribution: Attribution = try session.read { try $0.need(AttributionID(number: 1)) }
    #expect(attribution.reading.speaker.map(\.start) == [24])
    #expect(attribution.maker == .person(try Person(text: "mira")))

    mark.content = ["the bridge"]
    #expect(throws: SessionError.wordsNotFound("the bridge", article: ArticleID(number: 1))) {
      try session.mark(ArticleID(number: 1), mark)
    }
    #expect(throws: SessionError.wordsAmbiguous("Orth", article: ArticleID(number: 1), places: 3)) {
      try session.assert(ArticleID(number: 1), words: "Orth", statement: "x", claimant: "y")
    }
  }

  @Test func aSpeakerWhoseNameStandsInTheirWordsTooIsTheOneBesideThem() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    try session.addArticle(Array("Orth warned that Orth would leave.".utf8), ArticleCard(), isolate: false)
    var mark = Mark()
    (mark.speaker, mark.cue, mark.content) = (["Orth"], ["warned"], ["that Orth would leave"])

    try session.mark(ArticleID(number: 1), mark)

    let attribution: Attribution = try session.read { try $0.need(AttributionID(number: 1)) }
    #expect(attribution.reading.speaker.map(\.start) == [0])
    mark.content = ["Orth warned that Orth would leave"]
    #expect(throws: LedgerError.speakerInContent("Orth")) { try session.mark(ArticleID(number: 1), mark) }
  }

  @Test func aNameThatStandsInTheWordsAndElseFarAwayIsNotGuessed() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let text = "Orth came on Monday.\n\nIt rained.\n\nShe warned that Orth would leave."
    try session.addArticle(Array(text.utf8), ArticleCard(), isolate: false)
    var mark = Mark()
    (mark.speaker, mark.cue, mark.content) = (["Orth"], ["warned"], ["that Orth would leave"])

    #expect(throws: SessionError.wordsElsewhere("Orth", article: ArticleID(number: 1))) {
      try session.mark(ArticleID(number: 1), mark)
    }
    mark.near = "came on Monday"
    try session.mark(ArticleID(number: 1), mark)

    let attribution: Attribution = try session.read { try $0.need(AttributionID(number: 1)) }
    #expect(attribution.reading.speaker.map(\.start) == [0])
  }

  @Test func claimantsAreMergedWithTheirClaims() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let (first, new) = try session.claimant(orNew: "Lena Orth")
    let (second, newer) = try session.claimant(orNew: "the mayor")
    #expect(first.number < 0 && second.number < 0)
    try session.perform(.add(new))
    try session.perform(.add(newer))
    try session.perform(
      .add([
        try Claim(
          id: ClaimID(number: -1), statement: "x.",
          origin: .imported(from: "t", reference: "1", claimant: ClaimantID(number: 2))
        ).any
      ]))

    try session.mergeClaimants([ClaimantID(number: 2)], into: ClaimantID(number: 1))

    let claim: Claim = try session.read { try $0.need(ClaimID(number: 1)) }
    #expect(claim.origin.claimant == ClaimantID(number: 1))
    #expect(try session.claimant("The Mayor") == ClaimantID(number: 1))
  }
}
