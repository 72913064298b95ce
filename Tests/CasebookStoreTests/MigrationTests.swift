import AuditLedger
import ClaimModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CasebookStore

/// Files of older versions open for good, and are copied aside before they are changed.
@Suite struct MigrationTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// Stored files, each written by the version that first had the schema, with the ledger's head in its name's text file.
  @Test("a stored file of an older schema opens with the same ledger", arguments: ["foundation-1"])
  func storedFiles(name: String) throws {
    let stored = Self.fixtures.appendingPathComponent("\(name).sqlite")
    let expected = Self.fixtures.appendingPathComponent("\(name).head")
    if Depth.isRecording, !FileManager.default.fileExists(atPath: stored.path) {
      try record(stored, expected)
    }
    let folder = try StoreFolder()
    try FileManager.default.copyItem(atPath: stored.path, toPath: folder.path)

    let store = try CasebookStore.open(at: folder.path)

    let head = try store.read { try $0.head() }
    #expect(try "\(head.size) \(head.hash)\n" == String(contentsOf: expected, encoding: .utf8))
    #expect(try store.verify(.everything).problems == [])
    _ = try store.perform(looseClaim("Written by the present version."), at: StoreFolder.moment(1))
    #expect(try store.verify(.everything).problems == [])
  }

  @Test func anOlderFileIsCopiedAsideBeforeItIsMigrated() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    var future = Schema.migrator
    future.registerMigration("2 a test") { try $0.execute(sql: "CREATE TABLE later (x INTEGER) STRICT") }

    let store = try CasebookStore.open(at: folder.path, migrator: future)

    #expect(try sqliteNumber(folder.path, "SELECT count(*) FROM later") == 0)
    let aside = folder.path + ".before-migration-1"
    #expect(try CasebookStore.open(at: aside).read { try $0.head() } == store.read { try $0.head() })
    #expect(throws: StoreError.newer(path: folder.path)) { try CasebookStore.open(at: folder.path) }
  }

  @Test func aMigrationThatFailsLeavesTheFileAsItWas() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    var broken = Schema.migrator
    broken.registerMigration("2 broken") {
      try $0.execute(sql: "CREATE TABLE later (x INTEGER); CREATE TABLE ledger (x)")
    }

    #expect(throws: StoreError.self) { try CasebookStore.open(at: folder.path, migrator: broken) }

    let store = try CasebookStore.open(at: folder.path)
    #expect(try store.verify(.everything).isSound)
  }

  private func record(_ stored: URL, _ expected: URL) throws {
    let casebook = try SampleCasebook.make()
    let folder = try StoreFolder()
    let store = try folder.store(holding: casebook)
    try store.backup(to: stored.path)
    let head = casebook.head()
    try Data("\(head.size) \(head.hash)\n".utf8).write(to: expected)
  }
}
