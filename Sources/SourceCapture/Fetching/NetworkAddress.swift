import Foundation

/// An address of the network: four bytes, or sixteen.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// From a dotted quad or an IPv6 address without brackets and zone.
  init?(text: String) {
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0.prefix(4)) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: &sixteen) { Array($0.prefix(16)) }
    } else {
      return nil
    }
  }

  var description: String {
    var text = [CChar](repeating: 0, count: 64)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard bytes.withUnsafeBytes({ inet_ntop(family, $0.baseAddress, &text, 64) }) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What it is if it is not an address on the public network, in words that fit «… is 10.0.0.1, a private address».
  ///
  /// The registries of special-purpose addresses (RFC 6890 and those that followed it). An IPv6 address that carries an
  /// IPv4 address is judged by it.
  var kindIfNotPublic: String? {
    bytes.count == 4 ? Self.kind(bytes) : Self.longKind(bytes)
  }

  private static func kind(_ b: [UInt8]) -> String? {
    switch (b[0], b[1], b[2]) {
    case (0, _, _): "an address of no host"
    case (10, _, _), (172, 16...31, _), (192, 168, _): "a private address"
    case (100, 64...127, _): "an address inside a provider's network"
    case (127, _, _): "this machine itself"
    case (169, 254, _): "a link-local address, where clouds keep their metadata"
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _), (198, 51, 100), (203, 0, 113): "a reserved address"
    case (224..., _, _): "an address of many hosts or of none"
    default: nil
    }
  }

  private static func longKind(_ b: [UInt8]) -> String? {
    if b[..<15].allSatisfy({ $0 == 0 }) { return b[15] == 1 ? "this machine itself" : "an address of no host" }
    let isMapped = b[..<10].allSatisfy { $0 == 0 } && b[10] == 0xFF && b[11] == 0xFF
    let isTranslated = Array(b[..<4]) == [0, 0x64, 0xFF, 0x9B] && b[4..<12].allSatisfy { $0 == 0 }
    if isMapped || isTranslated { return kind(Array(b[12...])) }
    if b[0] & 0xFE == 0xFC { return "a private address" }
    if b[0] == 0xFE { return b[1] & 0xC0 == 0x80 ? "a link-local address" : "a private address" }
    if b[0] & 0xE0 != 0x20 { return "an address that is not on the public network" }
    switch (b[0], b[1]) {
    case (0x20, 0x02): return kind(Array(b[2..<6]))
    case (0x20, 0x01) where b[2] < 2 || (b[2] == 0x0D && b[3] == 0xB8): return "a reserved address"
    case (0x3F, 0xFF) where b[2] < 0x10: return "a reserved address"
    default: return nil
    }
  }
}
