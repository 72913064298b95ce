/// A web address that may be fetched: http or https, a host, no credentials, no fragment.
///
/// Written in the one form in which it is also handed to curl, so that both read the same host out of it: host in lower
/// case, numbers as dotted quads, other letters than ASCII as the URL standard has them.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let isSecure: Bool
  /// A name, a dotted quad, or an IPv6 address without its brackets.
  public let host: String
  public let port: Int
  /// Path and query: begins with a slash.
  public let target: String

  /// - Throws: ``CaptureError/notAnAddress(_:why:)``, ``CaptureError/forbiddenScheme(_:from:)``.
  public init(_ text: String) throws {
    let trimmed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    guard !trimmed.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw CaptureError.notAnAddress(text, why: "it holds control characters")
    }
    guard let colon = trimmed.firstIndex(of: ":"), Self.isScheme(trimmed[..<colon]) else {
      throw CaptureError.notAnAddress(text, why: "it does not begin with http:// or https://")
    }
    let scheme = trimmed[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { throw CaptureError.forbiddenScheme(trimmed, from: nil) }
    let rest = trimmed[trimmed.index(after: colon)...]
    guard rest.hasPrefix("//") else { throw CaptureError.notAnAddress(text, why: "two slashes are missing") }
    try self.init(isSecure: scheme == "https", rest.dropFirst(2), whole: text)
  }

  private init(isSecure: Bool, _ rest: Substring, whole: String) throws {
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard !authority.contains("@") else {
      throw CaptureError.notAnAddress(whole, why: "it holds a name or a password before its host")
    }
    let (name, digits) = try Self.parted(authority, whole: whole)
    self.isSecure = isSecure
    host = try HostName.canonical(name, whole: whole)
    guard let port = digits.isEmpty ? (isSecure ? 443 : 80) : Int(digits), (1...65_535).contains(port),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { throw CaptureError.notAnAddress(whole, why: "its port is no number from 1 to 65535") }
    self.port = port
    target = Self.target(rest[end...])
  }

  /// The address that a redirect from here names.
  /// - Throws: as ``init(_:)``.
  public func following(_ location: String) throws -> WebAddress {
    let text = String(location.drop { $0.isWhitespace })
    do {
      if let colon = text.firstIndex(of: ":"), Self.isScheme(text[..<colon]),
        !text[..<colon].contains(where: { "/?#".contains($0) })
      {
        return try WebAddress(text)
      }
      let scheme = isSecure ? "https:" : "http:"
      if text.hasPrefix("//") { return try WebAddress(scheme + text) }
      let base = "\(scheme)//\(authority)"
      if text.hasPrefix("/") { return try WebAddress(base + text) }
      let path = target.prefix { $0 != "?" }
      if text.hasPrefix("?") { return try WebAddress(base + path + text) }
      return try WebAddress(base + path[...(path.lastIndex(of: "/") ?? path.startIndex)] + text)
    } catch CaptureError.forbiddenScheme(let other, _) {
      throw CaptureError.forbiddenScheme(other, from: description)
    }
  }

  /// Host and port as they stand in the address.
  public var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  public var description: String { "\(isSecure ? "https" : "http")://\(authority)\(target)" }

  /// Whether a word that a person typed is meant as a web address.
  public static func isMeant(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  private static func parted(_ authority: Substring, whole: String) throws -> (Substring, Substring) {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else {
        throw CaptureError.notAnAddress(whole, why: "a bracket is not closed")
      }
      let after = authority[authority.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else {
        throw CaptureError.notAnAddress(whole, why: "something follows the bracket")
      }
      return (authority[...end], after.dropFirst())
    }
    guard let colon = authority.lastIndex(of: ":") else { return (authority, "") }
    return (authority[..<colon], authority[authority.index(after: colon)...])
  }

  /// Path and query with everything escaped that may not stand in a request, and «.» and «..» worked out.
  private static func target(_ rest: Substring) -> String {
    let withoutFragment = rest.prefix { $0 != "#" }
    let path = withoutFragment.prefix { $0 != "?" }.map { $0 == "\\" ? "/" : String($0) }.joined()
    let query = withoutFragment.drop { $0 != "?" }
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part.lowercased().replacing("%2e", with: ".") {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return "/" + escaped(segments.joined(separator: "/")) + escaped(String(query))
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
