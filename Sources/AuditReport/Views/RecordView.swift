import AuditLedger
import ClaimModel

/// What surrounds a claim on record: relations, waivers, comments, history.
///
/// Names: `relations` (`id`, `words`, `other`, `link` (the same id, where the
/// report has it), `statement`, `standing`, `note`), `waivers` (`id`, `rule`,
/// `reason`, `by`, `at`), `comments` (see ``note(_:)``), `history` (`sequence`, `time`, `by`, `what`, `record`).
enum RecordView {
  static func fields(_ file: ClaimFile, on shelf: inout RecordShelf) throws -> Fields {
    [
      "relations": .list(try file.relations.map { try relation($0, of: file.claim.id, shelf) }),
      "waivers": .list(file.waivers.map(waiver)), "comments": .list(file.comments.map(note)),
      "history": .list(file.history.map(entry)), "findings": .list(FindingRows.fields(file)),
      "commentsLeftOut": .text(file.commentsLeftOut.some.map { Words.count($0, "comment is", "comments are") }),
    ]
  }

  private static func relation(_ relation: Relation, of claim: ClaimID, _ shelf: RecordShelf) throws -> Fields {
    let isOutgoing = relation.from == claim
    let other = isOutgoing ? relation.to : relation.from
    return [
      "id": .text(relation.id), "words": .text(isOutgoing ? relation.does.rawValue : relation.does.passive),
      "other": .text(other), "link": .text(shelf.link(other.any)),
      "statement": .text(try shelf.casebook.need(other).statement),
      "standing": .text(relation.standing), "note": .text(relation.note),
    ]
  }

  /// `id`, `claim`, `rule`, `reason`, `by`, `at`, `waived` (what it sets aside).
  static func waiver(_ waiver: Waiver) -> Fields {
    var fields = Words.act(waiver.by, waiver.at)
    fields.merge([
      "id": .text(waiver.id), "claim": .text(waiver.claim), "rule": .text(waiver.rule), "reason": .text(waiver.reason),
      "waived": .texts(waiver.waived ?? ["whatever the rule finds (an old ledger does not say what)"]),
    ])
    return fields
  }

  /// `id`, `on`, `field`, `answers`, `by`, `at`, `broughtIn` (who brought it in from a text form, and when: then `by`
  /// and `at` are what that form says), `settled`, `paragraphs`, and `absence` where the words are gone.
  static func note(_ text: CommentText) -> Fields {
    let comment = text.comment
    let broughtIn = text.broughtIn.map { "brought in by \($0.person) on \($0.time.date)" }
    var fields = Words.act(comment.by, comment.at)
    fields.merge([
      "id": .text(comment.id), "on": .text(comment.on), "field": .text(comment.field),
      "answers": .text(comment.answers), "settled": .text(comment.settled ? "settled" : "open"),
      "broughtIn": .text(broughtIn),
      "paragraphs": RunningText.paragraphs(text.body.text), "absence": .text(Words.absence(text.body)),
    ])
    return fields
  }

  private static func entry(_ entry: LedgerEntry) -> Fields {
    [
      "sequence": .text(entry.sequence), "time": .text(Words.short(entry.time)), "by": .text(entry.person),
      "what": .text(EntryWords.phrase(for: entry)), "record": .text(entry.record),
    ]
  }
}

extension RelationKind {
  /// The word from the other end.
  var passive: String {
    switch self {
    case .denies: "is denied by"
    case .respondsTo: "is answered by"
    case .repeats: "is repeated by"
    case .supports: "is supported by"
    case .contradicts: "is contradicted by"
    case .narrows: "is narrowed by"
    case .corrects: "is corrected by"
    }
  }
}
