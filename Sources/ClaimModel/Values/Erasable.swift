/// A text or file whose bytes may have to be erased on legal demand.
///
/// The ledger holds only this: a salted SHA-256 and the length. Salt and bytes lie in a table of their own, and when
/// they are erased nobody can guess the text back from the hash.
public struct Erasable: Hashable, Codable, Sendable {
  /// SHA-256(salt ‖ bytes), the salt being 16 random bytes.
  public let commitment: Digest
  /// How many bytes.
  public let bytes: Int

  /// From a commitment that has been computed.
  public init(commitment: Digest, bytes: Int) {
    self.commitment = commitment
    self.bytes = bytes
  }
}
