import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import GRDB
import TestSupport
import Testing

/// Faults of disk and neighbours: a clear error, and nothing has changed.
@Suite(.serialized) struct FaultTests {
  @Test func aFullDiskIsToldAndNothingIsHalfWritten() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    try store.limitPages(to: try #require(try sqliteNumber(folder.path, "PRAGMA page_count")) + 8)
    var acknowledged = 1

    let error = #expect(throws: StoreError.self) {
      for number in 1...10_000 {
        let words = String(repeating: "long ", count: 500)
        acknowledged = try store.perform(looseClaim("\(number) \(words)"), at: StoreFolder.moment(number)).head.size
      }
    }

    #expect(error == .diskFull(path: folder.path))
    #expect(
      error?.description
        == "there is no room left for «\(folder.path)», and nothing was written: free some space and try again")
    let verification = try store.verify(.everything)
    #expect(verification.problems == [])
    #expect(verification.head.size == acknowledged)
    try store.limitPages(to: 1_000_000)
    _ = try store.perform(looseClaim("There is room again."), at: StoreFolder.moment(99))
  }

  @Test("a file that was renamed, deleted or replaced under its writer is written to no more", arguments: 0..<3)
  func theFileIsElsewhere(case number: Int) throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let elsewhere = folder.path + ".elsewhere"
    switch number {
    case 0: try FileManager.default.moveItem(atPath: folder.path, toPath: elsewhere)
    case 1: try FileManager.default.removeItem(atPath: folder.path)
    default:
      try store.backup(to: elsewhere)
      #expect(rename(elsewhere, folder.path) == 0)
    }

    let error = #expect(throws: StoreError.self) { try store.perform(looseClaim("One."), at: StoreFolder.moment(1)) }

    #expect(error == .gone(path: folder.path))
    guard number == 0 else { return }
    try FileManager.default.moveItem(atPath: elsewhere, toPath: folder.path)
    #expect(try store.perform(looseClaim("One."), at: StoreFolder.moment(1)).head.size == 2)
  }

  @Test func aWriterThatHoldsTheFileIsWaitedForAndThenTold() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let other = try DatabaseQueue(path: folder.path)

    let error = try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return #expect(throws: StoreError.self) { try store.perform(looseClaim("One."), at: StoreFolder.moment(1)) }
    }

    #expect(error == .locked(path: folder.path))
    #expect(try store.read { try $0.head().size } == 1)
    #expect(try store.perform(looseClaim("One."), at: StoreFolder.moment(1)).head.size == 2)
  }

  @Test(
    "a file that may only be read is read, and a write says so", .enabled(if: Unprivileged.isPossible))
  func readOnly() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))

    let (code, words) = try Unprivileged.run(["try", folder.path])

    #expect(code == 1)
    #expect(words.contains("can only be read, and nothing was changed"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
  }

  @Test(
    "a file that may not even be read says so", .enabled(if: Unprivileged.isPossible))
  func noPermission() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: folder.path)

    let (code, words) = try Unprivileged.run(["try", folder.path])

    #expect(code == 1)
    #expect(words.contains("may not be opened by you, and nothing was changed"))
  }
}

/// Runs the writer as somebody who is not root: root may write everywhere.
private enum Unprivileged {
  private static let nobody = "/usr/bin/setpriv"

  static var isPossible: Bool {
    guard getuid() == 0 else { return true }
    guard FileManager.default.isExecutableFile(atPath: nobody) else { return false }
    return (try? run([]).code) == 64
  }

  static func run(_ arguments: [String]) throws -> (code: Int32, words: String) {
    let writer = Depth.products.appendingPathComponent("CrashWriter").path
    let process = Process()
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = Pipe()
    if getuid() == 0 {
      process.executableURL = URL(fileURLWithPath: nobody)
      process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", writer] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: writer)
      process.arguments = arguments
    }
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, words)
  }
}
