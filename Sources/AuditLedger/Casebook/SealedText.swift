public import ClaimModel

/// An erasable text with its bytes and salt: what the ledger's commitment stands for.
public struct SealedText: Hashable, Sendable {
  public let reference: Erasable
  /// 16 random bytes.
  public let salt: [UInt8]
  public let bytes: [UInt8]

  /// Seals bytes with a salt that is handed in.
  public init(_ bytes: [UInt8], salt: [UInt8]) {
    reference = Erasable(commitment: Digest.of(salt: salt, bytes), bytes: bytes.count)
    (self.salt, self.bytes) = (salt, bytes)
  }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
