import ClaimModel
import Foundation
import Testing

@testable import SourceCapture

/// Files that are handed in.
@Suite struct FileCaptureTests {
  private static let capturer = Capturer(clock: { Timestamp(seconds: 1_900_000_000) })

  /// A file in a folder of its own, which is there while the work is done.
  private static func withFile(_ text: String, named name: String, _ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("informant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    try work(file.path)
  }

  @Test func ofItsPathOnlyTheNameIsKept() throws {
    try Self.withFile("<p>words</p>", named: "leak.html") { path in
      let captured = try Self.capturer.file(path)

      #expect(captured.custody.asked == "leak.html")
      #expect(captured.fileName == "leak.html")
      #expect(captured.custody.hops.isEmpty && captured.custody.finalAddress == nil)
    }
  }

  @Test func ofAWebArchiveToo() throws {
    let block = "HTTP/1.1 200 OK\r\n\r\nlevy"
    let head = [
      "WARC/1.0", "WARC-Type: response", "WARC-Record-ID: <urn:uuid:1>", "Content-Length: \(block.utf8.count)",
      "WARC-Target-URI: http://post.example/levy.html",
    ]
    let record = head.joined(separator: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
    try Self.withFile(record, named: "pages.warc") { path in
      let contents = try WarcReader.read(Self.capturer.file(path), limits: CaptureLimits())

      #expect(contents.pages.map(\.custody.asked) == ["pages.warc"])
      #expect(contents.pages.first?.custody.record?.file == "pages.warc")
    }
  }

  @Test func whatCanNotBeTakenInIsNamedWithItsPath() throws {
    try Self.withFile("", named: "empty.html") { path in
      #expect(throws: CaptureError.fileUnreadable(path: path, why: "it is empty")) { try Self.capturer.file(path) }
    }
  }
}
