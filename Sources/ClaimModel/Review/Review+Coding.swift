/// A review as it is written: flat, so that people read it as a form, and checked when it is read back.
struct ReviewForm: Codable {
  var claim: ClaimID
  var version: Int
  var state: ReviewState.Name
  var taken: Act?
  var correcting: ReasonedAct?
  var setAside: ReasonedAct?
  var first: Finding?
  var secondBegun: Act?
  var second: Finding?
  var secondReview: SecondReviewPolicy?
  var stale: Staleness?
  var signedOff: Act?
  var published: Act?
  var withdrawn: ReasonedAct?
  var disagreements: [Disagreement]
  /// Left out where there is none.
  var reopenings: [Reopening]?
  var publications: [Publication]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case claim, version, state, taken, correcting, setAside, first, secondBegun, second, secondReview, stale
    case signedOff, published, withdrawn, disagreements, reopenings, publications
  }
}

extension Review {
  public init(from decoder: any Decoder) throws {
    let form = try ReviewForm(from: decoder)
    self.init(
      claim: form.claim, version: form.version, state: try form.proven(), correcting: form.correcting,
      disagreements: form.disagreements, reopenings: form.reopenings ?? [], publications: form.publications)
  }

  public func encode(to encoder: any Encoder) throws {
    var form = ReviewForm(
      claim: claim, version: version, state: state.name, correcting: correcting, disagreements: disagreements,
      reopenings: reopenings.isEmpty ? nil : reopenings, publications: publications)
    form.first = state.first
    if let agreement = state.agreement {
      form.stale = agreement.stale
      switch agreement.second {
      case .given(let finding): form.second = finding
      case .switchedOff: form.secondReview = .off
      }
    }
    switch state {
    case .unreviewed, .proposed, .agreed: break
    case .inReview(let taken): form.taken = taken
    case .notCheckable(let act): form.setAside = act
    case .secondReview(_, let begun): form.secondBegun = begun
    case .signedOff(_, let act): form.signedOff = act
    case .published(_, let signedOff, let published): (form.signedOff, form.published) = (signedOff, published)
    case .withdrawn(_, let signedOff, let act): (form.signedOff, form.withdrawn) = (signedOff, act)
    }
    try form.encode(to: encoder)
  }
}

extension ReviewForm {
  /// The state with its proof.
  /// - Throws: ``ModelError/contradiction(_:)`` where a proof is missing, or one stands there that the state has no room for.
  func proven() throws -> ReviewState {
    let proven: ReviewState
    switch state {
    case .unreviewed: proven = .unreviewed
    case .inReview: proven = try .inReview(need(taken, "taken"))
    case .notCheckable: proven = try .notCheckable(need(setAside, "setAside"))
    case .proposed: proven = try .proposed(need(first, "first"))
    case .secondReview: proven = try .secondReview(need(first, "first"), need(secondBegun, "secondBegun"))
    case .agreed: proven = try .agreed(agreement())
    case .signedOff: proven = try .signedOff(agreement(), need(signedOff, "signedOff"))
    case .published:
      proven = try .published(
        agreement(), signedOff: need(signedOff, "signedOff"), published: need(published, "published"))
    case .withdrawn:
      proven = try .withdrawn(
        agreement(), signedOff: need(signedOff, "signedOff"), need(withdrawn, "withdrawn"))
    }
    try refuseStrangers(to: proven)
    return proven
  }

  private func need<Proof>(_ proof: Proof?, _ field: String) throws -> Proof {
    guard let proof else {
      throw ModelError.contradiction("the review of \(claim) is «\(state)» but has no \(field)")
    }
    return proof
  }

  private func agreement() throws -> Agreement {
    let first = try need(first, "first")
    if secondReview == .off {
      guard second == nil else {
        throw ModelError.contradiction("the review of \(claim) has a second finding although the second review is off")
      }
      return Agreement(first: first, second: .switchedOff, stale: stale)
    }
    let second = try need(second, "second")
    guard first.verdict == second.verdict, first.by != second.by else {
      throw ModelError.contradiction(
        "the review of \(claim) is «\(state)», which needs the same verdict from two different people")
    }
    return Agreement(first: first, second: .given(second), stale: stale)
  }

  private func refuseStrangers(to proven: ReviewState) throws {
    let agreed = proven.agreement != nil
    let strangers: [(String, Bool)] = [
      ("taken", taken != nil && state != .inReview),
      ("correcting", correcting != nil && (version < 2 || publications.isEmpty)),
      ("setAside", setAside != nil && state != .notCheckable), ("first", first != nil && proven.first == nil),
      ("secondBegun", secondBegun != nil && state != .secondReview), ("second", second != nil && !agreed),
      ("secondReview", secondReview != nil && !agreed), ("stale", stale != nil && !agreed),
      ("signedOff", signedOff != nil && ![.signedOff, .published, .withdrawn].contains(state)),
      ("published", published != nil && state != .published),
      ("withdrawn", withdrawn != nil && state != .withdrawn),
    ]
    if let stranger = strangers.first(where: \.1) {
      throw ModelError.contradiction("the review of \(claim) is «\(state)», where \(stranger.0) has no place")
    }
  }
}
