public import AuditLedger
import ClaimModel

/// Casebooks as several people might make them, for tests: every kind of edit, hostile texts in every field.
public enum RandomCasebook {
  /// Performs so many random edits. The same seed gives the same casebook, entry for entry.
  /// - Throws: only what no edit may throw: an event that does not fit what is there.
  public static func make(seed: UInt64, steps: Int) throws -> Casebook {
    var edits = try RandomEdits(seed: seed)
    try edits.begin()
    for _ in 0..<steps { try edits.step() }
    return edits.casebook
  }
}

/// A casebook in the making.
struct RandomEdits {
  private(set) var casebook = Casebook()
  private(set) var random: RandomRecords
  private var seconds: Int64 = 1_596_700_000

  init(seed: UInt64) throws { random = try RandomRecords(seed: seed) }

  mutating func moment() -> Moment {
    seconds += Int64(random.number(0...90_000))
    return Moment(person: random.person(), time: Timestamp(seconds: seconds))
  }

  /// The settings, which everything else needs.
  mutating func begin() throws {
    let moment = moment()
    guard let settings = try random.record(.casebook, in: casebook, at: moment) else { return }
    try perform(random.generator.once(in: 3) ? .restore([settings]) : .add([settings]), at: moment)
  }

  /// One edit, if it is not refused.
  mutating func step() throws {
    let moment = moment()
    random.texts = []
    guard let edit = try edit(at: moment, mayBeMany: true) else { return }
    try perform(edit, at: moment)
  }

  private mutating func perform(_ edit: Edit, at moment: Moment) throws {
    do {
      try casebook.perform(edit, at: moment, texts: random.texts)
    } catch let error as LedgerError {
      // An event that does not fit is a fault of the ledger, not a refusal.
      if case .doesNotFit = error { throw error }
      if case .badEntry = error { throw error }
      if case .badPayload = error { throw error }
    } catch is ModelError {
      return
    } catch is JSONError {
      return
    }
  }

  private mutating func edit(at moment: Moment, mayBeMany: Bool) throws -> Edit? {
    switch random.number(0...99) {
    case ..<34: return try addition(at: moment)
    case ..<44: return try change(at: moment)
    case ..<50: return try restoration(at: moment)
    case ..<78: return move(at: moment)
    case ..<82: return splitOrMerge()
    case ..<85: return smallEdit()
    case ..<88: return erasure()
    case ..<94: return random.generator.once(in: 3) ? .redo : .undo(edit: nil)
    case ..<97: return .undo(edit: random.number(1...max(1, casebook.entries.count)))
    default:
      guard mayBeMany else { return nil }
      var edits: [Edit] = []
      var texts: [SealedText] = []
      for _ in 0..<random.number(2...4) {
        random.texts = []
        if let edit = try edit(at: moment, mayBeMany: false), !edit.isUndo { edits.append(edit) }
        texts += random.texts
      }
      random.texts = texts
      return .all(edits)
    }
  }

  private mutating func addition(at moment: Moment) throws -> Edit? {
    let kinds: [RecordKind] = [
      .article, .attribution, .claimant, .claim, .claim, .claim, .relation, .source, .evidence, .evidence, .comment,
      .comment, .waiver, .key,
    ]
    guard let kind = random.pick(kinds), let record = try random.record(kind, in: casebook, at: moment) else {
      return nil
    }
    guard kind == .claimant, random.generator.once(in: 2) else { return .add([record]) }
    // Two records that come together, the second naming the first by its passing number.
    let claim = try Claim(
      id: ClaimID(number: -1), statement: random.generator.statement(),
      origin: .imported(from: random.generator.hostileText(), reference: "1", claimant: ClaimantID(number: -1)))
    return .add([claim.any, record])
  }

  private mutating func restoration(at moment: Moment) throws -> Edit? {
    guard let kind = random.pick(RecordKind.allCases), kind != .casebook,
      let record = try random.record(kind, in: casebook, at: moment)
    else { return nil }
    if kind == .review { return .restore([record]) }
    let number = casebook.lastNumber(of: kind) + random.number(1...3)
    return try .restore([record.renumbered { $0.number < 0 ? RecordID($0.kind, number) : $0 }])
  }

