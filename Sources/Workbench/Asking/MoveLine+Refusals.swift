import AuditLedger
import ClaimModel

extension MoveLine {
  /// So many claims are tried one by one before a move on all that are marked.
  static let mostTried = 1_000

  /// Which of some claims would refuse a move, and why.
  static func refusals(
    _ move: VerdictMove, _ claims: [ClaimID], in casebook: some QueueReading, for person: Person?, now: Timestamp
  ) throws -> [Refusal] {
    guard let person else { return claims.map { Refusal(claim: $0, why: "nobody is named") } }
    let moment = Moment(person: person, time: now)
    return try claims.prefix(mostTried).compactMap { id in
      do {
        _ = try Edit.move(id, move.trial(on: casebook.review(of: id), by: person)).decided(on: casebook, at: moment)
        return nil
      } catch LedgerError.move(_, _, let why) {
        return Refusal(claim: id, why: why)
      } catch LedgerError.blocked(_, _, let found) {
        return Refusal(claim: id, why: found.map { "\($0.rule) \($0.what)" }.joined(separator: "; "))
      } catch let error as LedgerError {
        return Refusal(claim: id, why: "\(error)")
      }
    }
  }
}
