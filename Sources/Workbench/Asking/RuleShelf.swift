import AuditLedger
import ClaimModel
import ReviewRules

/// What the dossiers of claims share from one question to the next, so that a key does not read it anew: settings,
/// sources and texts while the ledger stays as it is; that an archived copy is sound, until something is erased.
///
/// A sign-off hashes the copies again, whatever is known here.
public struct RuleShelf: Sendable {
  private var head = 0
  private var shelf: DossierShelf?
  /// The copies whose bytes were those on record.
  private var sound: Set<Digest> = []

  /// After so many entries everything is looked at anew.
  private static let fewEntries = 1_000

  public init() {}

  /// The dossier of a claim. Cost: copies that were not met before are hashed.
  mutating func dossier(of claim: ClaimID, _ review: Review, in casebook: some CasebookReading) throws -> ClaimDossier {
    let now = try casebook.head().size
    if now != head { try bring(to: now, casebook) }
    var shelf = try self.shelf ?? casebook.dossierShelf()
    // One owner, so that nothing is copied while it is worked with.
    self.shelf = nil
    defer { self.shelf = shelf }
    let dossier = try known(casebook).dossier(of: claim, review: review, on: &shelf)
    for (hash, state) in dossier.copies where state == .sound { sound.insert(hash) }
    return dossier
  }

  /// The casebook, with what is known of its copies.
  func known<Base: Facts>(_ facts: Base) -> KnownCopies<Base> { KnownCopies(base: facts, sound: sound) }

  private mutating func bring(to now: Int, _ casebook: some CasebookReading) throws {
    var keeps = now > head && now - head <= Self.fewEntries
    if keeps {
      try casebook.eachEntry(from: head + 1, to: now) { entry, _ in if entry.kind.hasSuffix(".erased") { keeps = false }
      }
    }
    if !keeps { sound = [] }
    (head, shelf) = (now, nil)
  }
}

/// Facts that don't hash archived copies again which are known to be sound.
struct KnownCopies<Base: Facts>: Facts {
  let base: Base
  let sound: Set<Digest>

  func state(of content: Erasable, sha256: Digest) throws -> StoredState {
    sound.contains(sha256) ? .sound : try base.state(of: content, sha256: sha256)
  }

  func record(_ id: RecordID) throws -> AnyRecord? { try base.record(id) }
  func lastNumber(of kind: RecordKind) throws -> Int { try base.lastNumber(of: kind) }
  func referrers(to id: RecordID) throws -> [RecordID] { try base.referrers(to: id) }
  func asserted(in article: ArticleID) throws -> [AssertedClaim] { try base.asserted(in: article) }
  func entries(ofEdit edit: Int) throws -> [LedgerEntry] { try base.entries(ofEdit: edit) }
  func entries(about id: RecordID, after sequence: Int) throws -> [LedgerEntry] {
    try base.entries(about: id, after: sequence)
  }
  func edits(by person: Person, before edit: Int, limit: Int) throws -> [EditSummary] {
    try base.edits(by: person, before: edit, limit: limit)
  }
  func undoing(ofEdit edit: Int) throws -> Int? { try base.undoing(ofEdit: edit) }
  func text(_ reference: Erasable) throws -> TextState { try base.text(reference) }
}
