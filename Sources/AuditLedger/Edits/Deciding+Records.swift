import ClaimModel
import ReviewRules

extension Deciding {
  mutating func add(_ records: [AnyRecord]) throws {
    var numbers: [RecordID: RecordID] = [:]
    var next: [RecordKind: Int] = [:]
    for record in records {
      guard record.id.kind != .review else {
        throw LedgerError.refused("a review is not added: it begins with the first move, such as «claims take»")
      }
      guard record.id.kind != .casebook else {
        numbers[record.id] = record.id
        continue
      }
      let number = try (next[record.id.kind] ?? facts.lastNumber(of: record.id.kind)) + 1
      next[record.id.kind] = number
      numbers[record.id] = RecordID(record.id.kind, number)
    }
    for record in records {
      try check(record)
      if case .attribution(let attribution) = record { try needSpeakerApart(attribution) }
      var accepted = try record.renumbered { numbers[$0] ?? $0 }
      try needReferences(of: accepted)
      if case .waiver(let waiver) = accepted { accepted = try withFindings(waiver).any }
      try emit(.added, accepted.id, .whole(accepted.json()))
    }
  }

  mutating func restore(_ records: [AnyRecord]) throws {
    for record in records {
      guard try facts.record(record.id) == nil else { throw LedgerError.alreadyThere(record.id) }
      try emit(.imported, record.id, .whole(record.json()))
    }
    // Text forms hold records in an order of their own, so references are looked at when all are there.
    for record in records { try needReferences(of: record) }
  }

  mutating func change(_ id: RecordID, _ patch: Patch) throws {
    guard id.kind != .review else {
      throw LedgerError.refused("a review moves by its moves (take, propose, sign-off …), not by changing its fields")
    }
    try needEditor(of: id)
    guard let before = try facts.record(id) else { throw LedgerError.noSuchRecord(id) }
    var body = try before.json()
    for (field, value) in patch.fields.sorted(by: { $0.key < $1.key }) where body[field] != value {
      let allowed = id.kind.type.fields
      guard allowed.contains(field) else { throw LedgerError.noSuchField(id.kind, field, allowed: allowed) }
      guard !Self.isFixed(field, of: id.kind) else { throw LedgerError.fixedField(id, field) }
      body[field] = value
    }
    let after = try AnyRecord(kind: id.kind, json: body, id: id)
    try check(after)
    if let was = before.as(Attribution.self), let attribution = after.as(Attribution.self),
      was.reading.speaker != attribution.reading.speaker || was.reading.content != attribution.reading.content
    {
      try needSpeakerApart(attribution)
    }
    if let claim = before.as(Claim.self), let claimAfter = after.as(Claim.self) {
      try checkWithdrawal(from: claim, to: claimAfter)
    }
    try needReferences(of: after)
    try needSoundMerge(from: before, to: after)
    try emit(.changed, from: before, to: after)
  }

  /// What the house has laid down is changed by its editors, where it has named some.
  func needEditor(of id: RecordID) throws {
    guard id.kind == .casebook, try facts.record(id) != nil else { return }
    let settings = try facts.settings()
    try needEditor(to: "change its settings", by: settings)
  }

  private func needEditor(to act: String, by settings: CasebookSettings) throws {
    guard !settings.mayPublish(moment.person) else { return }
    throw LedgerError.refused(
      "\(moment.person) is no editor of this casebook: \(settings.editors.map(\.name).joined(separator: ", ")) may \(act)"
    )
  }

  mutating func remove(_ id: RecordID) throws {
    guard let record = try facts.record(id) else { throw LedgerError.noSuchRecord(id) }
    guard EventVerb.verbs(of: id.kind).contains(.removed), id.kind == .relation || id.kind == .waiver else {
      throw LedgerError.refused("\(id) is kept for good: withdraw or reject it with a reason instead")
    }
    if let other = try facts.referrers(to: id).first { throw LedgerError.rested(id, on: other) }
    try emit(.removed, id, .gone(record.json()))
  }

  mutating func reject(_ id: AttributionID, _ reason: String) throws {
    guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
    var attribution: Attribution = try facts.need(id)
    guard attribution.rejected == nil else { throw LedgerError.notOpen(id.any, why: "it is rejected already") }
    let claims = try facts.referrers(to: id.any, as: Claim.self)
      .filter { $0.stands && $0.origin.attributions == [id] }
    let before = attribution.any
    attribution.rejected = reason
    try emit(.changed, from: before, to: attribution.any)
    for var claim in claims {
      let before = claim
      claim.withdrawn = "its attribution \(id) was rejected: \(reason)"
      try checkWithdrawal(from: before, to: claim)
      try emit(.changed, from: before.any, to: claim.any)
    }
  }

