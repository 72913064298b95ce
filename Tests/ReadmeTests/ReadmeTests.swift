import CasebookSession
import ClaimModel
import Foundation
import Testing

@Suite("README.md") struct ReadmeTests {
  private let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("shows the Swift that is compiled here, line by line", arguments: ["isolate", "verdict"])
  func showsTheSamples(_ mark: String) throws {
    let samples = try String(contentsOf: top.appending(path: "Tests/ReadmeTests/ReadmeSamples.swift"), encoding: .utf8)
    let readme = try String(contentsOf: top.appending(path: "README.md"), encoding: .utf8)

    let wanted = try lines(of: samples, from: "    // show \(mark)", to: "    // end").map { line in
      String(line.dropFirst(min(4, line.count)))
    }
    let shown = try lines(
      of: readme, from: "<!-- shows Tests/ReadmeTests/ReadmeSamples.swift \(mark) -->", to: "```")

    #expect(shown == ["```swift"] + wanted)
  }

  @Test("isolates three claims and a denial of them")
  func isolates() throws {
    let printed = try ReadmeSamples.isolate()

    #expect(printed.filter { $0.hasPrefix("- ") }.count >= 4)
    #expect(printed.contains { $0.contains("denial") })
  }

  @Test("gives a verdict that is sealed for the next reviewer")
  func givesAVerdict() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "readme.casebook").path
    let session = try CasebookSession.create(at: path, title: "Readme", as: Person(text: "ada"))
    let words = "“Glimt counts soldiers,” President Rook told a rally."
    try session.addArticle(Array(words.utf8), ArticleCard(), isolate: false)
    try session.assert(
      ArticleID(number: 1), words: "Glimt counts soldiers", statement: "Glimt counts soldiers", claimant: "Tobias Rook")

    let printed = try ReadmeSamples.verdict(casebook: path)

    #expect(printed == ["C0001 Glimt counts soldiers", #"["review.taken", "review.proposed"]"#, "proposed true"])
  }

  /// The lines between the first line that reads `from` and the next that reads `to`.
  private func lines(of text: String, from: String, to: String) throws -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: from), "no line «\(from)»")
    let end = try #require(lines[(start + 1)...].firstIndex(of: to), "«\(from)» has no end")
    return Array(lines[(start + 1)..<end])
  }
}
