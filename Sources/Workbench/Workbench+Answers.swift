import AuditLedger
import ClaimModel
import TerminalUI

/// What becomes of the answers to the questions in the last line.
extension WorkbenchState {
  mutating func finish(_ purpose: Prompt.Purpose, _ text: String) { finish(purpose, [text]) }

  mutating func finish(_ purpose: Prompt.Purpose, _ answers: [String]) {
    let text = answers.first ?? ""
    switch purpose {
    case .assign, .setAside, .reopen, .correct, .withdraw: finishReview(purpose, text)
    case .statement, .topic, .priority, .made, .checkability, .claimant, .split, .withdrawClaim, .appearance:
      finishClaim(purpose, answers)
    case .merge(let others, let target):
      desk.perform(.edit(.merge(others, into: target)), "Merged \(name(others)) into \(target).", claims: [target])
      desk.marks = []
    case .form, .hedges, .carrier, .reject: finishAttribution(purpose, text)
    case .searchWithoutResult, .reply, .takeAway, .question, .locator: finishEvidence(purpose, answers)
    case .newSource(let claims): finishSource(claims, answers)
    case .reliability, .derivesFrom, .interests, .anonymity, .archive, .accessed, .address:
      finishSourceField(purpose, text)
    case .comment(let record, let thread):
      desk.perform(.comment(on: record, words: text, answers: thread), "Commented on \(record).")
    case .relate(let claim, let kind): finishRelation(claim, kind, text)
    case .waive(let claim):
      desk.perform(
        .waive(rule: answers[0], claim: claim, reason: answers.count > 1 ? answers[1] : ""),
        "Waived \(answers[0]) for \(claim).", claims: [claim])
    case .addFile where text.isWebAddress: finish(.addAddress, answers)
    case .addFile:
      desk.perform(
        .addArticle(
          ArticleInput(.file(text), title: answers.named(1), publisher: answers.named(2), url: answers.named(3))),
        "Added the article.")
    case .addPasted:
      desk.perform(
        .addArticle(
          ArticleInput(.pasted(text), title: answers.named(1), publisher: answers.named(2), url: answers.named(3))),
        "Added the article.")
    case .addAddress:
      desk.perform(
        .addArticle(ArticleInput(.address(text), title: answers.named(1), publisher: answers.named(2), url: text)),
        "Added the article.")
    case .goTo:
      guard let id = try? RecordID(text: text) else {
        return desk.say("«\(text)» is no id: a letter and a number, such as C16.", .error)
      }
      open(id)
    case .keepFilter(let filter): keep(filter, text)
    case .openFilter: openFilter(text)
    case .forgetFilter: forgetFilter(text)
    case .columns: chooseColumns(text)
    }
  }

  private mutating func finishReview(_ purpose: Prompt.Purpose, _ text: String) {
    switch purpose {
    case .assign(let claims):
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      let person = text == "none" ? nil : try? Person(text: text)
      guard text == "none" || person != nil else { return desk.say("«\(text)» is no name.", .error) }
      desk.lastEdit = .assign(person)
      bulk(claims, "Assigned \(name(claims)) to \(text).") { .assign($0, person) }
    case .setAside(let claims):
      desk.lastEdit = .setAside(text)
      bulk(claims, "Set \(name(claims)) aside.") { .move($0, .setAside(reason: text)) }
    case .reopen(let claims): bulk(claims, "Reopened \(name(claims)).") { .move($0, .reopen(note: text)) }
    case .correct(let claims):
      overlay = .confirm(.move(.correct(note: text), claims))
    case .withdraw(let claims): overlay = .confirm(.move(.withdraw(reason: text), claims))
    default: break
    }
  }

