public import ClaimModel
// Scoped, because Crypto has a `Digest` too.
import struct Crypto.SHA256

/// A SHA-256 (FIPS 180-4) over bytes that come piece by piece.
public struct DigestStream: Sendable {
  private var hasher = SHA256()

  /// A digest of nothing as yet.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { hasher.update(data: bytes) }

  /// Adds the bytes of a buffer.
  public mutating func update(_ buffer: UnsafeRawBufferPointer) { hasher.update(bufferPointer: buffer) }

  /// The digest of all that was added. More may be added afterwards, for the digest of a longer text.
  public mutating func finish() -> Digest { hasher.finalize().withUnsafeBytes { Digest(of: $0) } }
}

extension Digest {
  /// SHA-256 of the bytes.
  public static func of(_ bytes: [UInt8]) -> Digest {
    var stream = DigestStream()
    stream.update(bytes)
    return stream.finish()
  }

  /// SHA-256(salt ‖ bytes), the commitment of `Erasable`.
  public static func of(salt: [UInt8], _ bytes: [UInt8]) -> Digest {
    var stream = DigestStream()
    stream.update(salt)
    stream.update(bytes)
    return stream.finish()
  }
}

/// The chain of a ledger: each entry holds the hash of the one before it.
public enum HashChain {
  /// What the first entry holds as the hash before it: 64 zeros.
  public static let start = Digest.zero

  /// SHA-256 of the canonical bytes of an entry.
  public static func hash(of entry: [UInt8]) -> Digest { Digest.of(entry) }
}
