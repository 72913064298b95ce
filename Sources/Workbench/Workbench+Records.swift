import AuditLedger
import ClaimModel

/// What `e`, `c`, `i` and `r` do.
extension WorkbenchState {
  mutating func put(_ edit: EvidenceEdit) {
    let claims = subjects
    switch edit {
    case .put(let stance):
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
      visit(.evidence(EvidenceScreen(claims, stance)))
    case .newSource: askNewSource(claims)
    case .searchWithoutResult:
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      ask(
        .searchWithoutResult(claims), .init("Searched without result for: "), .init("In (archive, register …): "),
        .init("On (2020-08-06): ", desk.now.date.description))
    case .reply:
      guard let claim = claims.first else { return desk.say("No claim is under the cursor.", .warn) }
      ask(
        .reply(claim), .init("Asked by (e-mail, telephone …): "), .init("On: ", desk.now.date.description),
        .init("What came back: ", "", .words(ReplyOutcome.allCases.map(\.rawValue))),
        .init("Their words (may stay empty): ", mayBeEmpty: true))
    case .takeAway:
      if let id = evidence {
        let cites = subjects.first.flatMap { desk.sheet($0)?.review.state.first?.cites.contains(id) } ?? false
        ask(.takeAway(id), .init("Take \(id) away\(cites ? ", which the verdict cites" : ""), because: "))
      }
    case .question:
      if let id = evidence { ask(.question(id), .init("\(id) answers: ", evidenceRecord(id)?.question ?? "")) }
    case .locator:
      if let id = evidence {
        var locator = ""
        if case .passage(_, let known, _) = evidenceRecord(id)?.basis { locator = known ?? "" }
        ask(.locator(id), .init("\(id) stands at (page, paragraph …): ", locator))
      }
    case .excerpt:
      guard let id = evidence, let record = evidenceRecord(id) else { return }
      guard case .passage = record.basis else {
        return desk.say("\(id) is no passage of a source: it has no excerpt.", .warn)
      }
      guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
      visit(.evidence(EvidenceScreen(anew: record)))
    case .credibility(let grade):
      guard let id = evidence, let credibility = try? Credibility(grade) else { return }
      changeRecord(id.any, "Graded \(id): \(grade) \(Admiralty.credibility(grade)).") {
        try $0.set("credibility", credibility)
      }
    case .reliability:
      if let id = source {
        ask(
          .reliability(id),
          .init("Reliability of \(id), A to F: ", "", .words(Reliability.allCases.map(\.rawValue))),
          notes: Reliability.allCases.map { "\($0.rawValue)  \(Admiralty.reliability($0))" })
      }
    case .derivesFrom:
      if let id = source {
        ask(.derivesFrom(id), .init("\(id) derives from (a source; P, A by id; none): ", "", .records(.source)))
      }
    case .interests: if let id = source { ask(.interests(id), .init("Interests of \(id): ")) }
    case .anonymity: if let id = source { ask(.anonymity(id), .init("\(id) is not named, because: ")) }
    }
  }

  private mutating func askNewSource(_ claims: [ClaimID]) {
    var asks = [
      Prompt.Ask("New source, a path, an address, pasted text or a title: "),
      Prompt.Ask("Title (empty takes what is offered): ", mayBeEmpty: true),
      Prompt.Ask("It is a: ", "document", .words(SourceNature.allCases.map(\.rawValue))),
    ]
    if !claims.isEmpty, place.screen.claim != nil {
      asks.append(
        Prompt.Ask(
          "A passage of it for \(name(claims)): ", "context", .words(Stance.allCases.map(\.rawValue) + ["none"])))
    }
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    prompt = Prompt(.newSource(place.screen.claim == nil ? [] : claims), asks)
  }

  /// The evidence under the cursor.
  private var evidence: EvidenceID? {
    mutating get {
      if case .claim(let screen) = place, case .record(let id) = screen.thing(desk), let id = EvidenceID(id) {
        return id
      }
      if case .sources(let screen) = place, let id = screen.evidence(desk) { return id }
      let known = place.screen.claim.flatMap { desk.sheet($0) }?.evidence.filter { $0.evidence.withdrawn == nil } ?? []
      if known.count == 1 { return known[0].evidence.id }
      desk.say(
        known.isEmpty
          ? "This claim has no evidence yet: e s, e r, e c put some."
          : "Put the cursor on the piece of evidence that is meant.", .warn)
      return nil
    }
  }