  private mutating func finishClaim(_ purpose: Prompt.Purpose, _ answers: [String]) {
    let text = answers.first ?? ""
    switch purpose {
    case .statement(let claim, let was):
      if let now = desk.sheet(claim)?.claim.statement, now != was, now != text {
        // Somebody else wrote while this was written: what is now true is seen before anything is replaced.
        return ask(
          .statement(claim, was: now), .init("Statement: ", text),
          notes: ["changed meanwhile, to: \(now)", "Enter puts yours in its place, Esc leaves it"])
      }
      changeRecord(claim.any, "Changed the statement of \(claim).", claims: [claim]) { try $0.set("statement", text) }
    case .topic(let claims):
      desk.lastEdit = .topic(text)
      changeEach(claims, "Topic of \(name(claims)): \(text).") { try $0.set("topic", text) }
    case .priority(let claims):
      guard let priority = Int(text).flatMap(Priority.init(rawValue:)) else {
        return desk.say("A priority is 1, 2 or 3.", .error)
      }
      desk.lastEdit = .priority(priority)
      changeEach(claims, "Priority of \(name(claims)): \(text).") { try $0.set("priority", priority) }
    case .made(let claim):
      guard let date = try? PartialDate(text: text) else { return }
      changeRecord(claim.any, "\(claim) was made on \(date).", claims: [claim]) { try $0.set("made", date) }
    case .checkability(let claim):
      let reason = answers.count > 1 ? answers[1] : ""
      changeRecord(claim.any, "\(claim): \(text == "yes" ? "checkable" : "not checkable"), \(reason).", claims: [claim])
      {
        try $0.set("checkability", Checkability(checkable: text == "yes", reason: reason))
      }
    case .claimant(let claim):
      desk.perform(.claimant(name: text, claim: claim), "\(claim) is claimed by \(text).", claims: [claim])
    case .split(let claim):
      let parts = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard parts.count > 1 else { return desk.say("Put « ; » between the single claims.", .error) }
      desk.perform(.edit(.split(claim, parts)), "Broke \(claim) into \(parts.count).", claims: [claim])
    case .withdrawClaim(let claims):
      changeEach(claims, "Withdrew \(name(claims)): no claim.") { try $0.set("withdrawn", text) }
    case .appearance(let claim): addAppearance(claim, answers)
    default: break
    }
  }

  private mutating func addAppearance(_ claim: ClaimID, _ answers: [String]) {
    guard let sheet = desk.sheet(claim), let place = answers.first else { return }
    let article = place.split(separator: " ").first.flatMap { try? ArticleID(text: String($0)) }
    let date = answers.named(1).flatMap { try? PartialDate(text: $0) }
    let appearance = Appearance(
      place: article.map { .article($0) } ?? .elsewhere(place), date: date, firstBecause: answers.named(2))
    var others = sheet.claim.appearances
    if appearance.firstBecause != nil { for index in others.indices { others[index].firstBecause = nil } }
    let all = others + [appearance]
    changeRecord(claim.any, "\(claim) appeared in \(article?.description ?? place).", claims: [claim]) {
      try $0.set("appearances", all)
    }
  }

  private mutating func finishAttribution(_ purpose: Prompt.Purpose, _ text: String) {
    do {
      switch purpose {
      case .form(let attribution):
        try changeReading(attribution, "form is \(text)") { $0.form = try AttributionForm(text: text) }
      case .hedges(let attribution):
        let spans = try hedgeSpans(text, of: attribution)
        try changeReading(attribution, "\(spans.count) hedges") { $0.hedges = spans }
      case .carrier(let attribution):
        let names = text == "none" ? [] : text.split(separator: "<").map { String($0).trimmed }.filter { !$0.isEmpty }
        try changeReading(attribution, "carried by \(names.isEmpty ? "nobody" : names.joined(separator: " < "))") {
          $0.chain = names.map { ChainLink(name: $0) }
        }
      case .reject(let id): desk.perform(.edit(.reject(id, reason: text)), "Rejected the extraction \(id).")
      default: break
      }
    } catch {
      desk.say("\(error)", .error)
    }
  }

