import AuditLedger
import ClaimModel

/// What `e`, `c`, `i` and `r` do.
extension WorkbenchState {
  mutating func put(_ edit: EvidenceEdit) {
    let claims = subjects
    switch edit {
    case .put(let stance):
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      guard desk.person != nil else { return ask(.newSource, "") }
      visit(.evidence(EvidenceScreen(claims, stance)))
    case .newSource: ask(.newSource, "New source, a path, an address or a title: ")
    case .searchWithoutResult:
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      ask(.searchWithoutResult(claims), "Searched without result, as WORDS in PLACE: ")
    case .takeAway: if let id = evidence { ask(.takeAway(id), "Take \(id) away, because: ") }
    case .question: if let id = evidence { ask(.question(id), "\(id) answers the question: ") }
    case .credibility(let grade):
      guard let id = evidence, let credibility = try? Credibility(grade) else { return }
      changeRecord(id.any, "Graded \(id): \(grade).") { try $0.set("credibility", credibility) }
    case .reliability: if let id = source { ask(.reliability(id), "Reliability of \(id), A to F: ") }
    case .derivesFrom: if let id = source { ask(.derivesFrom(id), "\(id) derives from (source): ") }
    case .interests: if let id = source { ask(.interests(id), "Interests of \(id): ") }
    case .anonymity: if let id = source { ask(.anonymity(id), "\(id) is not named, because: ") }
    }
  }

  /// The evidence under the cursor.
  private var evidence: EvidenceID? {
    mutating get {
      if case .claim(let screen) = place, case .record(let id) = screen.thing(desk), let id = EvidenceID(id) {
        return id
      }
      desk.say("Put the cursor on a piece of evidence first.", .warn)
      return nil
    }
  }

  /// The source under the cursor, or that of the evidence there.
  private var source: SourceID? {
    mutating get {
      if case .sources(let screen) = place { return screen.current }
      if case .claim(let screen) = place, case .record(let id) = screen.thing(desk),
        let line = desk.sheet(screen.id)?.evidence.first(where: { $0.evidence.id.any == id }), let source = line.source
      {
        return source.id
      }
      desk.say("Put the cursor on a source, or on evidence from one, first.", .warn)
      return nil
    }
  }

  mutating func changeRecord(
    _ id: RecordID, _ words: String, claims: [ClaimID] = [], _ set: (inout Patch) throws -> Void
  ) {
    var patch = Patch()
    do {
      try set(&patch)
      desk.perform(.edit(.change(id, patch)), words, claims: claims)
    } catch {
      desk.say("\(error)", .error)
    }
  }

  mutating func change(_ edit: ChangeEdit) {
    let claims = subjects
    if edit == .comment, let record = place.screen.subject { return ask(.comment(record), "Comment on \(record): ") }
    guard let claim = claims.first else { return desk.say("No claim is under the cursor.", .warn) }
    let sheet = desk.sheet(claim)
    switch edit {
    case .comment: break
    case .settle:
      guard let open = sheet?.comments.first(where: { !$0.comment.settled }) else {
        return desk.say("No thread is open.")
      }
      changeRecord(open.comment.id.any, "Settled \(open.comment.id).") { try $0.set("settled", true) }
    case .statement: ask(.statement(claim), "Statement: ", sheet?.claim.statement ?? "")
    case .claimant: ask(.claimant(claim), "Who claims it: ", sheet?.claimantName ?? "")
    case .priority: ask(.priority(claims), "Priority of \(name(claims)), 1 to 3: ")
    case .topic: ask(.topic(claims), "Topic of \(name(claims)): ", sheet?.claim.topic ?? "")
    case .checkability: ask(.checkability(claim), "Checkable, as yes|no reason: ")
    case .made: ask(.made(claim), "Made on (2020, 2020-08, 2020-08-06): ", sheet?.claim.made?.description ?? "")
    case .split: ask(.split(claim), "Single claims, apart by « ; »: ", sheet?.claim.statement ?? "")
    case .merge:
      let others = desk.marks.filter { $0 != claim }.sorted()
      guard case .queue(let screen) = place, let target = screen.claim, !others.isEmpty else {
        return desk.say("Mark the claims that are one, put the cursor on the one that stays, then c m.", .warn)
      }
      desk.perform(
        .edit(.merge(others.filter { $0 != target }, into: target)), "Merged \(others.count) into \(target).",
        claims: [target])
      desk.marks = []
    case .withdraw: ask(.withdrawClaim(claims), "\(name(claims)) is no claim, because: ")
    }
  }

  mutating func reject() {
    guard let claim = subjects.first, let attribution = desk.sheet(claim)?.attributions.first?.id ?? articleAttribution
    else {
      return desk.say("No extraction is under the cursor.", .warn)
    }
    ask(.reject(attribution), "Reject the extraction \(attribution) and its claims, because: ")
  }

  private var articleAttribution: AttributionID? {
    guard case .article(let screen) = place, let sheet = screen.sheet(desk),
      sheet.places.indices.contains(screen.chosen)
    else { return nil }
    return sheet.places[screen.chosen].attribution?.id
  }

  mutating func relate(_ edit: RelateEdit) {
    guard let claim = subjects.first else { return desk.say("No claim is under the cursor.", .warn) }
    switch edit {
    case .relate(let kind): ask(.relate(claim, kind), "\(claim) \(kind) which claim: ")
    case .confirm:
      guard let line = relation(suggested: true) else { return desk.say("No relation waits to be confirmed.") }
      changeRecord(line.relation.id.any, "Confirmed \(line.relation.id).", claims: [claim]) {
        try $0.set("standing", RelationStanding.confirmed)
      }
    case .remove:
      guard let line = relation(suggested: false) else { return desk.say("No relation is under the cursor.", .warn) }
      desk.perform(.edit(.remove(line.relation.id.any)), "Removed \(line.relation.id).", claims: [claim])
    }
  }

  /// The relation under the cursor, else the first that is suggested.
  private func relation(suggested: Bool) -> RelationLine? {
    let sheet = subjects.first.flatMap { desk.sheet($0) }
    switch place {
    case .relations(let screen): if let line = screen.line(desk) { return line }
    case .claim(let screen):
      if case .record(let id) = screen.thing(desk),
        let line = sheet?.relations.first(where: { $0.relation.id.any == id })
      {
        return line
      }
    default: break
    }
    return suggested ? sheet?.relations.first { $0.relation.standing == .suggested } : nil
  }
}
