import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  mutating func pressInPrompt(_ key: Key) {
    guard var prompt else { return }
    let offers = prompt.offers(desk)
    switch key {
    case .escape, .control("G"), .control("C"):
      self.prompt = nil
      desk.say("Nothing was done.")
      return
    case .down where !offers.isEmpty: prompt.offer = min(prompt.offer + 1, offers.count - 1)
    case .up where !offers.isEmpty: prompt.offer = max(0, prompt.offer - 1)
    case .tab:
      if offers.indices.contains(prompt.offer) { prompt.field = LineField(offers[prompt.offer]) }
      prompt.offer = 0
    case .enter:
      self.prompt = nil
      var text = prompt.field.text.trimmed
      // A finder takes what is offered: its words are a search, not an answer.
      if prompt.isFinder, offers.indices.contains(prompt.offer) { text = offers[prompt.offer] }
      finish(prompt.purpose, text)
      return
    default:
      if prompt.field.handle(key) { prompt.offer = 0 }
    }
    self.prompt = prompt
  }

  /// The answer to a question is there.
  mutating func finish(_ purpose: Prompt.Purpose, _ text: String) {
    guard !text.isEmpty else { return desk.say("Nothing was typed, so nothing was done.") }
    switch purpose {
    case .assign(let claims):
      guard !claims.isEmpty else { return desk.say("No claim is under the cursor.", .warn) }
      let person = text == "none" ? nil : try? Person(text: text)
      guard text == "none" || person != nil else { return desk.say("«\(text)» is no name.", .error) }
      desk.lastEdit = .assign(person)
      bulk(claims, "Assigned \(name(claims)) to \(text).") { .assign($0, person) }
    case .setAside(let claims): bulk(claims, "Set \(name(claims)) aside.") { .move($0, .setAside(reason: text)) }
    case .reopen(let claims): bulk(claims, "Reopened \(name(claims)).") { .move($0, .reopen(note: text)) }
    case .correct(let claims):
      confirm(
        .correct, claims, "Correct \(name(claims))? The public version stays until the new one is published.", text)
    case .withdraw(let claims):
      confirm(.withdraw, claims, "Withdraw the verdict of \(name(claims))? It is not undone.", text)
    case .comment(let record): desk.perform(.comment(on: record, words: text, answers: nil), "Commented on \(record).")
    case .statement(let claim):
      changeRecord(claim.any, "Changed the statement of \(claim).", claims: [claim]) { try $0.set("statement", text) }
    case .topic(let claims):
      desk.lastEdit = .topic(text)
      changeEach(claims, "Topic of \(name(claims)): \(text).") { try $0.set("topic", text) }
    case .priority(let claims):
      guard let number = Int(text), let priority = Priority(rawValue: number) else {
        return desk.say("A priority is 1, 2 or 3.", .error)
      }
      desk.lastEdit = .priority(priority)
      changeEach(claims, "Priority of \(name(claims)): \(number).") { try $0.set("priority", priority) }
    case .made(let claim):
      guard let date = try? PartialDate(text: text) else {
        return desk.say("A date is 2020, 2020-08 or 2020-08-06.", .error)
      }
      changeRecord(claim.any, "\(claim) was made on \(date).", claims: [claim]) { try $0.set("made", date) }
    case .checkability(let claim):
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, ["yes", "no"].contains(parts[0]) else {
        return desk.say("Write yes or no, then why.", .error)
      }
      changeRecord(claim.any, "\(claim): checkable \(text).", claims: [claim]) {
        try $0.set("checkability", Checkability(checkable: parts[0] == "yes", reason: parts[1]))
      }
    case .claimant(let claim):
      desk.perform(.claimant(name: text, claim: claim), "\(claim) is claimed by \(text).", claims: [claim])
    case .split(let claim):
      let parts = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard parts.count > 1 else { return desk.say("Put « ; » between the single claims.", .error) }
      desk.perform(.edit(.split(claim, parts)), "Broke \(claim) into \(parts.count).", claims: [claim])
    case .withdrawClaim(let claims):
      changeEach(claims, "Withdrew \(name(claims)): no claim.") { try $0.set("withdrawn", text) }
    case .reject(let id): desk.perform(.edit(.reject(id, reason: text)), "Rejected the extraction \(id).")
    case .relate(let claim, let kind): finishRelation(claim, kind, text)
    case .waive(let claim):
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        return desk.say("Write the rule, then the reason: L02 the ruling speaks for itself.", .error)
      }
      desk.perform(
        .waive(rule: parts[0], claim: claim, reason: parts[1]), "Waived \(parts[0]) for \(claim).", claims: [claim])
    case .searchWithoutResult(let claims): finishSearch(claims, text)
    case .takeAway(let id): changeRecord(id.any, "Took \(id) away.") { try $0.set("withdrawn", text) }
    case .question(let id): changeRecord(id.any, "\(id) answers: \(text).") { try $0.set("question", text) }
    case .newSource: finishSource(text)
    case .reliability(let id):
      guard let grade = try? Reliability(text: text) else {
        return desk.say("A reliability is a letter from A to F.", .error)
      }
      changeRecord(id.any, "Graded \(id): \(grade).") { try $0.set("reliability", grade) }
    case .derivesFrom(let id):
      guard let other = text.split(separator: " ").first, let derivation = try? Derivation(text: String(other)) else {
        return desk.say("Name a source, claimant or article by its id.", .error)
      }
      changeRecord(id.any, "\(id) derives from \(derivation).") { try $0.set("derivesFrom", [derivation]) }
    case .interests(let id): changeRecord(id.any, "Interests of \(id): \(text).") { try $0.set("interests", text) }
    case .anonymity(let id):
      changeRecord(id.any, "\(id) is not named: \(text).") { try $0.set("anonymousBecause", text) }
    case .addFile: desk.perform(.addArticle(ArticleInput(.file(text))), "Added the article.")
    case .addPasted: desk.perform(.addArticle(ArticleInput(.pasted(text))), "Added the article.")
    case .goTo:
      guard let id = try? RecordID(text: text) else {
        return desk.say("«\(text)» is no id: a letter and a number, such as C16.", .error)
      }
      open(id)
    }
  }

  private mutating func confirm(_ move: VerdictMove, _ claims: [ClaimID], _ words: String, _ reason: String) {
    overlay = .confirm(Confirmation(move: move, claims: claims, words: words, reason: reason, quits: false))
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

  private mutating func finishSearch(_ claims: [ClaimID], _ text: String) {
    guard let split = text.range(of: " in ", backwards: true) else {
      return desk.say("Write what was searched, « in », and where: order tracking in court records.", .error)
    }
    let basis = EvidenceBasis.search(
      query: String(text[..<split.lowerBound]), place: String(text[split.upperBound...]), date: desk.now.date)
    bulk(claims, "Logged a search without result for \(name(claims)).") { claim in
      .add([Evidence(id: EvidenceID(number: -1), claim: claim, basis: basis, stance: .context, credibility: nil).any])
    }
  }

  private mutating func finishSource(_ text: String) {
    let isAddress = text.hasPrefix("http://") || text.hasPrefix("https://")
    let isFile = !isAddress && (text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("."))
    do {
      let title = isFile ? String(text.split(separator: "/").last ?? "file") : text
      let source = try Source(
        id: SourceID(number: -1), nature: .document, title: title, url: isAddress ? text : nil, accessed: desk.now.date)
      desk.perform(.addSource(source, file: isFile ? text : nil), "Added the source «\(title)».")
    } catch {
      desk.say("\(error)", .error)
    }
  }
}

extension Prompt {
  /// Whether its words are looked up rather than taken as they are.
  var isFinder: Bool {
    switch purpose {
    case .relate, .derivesFrom: true
    default: false
    }
  }
}

extension String {
  /// Where some words stand, from the end.
  fileprivate func range(of words: String, backwards: Bool) -> Range<String.Index>? { ranges(of: words).last }
}
