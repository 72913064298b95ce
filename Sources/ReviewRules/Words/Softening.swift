/// Words that soften an assertion, and words that negate one.
enum Softening {
  /// Hedges. A statement keeps a hedge as long as it has any of them: «may» says what «potentially» says.
  static let hedges: Set<String> = [
    "allegedly", "apparently", "arguably", "believed", "can", "claimed", "could", "conceivably", "estimated",
    "expected", "feared", "likely", "may", "might", "perhaps", "possible", "possibly", "potential", "potentially",
    "presumably", "probable", "probably", "purported", "purportedly", "reported", "reportedly", "risk", "risks",
    "rumoured",
    "seem", "seems", "seemingly", "seemed", "supposedly", "suspected", "threatens", "threaten", "threatened", "would",
  ]

  /// Hedges that are plain enough to be found in printed words without an extractor: «can» and «would» are not.
  private static let plain: Set<String> = [
    "allegedly", "apparently", "could", "may", "might", "perhaps", "possibly", "potentially", "presumably", "probably",
    "purportedly", "reportedly", "supposedly",
  ]

  static let negations: Set<String> = [
    "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "without",
    "deny", "denies", "denied", "false", "refuse", "refuses", "refused", "reject", "rejects", "rejected", "fail",
    "fails",
    "failed", "lack", "lacks",
  ]

  private static let plainNegations: Set<String> = ["cannot", "neither", "never", "nobody", "none", "not", "nothing"]

  /// The hedges in some printed words.
  static func hedges(in words: [String]) -> [String] {
    words.indices.filter { plain.contains(words[$0]) && !isMonth(words, $0) }.map { words[$0] }
  }

  /// Whether «may» is the month: beside a number, or behind a word that months stand behind.
  private static func isMonth(_ words: [String], _ index: Int) -> Bool {
    guard words[index] == "may" else { return false }
    let before = index > 0 ? words[index - 1] : ""
    let after = index + 1 < words.count ? words[index + 1] : ""
    return beforeMonths.contains(before) || [before, after].contains { $0.first?.isNumber == true }
  }

  private static let beforeMonths: Set<String> = [
    "in", "of", "by", "since", "until", "till", "from", "last", "next", "early", "late", "mid", "before", "after",
    "during",
  ]

  static func negations(in words: [String]) -> [String] {
    words.filter { plainNegations.contains($0) || $0.hasSuffix("n't") }
  }

  static func isHedged(_ words: [String]) -> Bool {
    words.indices.contains { hedges.contains(words[$0]) && !isMonth(words, $0) }
  }

  static func isNegated(_ words: [String]) -> Bool { words.contains { negations.contains($0) || $0.hasSuffix("n't") } }
}
