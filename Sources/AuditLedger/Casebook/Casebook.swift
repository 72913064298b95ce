public import ClaimModel

/// A casebook in memory: what one gets by applying the events of a ledger in order.
///
/// It serves tests, text forms, and casebooks as they were at an earlier point; the workbench works on a store.
public struct Casebook: Sendable {
  /// The records, by id.
  public private(set) var records: [RecordID: AnyRecord] = [:]
  /// The ledger, from the first entry.
  public private(set) var entries: [LedgerEntry] = []
  private(set) var ledgerHead = LedgerHead.empty
  /// The bytes of erasable texts that are at hand, by commitment.
  public private(set) var texts: [Digest: SealedText] = [:]
  private(set) var frontier = MerkleFrontier()
  private(set) var nodes: [MerklePlace: Digest] = [:]
  private(set) var erasures: [Digest: TextState] = [:]
  var checkpoints: [Int: String] = [:]
  private var naming: [RecordID: Set<RecordID>] = [:]
  private var numbers: [RecordKind: Int] = [:]
  private var about: [RecordID: [Int]] = [:]
  private var undone: [Int: Int] = [:]

  public init() {}

  /// Decides an edit and appends what it becomes.
  ///
  /// - Returns: the decision, whose `created` names the new records.
  /// - Throws: what ``Edit/decided(on:at:)`` throws; then nothing has changed.
  @discardableResult
  public mutating func perform(_ edit: Edit, at moment: Moment, texts: [SealedText] = []) throws -> Decision {
    let decision = try edit.decided(on: self, at: moment)
    for text in texts { self.texts[text.reference.commitment] = text }
    let (entries, _) = decision.entries(after: ledgerHead, at: moment)
    for written in entries { try append(written.entry) }
    return decision
  }

  /// Appends an entry that stands next in sequence and hash, and applies its event.
  /// - Throws: ``LedgerError`` where it does not.
  public mutating func append(_ entry: LedgerEntry) throws {
    guard entry.sequence == ledgerHead.size + 1, entry.previous == ledgerHead.hash else {
      throw LedgerError.badEntry(what: "it is not the one after \(ledgerHead.size)")
    }
    let event = try entry.event()
    if let change = try event.applied(to: self) { apply(change) }
    if case .erased(let commitment, let reason) = event.change {
      texts[commitment] = nil
      erasures[commitment] = .erased(by: entry.person, at: entry.time, reason: reason)
    }
    let bytes = entry.bytes
    ledgerHead = LedgerHead(size: entry.sequence, hash: HashChain.hash(of: bytes))
    for node in frontier.append(MerkleTree.leaf(bytes)) {
      nodes[MerklePlace(level: node.level, index: node.index)] = node.hash
    }
    entries.append(entry)
    about[event.record, default: []].append(entry.sequence)
    if let undoes = entry.undoes { undone[undoes] = entry.edit }
  }

  /// Keeps the bytes of an erasable text.
  public mutating func keep(_ text: SealedText) { texts[text.reference.commitment] = text }

  private mutating func apply(_ change: RecordChange) {
    for reference in change.before?.references ?? [] { naming[reference]?.remove(change.id) }
    records[change.id] = change.after
    for reference in change.after?.references ?? [] { naming[reference, default: []].insert(change.id) }
    numbers[change.id.kind] = max(numbers[change.id.kind] ?? 0, change.id.number)
  }
}

extension Casebook: Facts {
  public func record(_ id: RecordID) -> AnyRecord? { records[id] }

  public func lastNumber(of kind: RecordKind) -> Int { numbers[kind] ?? 0 }

  public func referrers(to id: RecordID) -> [RecordID] { (naming[id] ?? []).sorted() }

  public func entries(ofEdit edit: Int) -> [LedgerEntry] {
    guard (1...max(1, entries.count)).contains(edit), edit <= entries.count else { return [] }
    return Array(entries[(edit - 1)...].prefix { $0.edit == edit })
  }

  public func entries(about id: RecordID, after sequence: Int) -> [LedgerEntry] {
    (about[id] ?? []).filter { $0 > sequence }.map { entries[$0 - 1] }
  }

  public func edits(by person: Person, before edit: Int, limit: Int) -> [EditSummary] {
    var found: [EditSummary] = []
    for entry in entries.prefix(max(0, min(edit - 1, entries.count))).reversed() where found.count < limit {
      guard entry.sequence == entry.edit, entry.person == person else { continue }
      let isOutward = entries(ofEdit: entry.edit).contains { EventKind(name: $0.kind)?.verb.isOutward ?? false }
      found.append(
        EditSummary(
          number: entry.edit, undoes: entry.undoes, undoneBy: undoing(ofEdit: entry.edit), isOutward: isOutward))
    }
    return found
  }

  public func undoing(ofEdit edit: Int) -> Int? {
    // An undo that was itself taken back no longer counts.
    guard let by = undone[edit], undoing(ofEdit: by) == nil else { return nil }
    return by
  }
}
