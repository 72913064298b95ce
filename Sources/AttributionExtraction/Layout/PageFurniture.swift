/// Stage 3: marks lines that belong to the web page and not to the article, so that they are never attributed.
enum PageFurniture {
  private static let longest = 40

  /// A paragraph that begins so is furniture.
  private static let openings: [WordPattern] = [
    "leave|post|write|add a reply|comment", "cancel reply", "share this|on|article|story|via", "read more|next|also",
    "read the rest|full", "click here|to", "sign up for|to|now", "subscribe to|now|today|here", "follow us|me on|@",
    "related :|articles|stories|coverage|topics|posts", "more from|on|in <Name>", "more stories|coverage", "see also",
    "all rights reserved", "copyright ©|<number>", "©", "we|this|our site? use|uses cookies",
    "this|our site|website uses",
    "by continuing to use|browse", "accept all? cookies", "cookie policy|settings|notice",
    "get our|the <word>? newsletter",
    "enter your e-mail|email", "your email address", "required fields are",
    "photo|image|picture|video|caption credit|by|:",
    "support our|independent journalism", "most read|popular|viewed", "skip to", "print this", "report a? typo",
    "(|[ reporting by|additional", "reporting|editing|writing by", "loading <word>?", "view|show comments|all",
    "log in to",
    "our standards :", "continue reading", "scroll to", "tags :", "filed under",
  ]

  /// A paragraph that is nothing else is furniture.
  private static let wholes: [WordPattern] = [
    "advertisement", "advertising", "ad", "sponsored", "share", "tweet", "print", "email", "e-mail", "comments",
    "reply",
    "subscribe", "newsletter", "menu", "search", "facebook", "twitter", "whatsapp", "linkedin", "getty images?",
    "load more",
    "back to top", "<number> comments|shares|replies", "no comments", "topics", "trending",
  ]

  /// Marks the sentences of furniture on the page.
  static func mark(_ page: inout Page) {
    for number in page.paragraphs.indices where isFurniture(page.tokens(ofParagraph: number), on: page) {
      mark(number, on: &page)
    }
    markCredits(&page)
  }

  private static func mark(_ paragraph: Int, on page: inout Page) {
    for sentence in page.paragraphs[paragraph] { page.sentences[sentence].isFurniture = true }
  }

  private static func isFurniture(_ range: Range<Int>, on page: Page) -> Bool {
    guard !range.isEmpty, range.count <= longest else { return false }
    if openings.contains(where: { $0.end(in: page, from: range.lowerBound, limit: range.upperBound) != nil }) {
      return !opensQuotation(range, on: page)
    }
    let isWhole = wholes.contains { pattern in
      guard let end = pattern.end(in: page, from: range.lowerBound, limit: range.upperBound) else { return false }
      return (end..<range.upperBound).allSatisfy { !page.tokens[$0].isWord }
    }
    return isWhole
  }

  private static func opensQuotation(_ range: Range<Int>, on page: Page) -> Bool {
    page.tokens[range.lowerBound].kind == .quote
  }

  /// From the end: a bare name without a full stop, such as the publisher's, and furniture between such lines.
  private static func markCredits(_ page: inout Page) {
    for number in page.paragraphs.indices.reversed() where number > 0 {
      let range = page.tokens(ofParagraph: number)
      guard let first = page.paragraphs[number].first else { continue }
      if page.sentences[first].isFurniture { continue }
      guard isBareName(range, on: page), !isSignature(number, on: page) else { return }
      mark(number, on: &page)
    }
  }

  /// «— Ada Rowe» under a sentence or a quotation names who said it.
  private static func isSignature(_ number: Int, on page: Page) -> Bool {
    let before = page.tokens(ofParagraph: number - 1)
    guard let first = page.tokens(ofParagraph: number).first, page.tokens[first].kind == .dash, let last = before.last
    else { return false }
    return page.tokens[last].kind == .quote || page.tokens[last].kind == .stop
  }

  private static let joiners: WordSet = "the of and for by de la & / | , – — -"

  private static func isBareName(_ range: Range<Int>, on page: Page) -> Bool {
    guard range.count <= 6 else { return false }
    return range.allSatisfy { page.tokens[$0].isCapital || joiners.contains(page.tokens[$0].key) }
  }
}
