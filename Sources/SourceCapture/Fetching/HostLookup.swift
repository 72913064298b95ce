import Foundation
import Synchronization

/// Asks the system for the addresses of a host, and waits no longer than it may.
enum HostLookup {
  private final class Answer: Sendable {
    let result = Mutex<Result<[NetworkAddress], Failure>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  private struct Failure: Error { let why: String }

  /// - Throws: ``CaptureError/noSuchHost(_:why:)``, ``CaptureError/tooSlow(_:seconds:bytes:)``.
  static func addresses(of host: String, _ deadline: Deadline) throws -> [NetworkAddress] {
    if let literal = NetworkAddress(text: host) { return [literal] }
    // The system's look-up can't be stopped; where it takes too long its thread is left to end by itself.
    let answer = Answer()
    Thread.detachNewThread {
      let found = lookUp(host)
      answer.result.withLock { $0 = found }
      answer.isThere.signal()
    }
    while answer.isThere.wait(timeout: .now() + .milliseconds(50)) == .timedOut { try deadline.check(bytes: 0) }
    switch answer.result.withLock({ $0 }) {
    case .success(let addresses) where !addresses.isEmpty: return addresses
    case .failure(let failure): throw CaptureError.noSuchHost(host, why: failure.why)
    default: throw CaptureError.noSuchHost(host, why: "it has no address")
    }
  }

  private static func lookUp(_ host: String) -> Result<[NetworkAddress], Failure> {
    var hints = addrinfo()
    #if canImport(Darwin)
      hints.ai_socktype = SOCK_STREAM
    #else
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let failure = getaddrinfo(host, nil, &hints, &list)
    guard failure == 0 else { return .failure(Failure(why: String(cString: gai_strerror(failure)).lowercased())) }
    defer { freeaddrinfo(list) }
    var addresses: [NetworkAddress] = []
    var next = list
    while let entry = next?.pointee {
      if let address = entry.ai_addr.flatMap({ address(entry.ai_family, $0) }), !addresses.contains(address) {
        addresses.append(address)
      }
      next = entry.ai_next
    }
    return .success(addresses)
  }

  private static func address(_ family: Int32, _ raw: UnsafeMutablePointer<sockaddr>) -> NetworkAddress? {
    switch family {
    case AF_INET:
      raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { place in
        NetworkAddress(bytes: withUnsafeBytes(of: place.pointee.sin_addr) { Array($0.prefix(4)) })
      }
    case AF_INET6:
      raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { place in
        NetworkAddress(bytes: withUnsafeBytes(of: place.pointee.sin6_addr) { Array($0.prefix(16)) })
      }
    default: nil
    }
  }
}
