import AuditLedger
import ClaimModel

/// The files that hold the texts of articles and the archived copies of sources as they are.
enum TextFiles {
  /// Hands over the texts of a record that are at hand and have a file, with its path. Two texts with the same bytes
  /// share a file.
  static func each(
    of record: AnyRecord, in casebook: some CasebookReading, _ body: (TextPath, SealedText) throws -> Void
  ) throws {
    switch record {
    case .article(let article):
      for (index, version) in article.versions.enumerated() {
        let number = index == article.versions.count - 1 ? nil : index + 1
        let text = try present(version.text, in: casebook)
        if let text { try body(.text(article.id, version: number), text) }
        guard let original = try present(version.original, in: casebook) else { continue }
        let isText = original.bytes == text?.bytes
        try body(isText ? .text(article.id, version: number) : .original(article.id, version: number), original)
      }
    case .source(let source):
      for copy in source.copies {
        // A copy that is not what its name says would overwrite the one that is.
        guard let content = try present(copy.content, in: casebook), content.digest == copy.sha256 else { continue }
        try body(.copy(copy.sha256), content)
      }
    default: break
    }
  }

  private static func present(_ reference: Erasable, in casebook: some CasebookReading) throws -> SealedText? {
    if case .present(let text) = try casebook.text(reference) { text } else { nil }
  }
}

extension SealedText {
  /// SHA-256 of the bytes alone.
  var digest: Digest { Digest.of(bytes) }
}
