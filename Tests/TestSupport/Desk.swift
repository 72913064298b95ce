public import AuditLedger
public import ClaimModel
public import ReviewRules

/// A small newsroom for tests: a casebook in memory, people, and a clock that moves on by a minute an edit.
public struct Desk {
  public var casebook = Casebook()
  public private(set) var now = Desk.opening

  /// When every desk opens.
  public static let opening = Timestamp(seconds: 1_790_000_000)

  /// A casebook with settings and nothing else; the rules are off unless others are given.
  public init(
    secondReview: SecondReviewPolicy = .required, editors: [String] = [], rules: RulePolicy? = try? RulePolicy.off()
  ) throws {
    let settings = try CasebookSettings(
      title: "Desk", origin: "desk.example/1", secondReview: secondReview,
      editors: editors.map { try Person(text: $0) }, rules: rules)
    try perform(.add([settings.any]), as: "ada")
  }

  /// Performs an edit as somebody.
  @discardableResult
  public mutating func perform(_ edit: Edit, as name: String = "mira", texts: [SealedText] = []) throws -> Decision {
    now = Timestamp(seconds: now.seconds + 60)
    return try casebook.perform(edit, at: Moment(person: Person(text: name), time: now), texts: texts)
  }

  /// A claim of nobody in particular, without an article.
  @discardableResult
  public mutating func claim(_ statement: String = "The bridge was closed.") throws -> ClaimID {
    let claim = try Claim(
      id: ClaimID(number: -1), statement: statement, origin: .imported(from: "test", reference: "1", claimant: nil))
    return try first(perform(.add([claim.any])))
  }

  /// A source and a passage of it that is put to the claim.
  @discardableResult
  public mutating func evidence(for claim: ClaimID, stance: Stance = .supports) throws -> EvidenceID {
    let source = try Source(id: SourceID(number: -1), nature: .document, title: "Minutes of the council")
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim,
      basis: .passage(source: source.id, locator: "p. 3", excerpt: "closed from Monday"), stance: stance)
    return try first(perform(.add([source.any, evidence.any])))
  }

  /// A verdict that two people agree on; `mira` proposes, `jon` seconds.
  public mutating func agree(on claim: ClaimID, rationale: String? = nil) throws {
    let words = try rationale ?? "\(evidence(for: claim)) says so."
    try perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: words))), as: "mira")
    try perform(.move(claim, .giveSecond(Opinion(verdict: .supported, rationale: words))), as: "jon")
  }

  /// Agreed and signed off by `jon`.
  public mutating func signOff(_ claim: ClaimID) throws {
    try agree(on: claim)
    try perform(.move(claim, .signOff), as: "jon")
  }

  /// Signed off and published by `ada`.
  public mutating func publish(_ claim: ClaimID) throws {
    try signOff(claim)
    try perform(.move(claim, .publish), as: "ada")
  }

  /// The state of a claim's review.
  public func state(of claim: ClaimID) throws -> ReviewState.Name { try casebook.review(of: claim).state.name }

  private func first<Record>(_ decision: Decision) throws -> Identifier<Record> {
    guard let id = decision.created.lazy.compactMap({ Identifier<Record>($0) }).first else {
      throw LedgerError.refused("nothing was created")
    }
    return id
  }
}
