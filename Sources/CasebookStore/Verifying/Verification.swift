public import AuditLedger
public import ClaimModel

/// How deep to look.
public enum VerifyDepth: Sendable, Hashable {
  /// Hash chain, Merkle root and kept checkpoints: streaming, whatever the size.
  case chain
  /// Also the texts, and every table that is worked out from the ledger.
  case everything
}

/// What verifying found.
public struct Verification: Sendable, Hashable {
  /// The ledger's head, as far as it could be followed.
  public let head: LedgerHead
  public let root: Digest
  public let depth: VerifyDepth
  /// The size of the checkpoint from elsewhere that the ledger was compared with and that it extends.
  public let comparedWith: Int?
  /// What is wrong, the first bad entry first. At most ``most`` are listed.
  public let problems: [VerifyProblem]

  /// How many problems are listed at most.
  public static let most = 100

  public var isSound: Bool { problems.isEmpty }

  /// One sentence for people.
  public var summary: String {
    guard let first = problems.first else {
      let compared =
        comparedWith.map { "extends the checkpoint of \(Self.entries($0))" }
        ?? "consistent, not compared with a checkpoint kept elsewhere"
      return "\(Self.entries(head.size)), root \(root): \(compared)"
    }
    let more = problems.count > 1 ? "; \(problems.count - 1) more" : ""
    return "not as it should be: \(first)\(more)"
  }

  private static func entries(_ count: Int) -> String { "\(count) \(count == 1 ? "entry" : "entries")" }
}

/// One thing that is not as it should be.
public struct VerifyProblem: Sendable, Hashable, CustomStringConvertible {
  /// The first ledger entry that it concerns, if one.
  public let sequence: Int?
  /// The record that it concerns, if one.
  public let record: RecordID?
  public let what: String

  init(sequence: Int? = nil, record: RecordID? = nil, _ what: String) {
    (self.sequence, self.record, self.what) = (sequence, record, what)
  }

  public var description: String {
    let place = [sequence.map { "entry \($0)" }, record?.description].compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? what : "\(place): \(what)"
  }
}
