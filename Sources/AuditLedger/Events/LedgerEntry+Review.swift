public import ClaimModel

extension [LedgerEntry] {
  /// The verdicts that a review gave up when its next version was begun, by version. Whatever the move was called, by
  /// which it did, its entry has them as they were before.
  ///
  /// The entries are those about one review, oldest first.
  /// - Throws: ``LedgerError`` or ``JSONError`` where an entry can't be read.
  public func pastAgreements() throws -> [Int: Agreement] {
    var found: [Int: Agreement] = [:]
    for entry in self {
      guard case .fields(let fields) = try entry.event().change, let version = fields["version"]?.before?.integer,
        let first = try fields["first"]?.before?.decode(Finding.self)
      else { continue }
      let second = try fields["second"]?.before?.decode(Finding.self)
      found[Int(version)] = Agreement(first: first, second: second.map { SecondOpinion.given($0) } ?? .switchedOff)
    }
    return found
  }

  /// What a claim said before the first of these entries changed its statement; nil where none did.
  public func earlierStatement(of claim: Claim) -> String? {
    lazy.filter { $0.record == claim.recordID }.compactMap { entry in
      entry.isSplitThatKeptWords ? nil : entry.payload["changes"]?["statement"]?["before"]?.string
    }.first
  }
}

extension LedgerEntry {
  /// Whether undo takes back what it did.
  public var isUndoable: Bool { !opensVerdicts && EventKind(name: kind)?.isUndoable ?? true }

  /// Whether it is a second verdict: with it both lie open, so nobody is blind any more. Where the casebook works
  /// without one, the first stands alone and nothing was sealed.
  var opensVerdicts: Bool {
    kind == EventKind(.review, .secondGiven).description && payload["changes"]?["secondReview"]?["after"] == nil
  }

  /// Whether it made this version of a verdict public.
  public func isPublishing(_ publication: Publication) -> Bool {
    kind == EventKind(.review, .published).description && time == publication.published.at
      && person == publication.published.by
  }
}
