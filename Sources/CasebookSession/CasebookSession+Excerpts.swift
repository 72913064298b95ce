import AuditLedger
public import ClaimModel
import ReviewRules

extension CasebookSession {
  /// A sentence where an excerpt stands in none of the words that were read from the copies of its source, as rule L28
  /// finds it; nil where it does, and where there are no such words.
  public func excerptNotice(_ excerpt: String, of source: SourceID) throws -> String? {
    let words = try read { casebook in try casebook.wordsRead(from: casebook.need(source)) }
    guard !words.isEmpty, !words.hold(excerpt) else { return nil }
    return "these words do not stand in what was read from \(source): compare them with «claims source text \(source)»"
  }
}
