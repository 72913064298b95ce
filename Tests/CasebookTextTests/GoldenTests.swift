import AuditLedger
import CasebookText
import ClaimModel
import Foundation
import TestSupport
import Testing

/// The files of a small casebook, kept beside this test for people to read. `RECORD=1` writes them anew.
@Suite struct GoldenTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  @Test func theFilesOfASmallCasebookStayAsTheyWere() throws {
    let files = try written(SmallCasebook.make())
    let disk = DiskFolder(path: Self.golden.path)
    if Depth.isRecording {
      for path in try disk.list() where files.files[path] == nil { try disk.remove(path) }
      for (path, bytes) in files.files { try disk.write(path, bytes) }
    }

    let kept = try MemoryFolder(
      files: Dictionary(
        disk.list().map { ($0, try disk.read($0) ?? []) }, uniquingKeysWith: { first, _ in first }))

    #expect(files.files.keys.sorted() == kept.files.keys.sorted())
    for path in kept.files.keys.sorted() { #expect(files.text(path) == kept.text(path), "\(path)") }
  }

  @Test func theSmallCasebookComesBack() throws {
    let original = try SmallCasebook.make()
    let out = try written(original)

    let back = try casebook(from: #require(try CasebookText.readLedger(out)))

    #expect(back.head() == original.head())
    #expect(back.checkpoint() == original.checkpoint())
    #expect(try written(back).differences(from: out) == [])
  }
}
