public import ClaimModel
import Foundation

/// Fetches pages and files, and says how they came here.
public struct Capturer: Sendable {
  public var limits: CaptureLimits
  private let clock: @Sendable () -> Timestamp

  public init(limits: CaptureLimits = CaptureLimits(), clock: @escaping @Sendable () -> Timestamp) {
    (self.limits, self.clock) = (limits, clock)
  }

  /// Fetches a page, hop by hop: each address is looked up and checked, and curl is told to connect to that one.
  ///
  /// - Throws: ``CaptureError``; then nothing is left of it.
  public func fetch(
    _ address: WebAddress, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (CaptureProgress) -> Void = { _ in }
  ) throws -> Captured {
    let began = clock()
    let deadline = Deadline("\(address)", seconds: limits.seconds, isCancelled: isCancelled)
    var hops: [CustodyHop] = []
    var seen: Set<WebAddress> = [address]
    var next = address
    var earlier: [CapturedBody] = []
    while true {
      let here = next
      let peer = try checked(here, deadline)
      let body = try CapturedBody()
      progress(CaptureProgress(address: "\(here)", bytes: 0, total: nil))
      let run = CurlRun(address: here, peer: peer, limits: limits, deadline: deadline)
      let answer = try run.perform { piece, total in
        try body.append(piece)
        progress(CaptureProgress(address: "\(here)", bytes: body.count, total: total))
      }
      hops.append(answer.hop)
      if [301, 302, 303, 307, 308].contains(answer.status), let location = answer.hop.header("location") {
        next = try here.following(location)
        earlier.append(body)
        guard hops.count <= limits.redirects else {
          throw CaptureError.tooManyRedirects("\(address)", limit: limits.redirects)
        }
        guard seen.insert(next).inserted else { throw CaptureError.redirectLoop("\(address)") }
        continue
      }
      guard (200...299).contains(answer.status) else {
        throw CaptureError.status("\(here)", line: answer.statusLine)
      }
      // A range was not asked for, and a part is not the page.
      guard answer.status != 206 else {
        throw CaptureError.onlyPart("\(here)", range: answer.hop.header("content-range"))
      }
      guard body.count > 0 else { throw CaptureError.noAnswer("\(here)", why: "its answer is empty") }
      let packing = answer.hop.header("content-encoding").flatMap { $0.lowercased() == "identity" ? nil : $0 }
      let custody = CustodyRecord(
        asked: "\(address)", began: began, ended: clock(), tool: Self.tool, hops: hops, record: nil,
        sha256: body.sha256, bytes: body.count,
        mediaType: try answer.hop.header("content-type") ?? MediaType.guess(name: here.target, head: body.head),
        packing: packing)
      return Captured(body: body, custody: custody, fileName: Self.fileName(here), earlier: earlier)
    }
  }

  /// Takes in a file as it is. Of its path only the name is kept.
  public func file(_ path: String) throws -> Captured {
    let began = clock()
    let body = try CapturedBody()
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CaptureError.fileUnreadable(path: path, why: ChildProcess.reason()) }
    defer { close(descriptor) }
    try drain(descriptor, named: path, into: body)
    guard body.count > 0 else { throw CaptureError.fileUnreadable(path: path, why: "it is empty") }
    // What is asked for goes into the ledger for good, and the folders of a file tell of who handed it in.
    let name = (path as NSString).lastPathComponent
    return try given(body, asked: name, name: name, began)
  }

  /// Takes in all that comes from a descriptor, such as stdin.
  public func stream(_ descriptor: Int32) throws -> Captured {
    let began = clock()
    let body = try CapturedBody()
    try drain(descriptor, named: "-", into: body)
    return try given(body, asked: "-", name: "stdin", began)
  }

  /// Takes in bytes that are at hand.
  public func bytes(_ bytes: [UInt8], asked: String, name: String) throws -> Captured {
    try given(CapturedBody(bytes), asked: asked, name: name, clock())
  }

  private func given(_ body: CapturedBody, asked: String, name: String, _ began: Timestamp) throws -> Captured {
    guard body.count > 0 else { throw CaptureError.fileUnreadable(path: asked, why: "it is empty") }
    let custody = CustodyRecord(
      asked: asked, began: began, ended: clock(), tool: nil, hops: [], record: nil, sha256: body.sha256,
      bytes: body.count, mediaType: try MediaType.guess(name: name, head: body.head), packing: nil)
    return Captured(body: body, custody: custody, fileName: name)
  }

  private func drain(_ descriptor: Int32, named path: String, into body: CapturedBody) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CaptureError.fileUnreadable(path: path, why: ChildProcess.reason()) }
      guard count > 0 else { return }
      try body.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      guard body.count <= limits.bytes else { throw CaptureError.tooLarge(path, limit: limits.bytes) }
    }
  }

  /// An address of the host that may be spoken with.
  private func checked(_ address: WebAddress, _ deadline: Deadline) throws -> NetworkAddress {
    let found = try HostLookup.addresses(of: address.host, deadline)
    if limits.allows(address), let first = found.first { return first }
    // A host that has a private address beside a public one is no page on the web either.
    for one in found {
      if let kind = one.kindIfNotPublic {
        throw CaptureError.forbiddenHost(address.host, address: "\(one)", kind: kind)
      }
    }
    // IPv4 first: where a machine has no IPv6, a wait for it would use up the time.
    guard let peer = found.first(where: { $0.bytes.count == 4 }) ?? found.first else {
      throw CaptureError.noSuchHost(address.host, why: "it has no address")
    }
    return peer
  }

  private static func fileName(_ address: WebAddress) -> String {
    let path = address.target.prefix { $0 != "?" }
    let last = path.split(separator: "/").last.map(String.init) ?? address.host
    return String(last.prefix(120))
  }

  /// Which curl it is.
  private static let tool: String = {
    var said: [UInt8] = []
    _ = try? ChildProcess.run(
      "curl", ["-q", "--version"], package: "curl", until: Deadline("curl", seconds: 5, isCancelled: { false }),
      reading: [1: { said += $0 }])
    return String(decoding: said, as: UTF8.self).split(separator: " ").prefix(2).joined(separator: " ")
  }()
}

/// What was captured: the exact bytes, how they came, and what they are called.
public struct Captured: Sendable {
  public let body: CapturedBody
  public var custody: CustodyRecord
  public let fileName: String
  /// What the pages that led on to it said, in order.
  var earlier: [CapturedBody] = []

  /// The media type without its parameters, in lower case.
  public var mediaType: String {
    custody.mediaType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
  }
}

extension CapturedBody {
  /// The first bytes, by which files are told.
  var head: [UInt8] { get throws { try bytes(from: 0, atMost: 1024) } }
}
