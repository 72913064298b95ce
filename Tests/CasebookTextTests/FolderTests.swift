import AuditLedger
import CasebookText
import ClaimModel
import Foundation
import TestSupport
import Testing

/// The text form on disk, in a temporary folder.
@Suite final class FolderTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("claims-text-\(UUID().uuidString)")
  private var disk: DiskFolder { DiskFolder(path: place.path) }

  deinit { try? FileManager.default.removeItem(at: place) }

  private func url(_ path: String) -> URL { place.appendingPathComponent(path) }

  @Test func theDiskHoldsWhatMemoryHolds() throws {
    let casebook = try SmallCasebook.make()
    let memory = try written(casebook)

    try CasebookText.write(casebook, to: disk)

    #expect(try disk.list() == memory.list())
    for path in memory.list() { #expect(try disk.read(path) == memory.read(path), "\(path)") }
    #expect(try CasebookText.edits(from: disk, against: casebook, salt: salts()) == [])
    #expect(try disk.read("claims/C9999.yaml") == nil)
    #expect(try disk.read("claims/C9999.yaml", from: 3, atMost: 5) == [])
    #expect(try disk.read("claims/C0001.yaml", from: 4, atMost: 5) == Array("C0001".utf8))
  }

  @Test func onlyFilesOfTheTextFormAreTakenAway() throws {
    try disk.write("claims/README.md", Array("hello".utf8))
    try disk.write("claims/C0099.yaml", Array("id: C0099\n".utf8))
    try disk.write("claims/articles/A0009/article-v3.txt", [1])
    try disk.write("reviews/copies/notes.txt", [2])
    try disk.write("reviews/checkpoint.old", [3])

    try CasebookText.write(SmallCasebook.make(), to: disk)

    let strangers = try disk.list().filter { try written(SmallCasebook.make()).read($0) == nil }
    #expect(strangers == ["claims/README.md", "reviews/checkpoint.old", "reviews/copies/notes.txt"])
  }

  @Test func anUnchangedFileIsNotTouched() throws {
    let casebook = try SmallCasebook.make()
    try CasebookText.write(casebook, to: disk)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: url("claims/C0001.yaml").path)

    try CasebookText.write(casebook, to: disk)

    let attributes = try FileManager.default.attributesOfItem(atPath: url("claims/C0001.yaml").path)
    #expect(attributes[.modificationDate] as? Date == old)
  }

  @Test(arguments: ["../x", "claims/../../x", "/etc/passwd", "claims//x", "", ".", "claims/."])
  func aPathThatClimbsIsRefused(path: String) {
    let words = "«\(path)» is no path inside the folder: write names joined by «/», none of them «..»"
    #expect(message { try disk.write(path, [1]) } == words)
    #expect(message { try disk.read(path) } == words)
    #expect(message { try disk.remove(path) } == words)
  }

  @Test func aLinkThatLeadsOutIsRefused() throws {
    try CasebookText.write(SmallCasebook.make(), to: disk)
    let outside = FileManager.default.temporaryDirectory.appendingPathComponent("claims-out-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: outside) }
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try FileManager.default.removeItem(at: url("reviews/sources"))
    try FileManager.default.createSymbolicLink(at: url("reviews/sources"), withDestinationURL: outside)

    let words = "it is a link that leads out of the folder: put the file itself there"
    #expect(message { try disk.write("reviews/sources/S0001.yaml", [1]) } == "reviews/sources/S0001.yaml: \(words)")
    #expect(message { try disk.read("reviews/sources/S0001.yaml") } == "reviews/sources/S0001.yaml: \(words)")
    #expect(message { try disk.list() } == "reviews/sources: \(words)")
    #expect(
      message { try CasebookText.write(SmallCasebook.make(), to: disk) } == "reviews/sources/S0001.yaml: \(words)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [])
  }

  @Test func aLinkInsideIsFollowed() throws {
    try CasebookText.write(SmallCasebook.make(), to: disk)
    try FileManager.default.moveItem(at: url("reviews/sources"), to: url("claims/elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: url("reviews/sources").path, withDestinationPath: url("claims/elsewhere").path)

    #expect(try disk.list().contains("reviews/sources/S0001.yaml"))
    #expect(try disk.read("reviews/sources/S0001.yaml") != nil)
  }

  @Test func aFolderWhereAFileShouldBeIsNamed() throws {
    try FileManager.default.createDirectory(at: url("claims/casebook.yaml"), withIntermediateDirectories: true)

    let said = message { try CasebookText.write(SmallCasebook.make(), to: disk) }

    #expect(
      said == "claims/casebook.yaml: it can't be read (it is a folder or device, not a file): "
        + "make room or give leave for it, and try again")
    #expect(
      message { try disk.remove("claims/casebook.yaml") }.hasPrefix("claims/casebook.yaml: it can't be taken away"))
  }

  @Test func aFileWhereAFolderShouldBeIsNamed() throws {
    try disk.write("claims", [1])

    let said = message { try CasebookText.write(SmallCasebook.make(), to: disk) }

    #expect(
      said == "claims/casebook.yaml: it can't be read (Not a directory): make room or give leave for it, and try again")
  }

  /// Root may write everywhere, so there it proves nothing.
  @Test(.enabled(if: geteuid() != 0)) func aFolderWithoutLeaveIsNamed() throws {
    try CasebookText.write(SmallCasebook.make(), to: disk)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: url("claims").path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url("claims").path) }

    #expect(
      message { try disk.write("claims/C0009.yaml", [1]) }
        == "claims/C0009.yaml: it can't be written (Permission denied): make room or give leave for it, and try again")
  }

  /// What is left of a writing that failed half way is known by its older ledger, and the next writing mends it.
  @Test func aWritingThatFailsLeavesNoHalfFile() throws {
    struct Stop: Error {}
    try disk.write("claims/C0001.yaml", Array("old".utf8))

    #expect(throws: Stop.self) {
      try disk.write("claims/C0001.yaml") { append in
        try append(Array("new".utf8))
        throw Stop()
      }
    }

    #expect(try disk.read("claims/C0001.yaml") == Array("old".utf8))
    #expect(try disk.list() == ["claims/C0001.yaml"])
  }
}
