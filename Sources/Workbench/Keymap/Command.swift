public import AuditLedger
public import ClaimModel

/// What a key can mean. The screens differ only in what they act on.
public enum Command: Hashable, Sendable {
  case go(Travel)
  case open, back, peel, stopWork
  case find, palette, help
  case undo, redo, undoHere, again
  case mark, markRange, markAll, invertMarks
  case assign, fix, waive, difference, turn, wider, narrower, editor, accept, redraw, suspend
  case verdict(VerdictMove)
  case evidence(EvidenceEdit)
  case change(ChangeEdit)
  case isolate(IsolateEdit)
  case relate(RelateEdit)
  case visit(Visit)
  case show(ShowFilter)
  case filters(FilterShelf)
  case order(QueueOrdering.Key)
  case columns
  case group(QueueGrouping)
  case export(ExportFormat)
  case copy(CopyWhat)
  case fold(Fold)
  /// An exact command as it is typed after `:`, put on a key of one's own.
  case typed(String)
}

/// Ways to move.
public enum Travel: Hashable, Sendable {
  case down, up, left, right
  case halfDown, halfUp, pageDown, pageUp
  case first, last
  case nextBlock, previousBlock
  case nextRecord, previousRecord
  case nextStop, previousStop
  case nextFocus, previousFocus
  // In texts.
  case nextWord, previousWord, nextClause, previousClause, nextSentence, previousSentence
}

/// `v`: the moves of a review.
public enum VerdictMove: Hashable, Sendable {
  case due, take, setAside
  case give(Verdict)
  case beginSecond, signOff, reaffirm, reopen, publish, correct, withdraw
}

/// `e`: evidence.
public enum EvidenceEdit: Hashable, Sendable {
  case put(Stance)
  case newSource, searchWithoutResult, reply
  case question, locator
  case credibility(Int)
  case reliability, anonymity, interests, derivesFrom
  /// An archived copy of the source, the day it was read, its address.
  case copy, accessed, address
  /// All its fields in $EDITOR.
  case fields
  case excerpt, takeAway
}

/// `c`: changes and comments.
public enum ChangeEdit: Hashable, Sendable {
  case comment, settle
  case statement, claimant, form, hedges
  case priority, topic, checkability, made, appearance
  case split, merge, withdraw
}

/// `i`: isolating.
public enum IsolateEdit: Hashable, Sendable {
  case new
  /// Moving the ends of a part.
  case speaker, cue, words
  /// Who carried it.
  case carrier
  case reject
}

/// `r`: relations.
public enum RelateEdit: Hashable, Sendable {
  case relate(RelationKind)
  case confirm, remove
}

/// `g`: going somewhere.
public enum Visit: Hashable, Sendable {
  case queue, claim, article, sources, verdict, relations, log, history, report
  case typed, original, nextLeft, work, backward, forward, lastEdit
}

/// `s`: which claims are shown.
public enum ShowFilter: Hashable, Sendable {
  case all, toDo, unreviewed, mine, second, blocked, ready, stale, done, notCheckable
}

/// `s`: filters that were kept under a name.
public enum FilterShelf: Hashable, Sendable { case open, keep, forget }

/// `x`: reports.
public enum ExportFormat: Hashable, Sendable {
  case format(String)
  /// The same as the last time.
  case again
  /// What it is of.
  case scope
  /// Which templates it is made from.
  case template
}

/// `y`: what is copied.
public enum CopyWhat: Hashable, Sendable { case id, words, statement, citation, link }

/// `z`: folding and placing.
public enum Fold: Hashable, Sendable { case centre, top, bottom, toggle, foldAll, unfoldAll, claims }
