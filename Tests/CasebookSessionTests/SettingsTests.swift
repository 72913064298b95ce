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

  @Test(
    "how a house goes out is refused where it is not what the scale says",
    arguments: [
      ([RatingMapping(format: "claimreview", rating: "Ture", label: "Right")], "did you mean «True»?"),
      ([RatingMapping(format: "nosuch", rating: "True", label: "Right")], "write claimreview, averitec"),
      ([RatingMapping(format: "claimreviw", rating: "True", label: "Right")], "did you mean «claimreview»?"),
      ([RatingMapping(format: "averitec", rating: "True", label: "Suported")], "did you mean «Supported»?"),
      ([RatingMapping(format: "averitec", rating: "True", label: "Refuted")], "which is one for refuted"),
      ([RatingMapping(format: "claimreview", rating: "True", label: "False")], "which is one for refuted"),
      ([RatingMapping(format: "claimreview", rating: "True", label: " ")], "is empty"),
      (
        [RatingMapping(format: "claimreview", rating: "True", label: "Right", value: 0)],
        "«True» (supported) would go out in claimreview as 0, below «False» (refuted) as 1"
      ),
    ])
  func mapping(ratings: [RatingMapping], words: String) throws {
    let error = try refusal(of: ExchangeSettings(ratings: ratings))
    #expect(error?.contains(words) == true, "\(error ?? "not refused")")
  }

  @Test(
    "a publisher without a name and an address that is no page are refused",
    arguments: [
      (" ", nil, "«publisher» is empty"), (nil, "javascript:alert(1)", "https://"), (nil, "https://", "https://"),
      (nil, "desk.example", "https://"),
    ] as [(String?, String?, String)])
  func house(publisher: String?, address: String?, words: String) throws {
    let error = try refusal(of: ExchangeSettings(publisher: publisher, address: address))
    #expect(error?.contains(words) == true, "\(error ?? "not refused")")
  }

  @Test func aMappingThatSaysTheSameIsTaken() throws {
    let error = try refusal(
      of: ExchangeSettings(
        publisher: "The Desk", address: "https://desk.example/checks/",
        ratings: [
          RatingMapping(format: "claimreview", rating: "Misleading", label: "Half true", value: 3),
          RatingMapping(format: "averitec", rating: "Misleading", label: "Refuted"),
          RatingMapping(format: "claimreview", rating: "True", label: "Correct", value: 9),
        ]))
    #expect(error == nil)
  }

  /// What a casebook says to these settings; nil where it takes them.
  private func refusal(of exchange: ExchangeSettings) throws -> String? {
    let folder = try SessionFolder()
    let session = try folder.create()
    var after = try session.read { try $0.settings() }
    after.exchange = exchange
    do {
      _ = try session.changeSettings(to: after)
      return nil
    } catch let error as ModelError {
      return error.description
    }
  }
}
