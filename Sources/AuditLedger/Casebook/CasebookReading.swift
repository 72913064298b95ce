public import ClaimModel

/// A whole casebook to read: what reports and text forms are made from. A snapshot, like ``Facts``.
public protocol CasebookReading: Facts {
  /// Where the ledger ends.
  func head() throws -> LedgerHead
  /// The Merkle root over the whole ledger (RFC 6962).
  func root() throws -> Digest
  /// The audit path of an entry under the present root (RFC 6962 §2.1.1).
  func inclusionProof(of sequence: Int) throws -> [Digest]
  /// The ids of all records of a kind, in order.
  func ids(of kind: RecordKind) throws -> [RecordID]
  /// A record as its JSON; nil where it is not there.
  func json(of id: RecordID) throws -> JSONValue?
  /// How many records of a kind there are.
  func count(of kind: RecordKind) throws -> Int
  /// The records of one kind that name this one, by id.
  func referrers(to id: RecordID, of kind: RecordKind) throws -> [RecordID]
  /// The sequences of the entries about one record, ascending.
  func sequences(about id: RecordID) throws -> [Int]
  /// Hands over the entries from one sequence to another, both included, with their exact bytes.
  func eachEntry(from first: Int, to last: Int, _ body: (LedgerEntry, [UInt8]) throws -> Void) throws
  /// Hands over the exact bytes of the entries from one sequence to another, both included.
  func eachLine(from first: Int, to last: Int, _ body: ([UInt8]) throws -> Void) throws
  /// The signed checkpoint that is kept for the present head, if one was made: the text of a C2SP signed note.
  func checkpoint() throws -> String?
}

/// Reads the same state of a casebook a second time, at the same time: hands it to the body, or says false where that
/// can't be done just now.
public typealias SecondReading = @Sendable (_ body: (any CasebookReading) throws -> Void) throws -> Bool

/// What became of an erasable text.
public enum TextState: Hashable, Sendable {
  case present(SealedText)
  case erased(by: Person, at: Timestamp, reason: String)
  /// Neither there nor erased: it was lost, or was never handed over.
  case missing

  /// The words, where they are there.
  public var text: String? { if case .present(let sealed) = self { sealed.text } else { nil } }
}

extension CasebookReading {
  /// All records of one type, in the order of their ids.
  public func all<Record: CasebookRecord>(_: Record.Type = Record.self) throws -> [Record] {
    try ids(of: Record.kind).compactMap { try record($0)?.as(Record.self) }
  }

  /// The JSON of a record, by writing it.
  public func json(of id: RecordID) throws -> JSONValue? { try record(id).map { .object(try $0.json()) } }

  /// A record as its JSON, without reading what it says.
  /// - Throws: ``LedgerError/noSuchRecord(_:)``.
  public func needJSON(of id: RecordID) throws -> JSONValue {
    guard let json = try json(of: id) else { throw LedgerError.noSuchRecord(id) }
    return json
  }

  /// A record as its JSON. One that is not kept is written: a review that nobody has begun.
  public func json<Record: CasebookRecord>(of record: Record) throws -> JSONValue {
    try json(of: record.recordID) ?? JSONValue(encoding: record)
  }

  /// How many records of a kind there are, by counting their ids.
  public func count(of kind: RecordKind) throws -> Int { try ids(of: kind).count }

  /// The records of one kind that name this one, picked from all that do.
  public func referrers(to id: RecordID, of kind: RecordKind) throws -> [RecordID] {
    try referrers(to: id).filter { $0.kind == kind }
  }

  /// The exact bytes of entries, by reading them.
  public func eachLine(from first: Int, to last: Int, _ body: ([UInt8]) throws -> Void) throws {
    try eachEntry(from: first, to: last) { _, bytes in try body(bytes) }
  }

  /// The sequences of the entries about one record, by reading these.
  public func sequences(about id: RecordID) throws -> [Int] { try history(of: id).map(\.sequence) }

  /// The entries about one record, oldest first.
  public func history(of id: RecordID) throws -> [LedgerEntry] { try entries(about: id, after: 0) }
}

extension Casebook: CasebookReading {
  public func head() -> LedgerHead { ledgerHead }

  public func root() -> Digest { frontier.root }

  public func inclusionProof(of sequence: Int) throws -> [Digest] {
    try MerkleTree.inclusionProof(of: sequence - 1, size: entries.count) { level, index in
      guard let node = nodes[MerklePlace(level: level, index: index)] else {
        throw LedgerError.badEntry(what: "its tree has no node \(index) on level \(level)")
      }
      return node
    }
  }

  public func ids(of kind: RecordKind) -> [RecordID] { records.keys.filter { $0.kind == kind }.sorted() }

  public func eachEntry(from first: Int, to last: Int, _ body: (LedgerEntry, [UInt8]) throws -> Void) throws {
    for entry in entries[max(0, first - 1)..<max(0, first - 1, min(last, entries.count))] {
      try body(entry, entry.bytes)
    }
  }

  public func text(_ reference: Erasable) -> TextState {
    if let text = texts[reference.commitment] { return .present(text) }
    return erasures[reference.commitment] ?? .missing
  }

  public func checkpoint() -> String? { checkpoints[entries.count] }

  /// Keeps the signed checkpoint of the present head.
  public mutating func keep(checkpoint note: String) { checkpoints[entries.count] = note }
}

/// The place of a node in the tree.
struct MerklePlace: Hashable {
  let level: Int
  let index: Int
}