  /// The source under the cursor, or that of the evidence there.
  private var source: SourceID? {
    mutating get {
      if case .sources(let screen) = place { return screen.current }
      if case .evidence(let screen) = place, let source = screen.source { return source }
      if case .claim(let screen) = place, case .record(let id) = screen.thing(desk),
        let line = desk.sheet(screen.id)?.evidence.first(where: { $0.evidence.id.any == id }), let source = line.source
      {
        return source.id
      }
      desk.say("Put the cursor on a source, or on evidence from one, first: g s lists the sources.", .warn)
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
    if edit == .comment {
      guard let record = commented else { return desk.say("Nothing is under the cursor.", .warn) }
      let thread = CommentID(record)
      let about = thread.flatMap { thread in
        subjects.first.flatMap { desk.sheet($0) }?.comments.first { $0.comment.id == thread }?.comment.on
      }
      return ask(
        .comment(about ?? record, answers: about == nil ? nil : thread),
        .init(about == nil ? "Comment on \(record): " : "Answer to \(record): "))
    }
    guard let claim = claims.first else { return desk.say("No claim is under the cursor.", .warn) }
    let sheet = desk.sheet(claim)
    switch edit {
    case .comment: break
    case .settle:
      guard let open = sheet?.comments.first(where: { !$0.comment.settled }) else {
        return desk.say("No thread is open.")
      }
      changeRecord(open.comment.id.any, "Settled \(open.comment.id).") { try $0.set("settled", true) }
    case .statement:
      ask(.statement(claim), .init("Statement: ", sheet?.claim.statement ?? ""), notes: wordsAsPrinted(sheet))
    case .claimant: ask(.claimant(claim), .init("Who claims it: ", sheet?.claimantName ?? "", .records(.claimant)))
    case .form:
      guard let attribution = attribution(of: claim) else { return }
      ask(
        .form(attribution),
        .init(
          "Form of \(attribution.id), \(attribution.reading.form) now: ", "",
          .words(AttributionForm.allCases.map(\.rawValue))))
    case .hedges:
      guard let attribution = attribution(of: claim) else { return }
      desk.ask(.article(attribution.article))
      ask(
        .hedges(attribution),
        .init(
          "Hedges as printed, with commas (none): ", attribution.reading.hedges.map(\.quote).joined(separator: ", ")),
        notes: wordsAsPrinted(sheet))
    case .appearance:
      ask(
        .appearance(claim), .init("Appeared in (an article's id, an address, a place): "),
        .init("On (may stay empty): ", mayBeEmpty: true),
        .init("First known, because (may stay empty): ", mayBeEmpty: true))
    case .priority: ask(.priority(claims), .init("Priority of \(name(claims)), 1 to 3: ", "", .words(["1", "2", "3"])))
    case .topic: ask(.topic(claims), .init("Topic of \(name(claims)): ", sheet?.claim.topic ?? ""))
    case .checkability:
      ask(.checkability(claim), .init("\(claim) is checkable: ", "", .words(["yes", "no"])), .init("Because: "))
    case .made:
      ask(.made(claim), .init("Made on (2020, 2020-08, 2020-08-06): ", sheet?.claim.made?.description ?? ""))
    case .split:
      desk.ask(.parts(claim))
      ask(
        .split(claim), .init("Single claims, apart by « ; »: ", sheet?.claim.statement ?? ""),
        notes: wordsAsPrinted(sheet))
    case .merge: merge(into: claim)
    case .withdraw: ask(.withdrawClaim(claims), .init("\(name(claims)) is no claim, because: "))
    }
  }

  /// What a comment is about: the thing under the cursor, else the record in sight.
  private var commented: RecordID? {
    if case .claim(let screen) = place, case .record(let id) = screen.thing(desk), id.kind != .waiver { return id }
    return place.screen.subject
  }

  private func wordsAsPrinted(_ sheet: ClaimSheet?) -> [String] {
    guard let attribution = sheet?.attributions.first else { return [] }
    let reading = attribution.reading
    var facts = ["as printed: «\(AttributionReading.words(reading.content))»", "form: \(reading.form)"]
    if !reading.hedges.isEmpty { facts.append("hedges: \(reading.hedges.map(\.quote).joined(separator: ", "))") }
    if !reading.negations.isEmpty {
      facts.append("negations: \(reading.negations.map(\.quote).joined(separator: ", "))")
    }
    return facts
  }

  private mutating func merge(into claim: ClaimID) {
    var target = claim
    if case .queue(let screen) = place, let under = screen.claim { target = under }
    let others = desk.marks.filter { $0 != target }.sorted()
    guard !others.isEmpty else {
      return desk.say(
        "Mark the claims that are one (Space in the queue), put the cursor on the one that stays, then c m.", .warn)
    }
    desk.perform(.edit(.merge(others, into: target)), "Merged \(others.count) into \(target).", claims: [target])
    desk.marks = []
  }

  // MARK: - Extractions

  /// The attribution that a claim comes from; says so where there is none.
  private mutating func attribution(of claim: ClaimID) -> Attribution? {
    if case .article(let screen) = place, let sheet = screen.sheet(desk), let found = screen.attribution(sheet) {
      return found
    }
    if let found = desk.sheet(claim)?.attributions.first { return found }
    desk.say("\(claim) comes from no attribution: the article asserts it, or it was imported.", .warn)
    return nil
  }

  mutating func isolate(_ edit: IsolateEdit) {
    switch edit {
    case .reject: reject()
    case .carrier:
      guard let attribution = underCursor else { return desk.say("No extraction is under the cursor.", .warn) }
      ask(
        .carrier(attribution),
        .init(
          "Carried by, nearest to the article first, with « < » (none): ",
          attribution.reading.chain.map(\.name).joined(separator: " < ")))
    case .new, .speaker, .cue, .words:
      // They are worked in the text: it opens at the words, and the key is pressed again there.
      guard let claim = subjects.first, let article = desk.sheet(claim)?.passages.first?.article else {
        return desk.say("This claim stands in no article.", .warn)
      }
      visit(.article(ArticleScreen(article, at: claim)))
      if let keys = desk.keymap.keys(for: .isolate(edit)) { desk.say("Here are its words: \(keys) again begins.") }
    }
  }

  /// The attribution under the cursor, in a text or of the claim in sight.
  private var underCursor: Attribution? {
    if case .article(let screen) = place, let sheet = screen.sheet(desk) { return screen.attribution(sheet) }
    return subjects.first.flatMap { desk.sheet($0)?.attributions.first }
  }

  private mutating func reject() {
    guard let attribution = underCursor else { return desk.say("No extraction is under the cursor.", .warn) }
    var goes: [String] = []
    if case .article(let screen) = place, let sheet = screen.sheet(desk) {
      goes = sheet.places.filter { $0.attribution?.id == attribution.id }.map {
        "goes too: \($0.claim) \($0.statement)"
      }
    } else if let claim = subjects.first, let sheet = desk.sheet(claim) {
      goes = ["goes too: \(claim) \(sheet.claim.statement)"] + sheet.siblings.map { "goes too: \($0)" }
    }
    ask(.reject(attribution.id), .init("Reject the extraction \(attribution.id), because: "), notes: goes)
  }

  mutating func relate(_ edit: RelateEdit) {
    guard let claim = subjects.first else { return desk.say("No claim is under the cursor.", .warn) }
    switch edit {
    case .relate(let kind):
      let marked = desk.marks.filter { $0 != claim }
      let offered = marked.count == 1 ? marked.first.map { "\($0)" } ?? "" : ""
      ask(.relate(claim, kind), .init("\(claim) \(kind) which claim: ", offered, .records(.claim)))
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
    case .relations(let screen): if let line = screen.line(desk, suggested: suggested) { return line }
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

/// The words of the Admiralty system (NATO AJP-2.1).
enum Admiralty {
  static func reliability(_ grade: Reliability) -> String {
    switch grade {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "can't be judged"
    }
  }

  static func credibility(_ grade: Int) -> String {
    switch grade {
    case 1: "confirmed"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    default: "can't be judged"
    }
  }
}
