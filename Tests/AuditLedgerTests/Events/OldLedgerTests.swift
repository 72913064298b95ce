import AuditLedger
import ClaimModel
import Foundation
import TestSupport
import Testing

/// What was written once is readable for good: ledgers that were stored when a version of the events was new.
///
/// A stored ledger is never written anew. When the payload of an event changes, its version goes up, a folder for the
/// new version is recorded with `RECORD=1`, and the old folders stay.
@Suite struct OldLedgerTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  @Test("every event of a stored version still applies, to the same records", arguments: ["version-1"])
  func stored(version: String) throws {
    let folder = Self.fixtures.appendingPathComponent(version)
    if Depth.isRecording, !FileManager.default.fileExists(atPath: folder.path) { try record(in: folder) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
      .sorted()
    var kinds: Set<String> = []

    for name in names {
      let lines = try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: UInt8(ascii: "\n"))
      var casebook = Casebook()
      for line in lines {
        let entry = try LedgerEntry(parsing: Array(line))
        #expect(entry.bytes == Array(line))
        kinds.insert(entry.kind)
        try casebook.append(entry)
      }
      let digest = try String(
        contentsOf: folder.appendingPathComponent(name.replacing(".jsonl", with: ".records")), encoding: .utf8)
      #expect(try casebook.digestOfRecords().hex + "\n" == digest, "\(name)")
    }

    let expected = try String(contentsOf: folder.appendingPathComponent("kinds"), encoding: .utf8)
    #expect(kinds.sorted().joined(separator: "\n") + "\n" == expected)
  }

  @Test func everyKindOfEventHasBeenStoredInItsPresentVersion() throws {
    for kind in EventKind.all {
      let file = Self.fixtures.appendingPathComponent("version-\(kind.version)/kinds")
      let stored = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      #expect(stored.contains { $0 == kind.description }, "\(kind)")
    }
  }

  @Test(
    "an event that this program does not know is refused with a sentence",
    arguments: [("claim.added", 2), ("claim.blessed", 1), ("claim.added", 0)])
  func unknown(kind: String, version: Int) throws {
    var desk = try Desk()
    try desk.claim()
    let known = try #require(desk.casebook.entries.last)
    let text = String(decoding: known.bytes, as: UTF8.self)
      .replacing("\"kind\":\"claim.added\"", with: "\"kind\":\"\(kind)\"")
      .replacing("\"version\":1}", with: "\"version\":\(version)}")
    let entry = try LedgerEntry(parsing: Array(text.utf8))

    let error = #expect(throws: LedgerError.self) { try entry.event() }

    #expect(
      error?.description
        == "the ledger holds «\(kind)» in version \(version), which this program does not know: install a newer one")
  }

  /// Picks few random casebooks that reach every kind of event between them.
  private func record(in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var missing = Set(EventKind.all.map(\.description))
    var kinds: Set<String> = []
    for seed in 1...2_000 as ClosedRange<UInt64> where !missing.isEmpty {
      let casebook = try RandomCasebook.make(seed: seed, steps: 40)
      let reached = Set(casebook.entries.map(\.kind))
      guard !reached.isDisjoint(with: missing) else { continue }
      missing.subtract(reached)
      kinds.formUnion(reached)
      let lines = casebook.entries.map { $0.bytes + [UInt8(ascii: "\n")] }.joined()
      try Data(lines).write(to: folder.appendingPathComponent("\(seed).jsonl"))
      try Data((casebook.digestOfRecords().hex + "\n").utf8).write(to: folder.appendingPathComponent("\(seed).records"))
    }
    #expect(missing.isEmpty, "\(missing)")
    try Data((kinds.sorted().joined(separator: "\n") + "\n").utf8).write(to: folder.appendingPathComponent("kinds"))
  }
}

extension Casebook {
  /// SHA-256 over the canonical JSON of all records in the order of their ids.
  func digestOfRecords() throws -> Digest {
    var stream = DigestStream()
    for id in records.keys.sorted() {
      if let json = try records[id]?.json() { stream.update(JSONValue.object(json).canonical()) }
    }
    return stream.finish()
  }
}
