import AuditLedger
import ClaimModel

/// What `i` and `r` do: extractions and relations.
extension WorkbenchState {
  /// The attribution that a claim comes from; says so where there is none.
  mutating func attribution(of claim: ClaimID) -> Attribution? {
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
      desk.say("Here are its words: \(desk.key(.isolate(edit))) again begins.")
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
      let resting = sheet.places.filter { $0.attribution?.id == attribution.id }
      if let kept = resting.first(where: { !$0.hasOthers && [.signedOff, .published].contains($0.state) }) {
        return desk.say(
          "\(kept.claim) would go with \(attribution.id), and its verdict is \(kept.state): withdraw the verdict first.",
          .warn)
      }
      goes = resting.map { place in
        let stays = "stays by other words" + (place.restsOnWords ? ", and goes stale" : "")
        let what = place.hasOthers ? stays : "goes too"
        return "\(what): \(place.claim) \(place.statement)"
      }
    } else if let claim = subjects.first, let sheet = desk.sheet(claim) {
      let what = sheet.attributions.count > 1 ? "stays by other words" : "goes too"
      goes = ["\(what): \(claim) \(sheet.claim.statement)"] + sheet.siblings.map { "goes too: \($0)" }
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
