import AuditLedger
public import ClaimModel
import Foundation
import GRDB

/// What re-hashing everything that is kept found.
public struct CopyCheck: Sendable, Hashable {
  /// One thing that is not as it should be.
  public struct Problem: Sendable, Hashable {
    public let what: StoredState
    public let record: RecordID
    /// Which of the record's texts it is.
    public let label: String
    public let commitment: Digest
  }

  /// What was erased on legal demand: its tombstone.
  public struct Tombstone: Sendable, Hashable {
    public let record: RecordID
    public let label: String
    /// SHA-256 of the bytes, where the record names it.
    public let sha256: Digest?
    public let by: Person
    public let at: Timestamp
    public let reason: String
  }

  /// How many are as they should be, each stored thing once, and their bytes.
  public fileprivate(set) var sound = 0
  public fileprivate(set) var bytes = 0
  /// Missing or altered.
  public fileprivate(set) var problems: [Problem] = []
  public fileprivate(set) var erased: [Tombstone] = []
  /// Stored bytes that no entry of the ledger names, by their commitment.
  public fileprivate(set) var stray: [Digest] = []

  public var isSound: Bool { problems.isEmpty && stray.isEmpty }
}

extension CasebookStore {
  /// Hashes every archived copy and every captured text again, and looks for what nobody names.
  ///
  /// - Parameter ids: the sources and articles to look at; nil for all, and only then for strays.
  /// - Throws: ``StoreError`` where the file can't be read.
  public func checkCopies(
    of ids: [RecordID]? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> CopyCheck {
    try read { reader in
      var check = CopyCheck()
      let all = try ids ?? reader.ids(of: .source) + reader.ids(of: .article)
      var seen: Set<Digest> = []
      for (index, id) in all.enumerated() {
        progress(index, all.count)
        guard let record = try reader.record(id) else { throw LedgerError.noSuchRecord(id) }
        let hashes = Self.hashes(of: record)
        for (label, text) in record.labelledErasables {
          try check.look(
            at: text, label, of: id, sha256: hashes[text.commitment], reader,
            isFirst: seen.insert(text.commitment).inserted)
        }
      }
      if ids == nil { check.stray = try Self.strays(reader) }
      return check
    }
  }

  /// What the records say that bytes hash to, by commitment.
  private static func hashes(of record: AnyRecord) -> [Digest: Digest] {
    var hashes: [Digest: Digest] = [:]
    for copy in record.as(Source.self)?.copies ?? [] { hashes[copy.content.commitment] = copy.sha256 }
    for version in record.as(Article.self)?.versions ?? [] {
      hashes[version.original.commitment] = version.originalSHA256
      hashes[version.text.commitment] = version.textSHA256
    }
    return hashes
  }

  private static func strays(_ reader: StoreReader) throws -> [Digest] {
    var kept = try Set(reader.textCommitments())
    let mark = Array("\"commitment\":\"".utf8)
    try reader.eachEntryBytes { bytes in
      var place = 0
      while place + mark.count + 64 <= bytes.count, !kept.isEmpty {
        guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
          place += 1
          continue
        }
        let digits = String(decoding: bytes[(place + mark.count)..<(place + mark.count + 64)], as: UTF8.self)
        if let digest = try? Digest(text: digits) { kept.remove(digest) }
        place += mark.count + 64
      }
    }
    return kept.sorted()
  }
}

extension CopyCheck {
  fileprivate mutating func look(
    at text: Erasable, _ label: String, of id: RecordID, sha256: Digest?, _ reader: StoreReader, isFirst: Bool
  ) throws {
    var state: StoredState = try reader.text(text)
    if state == .sound, let sha256 { state = try reader.state(of: text, sha256: sha256) }
    switch state {
    case .sound:
      guard isFirst else { return }
      sound += 1
      bytes += text.bytes
    case .erased:
      guard case .erased(let person, let time, let reason) = try reader.text(text) as TextState else { return }
      erased.append(Tombstone(record: id, label: label, sha256: sha256, by: person, at: time, reason: reason))
    case .missing, .altered:
      problems.append(Problem(what: state, record: id, label: label, commitment: text.commitment))
    }
  }
}

extension StoreReader {
  /// Hands over the exact bytes of every entry, in order.
  func eachEntryBytes(_ body: ([UInt8]) throws -> Void) throws {
    let rows = try String.fetchCursor(database, sql: "SELECT entry FROM ledger ORDER BY sequence")
    while let text = try rows.next() { try body(Array(text.utf8)) }
  }
}
