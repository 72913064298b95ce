import Foundation
import Testing

/// Words and habits that the sources keep to.
@Suite struct WordTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func sources() throws -> [(name: String, text: String)] {
    let folder = root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return try files.filter { $0.pathExtension == "swift" }
      .map {
        ($0.path.replacingOccurrences(of: folder.path + "/", with: ""), try String(contentsOf: $0, encoding: .utf8))
      }
  }

  @Test(
    "the sources hold no trap and no leftover",
    arguments: ["try!", "fatalError(", " as! ", "TODO", "FIXME", "not implemented"])
  func noLeftovers(word: String) throws {
    let files = try Self.sources().filter { $0.text.contains(word) }.map(\.name)

    #expect(files.isEmpty, "\(files)")
  }

  @Test(
    "a pure module reads no clock, randomness, environment or file",
    arguments: ["ClaimModel", "TerminalUI", "AttributionExtraction", "ReviewRules", "AuditLedger", "Workbench"])
  func pure(module: String) throws {
    let forbidden = [
      "Date()", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random(in:", "ProcessInfo",
      "FileManager", "CommandLine.", "getenv", "Locale",
    ]
    for file in try Self.sources() where file.name.hasPrefix(module + "/") {
      for word in forbidden {
        #expect(!file.text.contains(word), "\(file.name): \(word)")
      }
    }
  }

  @Test func aFileHasOneReason() throws {
    let long = try Self.sources().filter {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 500
    }

    #expect(long.map(\.name).isEmpty)
  }

  @Test func whatIsEvidenceIsNeverCalledASpeaker() throws {
    // «source» is a document here; whoever speaks is a speaker or a claimant.
    let model = try Self.sources().filter { $0.name.hasPrefix("ClaimModel/") }

    #expect(!model.contains { $0.text.contains("sourceSpan") || $0.text.contains("quoteSource") })
  }
}
