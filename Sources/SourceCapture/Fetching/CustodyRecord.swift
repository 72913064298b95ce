public import ClaimModel

/// How bytes came here: what was asked, of whom, what was answered, and when. Written down as canonical JSON beside them.
public struct CustodyRecord: Hashable, Codable, Sendable {
  /// What the person asked for: a web address, the name of a file, or `-` for stdin.
  public var asked: String
  public var began: Timestamp
  public var ended: Timestamp
  /// What fetched it, with its version, such as `curl 7.88.1`; none for a file.
  public var tool: String?
  /// Every request with its answer, the last of which is the page; none for a file.
  public var hops: [CustodyHop]
  /// The record of a web archive that it was taken from.
  public var record: WarcOrigin?
  /// SHA-256 of the bytes.
  public var sha256: Digest
  public var bytes: Int
  /// As the server, the archive or the file's name says; such as `text/html; charset=utf-8`.
  public var mediaType: String
  /// How the bytes are packed, such as `gzip`, where they are.
  public var packing: String?

  /// The address that the page was found at in the end, if it is from the web.
  public var finalAddress: String? { hops.last?.address ?? record?.target }
}

/// One request and its answer.
public struct CustodyHop: Hashable, Codable, Sendable {
  public var address: String
  /// The machine that answered, as the connection had it.
  public var peer: String
  /// Request line and headers, as they were sent.
  public var request: [String]
  /// Status line and headers, as they came; what is no UTF-8 is replaced.
  public var response: [String]
  public var tls: TLSPeer?

  /// The value of a header of the answer: the last where there are several.
  public func header(_ name: String) -> String? { HeaderLines.value(of: name, in: response) }
}

/// Who the server proved to be.
public struct TLSPeer: Hashable, Codable, Sendable {
  /// Protocol and cipher, such as `TLSv1.3 / TLS_AES_256_GCM_SHA384`.
  public var secured: String?
  public var subject: String?
  public var issuer: String?
  public var expires: String?
  /// SHA-256 of its certificate (DER).
  public var certificate: Digest?
}

/// The record of a web archive that bytes were taken from.
public struct WarcOrigin: Hashable, Codable, Sendable {
  public var file: String
  /// `WARC-Record-ID`.
  public var id: String
  public var target: String?
  /// `WARC-Date`, as written.
  public var date: String?
  /// The digests that the record names for its bytes, each as `algorithm:value`, and which of them were checked.
  public var digests: [String]
  public var checked: [String]
  /// Status line and headers of the answer that the archive kept.
  public var response: [String]
}

/// Lines of headers, as they stand in a message.
enum HeaderLines {
  static func value(of name: String, in lines: [String]) -> String? {
    for line in lines.dropFirst().reversed() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    return nil
  }

  /// The lines of the last block that begins with a status line: servers may send others before the answer.
  static func lastBlock(_ bytes: [UInt8]) -> [String] {
    var block: [String] = []
    for line in lines(bytes) {
      if line.hasPrefix("HTTP/") { block = [] }
      if !line.isEmpty { block.append(line) }
    }
    return block
  }

  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
