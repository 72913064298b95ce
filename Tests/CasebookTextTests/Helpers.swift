import AuditLedger
import CasebookText
import ClaimModel
import TestSupport

/// How many random casebooks are tried: 1,000 in a full run.
let sampleCount = UInt64(Depth.of(1000))

/// Writes into a folder in memory.
func written(_ casebook: some CasebookReading) throws -> MemoryFolder {
  let folder = MemoryFolder()
  try CasebookText.write(casebook, to: folder)
  return folder
}

/// Salts that come out the same every time.
func salts(seed: UInt64 = 7) -> () -> [UInt8] {
  var generator = SeededGenerator(seed: seed)
  return { generator.bytes(16) }
}

/// The casebook that a ledger makes.
func casebook(from ledger: TextLedger) throws -> Casebook {
  var casebook = Casebook()
  try ledger.eachEntry { entry, _ in try casebook.append(entry) }
  try ledger.eachText { casebook.keep($0) }
  if let note = ledger.checkpoint { casebook.keep(checkpoint: note) }
  return casebook
}

extension TextRecords {
  func texts() throws -> [SealedText] {
    var texts: [SealedText] = []
    try eachText { texts.append($0) }
    return texts
  }
}

extension MemoryFolder {
  /// The paths whose bytes differ between two folders.
  func differences(from other: MemoryFolder) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  func copy() -> MemoryFolder { MemoryFolder(files: files) }
}

/// A casebook in which one record is another than the ledger says: what it is like when somebody edits a file.
struct EditedCasebook: CasebookReading {
  let base: Casebook
  let edited: AnyRecord

  func record(_ id: RecordID) -> AnyRecord? { id == edited.id ? edited : base.record(id) }
  func lastNumber(of kind: RecordKind) -> Int { base.lastNumber(of: kind) }
  func referrers(to id: RecordID) -> [RecordID] { base.referrers(to: id) }
  func entries(ofEdit edit: Int) -> [LedgerEntry] { base.entries(ofEdit: edit) }
  func entries(about id: RecordID, after sequence: Int) -> [LedgerEntry] { base.entries(about: id, after: sequence) }
  func edits(by person: Person, before edit: Int, limit: Int) -> [EditSummary] {
    base.edits(by: person, before: edit, limit: limit)
  }
  func undoing(ofEdit edit: Int) -> Int? { base.undoing(ofEdit: edit) }
  func head() -> LedgerHead { base.head() }
  func root() -> Digest { base.root() }
  func inclusionProof(of sequence: Int) throws -> [Digest] { try base.inclusionProof(of: sequence) }
  func ids(of kind: RecordKind) -> [RecordID] { base.ids(of: kind) }
  func eachEntry(from first: Int, to last: Int, _ body: (LedgerEntry, [UInt8]) throws -> Void) throws {
    try base.eachEntry(from: first, to: last, body)
  }
  func text(_ reference: Erasable) -> TextState { base.text(reference) }
  func checkpoint() -> String? { base.checkpoint() }
}

/// What an error says; the result where there is none.
func message<T>(_ work: () throws -> T) -> String {
  do {
    return "no error: \(try work())"
  } catch {
    return "\(error)"
  }
}
