import AuditLedger
public import ClaimModel

/// A source with what rests on it and is said on it, and the text of its newest readable copy.
public struct SourceSheet: Hashable, Sendable {
  public let source: Source
  public let evidence: [EvidenceOn]
  /// What is said on it, oldest first.
  public let comments: [CommentLine]
  /// The words of its newest copy that has some: those that were read from it when it was captured, else its bytes
  /// where they are text.
  public let text: String?
  /// Where the parts of those words stand in the copy, page by page or element by element, where that is known.
  public let places: [WordPlace]

  /// Evidence that rests on it, and the claim.
  public struct EvidenceOn: Hashable, Sendable {
    public let evidence: Evidence
    public let statement: String
    public let state: ReviewState.Name
  }

  init(_ id: SourceID, in casebook: some QueueReading) throws {
    let source: Source = try casebook.need(id)
    self.source = source
    evidence = try casebook.referrers(to: id.any, as: Evidence.self).filter { $0.withdrawn == nil }.map { evidence in
      let claim: Claim = try casebook.need(evidence.claim)
      return try EvidenceOn(
        evidence: evidence, statement: claim.statement, state: casebook.review(of: claim.id).state.name)
    }
    comments = try casebook.referrers(to: id.any, as: Comment.self).sorted { $0.id < $1.id }.map { comment in
      try CommentLine(comment: comment, words: casebook.text(comment.body).text)
    }
    let words = try source.copies.reversed().lazy.compactMap { try Self.words(of: $0, in: casebook) }.first { _ in true
    }
    (text, places) = words ?? (nil, [])
  }

  private static func words(
    of copy: ArchivedCopy, in casebook: some QueueReading
  ) throws -> (text: String, places: [WordPlace])? {
    if let note = copy.capture, let words = try note.text.flatMap({ try casebook.text($0).text }) {
      return (words, try casebook.places(of: note))
    }
    guard copy.mediaType.hasPrefix("text/") else { return nil }
    return try casebook.text(copy.content).text.map { ($0, []) }
  }
}
