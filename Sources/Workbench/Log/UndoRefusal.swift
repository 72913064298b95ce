import AuditLedger
import ClaimModel

/// Why an edit can't be taken back: who did what since, and what to do instead. The ways on are commands; whoever shows
/// it puts the keys of the desk in their place.
enum UndoRefusal {
  /// What is said after «Edit 12 can't be undone: ».
  static func words(_ error: any Error, in casebook: some Facts) -> String {
    switch error as? LedgerError {
    case .outward(let edit, let kind):
      let entry = (try? casebook.entries(ofEdit: edit))?.first { $0.kind == kind }
      guard let entry, let record = entry.record else { return rest("\(error)") }
      return sentence(kind, record, entry.person, entry.sequence)
    case .laterWork(_, let record, let kind, let person, let sequence):
      return sentence(kind, record, person, sequence)
    case .rested(let record, let other):
      return "\(other.meant) rests on \(record.meant): change \(other.meant) first"
    default:
      return rest("\(error)")
    }
  }

  /// A sentence of the ledger without its beginning, which names the edit once more.
  private static func rest(_ sentence: String) -> String {
    guard let beginning = sentence.firstRange(of: " can't be undone: ") else { return sentence }
    return String(sentence[beginning.upperBound...])
  }

  /// What was done, by whom, and the way on: a move that the world has seen is followed by another, not taken back.
  private static func sentence(_ kind: String, _ record: RecordID, _ person: Person, _ sequence: Int) -> String {
    let verb = EventKind(name: kind)?.verb ?? .changed
    let deed = "\(done(verb, record)) by \(person)"
    return switch verb {
    case .published: "\(deed): «claims correct» corrects it"
    case .correctionBegun: "\(deed): it ends when the corrected verdict is published («claims publish»)"
    case .withdrawn, .erased: "\(deed), for good"
    case .added where record.kind == .casebook: "\(deed): everything rests on it"
    default: "\(deed) (event \(sequence)): undo that first"
    }
  }

  private static func done(_ verb: EventVerb, _ record: RecordID) -> String {
    let name = record.meant
    return switch verb {
    case .added: "\(name) was added"
    case .imported: "\(name) was brought in"
    case .changed: record.kind == .review ? "the review of \(name) was changed" : "\(name) was changed"
    case .removed: "\(name) was taken away"
    case .erased: "a text of \(name) was erased"
    case .taken: "\(name) was taken for review"
    case .setAside: "\(name) was set aside"
    case .proposed: "a verdict on \(name) was proposed"
    case .secondBegun: "the second review of \(name) was begun"
    case .secondGiven: "the second verdict on \(name) was given"
    case .signedOff: "\(name) was signed off"
    case .published: "\(name) was published"
    case .correctionBegun: "a correction of \(name) was begun"
    case .wentStale: "the verdict on \(name) was made stale"
    case .reaffirmed: "\(name) was reaffirmed"
    case .reopened: "\(name) was reopened"
    case .withdrawn: "the verdict on \(name) was withdrawn"
    case .restored: "the review of \(name) was changed back"
    }
  }
}
