public import ClaimModel
import ReviewRules

/// Why an edit is refused or a ledger can't be read.
public enum LedgerError: Error, Hashable, Sendable {
  case badEntry(what: String)
  case badPayload(kind: String, what: String)
  case unknownEvent(kind: String, version: Int)
  /// An event does not fit what is there: the ledger and the casebook have parted.
  case doesNotFit(RecordID, what: String)
  case noSuchRecord(RecordID)
  case noSuchField(RecordKind, String, allowed: [String])
  case fixedField(RecordID, String)
  case alreadyThere(RecordID)
  case rested(RecordID, on: RecordID)
  case notOpen(RecordID, why: String)
  /// The move is not possible from this state; the reason says what is missing and what to do.
  case move(ClaimID, String, why: String)
  case blocked(ClaimID, ReviewMove, [SignOffBlock])
  case noSuchRating(String, allowed: [String])
  case noSuchRule(String)
  /// A speaker that is marked inside the words that are attributed to them.
  case speakerInContent(String)
  /// A rule finds nothing that could be waived.
  case nothingToWaive(ClaimID, rule: String)
  /// A waiver of a rule that the policy has made strict; what mends what it finds.
  case strictRule(String, fix: String)
  case nothingToUndo(Person)
  case nothingToRedo(Person)
  case noSuchEdit(Int)
  case alreadyUndone(edit: Int, by: Int)
  case outward(edit: Int, kind: String)
  /// An edit that opened two verdicts: nobody is blind to them any more.
  case openedVerdicts(edit: Int, claim: ClaimID)
  /// An edit that announces or retires keys.
  case ofKeys(edit: Int)
  case laterWork(edit: Int, record: RecordID, kind: String, person: Person, sequence: Int)
  case empty(String)
  case refused(String)
}

/// One reason why a verdict can't be signed off.
public struct SignOffBlock: Hashable, Sendable {
  /// The rule's identifier, such as L02.
  public let rule: String
  public let what: String
  public let fix: String

  init(_ finding: RuleFinding) { (rule, what, fix) = (finding.rule, finding.what, finding.fix) }
}

extension LedgerError: CustomStringConvertible {
  /// A sentence: what happened, and what to do.
  public var description: String {
    switch self {
    case .badEntry(let what):
      "the ledger entry can't be read: \(what)"
    case .badPayload(let kind, let what):
      "the payload of «\(kind)» can't be read: \(what)"
    case .unknownEvent(let kind, let version):
      "the ledger holds «\(kind)» in version \(version), which this program does not know: install a newer one"
    case .doesNotFit(let id, let what):
      "the ledger does not fit the casebook at \(id): \(what); run «claims verify»"
    case .noSuchRecord(let id):
      "there is no \(id.kind.word) \(id): «\(Self.list(id.kind))» shows what there is"
    case .noSuchField(let kind, let field, let allowed):
      "a \(kind.word) has no field «\(field)»"
        + (NearMiss.nearest(to: field, among: allowed).map { "; did you mean «\($0)»?" }
          ?? ": it has \(allowed.joined(separator: ", "))")
    case .fixedField(let id, let field):
      "the field «\(field)» of \(id) is given once and stays"
    case .alreadyThere(let id):
      "\(id) is there already: leave its number free, and the next one is given out"
    case .rested(let id, let on):
      "\(id) can't be taken away, because \(on) rests on it: change \(on) first"
    case .notOpen(let id, let why):
      "\(id) can't be changed: \(why)"
    case .move(let claim, let move, let why):
      "\(claim) can't be \(move): \(why)"
    case .blocked(let claim, let move, let blocks):
      "\(claim) can't be \(move.participle): "
        + blocks.map { "\($0.rule) \($0.what) (\($0.fix))" }.joined(separator: "; ")
    case .noSuchRating(let label, let allowed):
      "«\(label)» is not on the scale"
        + (NearMiss.nearest(to: label, among: allowed).map { "; did you mean «\($0)»?" }
          ?? ": it has \(allowed.joined(separator: ", "))")
    case .noSuchRule(let rule):
      "there is no rule «\(rule)»: «claims check --rules» lists them, from \(ReviewRules.all.first?.id ?? "") to \(ReviewRules.all.last?.id ?? "")"
    case .speakerInContent(let speaker):
      "the speaker «\(speaker)» stands inside the words that are attributed: nobody's name is part of what they say, so "
        + "mark one of the two closer"
    case .nothingToWaive(let claim, let rule):
      "\(rule) finds nothing on \(claim) now, so there is nothing to waive: «claims check \(claim)» shows what there is"
    case .strictRule(let rule, let fix):
      "\(RuleFinding.strictness(of: rule)); \(fix)"
    case .nothingToUndo(let person):
      "\(person) has no edit to undo; «claims undo EDIT» takes back another's, «claims log» shows the numbers"
    case .nothingToRedo(let person):
      "\(person) has no undone edit to redo"
    case .noSuchEdit(let edit):
      "there is no edit \(edit): «claims log» shows the numbers"
    case .alreadyUndone(let edit, let by):
      "edit \(edit) is undone already, by \(by): «claims redo» brings it back"
    case .outward(let edit, let kind) where kind.hasSuffix(".erased"):
      "edit \(edit) can't be undone: what was erased is gone"
    case .outward(let edit, let kind) where kind == EventKind(.casebook, .added).description:
      "edit \(edit) can't be undone: the casebook began with it"
    case .openedVerdicts(let edit, let claim):
      "edit \(edit) can't be undone: it opened both verdicts on \(claim), and nobody is blind to them any more; "
        + "reopen it with a reason, or propose anew"
    case .outward(let edit, let kind):
      "edit \(edit) can't be undone: «\(kind)» has been seen outside; correct or withdraw instead"
    case .ofKeys(let edit):
      "edit \(edit) can't be undone: what its key has signed has been seen outside; «claims key rotate» retires a key"
    case .laterWork(let edit, let record, let kind, let person, let sequence):
      "edit \(edit) can't be undone: «\(kind)» of \(record) by \(person) (\(sequence)) rests on it; undo that first"
    case .empty(let field):
      "\(field) is empty: write at least one word"
    case .refused(let sentence):
      sentence
    }
  }

  /// The command that lists the records of a kind.
  private static func list(_ kind: RecordKind) -> String {
    switch kind {
    case .claim, .review: "claims list"
    case .casebook: "claims info"
    case .evidence: "claims list evidence"
    default: "claims list \(kind.word)s"
    }
  }
}