  private mutating func change(at moment: Moment) throws -> Edit? {
    guard let id = random.pick(casebook.records.keys.sorted()), id.kind != .review else { return nil }
    var patch = Patch()
    if id.kind == .article, let article = casebook.record(id)?.as(Article.self) {
      try patch.set("versions", article.versions + [random.version(at: moment)])
      return .change(id, patch)
    }
    guard let fresh = try random.record(id.kind, in: casebook, at: moment)?.json() else { return nil }
    let changeable = id.kind.type.fields.filter { $0 != "id" && $0 != "mergedInto" }
    for _ in 0..<random.number(1...2) {
      if let field = random.pick(changeable) { patch.set(field, json: fresh[field]) }
    }
    return .change(id, patch)
  }

  private mutating func splitOrMerge() -> Edit? {
    guard let id = random.id(Claim.self, in: casebook) else { return nil }
    if random.generator.once(in: 2) {
      return .split(id, (0..<random.number(2...3)).map { _ in random.generator.statement() })
    }
    let others = random.list(2) { [casebook] in $0.id(Claim.self, in: casebook) }.compactMap(\.self)
    return .merge(others, into: id)
  }

  private mutating func smallEdit() -> Edit? {
    switch random.number(0...2) {
    case 0: return random.id(Attribution.self, in: casebook).map { .reject($0, reason: random.generator.hostileText()) }
    case 1:
      return random.id(Claim.self, in: casebook).map {
        .assign($0, random.generator.once(in: 3) ? nil : random.person())
      }
    default:
      let removable = casebook.ids(of: .relation) + casebook.ids(of: .waiver)
      return random.pick(removable).map { .remove($0) }
    }
  }

  private mutating func erasure() -> Edit? {
    let kinds: [RecordKind] = [.article, .claimant, .source, .evidence, .comment]
    guard let kind = random.pick(kinds) else { return nil }
    // Also what was replaced or taken back since.
    let texts = (1...max(1, casebook.lastNumber(of: kind))).flatMap { number in
      let id = RecordID(kind, number)
      return ((try? casebook.heldTexts(of: id)) ?? []).map { (id, $0.text) }
    }
    guard let (id, text) = random.pick(texts) else { return nil }
    return .erase(id, text.commitment, reason: random.generator.hostileText())
  }
}

extension RandomEdits {
  /// A move of a review, mostly the one that leads on.
  private mutating func move(at moment: Moment) -> Edit? {
    // Few claims are worked on, so that some of them reach the end.
    guard let id = random.pick(casebook.ids(of: .claim).prefix(3)).flatMap({ ClaimID($0) }),
      let review = try? casebook.review(of: id)
    else { return nil }
    let reason = random.generator.hostileText()
    let isStale = review.state.agreement?.stale != nil
    let likely: ReviewMove =
      switch review.state {
      case .unreviewed: .take
      case .inReview: .propose(opinion(on: id, like: nil))
      case .proposed: random.generator.once(in: 2) ? .beginSecondReview : .giveSecond(opinion(on: id, like: review))
      case .secondReview: .giveSecond(opinion(on: id, like: review))
      case .agreed, .signedOff: isStale ? .reaffirm : review.state.name == .agreed ? .signOff : .publish
      case .published: isStale ? .reopen(note: reason) : .correct(note: reason)
      case .notCheckable: .reopen(note: reason)
      case .withdrawn: .correct(note: reason)
      }
    let others: [ReviewMove] = [
      .setAside(reason: reason), .reopen(note: reason), .withdraw(reason: reason), .reaffirm, .signOff, .take,
    ]
    return .move(id, random.generator.once(in: 5) ? random.pick(others) ?? likely : likely)
  }

  /// An opinion that cites evidence of the claim; mostly with the verdict of the first finding.
  private mutating func opinion(on claim: ClaimID, like review: Review?) -> Opinion {
    let verdict = random.generator.once(in: 5) ? nil : review?.state.first?.verdict
    let evidence = casebook.referrers(to: claim.any).filter { $0.kind == .evidence }.map(\.description)
    return Opinion(
      verdict: verdict ?? random.pick(Verdict.allCases) ?? .refuted,
      rationale: random.generator.statement() + " See " + evidence.joined(separator: ", "),
      wouldChange: random.generator.maybeText())
  }
}

extension Edit {
  /// Undo and redo look at the ledger, which does not hold the edit that they would be part of.
  fileprivate var isUndo: Bool {
    switch self {
    case .undo, .redo: true
    default: false
    }
  }
}
