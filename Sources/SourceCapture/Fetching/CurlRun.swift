import AuditLedger
import ClaimModel
import Foundation

/// One request by curl as a child process: one address, no redirects, no settings of the user's, no proxy.
struct CurlRun {
  let address: WebAddress
  /// The machine to connect to, whatever the name says by now.
  let peer: NetworkAddress
  let limits: CaptureLimits
  let deadline: Deadline

  /// What came of it.
  struct Answer {
    let hop: CustodyHop
    let statusLine: String
    let status: Int
  }

  private static let kept = 512 << 10

  /// Runs it, handing over the bytes of the body as they come.
  /// - Throws: ``CaptureError`` in the words of what went wrong.
  func perform(_ body: (UnsafeRawBufferPointer, _ total: Int?) throws -> Void) throws -> Answer {
    try withoutActuallyEscaping(body) { try run($0) }
  }

  private func run(_ body: @escaping (UnsafeRawBufferPointer, _ total: Int?) throws -> Void) throws -> Answer {
    // What the server writes may look like what curl reports, so curl's own begins with a word that nobody knows.
    let mark = "@" + UUID().uuidString
    var headers: [UInt8] = []
    var lines = 0
    var talk = Talk(limit: Self.kept)
    var count = 0
    var total: Int?
    let status = try ChildProcess.run(
      "curl", arguments(mark), package: "curl", environment: trust(), until: deadline,
      reading: [
        1: { piece in
          count += piece.count
          guard count <= limits.bytes else { throw CaptureError.tooLarge("\(address)", limit: limits.bytes) }
          if total == nil {
            total = HeaderLines.value(of: "content-length", in: HeaderLines.lastBlock(headers)).flatMap { Int($0) }
          }
          try body(piece, total)
        },
        2: { talk.add($0) },
        3: { piece in
          headers += piece
          lines += piece.count { $0 == UInt8(ascii: "\n") }
          guard headers.count <= limits.headerBytes else {
            throw CaptureError.tooManyHeaders("\(address)", limit: limits.headerBytes)
          }
          guard lines <= limits.headerLines else {
            throw CaptureError.tooManyHeaders("\(address)", limit: limits.headerLines)
          }
        },
      ])
    let response = HeaderLines.lastBlock(headers)
    let report = Report(talk, mark: mark)
    guard status == 0 else { throw failure(status, report, bytes: count, response) }
    guard report.peer == peer else {
      throw CaptureError.noAnswer("\(address)", why: "curl spoke with another machine than it was told to")
    }
    let code = response.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    guard let line = response.first, let code else {
      throw CaptureError.noAnswer("\(address)", why: "its answer has no status line")
    }
    let hop = CustodyHop(
      address: "\(address)", peer: "\(peer)", request: report.request, response: response,
      tls: address.isSecure ? report.tls : nil)
    return Answer(hop: hop, statusLine: line, status: code)
  }

  private func arguments(_ mark: String) -> [String] {
    let machine = peer.bytes.count == 16 ? "[\(peer)]" : "\(peer)"
    let seconds = String(format: "%.1f", deadline.rest)
    var arguments = [
      "-q", "--silent", "--show-error", "--verbose", "--globoff", "--path-as-is", "--http1.1", "--proto", "=http,https",
      "--proto-redir", "=http,https", "--max-redirs", "0", "--noproxy", "*", "--max-time", seconds,
      "--connect-timeout", seconds, "--max-filesize", String(limits.bytes),
      // The name is pinned to the address that was checked, and so is the connection, whatever the name is.
      "--connect-to", "::\(machine):\(address.port)",
    ]
    if NetworkAddress(text: address.host) == nil {
      arguments += ["--resolve", "\(address.host):\(address.port):\(machine)"]
    }
    return arguments + [
      "--user-agent", Self.agent, "--header", "Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
      "--header", "Accept-Encoding: identity", "--dump-header", "/dev/fd/3", "--output", "-", "--write-out",
      "%{stderr}\n\(mark)\n%{remote_ip}\n%{certs}", "--url", "\(address)",
    ]
  }

  /// Who asks, in each request.
  static let agent = "claims-capture/1 (fact-checking; keeps one copy)"

  /// Certificates that the newsroom trusts besides the system's.
  private func trust() -> [String: String] {
    ProcessInfo.processInfo.environment.filter {
      ["CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"].contains($0.key) && !$0.value.isEmpty
    }
  }

  private func failure(_ status: Int32, _ report: Report, bytes: Int, _ response: [String]) -> CaptureError {
    let text = "\(address)"
    switch status {
    case 28: return .tooSlow(text, seconds: deadline.seconds, bytes: bytes)
    case 63: return .tooLarge(text, limit: limits.bytes)
    case 18: return .brokenOff(text, bytes: bytes, why: report.complaint)
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: return .badTLS(text, why: report.complaint)
    case 55 where bytes > 0, 56 where bytes > 0 || !response.isEmpty:
      return .brokenOff(text, bytes: bytes, why: report.complaint)
    default: return .noAnswer(text, why: report.complaint)
    }
  }
}

/// The beginning and the end of what curl says about its work.
private struct Talk {
  private(set) var head: [UInt8] = []
  private(set) var tail: [UInt8] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    let room = limit - head.count
    if room > 0 { head += piece.prefix(room) }
    tail += piece
    if tail.count > 2 * limit { tail.removeFirst(tail.count - limit) }
  }
}

/// What curl reported of the connection.
private struct Report {
  let peer: NetworkAddress?
  let request: [String]
  let tls: TLSPeer
  /// Why it failed, without curl's own number.
  let complaint: String

  init(_ talk: Talk, mark: String) {
    let end = HeaderLines.lines(talk.tail)
    let own = end.lastIndex(of: mark).map { Array(end[($0 + 1)...]) } ?? []
    peer = own.first.flatMap { NetworkAddress(text: $0) }
    let said = HeaderLines.lines(talk.head)
    request = said.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }.filter { !$0.isEmpty }
    let certificates = own.dropFirst()
    // Before the first line of the answer, so that nothing that the server wrote is taken for it.
    let handshake = said.prefix { !$0.hasPrefix("< ") }
    let secured = handshake.first { $0.hasPrefix("* SSL connection using ") }?.dropFirst(
      "* SSL connection using ".count)
    func field(_ name: String) -> String? {
      certificates.first { $0.hasPrefix(name + ":") }?.dropFirst(name.count + 1).description.trimmingBlanks
    }
    tls = TLSPeer(
      secured: secured.map(String.init), subject: field("Subject"), issuer: field("Issuer"),
      expires: field("Expire date"), certificate: Self.fingerprint(certificates))
    let complaint = (said + end).last { $0.hasPrefix("curl: (") } ?? "curl gave no reason"
    self.complaint =
      complaint.hasPrefix("curl: (")
      ? String(complaint.drop { $0 != ")" }.dropFirst()).trimmingBlanks : complaint
  }

  /// SHA-256 of the first certificate.
  private static func fingerprint(_ lines: ArraySlice<String>) -> Digest? {
    guard let begin = lines.firstIndex(of: "-----BEGIN CERTIFICATE-----"),
      let end = lines[begin...].firstIndex(of: "-----END CERTIFICATE-----"),
      let der = Data(base64Encoded: lines[(begin + 1)..<end].joined())
    else { return nil }
    return Digest.of(Array(der))
  }
}

extension String {
  /// Without blanks at either end.
  var trimmingBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
