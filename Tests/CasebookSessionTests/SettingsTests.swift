import AuditLedger
import CasebookSession
import ClaimModel
import TestSupport
import Testing

/// What holds for a casebook, and what stays as it was published.
@Suite struct SettingsTests {
  @Test func aPublishedRatingStaysOnTheScaleAsItWas() throws {
    var desk = try Desk(editors: ["ada"])
    let claim = try desk.claim()
    try desk.publish(claim)
    let folder = try SessionFolder()
    let session = try folder.session(holding: desk.casebook)
    let before = try session.read { try $0.settings() }
    let published = try #require(try session.read { try $0.review(of: claim) }.publications.first?.rating)

    func changed(_ change: (Rating) throws -> Rating?) throws -> CasebookSettings {
      var after = before
      after.scale = try RatingScale(name: "Ours", ratings: before.scale.ratings.compactMap(change))
      return after
    }
    let others = try changed { rating in
      rating.label == published
        ? Rating(value: 9, label: rating.label, meaning: rating.meaning, verdict: rating.verdict) : rating
    }
    let error = #expect(throws: LedgerError.self) { try session.changeSettings(to: others) }
    #expect("\(error.map { "\($0)" } ?? "")".contains("«\(published)» was published as"))

    let meaning = try changed {
      Rating(value: $0.value, label: $0.label, meaning: "otherwise put", verdict: $0.verdict)
    }
    #expect(try session.changeSettings(to: meaning).edit != nil)
  }
}
