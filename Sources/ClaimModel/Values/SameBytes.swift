extension String {
  /// Whether both have the same UTF-8; `==` would take canonically equivalent texts for one.
  @inlinable @inline(__always)
  package func hasSameBytes(as other: String) -> Bool {
    let (bytes, others) = (utf8, other.utf8)
    // What is not even equivalent differs in its bytes, and that is found out faster.
    guard bytes.count == others.count, self == other else { return false }
    return bytes.withContiguousStorageIfAvailable { bytes in
      others.withContiguousStorageIfAvailable { others in
        // Without a way out of the loop, many bytes are compared at a time.
        var difference: UInt8 = 0
        for index in bytes.indices { difference |= bytes[index] ^ others[index] }
        return difference == 0
      }
    }.flatMap(\.self) ?? bytes.elementsEqual(others)
  }
}
