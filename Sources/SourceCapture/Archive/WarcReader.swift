import AuditLedger
import ClaimModel

/// Takes the pages out of a web archive (WARC 1.0 and 1.1, also packed a record at a time).
public struct WarcReader {
  private let limits: CaptureLimits
  private let file: String
  private let custody: CustodyRecord

  /// What is in an archive: the pages with those that can't be taken, in order, and how many records hold no page.
  public struct Contents: Sendable {
    public var pages: [Captured] = []
    public var refused: [CaptureError] = []
    /// By the type that they name: `request`, `revisit` …
    public var passedOver: [String: Int] = [:]
  }

  /// No archive that is taken in by hand has more.
  private static let recordLimit = 20_000

  private init(_ captured: Captured, _ limits: CaptureLimits) {
    (file, custody, self.limits) = (captured.fileName, captured.custody, limits)
  }

  /// Whether it is an archive.
  public static func isArchive(_ captured: Captured) -> Bool { captured.mediaType.hasPrefix("application/warc") }

  /// - Throws: ``CaptureError`` where it is no archive at all.
  public static func read(_ captured: Captured, limits: CaptureLimits) throws -> Contents {
    let reader = WarcReader(captured, limits)
    let bytes = try captured.body.bytes(from: 0, atMost: captured.body.count)
    var contents = Contents()
    var number = 0
    var place = 0
    let isPacked = bytes.starts(with: [0x1F, 0x8B])
    while place < bytes.count, number < recordLimit {
      number += 1
      do {
        if isPacked {
          guard bytes[place] == 0x1F else { break }
          let member: (bytes: [UInt8], end: Int)
          do {
            member = try Inflate.member(of: bytes, at: place, limit: limits.bytes + limits.headerBytes)
          } catch Inflate.Failure.tooLarge {
            throw CaptureError.tooLarge(reader.file, limit: limits.bytes)
          } catch Inflate.Failure.damaged {
            throw CaptureError.badRecord(
              reader.file, record: number, why: "its packing is damaged, so the rest can't be found")
          }
          place = member.end
          var inside = 0
          while let end = try reader.record(member.bytes, at: inside, number, &contents) { inside = end }
        } else if let end = try reader.record(bytes, at: place, number, &contents) {
          place = end
        } else {
          break
        }
      } catch let error as CaptureError {
        contents.refused.append(error)
        break
      }
    }
    guard number > 1 || !contents.pages.isEmpty || !contents.passedOver.isEmpty else {
      throw contents.refused.first ?? CaptureError.badRecord(reader.file, record: 1, why: "it is no web archive")
    }
    return contents
  }

  /// One record that begins at a place, and where it ends; nil at the end of the bytes.
  private func record(_ bytes: [UInt8], at start: Int, _ number: Int, _ contents: inout Contents) throws -> Int? {
    var start = start
    while start < bytes.count, bytes[start] == 13 || bytes[start] == 10 { start += 1 }
    guard start < bytes.count else { return nil }
    func bad(_ why: String) -> CaptureError { .badRecord(file, record: number, why: why) }
    guard let (head, blockStart) = Self.head(bytes[start..<min(bytes.count, start + limits.headerBytes)]) else {
      throw bad("its header has no end")
    }
    guard head.first?.hasPrefix("WARC/") == true else { throw bad("it does not begin with «WARC/»") }
    guard let length = HeaderLines.value(of: "content-length", in: head).flatMap({ Int($0) }), length >= 0,
      blockStart + length <= bytes.count
    else { throw bad("it is cut short") }
    let end = blockStart + length
    let type = HeaderLines.value(of: "warc-type", in: head)?.lowercased() ?? ""
    guard type == "response" || type == "resource" else {
      contents.passedOver[type, default: 0] += 1
      return end
    }
    do {
      if let page = try page(head, Array(bytes[blockStart..<end]), isResponse: type == "response", number) {
        contents.pages.append(page)
      } else {
        contents.passedOver["other answers", default: 0] += 1
      }
    } catch let error as CaptureError {
      contents.refused.append(error)
    }
    return end
  }

