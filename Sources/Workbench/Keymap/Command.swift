public import AuditLedger
public import ClaimModel

/// What a key can mean. The screens differ only in what they act on.
public enum Command: Hashable, Sendable {
  case go(Travel)
  case open, back, peel, stopWork
  case find, palette, help
  case undo, redo, undoHere, again
  case mark, markRange, markAll, invertMarks
  case assign, fix, waive, turn, wider, narrower, editor, accept, redraw, suspend
  case verdict(VerdictMove)
  case evidence(EvidenceEdit)
  case change(ChangeEdit)
  case isolate(IsolateEdit)
  case relate(RelateEdit)
  case visit(Visit)
  case show(ShowFilter)
  case order(QueueOrdering.Key)
  case group(QueueGrouping)
  case export(ExportFormat)
  case copy(CopyWhat)
  case fold(Fold)
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
  case newSource, searchWithoutResult
  case question
  case credibility(Int)
  case reliability, anonymity, interests, derivesFrom
  case takeAway
}

/// `c`: changes and comments.
public enum ChangeEdit: Hashable, Sendable {
  case comment, settle
  case statement, claimant
  case priority, topic, checkability, made
  case split, merge, withdraw
}

/// `i`: isolating.
public enum IsolateEdit: Hashable, Sendable { case reject }

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

/// `x`: reports.
public enum ExportFormat: Hashable, Sendable {
  case format(String)
}

/// `y`: what is copied.
public enum CopyWhat: Hashable, Sendable { case id, words, statement, citation }

/// `z`: folding and placing.
public enum Fold: Hashable, Sendable { case centre, top, bottom, toggle, foldAll, unfoldAll, claims }
