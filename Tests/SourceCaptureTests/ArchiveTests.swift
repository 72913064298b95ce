import AuditLedger
import ClaimModel
import Foundation
import Testing

@testable import SourceCapture

/// Web archives out and in, and their packing.
@Suite struct ArchiveTests {
  private static let capturer = Capturer(clock: { Timestamp(seconds: 1_900_000_000) })

  private static func record(_ type: String, _ fields: [String], _ block: String) -> String {
    (["WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:1>", "Content-Length: \(block.utf8.count)"] + fields)
      .joined(separator: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
  }

  private static func contents(_ text: String) throws -> WarcReader.Contents {
    let captured = try capturer.bytes(Array(text.utf8), asked: "x.warc", name: "x.warc")
    return try WarcReader.read(captured, limits: CaptureLimits())
  }

  private static let answer =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The levy is forty, said the council.</p>"

  @Test func whatIsWrittenIsReadBack() throws {
    var written: [UInt8] = []
    let page = try Self.capturer.bytes(Array("<p>words</p>".utf8), asked: "p.html", name: "p.html")
    let writer = try WarcWriter(software: "claims") { written += $0 }
    try writer.add(page)

    let archive = try Self.capturer.bytes(written, asked: "x.warc", name: "x.warc")
    #expect(WarcReader.isArchive(archive))
    let contents = try WarcReader.read(archive, limits: CaptureLimits())
    #expect(contents.pages.map(\.custody.sha256) == [page.custody.sha256])
    #expect(contents.pages.first?.custody.record?.checked.count == 2)
    #expect(contents.refused.isEmpty)
    #expect(contents.passedOver == ["warcinfo": 1])
  }

  @Test func digestsAreChecked() throws {
    let good = "sha1:" + Base32.text(Self.sha1(Array("<p>The levy is forty, said the council.</p>".utf8)))
    let target = "WARC-Target-URI: http://post.example/levy.html"

    let sound = try Self.contents(Self.record("response", [target, "WARC-Payload-Digest: \(good)"], Self.answer))
    #expect(sound.pages.first?.custody.record?.checked == [good])
    #expect(sound.pages.first?.custody.finalAddress == "http://post.example/levy.html")
    let altered = Self.record(
      "response", [target, "WARC-Payload-Digest: \(good)"], Self.answer.replacingOccurrences(of: "forty", with: "fifty")
    )
    let bad = try Self.contents(altered + Self.record("response", [target], Self.answer))
    #expect(bad.pages.count == 1)
    #expect(bad.refused.count == 1)
    #expect(bad.refused.first?.description.contains("do not have the digest") == true)
  }

  @Test func aPartOfAPageIsRefusedAndSaidToBeOne() throws {
    let part = Self.answer.replacingOccurrences(of: "200 OK", with: "206 Partial Content")

    let contents = try Self.contents(Self.record("response", ["WARC-Target-URI: http://post.example/"], part))

    #expect(contents.pages.isEmpty)
    #expect(
      contents.refused.map(\.description)
        == ["record 1 of «x.warc» can't be taken: its answer is only a part of the page (206)"])
  }

  private static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var hash = OldDigest()
    hash.update(bytes)
    return hash.finish()
  }

  @Test func otherRecordsAndAnswersArePassedOver() throws {
    let contents = try Self.contents(
      Self.record("request", [], "GET / HTTP/1.1\r\n\r\n") + Self.record("revisit", [], "")
        + Self.record("response", [], "HTTP/1.1 404 Not Found\r\n\r\ngone")
        + Self.record("response", [], "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n"))

    #expect(contents.passedOver == ["request": 1, "revisit": 1, "other answers": 1])
    #expect(try contents.pages.map { try $0.body.bytes(from: 0, atMost: 10) } == [Array("words".utf8)])
  }

  @Test("an archive that is cut or is none says where", arguments: [1, 40, 120])
  func cut(length: Int) {
    let whole = Self.record("response", [], Self.answer)

    #expect(throws: CaptureError.self) {
      let contents = try Self.contents(String(whole.prefix(length)))
      if let refused = contents.refused.first { throw refused }
    }
  }

  @Test func packingIsUnpackedAndBounded() throws {
    // Made with gzip: "levy " 200 times, stored, fixed and dynamic blocks are covered by the three levels.
    for packed in [GzipSamples.stored, GzipSamples.fixed, GzipSamples.dynamic] {
      let bytes = try #require(Data(base64Encoded: packed)).map { $0 }
      let text = try Inflate.gzip(bytes, limit: 10_000)
      #expect(String(decoding: text, as: UTF8.self) == GzipSamples.text)
      #expect(throws: Inflate.Failure.tooLarge) { try Inflate.gzip(bytes, limit: GzipSamples.text.utf8.count - 1) }
      for length in 0..<bytes.count {
        #expect(throws: Inflate.Failure.damaged) { try Inflate.gzip(Array(bytes[..<length]), limit: 10_000) }
      }
      for place in 10..<bytes.count {
        var broken = bytes
        broken[place] ^= 0x55
        // Any answer but the right text is told by the check sum, unless the byte is one that nothing depends on.
        _ = try? Inflate.gzip(broken, limit: 10_000)
      }
    }
  }

  @Test func digestsAreReadInBothBases() {
    let bytes = Array(0..<20).map { UInt8($0 * 7) }

    #expect(Base32.bytes(Base32.text(bytes), count: 20) == bytes)
    #expect(Base32.bytes(bytes.map { String(format: "%02x", $0) }.joined(), count: 20) == bytes)
    #expect(Base32.bytes("!!!", count: 20) == nil)
  }
}