  mutating func split(_ id: ClaimID, _ statements: [String]) throws {
    guard statements.count >= 2, !statements.contains(where: \.isBlank) else {
      throw LedgerError.refused("\(id) is split into two or more statements: give each of them its words")
    }
    // Blanks and letter case make no other statement; neither does how an accent is written.
    let bare = statements.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
    if let place = bare.indices.first(where: { bare[..<$0].contains(bare[$0]) }) {
      throw LedgerError.refused(
        "\(id) is split into statements that differ: «\(statements[place])» stands there twice, leave one of them out")
    }
    var claim: Claim = try facts.need(id)
    try needOpen(claim)
    let before = claim.any
    let rest = try statements.dropFirst().map { statement in
      try Claim(
        id: ClaimID(number: 0), statement: statement, origin: claim.origin, made: claim.made,
        appearances: claim.appearances, topic: claim.topic, priority: claim.priority, assignee: claim.assignee)
    }
    if claim.statement.unicodeScalars.elementsEqual(statements[0].unicodeScalars) {
      // The claim keeps its words. By its entry the others are known to be split from it all the same.
      let words = JSONValue.string(claim.statement)
      try emit(.changed, id.any, .fields(["statement": FieldChange(before: words, after: words)]))
    }
    claim.statement = statements[0]
    try emit(.changed, from: before, to: claim.any)
    try add(
      rest.enumerated().map { index, part in
        try part.any.renumbered { $0.number == 0 ? RecordID(.claim, -1 - index) : $0 }
      })
  }

  mutating func merge(_ claims: [ClaimID], into target: ClaimID) throws {
    let others = claims.filter { $0 != target }
    guard !others.isEmpty else {
      throw LedgerError.refused("nothing to merge: name at least one claim besides \(target)")
    }
    var whole: Claim = try facts.need(target)
    try needOpen(whole)
    let before = whole.any
    var attributions = whole.origin.attributions
    for id in others {
      var part: Claim = try facts.need(id)
      try needOpen(part)
      let partBefore = part
      part.mergedInto = target
      try checkWithdrawal(from: partBefore, to: part)
      try emit(.changed, from: partBefore.any, to: part.any)
      for attribution in part.origin.attributions where !attributions.contains(attribution) {
        attributions.append(attribution)
      }
      for appearance in part.appearances where !whole.appearances.contains(appearance) {
        let isSecondFirst = whole.appearances.contains { $0.firstBecause != nil }
        whole.appearances.append(
          Appearance(
            place: appearance.place, date: appearance.date, firstBecause: isSecondFirst ? nil : appearance.firstBecause)
        )
      }
    }
    if case .attributed(_, let claimant) = whole.origin { whole.origin = .attributed(attributions, claimant: claimant) }
    try emit(.changed, from: before, to: whole.any)
  }

  mutating func assign(_ id: ClaimID, to person: Person?) throws {
    var claim: Claim = try facts.need(id)
    try needOpen(claim)
    let before = claim.any
    claim.assignee = person
    try emit(.changed, from: before, to: claim.any)
    if person != nil, try facts.review(of: id).state == .unreviewed { try move(id, .take) }
  }

  mutating func erase(_ id: RecordID, _ commitment: Digest, _ reason: String) throws {
    guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
    try needEditor(to: "erase its texts", by: facts.settings())
    let held = try facts.heldTexts(of: id)
    guard EventVerb.verbs(of: id.kind).contains(.erased), held.contains(where: { $0.text.commitment == commitment })
    else { throw LedgerError.refused("\(id) never had a text with the commitment \(commitment)") }
    let erased = try facts.entries(about: id, after: 0).last { $0.payload["commitment"]?.string == commitment.hex }
    if let erased {
      throw LedgerError.refused("\(erased.person) has erased this text of \(id) already, in entry \(erased.sequence)")
    }
    try emit(.erased, id, .erased(commitment, reason: reason))
  }

  /// Who marks by hand keeps speaker and words apart. What an extractor found stays as it was found until somebody moves it.
  private func needSpeakerApart(_ attribution: Attribution) throws {
    let isByHand = if case .person = attribution.maker { true } else { false }
    let isThere = try facts.record(attribution.id.any) != nil
    guard isByHand || isThere, let speaker = attribution.reading.speakerInContent else { return }
    throw LedgerError.speakerInContent(speaker.quote)
  }

