/// The text form of a casebook: `claims/` and `reviews/`, written and read back byte for byte.
///
/// Records are YAML that people read and edit, the ledger is JSON Lines, texts and archived copies are files as they
/// came. Always *files = write(apply(ledger))*: writing twice gives the same bytes, and what a person changed by hand
/// is read back as edits.
public enum CasebookText {}