  private func page(_ head: [String], _ block: [UInt8], isResponse: Bool, _ number: Int) throws -> Captured? {
    func bad(_ why: String) -> CaptureError { .badRecord(file, record: number, why: why) }
    var response: [String] = []
    var payload = block
    if isResponse, let (lines, start) = Self.head(block[...]), lines.first?.hasPrefix("HTTP/") == true {
      let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      // A page that leads on, or says that there is none, is no source.
      guard (200...299).contains(status) else { return nil }
      guard status != 206 else { throw bad("its answer is only a part of the page (206)") }
      response = lines
      payload = Array(block[start...])
    }
    let raw = payload
    if HeaderLines.value(of: "transfer-encoding", in: response)?.lowercased().contains("chunked") == true {
      payload = Self.withoutChunks(payload) ?? payload
    }
    guard !payload.isEmpty else { return nil }
    guard payload.count <= limits.bytes else { throw CaptureError.tooLarge(file, limit: limits.bytes) }
    var digests: [String] = []
    var checked: [String] = []
    for (name, candidates) in [("warc-block-digest", [block]), ("warc-payload-digest", [raw, payload])] {
      guard let digest = HeaderLines.value(of: name, in: head) else { continue }
      digests.append(digest)
      switch Self.holds(digest, candidates) {
      case true?: checked.append(digest)
      case false?: throw bad("its bytes do not have the digest that it names (\(digest.prefix(80)))")
      case nil: continue
      }
    }
    let target = HeaderLines.value(of: "warc-target-uri", in: head).map { $0.filter { $0 != "<" && $0 != ">" } }
    let body = try CapturedBody(payload)
    let name =
      target.flatMap { $0.prefix { $0 != "?" }.split(separator: "/").last.map(String.init) } ?? "record \(number)"
    let declared =
      HeaderLines.value(of: "content-type", in: response)
      ?? (isResponse ? nil : HeaderLines.value(of: "content-type", in: head))
    let packing = HeaderLines.value(of: "content-encoding", in: response)
    let record = CustodyRecord(
      asked: custody.asked, began: custody.began, ended: custody.ended, tool: custody.tool, hops: custody.hops,
      record: WarcOrigin(
        file: file, id: HeaderLines.value(of: "warc-record-id", in: head) ?? "", target: target,
        date: HeaderLines.value(of: "warc-date", in: head), digests: digests, checked: checked, response: response),
      sha256: body.sha256, bytes: body.count,
      mediaType: try declared ?? MediaType.guess(name: name, head: body.head),
      packing: packing.flatMap { $0.lowercased() == "identity" ? nil : $0 })
    return Captured(body: body, custody: record, fileName: String(name.prefix(120)))
  }

  /// The lines up to the empty one, and where what follows begins.
  private static func head(_ bytes: ArraySlice<UInt8>) -> (lines: [String], end: Int)? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 10 {
        let next = index + 1
        if next < bytes.endIndex, bytes[next] == 10 {
          return (HeaderLines.lines(Array(bytes[bytes.startIndex..<index])), next + 1)
        }
        if next + 1 < bytes.endIndex, bytes[next] == 13, bytes[next + 1] == 10 {
          return (HeaderLines.lines(Array(bytes[bytes.startIndex..<index])), next + 2)
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether one of the candidates has the digest; nil where the algorithm is not known here.
  private static func holds(_ digest: String, _ candidates: [[UInt8]]) -> Bool? {
    let parts = digest.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks }
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "sha1", "sha-1":
      let wanted = Base32.bytes(parts[1], count: 20)
      return candidates.contains { candidate in
        var hash = OldDigest()
        hash.update(candidate)
        return hash.finish() == wanted
      }
    case "sha256", "sha-256":
      let wanted = Base32.bytes(parts[1], count: 32)
      return candidates.contains { Digest.of($0).bytes == wanted }
    default: return nil
    }
  }

  /// The bytes of a body that came in chunks (RFC 9112 §7.1); nil where it did not.
  private static func withoutChunks(_ bytes: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard let end = bytes[place...].firstIndex(of: 10) else { return nil }
      let line = String(decoding: bytes[place..<end], as: UTF8.self).prefix { $0 != ";" }
      guard let size = Int(line.filter { !$0.isWhitespace }, radix: 16), size >= 0 else { return nil }
      if size == 0 { return output }
      guard end + 1 + size <= bytes.count else { return nil }
      output += bytes[(end + 1)..<(end + 1 + size)]
      place = end + 1 + size
      while place < bytes.count, bytes[place] == 13 || bytes[place] == 10 { place += 1 }
    }
    return nil
  }
}