  private mutating func changeReading(
    _ attribution: Attribution, _ words: String, _ change: (inout AttributionReading) throws -> Void
  ) throws {
    var reading = attribution.reading
    try change(&reading)
    var patch = Patch()
    try patch.set("reading", reading)
    desk.perform(.edit(.change(attribution.id.any, patch)), "\(attribution.id): \(words).")
  }

  /// Hedges are words of the article: each is found in the content or beside it.
  private func hedgeSpans(_ text: String, of attribution: Attribution) throws -> [Span] {
    guard text != "none" else { return [] }
    guard case .article(let sheet) = desk.shelf[.article(attribution.article)] else {
      throw WorkbenchError.articleNotAtHand(attribution.article, way: desk.key(.visit(.article)))
    }
    let points = CodePoints(sheet.text)
    let spans = attribution.reading.spans
    let (first, last) = (spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? points.count)
    return try text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }.map { word in
      let near = points.places(of: word).min { gap($0, first, last) < gap($1, first, last) }
      guard let near, gap(near, first, last) <= 200 else { throw WorkbenchError.notPrintedThere(word) }
      return try points.span(near)
    }
  }

  private func gap(_ range: Range<Int>, _ first: Int, _ last: Int) -> Int {
    max(0, first - range.upperBound, range.lowerBound - last)
  }

  private mutating func finishEvidence(_ purpose: Prompt.Purpose, _ answers: [String]) {
    let text = answers.first ?? ""
    switch purpose {
    case .searchWithoutResult(let claims):
      guard answers.count == 3, let date = try? PartialDate(text: answers[2]) else { return }
      let basis = EvidenceBasis.search(query: text, place: answers[1], date: date)
      desk.lastEdit = .evidence(basis, .context, nil)
      bulk(claims, "Logged a search without result for \(name(claims)).") { claim in
        .add([Evidence(id: EvidenceID(number: -1), claim: claim, basis: basis, stance: .context, credibility: nil).any])
      }
    case .reply(let claim):
      guard answers.count == 4, let date = try? PartialDate(text: answers[1]),
        let outcome = try? ReplyOutcome(text: answers[2])
      else { return }
      desk.perform(
        .reply(claim: claim, channel: text, date: date, outcome: outcome, words: answers.named(3)),
        "Logged that the claimant of \(claim) was asked: \(outcome).", claims: [claim])
    case .takeAway(let id): changeRecord(id.any, "Took \(id) away.") { try $0.set("withdrawn", text) }
    case .question(let id): changeRecord(id.any, "\(id) answers: \(text).") { try $0.set("question", text) }
    case .locator(let id):
      guard case .passage(let source, _, let excerpt) = evidenceRecord(id)?.basis else {
        return desk.say("\(id) is no passage of a source: it has no place in one.", .warn)
      }
      changeRecord(id.any, "\(id) stands at \(text).") {
        try $0.set("basis", EvidenceBasis.passage(source: source, locator: text, excerpt: excerpt))
      }
    default: break
    }
  }

  /// A piece of evidence of the claim in sight.
  func evidenceRecord(_ id: EvidenceID) -> Evidence? {
    let sheet = place.screen.claim.flatMap { desk.sheet($0) }
    if let line = sheet?.evidence.first(where: { $0.evidence.id == id }) { return line.evidence }
    guard case .sources(let screen) = place, let source = screen.current,
      case .source(let register) = desk.shelf[.source(source)]
    else { return nil }
    return register.evidence.first { $0.evidence.id == id }?.evidence
  }

  private mutating func finishSource(_ claims: [ClaimID], _ answers: [String]) {
    guard let what = answers.first else { return }
    let isAddress = what.isWebAddress
    let isFile = what.isPath
    let isPasted = what.contains(where: \.isNewline)
    // What a page is called it says itself, once it is there.
    let title = answers.named(1) ?? (isAddress ? what : SourceTitle.offered(for: what))
    do {
      let source = try Source(
        id: SourceID(number: -1), nature: answers.named(2).map { try SourceNature(text: $0) } ?? .document,
        title: title,
        url: isAddress ? what : nil, accessed: desk.now.date)
      let copy: SourceInput? = isFile ? .file(what) : isPasted ? .pasted(what) : isAddress ? .address(what) : nil
      if !claims.isEmpty, let stance = answers.named(3).flatMap({ try? Stance(text: $0) }) {
        desk.puttingNext = PuttingNext(claims: claims, stance: stance)
      }
      desk.perform(.addSource(source, copy), "Added the source «\(title)».")
    } catch {
      desk.say("\(error)", .error)
    }
  }

  private mutating func finishSourceField(_ purpose: Prompt.Purpose, _ text: String) {
    switch purpose {
    case .reliability(let id):
      guard let grade = try? Reliability(text: text) else { return }
      changeRecord(id.any, "Graded \(id): \(grade).") { try $0.set("reliability", grade) }
    case .derivesFrom(let id):
      if text == "none" {
        return changeRecord(id.any, "\(id) derives from nothing known.") {
          try $0.set("derivesFrom", [] as [Derivation])
        }
      }
      guard let other = text.split(separator: " ").first, let derivation = try? Derivation(text: String(other)) else {
        return desk.say("Name a source, claimant or article by its id.", .error)
      }
      changeRecord(id.any, "\(id) derives from \(derivation).") { try $0.set("derivesFrom", [derivation]) }
    case .archive(let id): desk.perform(.archive(id, SourceInput(typed: text)), "Kept a copy of \(id).")
    case .accessed(let id):
      guard let date = try? PartialDate(text: text) else { return }
      changeRecord(id.any, "\(id) was read on \(date).") { try $0.set("accessed", date) }
    case .address(let id): changeRecord(id.any, "Address of \(id): \(text).") { try $0.set("url", text) }
    case .interests(let id): changeRecord(id.any, "Interests of \(id): \(text).") { try $0.set("interests", text) }
    case .anonymity(let id):
      changeRecord(id.any, "\(id) is not named: \(text).") { try $0.set("anonymousBecause", text) }
    default: break
    }
  }

  private mutating func finishRelation(_ claim: ClaimID, _ kind: RelationKind, _ text: String) {
    guard let word = text.split(separator: " ").first, let other = try? ClaimID(text: String(word)) else {
      return desk.say("Name the other claim by its id, or by words and Tab.", .error)
    }
    do {
      let relation = try Relation(id: RelationID(number: -1), from: claim, does: kind, to: other, standing: .confirmed)
      desk.perform(.edit(.add([relation.any])), "\(claim) \(kind) \(other).", claims: [claim])
    } catch {
      desk.say("\(error)", .error)
    }
  }

  private mutating func changeEach(_ claims: [ClaimID], _ words: String, _ set: (inout Patch) throws -> Void) {
    var patch = Patch()
    do {
      try set(&patch)
      bulk(claims, words) { .change($0.any, patch) }
    } catch {
      desk.say("\(error)", .error)
    }
  }
}

extension [String] {
  /// An answer that was given, not left empty.
  fileprivate func named(_ index: Int) -> String? {
    indices.contains(index) && !self[index].isEmpty ? self[index] : nil
  }
}

/// A title that is offered for a new source.
enum SourceTitle {
  static func offered(for what: String) -> String {
    if let line = what.split(whereSeparator: \.isNewline).first, what.contains(where: \.isNewline) {
      return String(line.prefix(80))
    }
    if what.hasPrefix("http") {
      let path = what.split(separator: "/").dropFirst().map(String.init)
      return path.joined(separator: " ").replacing("-", with: " ").prefix(80).description
    }
    guard ["/", "~", "."].contains(where: { what.hasPrefix($0) }) else { return what }
    let name = what.split(separator: "/").last.map(String.init) ?? what
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
