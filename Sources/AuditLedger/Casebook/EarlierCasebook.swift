public import ClaimModel

/// A casebook as it was after one of its entries: its ledger up to there, applied anew.
///
/// Texts come from the later casebook: what was erased since stays erased, and is told so.
public struct EarlierCasebook: CasebookReading {
  private let casebook: Casebook
  private let later: any CasebookReading
  private let note: String?

  /// - Parameters:
  ///   - later: the casebook as it is now.
  ///   - size: how many entries the ledger had; 1 to as many as it has now.
  ///   - checkpoint: the signed note that is kept for this size, if one is.
  /// - Throws: ``LedgerError`` where an entry can't be applied. Cost: the entries up to there, with their records in memory.
  public init(of later: any CasebookReading, at size: Int, checkpoint: String?) throws {
    var casebook = Casebook()
    try later.eachEntry(from: 1, to: size) { entry, _ in try casebook.append(entry) }
    (self.casebook, self.later, note) = (casebook, later, checkpoint)
  }

  public func text(_ reference: Erasable) throws -> TextState { try later.text(reference) }
  public func state(of content: Erasable, sha256: Digest) throws -> StoredState {
    try later.state(of: content, sha256: sha256)
  }
  public func checkpoint() -> String? { note }

  public func record(_ id: RecordID) -> AnyRecord? { casebook.record(id) }
  public func lastNumber(of kind: RecordKind) -> Int { casebook.lastNumber(of: kind) }
  public func referrers(to id: RecordID) -> [RecordID] { casebook.referrers(to: id) }
  public func entries(ofEdit edit: Int) -> [LedgerEntry] { casebook.entries(ofEdit: edit) }
  public func entries(about id: RecordID, after sequence: Int) -> [LedgerEntry] {
    casebook.entries(about: id, after: sequence)
  }
  public func edits(by person: Person, before edit: Int, limit: Int) -> [EditSummary] {
    casebook.edits(by: person, before: edit, limit: limit)
  }
  public func undoing(ofEdit edit: Int) -> Int? { casebook.undoing(ofEdit: edit) }
  public func head() -> LedgerHead { casebook.head() }
  public func root() -> Digest { casebook.root() }
  public func inclusionProof(of sequence: Int) throws -> [Digest] { try casebook.inclusionProof(of: sequence) }
  public func ids(of kind: RecordKind) -> [RecordID] { casebook.ids(of: kind) }
  public func eachEntry(from first: Int, to last: Int, _ body: (LedgerEntry, [UInt8]) throws -> Void) throws {
    try casebook.eachEntry(from: first, to: last, body)
  }
}
