import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// A claimant who is in the casebook, by id, name or alias.
enum KnownClaimant {
  /// - Throws: ``ShellError/unknownClaimant(_:near:)`` with the nearest name; ``LedgerError/noSuchRecord(_:)`` for an id.
  static func id(_ nameOrID: String, _ session: CasebookSession) throws -> ClaimantID {
    if let id = try session.claimant(nameOrID) { return id }
    if let id = try? ClaimantID(text: nameOrID) { throw LedgerError.noSuchRecord(id.any) }
    let names = try session.read { try $0.all(Claimant.self).flatMap { [$0.name] + $0.aliases } }
    throw ShellError.unknownClaimant(nameOrID, near: NearMiss.nearest(to: nameOrID, among: names))
  }
}