  /// The waiver with what its rule finds now: it holds for this, and falls when this changes.
  private func withFindings(_ waiver: Waiver) throws -> Waiver {
    guard let rule = ReviewRules.rule(waiver.rule) else { throw LedgerError.noSuchRule(waiver.rule) }
    var shelf = try DossierShelf(facts, at: moment.time)
    let dossier = try facts.dossier(of: waiver.claim, on: &shelf)
    let found = ReviewRules.findings(of: rule, on: dossier)
    guard !found.isEmpty else { throw LedgerError.nothingToWaive(waiver.claim, rule: waiver.rule) }
    if let strict = found.first(where: { $0.level == .strict }) {
      throw LedgerError.strictRule(strict.rule, fix: strict.fix)
    }
    return try Waiver(
      id: waiver.id, claim: waiver.claim, rule: waiver.rule, reason: waiver.reason, by: waiver.by, at: waiver.at,
      waived: found.map(\.what))
  }

  /// Whether the claim can still be worked on as a claim.
  func needOpen(_ claim: Claim) throws {
    if let reason = claim.withdrawn { throw LedgerError.notOpen(claim.id.any, why: "it was withdrawn: \(reason)") }
    if let target = claim.mergedInto { throw LedgerError.notOpen(claim.id.any, why: "it was merged into \(target)") }
  }

  /// A claim whose verdict is public is withdrawn by its review, not as «no claim».
  private func checkWithdrawal(from before: Claim, to after: Claim) throws {
    guard before.stands, !after.stands else { return }
    let review = try facts.review(of: after.id)
    if review.state.name == .published || review.state.name == .signedOff {
      throw LedgerError.notOpen(after.id.any, why: "its verdict is \(review.state.name); withdraw the verdict first")
    }
    // While a correction is under way, the version before it is still public.
    if review.state.name != .withdrawn, let last = review.publications.last {
      throw LedgerError.notOpen(
        after.id.any,
        why: "version \(last.version) of its verdict is public; publish the correction or withdraw it first")
    }
  }

  /// What is merged goes into something that stands for itself: neither into itself nor into what was merged away.
  private func needSoundMerge(from before: AnyRecord, to after: AnyRecord) throws {
    func target(_ record: AnyRecord) -> RecordID? {
      switch record {
      case .claim(let claim): claim.mergedInto?.any
      case .claimant(let claimant): claimant.mergedInto?.any
      default: nil
      }
    }
    guard let wanted = target(after), wanted != target(before) else { return }
    guard wanted != after.id, let record = try facts.record(wanted), target(record) == nil else {
      throw LedgerError.refused("\(after.id) can't be merged into \(wanted): it is the same one, or merged itself")
    }
  }

  private func needReferences(of record: AnyRecord) throws {
    for reference in record.references where reference.number > 0 || record.id.number > 0 {
      // A comment may stand on a claim's review before the first move, when it is not stored yet.
      let needed = reference.kind == .review ? RecordID(.claim, reference.number) : reference
      guard try facts.record(needed) != nil else { throw LedgerError.noSuchRecord(needed) }
    }
  }

  /// Fields that are given once.
  private static func isFixed(_ field: String, of kind: RecordKind) -> Bool {
    switch kind {
    case .casebook: field == "origin"
    case .relation: ["id", "from", "does", "to"].contains(field)
    case .attribution: ["id", "article", "maker"].contains(field)
    case .comment: field != "settled"
    case .waiver: true
    case .key: field != "retired"
    default: field == "id" || (kind == .evidence && field == "claim")
    }
  }

  /// What the types can't say on their own.
  private func check(_ record: AnyRecord) throws {
    switch record {
    case .article(let article) where article.title.isEmpty: throw LedgerError.empty("the article's title")
    case .claim(let claim) where claim.statement.isBlank: throw LedgerError.empty("the statement")
    case .source(let source) where source.title.isEmpty: throw LedgerError.empty("the source's title")
    case .claim(let claim) where claim.withdrawn?.isBlank == true:
      throw LedgerError.empty("the reason")
    case .evidence(let evidence) where evidence.withdrawn?.isBlank == true:
      throw LedgerError.empty("the reason")
    case .casebook(let settings):
      let strange = settings.rules?.levels.first { ReviewRules.rule($0.rule) == nil }
      if let strange { throw LedgerError.noSuchRule(strange.rule) }
    default: break
    }
  }
}
