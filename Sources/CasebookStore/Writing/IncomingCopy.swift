public import ClaimModel

/// Bytes on their way into the casebook, a piece at a time.
public struct IncomingCopy {
  public let reference: Erasable
  /// 16 random bytes.
  public let salt: [UInt8]
  /// Begins anew with each call.
  public let pieces: () throws -> () throws -> [UInt8]?

  public init(reference: Erasable, salt: [UInt8], pieces: @escaping () throws -> () throws -> [UInt8]?) {
    (self.reference, self.salt, self.pieces) = (reference, salt, pieces)
  }
}
