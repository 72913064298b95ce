import CasebookSession
import ClaimModel

/// What holds the whole ledger can't keep a first verdict hidden: whoever makes such a thing is told.
enum SealedNotice {
  /// - Parameter what: what is made, as the sentence begins.
  static func tell(of what: String, _ session: CasebookSession) throws {
    let sealed = try session.read { facts in
      try facts.all(Review.self).filter { $0.isSealed(for: session.person) }.map(\.claim)
    }
    guard !sealed.isEmpty else { return }
    try Output.message(
      "claims: note: \(what) holds the whole ledger, and with it the first verdict on \(sealed.listed), which is \(Sealing.words)"
    )
  }
}
