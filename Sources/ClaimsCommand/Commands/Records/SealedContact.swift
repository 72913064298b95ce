import AuditLedger

/// How somebody is reached, on its way into the casebook: the ledger gets its salted hash only.
enum SealedContact {
  static func make(_ words: String?) throws -> SealedText? {
    try TextInput.words(words).map { words in
      SealedText(Array(words.utf8), salt: (0..<16).map { _ in UInt8.random(in: .min ... .max) })
    }
  }
}
