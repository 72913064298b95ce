import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Testing

/// The worked example that the program carries is the one in claims/ and reviews/.
@Suite struct ExampleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func itIsTheOneOfTheRepositoryToTheLastByte() throws {
    let folder = try SessionFolder()
    let session = try CasebookSession.createExample(at: folder.path("example.casebook"), as: nil)

    try session.writeText(to: folder.path("text"))

    let written = folder.path("text")
    for name in try FileManager.default.subpathsOfDirectory(atPath: written) where !name.hasSuffix("/") {
      let (one, other) = (
        URL(fileURLWithPath: written).appendingPathComponent(name), Self.root.appendingPathComponent(name)
      )
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: one.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      #expect(try Data(contentsOf: one) == Data(contentsOf: other), "\(name): run Scripts/embed-example")
    }
    #expect(try session.verify(.everything).problems.isEmpty)
  }

  @Test func whoeverOpensItMayWorkInIt() throws {
    let folder = try SessionFolder()
    let session = try CasebookSession.createExample(
      at: folder.path("example.casebook"), as: Person(text: "ines"), keys: KeyFolder(path: folder.path("keys")))
    let claim = try #require(try session.read { try $0.ids(of: .claim).compactMap { ClaimID($0) }.last })

    try session.comment(on: claim.any, "Looked round.")

    #expect(try session.undo().edit != nil)
  }
}
