import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// Opening what is no casebook says so and changes nothing.
@Suite struct StoreOpeningTests {
  @Test func aNewCasebookIsNotMadeOverSomethingElse() throws {
    let folder = try StoreFolder()
    try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.path))

    #expect(throws: StoreError.exists(path: folder.path)) { try CasebookStore.create(at: folder.path) }
    #expect(throws: StoreError.isDirectory(path: folder.folder.path)) {
      try CasebookStore.create(at: folder.folder.path)
    }
    #expect(try String(contentsOfFile: folder.path, encoding: .utf8) == "precious")
  }

  @Test(
    "a file that is no casebook is refused and left as it is",
    arguments: ["", "precious words", "SQLite format 3\0 but not really"])
  func notACasebook(content: String) throws {
    let folder = try StoreFolder()
    try Data(content.utf8).write(to: URL(fileURLWithPath: folder.path))

    #expect(throws: StoreError.notACasebook(path: folder.path)) { try CasebookStore.open(at: folder.path) }

    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == Data(content.utf8))
  }

  @Test func aMissingFileAndAFolderAreTold() throws {
    let folder = try StoreFolder()

    #expect(throws: StoreError.missing(path: folder.path)) { try CasebookStore.open(at: folder.path) }
    #expect(throws: StoreError.isDirectory(path: folder.folder.path)) { try CasebookStore.open(at: folder.folder.path) }
  }

  @Test func aCasebookOfANewerVersionIsRefusedAndNotDamaged() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    try sqlite(folder.path, "INSERT INTO grdb_migrations VALUES ('99 from the future')")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))

    #expect(throws: StoreError.newer(path: folder.path)) { try CasebookStore.open(at: folder.path) }

    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
  }

  @Test func everyWriteIsSynced() throws {
    let folder = try StoreFolder()
    let store = try folder.store()

    #expect(try store.synchronousMode() == 2)
  }

  @Test func anEditBySomebodyElseIsSeen() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let before = try store.changeMark()

    let other = try CasebookStore.open(at: folder.path)
    _ = try other.perform(looseClaim("Seen."), at: StoreFolder.moment(1, "jon"))

    #expect(try store.changeMark() > before)
    #expect(try store.read { try $0.record(RecordID(.claim, 1)) } != nil)
  }

  @Test func aBackupIsTheSameCasebookInOneFileAlsoWhileItIsInUse() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    for number in 1...30 { _ = try store.perform(looseClaim("Claim \(number)."), at: StoreFolder.moment(number)) }
    let copy = folder.path("copy.casebook")

    try store.backup(to: copy)

    #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
    let opened = try CasebookStore.open(at: copy)
    #expect(try opened.read { try $0.head() } == store.read { try $0.head() })
    #expect(try opened.verify(.everything).isSound)
    #expect(throws: StoreError.exists(path: copy)) { try store.backup(to: copy) }
  }
}
