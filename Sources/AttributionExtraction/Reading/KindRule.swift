import ClaimModel

/// Stage 10: direct, indirect or mixed, by how many of the words stand in quotation marks; a line of an interview is direct
/// without them.
enum KindRule {
  static func kind(of content: [Range<Int>], on page: Page) -> QuotationKind {
    var quoted = 0
    var told = 0
    for token in content.joined() where page.tokens[token].isWord {
      if page.isQuoted(token) { quoted += 1 } else if page.tokens[token].key != "that" { told += 1 }
    }
    if quoted == 0 { return InterviewLines.speaks(content, page) ? .direct : .indirect }
    return told == 0 ? .direct : .mixed
  }
}
