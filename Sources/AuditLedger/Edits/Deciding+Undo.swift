import ClaimModel

/// Undo and redo are compensating events: nothing is taken out of the ledger.
extension Deciding {
  mutating func undo(_ wanted: Int?) throws {
    let edit = try wanted ?? lastUndoable()
    if let by = try facts.undoing(ofEdit: edit) { throw LedgerError.alreadyUndone(edit: edit, by: by) }
    try compensate(edit)
  }

  mutating func redo() throws {
    var cursor = Int.max
    while let last = try facts.edits(by: moment.person, before: cursor, limit: 1).first {
      // An edit of one's own since the undo makes redo ambiguous, so there is none: as in every editor.
      guard last.undoes != nil else { break }
      if last.undoneBy == nil, try !isRedo(last) { return try compensate(last.number) }
      cursor = last.number
    }
    throw LedgerError.nothingToRedo(moment.person)
  }

  /// A redo is the undoing of an undo, and undoing that is an undo again: every second link of the chain.
  private func isRedo(_ edit: EditSummary) throws -> Bool {
    var depth = 0
    var undone = edit.undoes
    while let number = undone {
      depth += 1
      undone = try facts.entries(ofEdit: number).first?.undoes
    }
    return depth > 0 && depth.isMultiple(of: 2)
  }

  /// The person's last edit that has an effect still: not undone, not itself an undo.
  private func lastUndoable() throws -> Int {
    var cursor = Int.max
    while let edit = try facts.edits(by: moment.person, before: cursor, limit: 1).first {
      let takesBack = try edit.undoes != nil && !isRedo(edit)
      if edit.undoneBy == nil, !takesBack, try !isOfKeys(facts.entries(ofEdit: edit.number)) { return edit.number }
      cursor = edit.number
    }
    throw LedgerError.nothingToUndo(moment.person)
  }

  /// Whether an edit announces or retires keys: nobody made it as an edit, and what a key signed has been seen outside.
  private func isOfKeys(_ entries: [LedgerEntry]) -> Bool {
    entries.allSatisfy { EventKind(name: $0.kind)?.subject == .key }
  }

  private mutating func compensate(_ edit: Int) throws {
    let entries = try facts.entries(ofEdit: edit)
    guard let first = entries.first, first.edit == edit, first.sequence == edit else {
      throw LedgerError.noSuchEdit(edit)
    }
    // An undo of one, as older versions made it, is taken back.
    if first.undoes == nil, isOfKeys(entries) { throw LedgerError.ofKeys(edit: edit) }
    undoes = edit
    var madeStale: Set<RecordID> = []
    for entry in entries {
      let event = try entry.event()
      if event.kind.verb.isOutward || event.kind.subject == .casebook && event.kind.verb == .added {
        throw LedgerError.outward(edit: edit, kind: entry.kind)
      }
      if entry.opensVerdicts {
        // Sealed once more, a third person could give a «blind» one, and a disagreement would be gone.
        throw LedgerError.openedVerdicts(edit: edit, claim: ClaimID(number: event.record.number))
      }
      try needEditor(of: event.record)
      if event.kind.verb == .wentStale { madeStale.insert(event.record) }
    }
    for entry in entries.reversed() {
      let event = try entry.event()
      try refuseIfRested(event, of: edit, upTo: entry)
      let inverse = event.inverse
      let change = try inverse.applied(to: facts)
      // A verdict that was given after the edit rests on it: it would go stale behind its reviewer's back.
      if let change {
        for (claim, _) in try facts.claimsResting(on: change) {
          let review = try facts.review(of: claim)
          guard review.state.agreement != nil, review.state.name != .withdrawn, !madeStale.contains(review.recordID),
            let blocker = try facts.entries(about: review.recordID, after: edit).last
          else { continue }
          throw LedgerError.laterWork(
            edit: edit, record: review.recordID, kind: blocker.kind, person: blocker.person, sequence: blocker.sequence)
        }
      }
      try facts.append(inverse)
      changes.append(change)
    }
    try refuseIfAnythingNamedIsGone(edit)
  }

