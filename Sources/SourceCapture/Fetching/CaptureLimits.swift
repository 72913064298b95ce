/// How far a capture may go.
public struct CaptureLimits: Hashable, Sendable {
  /// The most bytes that a page or file may have.
  public var bytes = 64 << 20
  /// The longest that one may take, in seconds, redirects and look-ups included.
  public var seconds = 60
  /// How often a page may lead on to another.
  public var redirects = 10
  /// The most bytes that the headers of one answer may have.
  public var headerBytes = 256 << 10
  /// The most lines that the headers of one answer may have.
  public var headerLines = 1_000
  /// Hosts that may have an address which is not on the public network, as «host» or «host:port».
  public var allowedHosts: Set<String> = []

  public init() {}

  func allows(_ address: WebAddress) -> Bool {
    let host = address.host.contains(":") ? "[\(address.host)]" : address.host
    return !allowedHosts.isDisjoint(with: [address.host, host, "\(host):\(address.port)"])
  }
}

/// How far a capture has come.
public struct CaptureProgress: Hashable, Sendable {
  /// What is being fetched now: a redirect changes it.
  public let address: String
  public let bytes: Int
  /// How many there will be, where the server says so.
  public let total: Int?
}
