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

  public init(
    asked: String, began: Timestamp, ended: Timestamp, tool: String? = nil, hops: [CustodyHop] = [],
    record: WarcOrigin? = nil, sha256: Digest, bytes: Int, mediaType: String, packing: String? = nil
  ) {
    (self.asked, self.began, self.ended, self.tool, self.hops, self.record) = (asked, began, ended, tool, hops, record)
    (self.sha256, self.bytes, self.mediaType, self.packing) = (sha256, bytes, mediaType, packing)
  }

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

  public init(address: String, peer: String, request: [String], response: [String], tls: TLSPeer? = nil) {
    (self.address, self.peer, self.request, self.response, self.tls) = (address, peer, request, response, tls)
  }

  /// The value of a header of the answer: the last where there are several.
  public func header(_ name: String) -> String? {
    for line in response.dropFirst().reversed() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    return nil
  }
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

  public init(
    secured: String? = nil, subject: String? = nil, issuer: String? = nil, expires: String? = nil,
    certificate: Digest? = nil
  ) {
    (self.secured, self.subject, self.issuer) = (secured, subject, issuer)
    (self.expires, self.certificate) = (expires, certificate)
  }
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

  public init(
    file: String, id: String, target: String? = nil, date: String? = nil, digests: [String] = [],
    checked: [String] = [], response: [String] = []
  ) {
    (self.file, self.id, self.target, self.date) = (file, id, target, date)
    (self.digests, self.checked, self.response) = (digests, checked, response)
  }
}