  /// What an undo brings back may name a record that was taken away since: a claim its former claimant.
  private func refuseIfAnythingNamedIsGone(_ edit: Int) throws {
    for change in changes {
      guard let id = change?.id, let record = try facts.record(id) else { continue }
      for reference in record.references where reference.kind != .review {
        guard try facts.record(reference) == nil else { continue }
        guard let blocker = try facts.entries(about: reference, after: edit).last else {
          throw LedgerError.noSuchRecord(reference)
        }
        throw LedgerError.laterWork(
          edit: edit, record: reference, kind: blocker.kind, person: blocker.person, sequence: blocker.sequence)
      }
    }
  }

  /// Whether what the event made is still so, and nothing hangs on it.
  private func refuseIfRested(_ event: LedgerEvent, of edit: Int, upTo entry: LedgerEntry) throws {
    let since = try facts.entries(about: event.record, after: entry.sequence).filter { $0.edit != edit }
    // What was itself taken back blocks nothing, and is not named.
    let inForce = try since.filter { try $0.undoes == nil && facts.undoing(ofEdit: $0.edit) == nil }
    let later = inForce.isEmpty ? since : inForce
    func blocked(by blocker: LedgerEntry) -> LedgerError {
      .laterWork(
        edit: edit, record: blocker.record ?? event.record, kind: blocker.kind, person: blocker.person,
        sequence: blocker.sequence)
    }
    switch event.change {
    case .whole(let body):
      guard let current = try facts.record(event.record), try current.json() == body else {
        if let blocker = later.last { throw blocked(by: blocker) }
        throw LedgerError.doesNotFit(event.record, what: "what was added is no longer there")
      }
      if let hanging = try facts.referrers(to: event.record).first {
        if let blocker = try facts.entries(about: hanging, after: entry.sequence).first { throw blocked(by: blocker) }
        throw LedgerError.rested(event.record, on: hanging)
      }
      let reviewID = RecordID(.review, event.record.number)
      if event.record.kind == .claim, try facts.record(reviewID) != nil,
        let blocker = try facts.entries(about: reviewID, after: entry.sequence).last
      {
        throw blocked(by: blocker)
      }
      // A comment may stand on the review of a claim before it begins.
      if event.record.kind == .claim, let comment = try facts.referrers(to: reviewID).first,
        let blocker = try facts.entries(about: comment, after: entry.sequence).first
      {
        throw blocked(by: blocker)
      }
    case .fields(let fields):
      let fresh =
        event.record.kind == .review ? AnyRecord.review(Review(claim: ClaimID(number: event.record.number))) : nil
      guard let current = try facts.record(event.record) ?? fresh else {
        if let blocker = later.last { throw blocked(by: blocker) }
        throw LedgerError.noSuchRecord(event.record)
      }
      let body = try current.json()
      let others = fields.filter { body[$0.key] != $0.value.after }
      if !others.isEmpty {
        // Where nothing that is in force touched them, an undo did: it brought an older value back.
        let blocker = inForce.last { $0.touches(others) } ?? since.last { $0.touches(others) }
        if let blocker { throw blocked(by: blocker) }
      }
    case .gone(let body):
      guard try facts.record(event.record) == nil else {
        if let blocker = later.last { throw blocked(by: blocker) }
        throw LedgerError.doesNotFit(event.record, what: "what was taken away is there again")
      }
      let references = try AnyRecord(kind: event.record.kind, json: body).references
      for reference in references where reference.kind != .review {
        guard try facts.record(reference) != nil else { throw LedgerError.noSuchRecord(reference) }
      }
    case .erased:
      break
    }
  }
}

extension LedgerEntry {
  /// Whether the entry changed one of these fields, or the whole record.
  fileprivate func touches(_ fields: [String: FieldChange]) -> Bool {
    guard let changes = payload["changes"]?.object else { return true }
    return fields.keys.contains { changes[$0] != nil }
  }
}

extension LedgerEvent {
  /// The event that takes this one back.
  var inverse: LedgerEvent {
    switch change {
    case .whole(let body): LedgerEvent(.removed, record, .gone(body))
    case .gone(let body): LedgerEvent(.added, record, .whole(body))
    case .fields(let fields):
      LedgerEvent(record.kind == .review ? .restored : .changed, record, .fields(fields.mapValues(\.reversed)))
    case .erased: self
    }
  }
}
