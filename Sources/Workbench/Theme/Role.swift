/// What a piece of the screen is, whatever colour it gets: a sign or a word always says the same.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case text, cursor, cursorAside, bar, head, key, dim
  case mark, match, warn, differs
  case speaker, cue, content
  case selection, hidden
  case open, mine, changed, wait, done, out
  case ok, stale, block, error
  case supported, refuted, notEnough, conflicting
  case hostile
}
