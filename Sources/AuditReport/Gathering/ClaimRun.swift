import AuditLedger
import ClaimModel

extension ReportRequest {
  /// Goes through the claims of a report: with two hands, where the casebook can be read twice at a time.
  ///
  /// - Parameters:
  ///   - make: what a format makes of a claim; it may run beside others, so it shares nothing with them.
  ///   - take: is handed what was made, in the order of the claims, by whoever called.
  /// - Throws: what making throws, when the turn of its claim comes, and what `take` throws.
  func eachClaim<Piece: Sendable>(
    of subjects: ReportSubjects, on shelf: inout RecordShelf,
    make: @escaping @Sendable (ClaimID, inout RecordShelf) throws -> Piece, take: (Piece) throws -> Void
  ) throws {
    let claims = subjects.claims
    let isRedacted = isRedacted
    progress?(0, claims.count)
    let hands = TwoHands<RecordShelf, Piece>(
      count: claims.count, hand: { try RecordShelf($0, subjects, isRedacted: isRedacted) },
      work: { try make(claims[$0], &$1) })
    try hands.run(&shelf, beside: second) { index, piece, _ in
      try take(piece)
      progress?(index + 1, claims.count)
    }
  }
}
