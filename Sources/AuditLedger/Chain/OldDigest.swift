import enum Crypto.Insecure

/// A SHA-1 (FIPS 180-4): no proof of anything any more, but what most web archives name their records' bytes by.
public struct OldDigest: Sendable {
  private var hasher = Insecure.SHA1()

  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { hasher.update(data: bytes) }

  /// The 20 bytes.
  public mutating func finish() -> [UInt8] { Array(hasher.finalize()) }
}
