import ClaimModel
import TestSupport
import Testing

/// Records that contradict themselves can't be written down.
@Suite struct RecordTests {
  private let article = ArticleID(number: 1)

  @Test func aClaimNeedsAStatementAndHasOneFirstAppearance() throws {
    let origin = ClaimOrigin.imported(from: "test", reference: "1", claimant: nil)
    #expect(throws: ModelError.empty(field: "the claim's statement")) {
      try Claim(id: ClaimID(number: 1), statement: "", origin: origin)
    }
    let first = Appearance(place: .article(article), firstBecause: "the earliest found")
    #expect(throws: ModelError.self) {
      try Claim(id: ClaimID(number: 1), statement: "x", origin: origin, appearances: [first, first])
    }
  }

  @Test func otherNumbersLeaveEverythingElseAsItWas() throws {
    for record in try RandomCasebook.make(seed: 5, steps: 400).records.values where record.id.kind != .review {
      let there = try record.renumbered { RecordID($0.kind, $0.number + 1_000) }
      let back = try there.renumbered { RecordID($0.kind, $0.number - 1_000) }

      #expect(back == record)
      #expect(there.id.number == record.id.number + 1_000 || record.id.kind == .casebook)
    }
  }

  @Test func aRelationNeedsTwoClaims() {
    #expect(throws: ModelError.self) {
      try Relation(
        id: RelationID(number: 1), from: ClaimID(number: 1), does: .denies, to: ClaimID(number: 1), standing: .suggested
      )
    }
  }

  @Test func anAttributionNeedsACueOrContent() {
    #expect(throws: ModelError.self) {
      try AttributionReading(kind: .indirect, form: .assertion, naming: .unattributed)
    }
  }

  @Test func aScaleCoversEveryVerdictOnce() throws {
    let ratings = Verdict.allCases.enumerated().map { Rating(value: $0, label: $1.rawValue, meaning: "", verdict: $1) }

    #expect(throws: Never.self) { try RatingScale(name: "plain", ratings: ratings) }
    #expect(throws: ModelError.self) { try RatingScale(name: "short", ratings: ratings.dropLast()) }
    #expect(throws: ModelError.self) { try RatingScale(name: "twice", ratings: ratings + [ratings[0]]) }
    #expect(RatingScale.house.offered(for: .supported)?.label == "True")
    #expect(RatingScale.house.rating(labelled: "mostly TRUE")?.value == 4)
  }

  @Test func aRationaleCitesEvidenceByItsID() {
    #expect(
      Finding.cited(in: "E0002 and (E0011), not E1 nor ME0003; E0002 again. «E0004»").map(\.description)
        == ["E0002", "E0011", "E0004"])
  }

  @Test func anOriginNameFitsASignedNote() {
    #expect(throws: ModelError.self) { try CasebookSettings(title: "x", origin: "with blank") }
    #expect(throws: ModelError.self) { try CasebookSettings(title: "x", origin: "plus+sign") }
    #expect(throws: ModelError.empty(field: "the casebook's title")) { try CasebookSettings(title: "", origin: "a") }
  }

  @Test func whatIsLeftFollowsFromTheState() throws {
    let mira = try Person(text: "mira")
    let act = Act(by: mira, at: Timestamp(seconds: 0))
    let finding = Finding(
      verdict: .refuted, rating: "False", rationale: "E0001", cites: [], by: mira, at: Timestamp(seconds: 0))
    let fresh = Agreement(first: finding, second: .switchedOff)
    let stale = Agreement(
      first: finding, second: .switchedOff, stale: Staleness(since: Timestamp(seconds: 1), because: ["x"]))
    let states: [(ReviewState, Bool)] = [
      (.unreviewed, true), (.inReview(act), true), (.proposed(finding), true), (.secondReview(finding, act), true),
      (.agreed(fresh), true), (.signedOff(fresh, act), false), (.signedOff(stale, act), true),
      (.published(fresh, signedOff: act, published: act), false),
      (.published(stale, signedOff: act, published: act), true),
      (.notCheckable(ReasonedAct(by: mira, at: act.at, reason: "r")), false),
    ]

    for (state, isLeft) in states {
      #expect(Review(claim: ClaimID(number: 1), state: state).isLeft == isLeft, "\(state.name)")
    }
  }
}
