import AuditLedger
import ClaimModel

/// What `e` and `c` do.
extension WorkbenchState {
  /// - Parameters:
  ///   - named: the source that is meant, where it is not the one under the cursor.
  ///   - piece: the piece of evidence, likewise.
  mutating func put(_ edit: EvidenceEdit, source named: SourceID? = nil, evidence piece: EvidenceID? = nil) {
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
      if let id = piece ?? evidence {
        let cites = subjects.first.flatMap { desk.sheet($0)?.review.state.first?.cites.contains(id) } ?? false
        ask(.takeAway(id), .init("Take \(id) away\(cites ? ", which the verdict cites" : ""), because: "))
      }
    case .question:
      if let id = piece ?? evidence { ask(.question(id), .init("\(id) answers: ", evidenceRecord(id)?.question ?? "")) }
    case .locator:
      if let id = piece ?? evidence {
        var locator = ""
        if case .passage(_, let known, _) = evidenceRecord(id)?.basis { locator = known ?? "" }
        ask(.locator(id), .init("\(id) stands at (page, paragraph …): ", locator))
      }
    case .fields: if let id = piece ?? evidence { editFields(of: id.any) }
    case .excerpt:
      guard let id = piece ?? evidence, let record = evidenceRecord(id) else { return }
      guard case .passage = record.basis else {
        return desk.say("\(id) is no passage of a source: it has no excerpt.", .warn)
      }
      guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
      visit(.evidence(EvidenceScreen(anew: record)))
    case .credibility(let grade):
      guard let id = piece ?? evidence, let credibility = try? Credibility(grade) else { return }
      changeRecord(id.any, "Graded \(id): \(grade) \(Admiralty.credibility(grade)).") {
        try $0.set("credibility", credibility)
      }
    case .reliability:
      if let id = named ?? source {
        ask(
          .reliability(id),
          .init("Reliability of \(id), A to F: ", "", .words(Reliability.allCases.map(\.rawValue))),
          notes: Reliability.allCases.map { "\($0.rawValue)  \(Admiralty.reliability($0))" })
      }
    case .derivesFrom:
      if let id = named ?? source {
        ask(.derivesFrom(id), .init("\(id) derives from (a source; P, A by id; none): ", "", .records(.source)))
      }
    case .interests: if let id = named ?? source { ask(.interests(id), .init("Interests of \(id): ")) }
    case .copy:
      if let id = named ?? source { ask(.archive(id), .init("Keep a copy of \(id), a path or pasted text: ")) }
    case .accessed:
      if let id = named ?? source { ask(.accessed(id), .init("\(id) was read on: ", desk.now.date.description)) }
    case .address:
      if let id = named ?? source { ask(.address(id), .init("Address of \(id): ", sourceRecord(id)?.url ?? "")) }
    case .anonymity: if let id = named ?? source { ask(.anonymity(id), .init("\(id) is not named, because: ")) }
    }
  }

  private mutating func askNewSource(_ claims: [ClaimID]) {
    var asks = [
      Prompt.Ask("New source (path, address, text): "),
      Prompt.Ask("Title (empty: as offered): ", mayBeEmpty: true),
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
      let put = [Stance.supports, .refutes, .context].map { desk.key(.evidence(.put($0))) }.joined(separator: ", ")
      desk.say(
        known.isEmpty
          ? "This claim has no evidence yet: \(put) put some."
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
      let list = desk.key(.visit(.sources))
      desk.say("Put the cursor on a source, or on evidence from one, first: \(list) lists the sources.", .warn)
      return nil
    }
  }

  /// A source that is in sight.
  private func sourceRecord(_ id: SourceID) -> Source? {
    if case .source(let sheet) = desk.shelf[.source(id)] { return sheet.source }
    return subjects.first.flatMap { desk.sheet($0) }?.evidence.lazy.compactMap(\.source).first { $0.id == id }
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
      let about = thread.flatMap { thread in commentsInSight.first { $0.comment.id == thread }?.comment.on }
      return ask(
        .comment(about ?? record, answers: about == nil ? nil : thread),
        .init(about == nil ? "Comment on \(record): " : "Answer to \(record): "))
    }
    if edit == .settle { return settle() }
    guard let claim = claims.first else { return desk.say("No claim is under the cursor.", .warn) }
    let sheet = desk.sheet(claim)
    switch edit {
    case .comment, .settle: break
    case .statement:
      let words = sheet?.claim.statement ?? ""
      ask(.statement(claim, was: words), .init("Statement: ", words), notes: wordsAsPrinted(sheet))
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

  /// What a comment is about: the piece of evidence or the comment under the cursor, else the record in sight.
  private var commented: RecordID? {
    if case .sources(let screen) = place, let line = screen.comment(desk) { return line.comment.id.any }
    if case .claim(let screen) = place, case .record(let id) = screen.thing(desk),
      id.kind == .evidence || id.kind == .comment
    {
      return id
    }
    return place.screen.subject
  }

  /// What is said on what is in sight.
  private var commentsInSight: [CommentLine] {
    if case .sources(let screen) = place { return screen.sheet(desk)?.comments ?? [] }
    return subjects.first.flatMap { desk.sheet($0) }?.comments ?? []
  }

  /// Settles the comment under the cursor, else the first that is open.
  private mutating func settle() {
    let open = commentsInSight.filter { !$0.comment.settled }
    let here = commented.flatMap { id in open.first { $0.comment.id.any == id } }
    guard let line = here ?? open.first else { return desk.say("No thread is open.") }
    changeRecord(line.comment.id.any, "Settled \(line.comment.id).") { try $0.set("settled", true) }
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
      let (mark, merge) = (desk.keymap.way(to: .mark, on: "Queue"), desk.key(.change(.merge)))
      return desk.say(
        "Mark the claims that are one (\(mark) in the queue), put the cursor on the one that stays, then \(merge).",
        .warn)
    }
    ask(
      .merge(others, into: target),
      .init("\(name(others)) into \(target): Enter merges, Esc leaves ", "", mayBeEmpty: true))
  }
}
