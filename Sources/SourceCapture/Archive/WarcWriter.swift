import AuditLedger
import ClaimModel
import Foundation

/// Writes what was captured as records of a web archive (WARC 1.1, ISO 28500:2017), one after the other.
public struct WarcWriter {
  private let append: ([UInt8]) throws -> Void

  /// A new archive, whose bytes are handed to `append` as they come.
  public init(software: String, append: @escaping ([UInt8]) throws -> Void) throws {
    self.append = append
    let words = Array("software: \(software)\r\nformat: WARC File Format 1.1\r\n".utf8)
    try record("warcinfo", id: Self.newID(), at: nil, ["Content-Type: application/warc-fields"], head: words, body: nil)
  }

  /// Every request with its answer; of a file, its bytes.
  public func add(_ captured: Captured) throws {
    let custody = captured.custody
    guard !custody.hops.isEmpty else {
      let name = captured.fileName.utf8.map {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
          ? String(UnicodeScalar($0)) : String(format: "%%%02X", $0)
      }.joined()
      let type = "Content-Type: \(custody.mediaType.filter { $0.isASCII && !$0.isNewline })"
      return try record(
        "resource", id: Self.newID(), at: custody.ended, ["WARC-Target-URI: file:///\(name)", type], head: [],
        body: captured.body)
    }
    for (hop, body) in zip(custody.hops, captured.earlier + [captured.body]) {
      let answer = Self.newID()
      let place = ["WARC-Target-URI: \(hop.address)", "WARC-IP-Address: \(hop.peer)"]
      try record(
        "response", id: answer, at: custody.ended, place + ["Content-Type: application/http;msgtype=response"],
        head: Self.message(Self.unchunked(hop.response, bytes: body.count)), body: body)
      try record(
        "request", id: Self.newID(), at: custody.ended,
        place + ["Content-Type: application/http;msgtype=request", "WARC-Concurrent-To: \(answer)"],
        head: Self.message(hop.request), body: nil)
    }
  }

  private func record(
    _ type: String, id: String, at time: Timestamp?, _ fields: [String], head: [UInt8], body: CapturedBody?
  ) throws {
    var block = DigestStream()
    block.update(head)
    if let next = body?.pieces() { while let piece = try next() { block.update(piece) } }
    var lines = [
      "WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: \(id)",
      "WARC-Date: \(time ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970)))",
      "Content-Length: \(head.count + (body?.count ?? 0))",
      "WARC-Block-Digest: sha256:\(Base32.text(block.finish().bytes))",
    ]
    if let body { lines.append("WARC-Payload-Digest: sha256:\(Base32.text(body.sha256.bytes))") }
    try append(Self.message(lines + fields) + head)
    if let next = body?.pieces() { while let piece = try next() { try append(piece) } }
    try append(Array("\r\n\r\n".utf8))
  }

  private static func newID() -> String { "<urn:uuid:\(UUID().uuidString.lowercased())>" }

  private static func message(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// curl has taken the chunks apart, so the header that announces them is kept under the name that archives use for it.
  private static func unchunked(_ lines: [String], bytes: Int) -> [String] {
    guard HeaderLines.value(of: "transfer-encoding", in: lines) != nil else { return lines }
    return lines.map { $0.lowercased().hasPrefix("transfer-encoding:") ? "X-Archive-Orig-" + $0 : $0 }
      + ["Content-Length: \(bytes)"]
  }
}

/// RFC 4648 §6: how digests are written in web archives.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        output.append(letters[buffer >> bits & 31])
      }
      buffer &= 1 << bits - 1
    }
    if bits > 0 { output.append(letters[buffer << (5 - bits) & 31]) }
    while output.count % 8 != 0 { output.append(UInt8(ascii: "=")) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a digest in base 32 or base 16, as archives have both; nil where it is neither.
  static func bytes(_ text: String, count: Int) -> [UInt8]? {
    if text.utf8.count == count * 2 {
      let digits = text.compactMap(\.hexDigitValue)
      guard digits.count == count * 2 else { return nil }
      return (0..<count).map { UInt8(digits[$0 * 2] << 4 | digits[$0 * 2 + 1]) }
    }
    var output: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for letter in text.uppercased().utf8 where letter != UInt8(ascii: "=") {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      buffer = buffer << 5 | value
      bits += 5
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(buffer >> bits & 255))
        buffer &= 1 << bits - 1
      }
    }
    return output.count == count ? output : nil
  }
}
