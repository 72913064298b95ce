import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel
import Foundation
import TestSupport

/// A casebook in a folder of its own, with its own keys and a clock that moves on by a minute a look.
final class SessionFolder {
  let folder: URL
  private let ticks = Ticks()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  var keys: KeyFolder { KeyFolder(path: path("keys")) }

  func create(as name: String = "mira") throws -> CasebookSession {
    try CasebookSession.create(
      at: path("test.casebook"), title: "Desk", as: Person(text: name), keys: keys, clock: clock)
  }

  /// A session on a file with the ledger of a casebook in memory.
  func session(holding casebook: Casebook, as name: String = "ada") throws -> CasebookSession {
    let store = try CasebookStore.create(at: path("test.casebook"))
    try store.append(casebook.entries, texts: Array(casebook.texts.values))
    try store.close()
    return try open(as: name)
  }

  func open(as name: String) throws -> CasebookSession {
    try CasebookSession.open(at: path("test.casebook"), as: Person(text: name), keys: keys, clock: clock)
  }

  var clock: @Sendable () -> Timestamp {
    let ticks = ticks
    return { ticks.next() }
  }

  func write(_ words: String, to name: String) throws -> String {
    try Data(words.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}

private final class Ticks: @unchecked Sendable {
  private let lock = NSLock()
  private var now = Desk.opening.seconds

  func next() -> Timestamp {
    lock.withLock {
      now += 60
      return Timestamp(seconds: now)
    }
  }
}
