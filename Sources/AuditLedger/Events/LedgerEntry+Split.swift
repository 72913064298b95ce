extension LedgerEntry {
  /// Whether a claim was split and kept its own words: it is told by a change of its statement into the same statement, so
  /// that the others are known to come from it.
  public var isSplitThatKeptWords: Bool {
    guard let change = payload["changes"]?["statement"], let words = change["before"] else { return false }
    return words == change["after"]
  }
}
