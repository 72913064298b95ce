import AuditLedger
import ClaimModel

/// A question before something that can't be undone.
enum Confirmation: Hashable {
  case move(OutwardMove, [ClaimID])
  /// Leaving while work still runs.
  case leave
  /// A report goes into the place of a file, which the order says.
  case writeOver(ReportOrder)

  /// A move of a review that the world sees.
  enum OutwardMove: Hashable {
    case publish
    case correct(note: String)
    case withdraw(reason: String)

    /// The same among all moves.
    var move: VerdictMove {
      switch self {
      case .publish: .publish
      case .correct: .correct
      case .withdraw: .withdraw
      }
    }

    /// What was given for it in words.
    var reason: String? {
      switch self {
      case .publish: nil
      case .correct(let note): note
      case .withdraw(let reason): reason
      }
    }

    /// What it means that it is done.
    func warning(_ desk: Desk) -> String {
      switch self {
      case .publish:
        "What is published isn't undone; it is corrected (\(desk.key(.verdict(.correct)))) or withdrawn (\(desk.key(.verdict(.withdraw))))."
      case .correct: "The public version stays until the corrected one is published."
      case .withdraw: "What is withdrawn isn't undone; the report keeps it with its reason."
      }
    }
  }

  /// What is done, in a word or two.
  var verb: String {
    switch self {
    case .move(let move, _): move.move.word
    case .leave: "leave"
    case .writeOver: "write over"
    }
  }

  /// The same at the beginning of a sentence.
  var capitalVerb: String { verb.prefix(1).uppercased() + verb.dropFirst() }
}
