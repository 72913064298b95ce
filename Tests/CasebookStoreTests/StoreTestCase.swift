import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// A casebook file in a folder of its own, which goes away with it.
final class StoreFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { path("test.casebook") }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// A new store with the settings of a desk.
  func store() throws -> CasebookStore {
    let store = try CasebookStore.create(at: path)
    let settings = try CasebookSettings(title: "Desk", origin: "desk.example/1")
    _ = try store.perform(.add([settings.any]), at: Self.moment(0))
    return store
  }

  /// A store that holds the same ledger and texts as a casebook in memory.
  func store(holding casebook: Casebook) throws -> CasebookStore {
    let store = try CasebookStore.create(at: path)
    try store.append(casebook.entries, texts: Array(casebook.texts.values))
    return store
  }

  static func moment(_ minute: Int, _ name: String = "mira") throws -> Moment {
    Moment(person: try Person(text: name), time: Timestamp(seconds: Desk.opening.seconds + Int64(minute) * 60))
  }
}

/// A claim of nobody in particular.
func looseClaim(_ statement: String) throws -> Edit {
  .add([
    try Claim(
      id: ClaimID(number: -1), statement: statement, origin: .imported(from: "test", reference: "1", claimant: nil)
    ).any
  ])
}
