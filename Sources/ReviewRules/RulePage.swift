import ClaimModel

extension Rule {
  /// The page of the rule in the documentation, as Markdown.
  public var page: String {
    let blocks = level.blocks
    let consequence =
      blocks
      ? "While it finds something, the verdict can't be signed off, unless somebody waives it in writing."
      : "It warns: the verdict can be signed off, and the report shows the warning until it is put right or waived."
    return """
      # \(id): \(name)

      \(blocks ? "Blocks" : "Warns"). \(reason)

      ## What it finds
      \(finds)

      ## What to do
      \(fix.prefix(1).uppercased() + fix.dropFirst()).

      ## How much it weighs
      \(consequence) `claims waive CLAIM \(id) --reason …` sets aside what it finds at that moment, with name and reason in \
      the ledger and in every report. When that changes, the waiver falls. A house can switch the rule off, make it warn or \
      block, or make it strict, so that no waiver helps: see [the policy](README.md#the-policy).

      """
  }
}
