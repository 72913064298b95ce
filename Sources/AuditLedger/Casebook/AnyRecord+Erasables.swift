public import ClaimModel

extension AnyRecord {
  /// The erasable texts that a record holds, each with what it is.
  public var erasables: [Erasable] { labelledErasables.map(\.text) }

  /// The same with a word for each.
  public var labelledErasables: [(label: String, text: Erasable)] {
    switch self {
    case .article(let article):
      article.versions.enumerated().flatMap { index, version in
        [("original of version \(index + 1)", version.original), ("text of version \(index + 1)", version.text)]
          + (version.capture?.erasables ?? []).map { ("\($0.label) of version \(index + 1)", $0.text) }
      }
    case .claimant(let claimant): claimant.contact.map { [("contact", $0)] } ?? []
    case .source(let source):
      source.copies.flatMap { copy in
        [("archived copy \(copy.sha256)", copy.content)]
          + (copy.capture?.erasables ?? []).map { ("\($0.label) of copy \(copy.sha256)", $0.text) }
      }
    case .evidence(let evidence):
      if case .reply(_, _, _, _, let contact?) = evidence.basis { [("contact", contact)] } else { [] }
    case .comment(let comment): [("comment", comment.body)]
    default: []
    }
  }
}
