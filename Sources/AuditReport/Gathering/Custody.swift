import AuditLedger
import ClaimModel

/// One stored thing with who brought it in, and what became of it: a link in the chain of custody.
struct CustodyItem {
  let record: RecordID
  /// Such as «text of version 1».
  let what: String
  let sha256: Digest
  let bytes: Int
  /// What the file was called and what it is, of an archived copy.
  let file: String?
  /// When it was fetched or handed in, by the clock of who did.
  let captured: Timestamp
  /// How it came, where it was captured.
  let chain: CustodyState?
  /// The entry that put it on record.
  let entry: LedgerEntry?
  /// The entry that erased its bytes, if one did, with the reason.
  let erasure: (entry: LedgerEntry, reason: String)?
}

extension Article {
  /// Original and text of every version.
  func custody(in casebook: any CasebookReading) throws -> [CustodyItem] {
    let history = try casebook.history(of: recordID)
    return try versions.enumerated().flatMap { index, version in
      func item(_ what: String, _ sha256: Digest, _ content: Erasable, _ chain: CustodyState?) -> CustodyItem {
        CustodyItem(
          record: recordID, what: "\(what) of version \(index + 1)", sha256: sha256, bytes: content.bytes, file: nil,
          captured: version.retrieved, chain: chain, entry: history.first(naming: sha256, in: "versions"),
          erasure: history.erasure(of: content.commitment))
      }
      return [
        item("original", version.originalSHA256, version.original, try version.capture.map(casebook.custody)),
        item("text", version.textSHA256, version.text, nil),
      ]
    }
  }
}

extension Source {
  /// Every archived copy.
  func custody(in casebook: any CasebookReading) throws -> [CustodyItem] {
    guard !copies.isEmpty else { return [] }
    let history = try casebook.history(of: recordID)
    return try copies.map { copy in
      try CustodyItem(
        record: recordID, what: "archived copy", sha256: copy.sha256, bytes: copy.content.bytes,
        file: "\(copy.fileName), \(copy.mediaType)", captured: copy.added,
        chain: copy.capture.map(casebook.custody), entry: history.first(naming: copy.sha256, in: "copies"),
        erasure: history.erasure(of: copy.content.commitment))
    }
  }
}

extension [LedgerEntry] {
  /// The first entry whose field came to hold this hash.
  fileprivate func first(naming sha256: Digest, in field: String) -> LedgerEntry? {
    first { entry in
      let value = entry.payload["body"]?[field] ?? entry.payload["changes"]?[field]?["after"]
      return value?.array?.contains { item in
        item.object?.contains { $0.value.string == sha256.hex } ?? false
      } ?? false
    }
  }

  /// The entry that erased the bytes behind this commitment.
  fileprivate func erasure(of commitment: Digest) -> (entry: LedgerEntry, reason: String)? {
    first { $0.payload["commitment"]?.string == commitment.hex && EventKind(name: $0.kind)?.verb == .erased }
      .map { ($0, $0.payload["reason"]?.string ?? "") }
  }
}
