import ClaimModel

/// A record's row id: the ASCII code of its letter in the upper half, its number in the lower.
enum RowID {
  static func of(_ id: RecordID) -> Int64 {
    Int64(id.kind.rawValue.utf8.first ?? 0) << 32 | Int64(id.number)
  }

  static func id(_ row: Int64) -> RecordID? {
    RecordKind(rawValue: String(UnicodeScalar(UInt8(truncatingIfNeeded: row >> 32)))).map {
      RecordID($0, Int(row & 0xFFFF_FFFF))
    }
  }
}
