/// Short lines that stand on every page of a site: invitations, notices, labels.
enum Furniture {
  /// No furniture has more words.
  private static let longest = 24

  private static let wholes: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "sponsored content", "promoted", "share", "share this",
    "share this article", "share this story", "print", "print this page", "email", "save", "comments", "comment",
    "reply",
    "read more", "read next", "more", "view more", "load more", "show more", "see more", "see also", "related", "close",
    "menu", "search", "log in", "login", "sign in", "register", "subscribe", "subscribe now", "follow us", "top",
    "back to top", "skip to content", "skip to main content", "copy link", "link copied", "live", "breaking", "next",
    "previous", "topics", "tags", "topics in this article", "more on this story", "related topics", "getty images",
    "image source", "leave a reply", "leave a comment", "most read", "trending", "listen to this article",
    "gift article",
    "article continues below", "story continues below", "continue reading", "view all comments", "loading",
    "ad feedback",
    "this article is more than 1 year old", "editors' picks", "around the web", "accept all", "accept", "reject all",
  ]

  private static let starts = [
    "advertisement ", "read more:", "read more about", "also read:", "also read ", "read also:", "see also:",
    "related:",
    "related article", "related story", "related stories", "recommended:", "sign up for", "sign up to", "subscribe to ",
    "subscribe for ", "subscribe now", "follow us on", "follow @", "share on ", "share this ", "already a subscriber",
    "already subscribed", "to continue reading", "continue reading", "this article is for subscribers",
    "you have reached your",
    "you have read", "you’ve reached your", "you've reached your", "register to ", "register for", "log in to",
    "sign in to",
    "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use", "our cookie",
    "accept all cookies", "click here to", "download our app", "get our ", "get the latest", "get unlimited",
    "all rights reserved",
    "© ", "copyright ©", "copyright 20", "(c) 20", "photograph:", "photo:", "image:", "picture:", "image source",
    "image credit",
    "photo credit", "posted in ", "filed under", "tagged ", "tags:", "topics:", "last updated", "last modified",
    "published:",
    "updated:", "most read:", "more on this", "more from ", "listen to this", "article continues", "story continues",
    "view all ", "show all ", "load more", "leave a comment", "leave a reply", "join the conversation",
    "your email address",
    "notify me of", "what do you think?", "have your say", "support our journalism", "support us", "become a member",
    "watch:",
    "watch now", "live updates:", "unlock this article", "enjoying this article", "if you value", "sponsored by",
    "reading time",
    "this content is for", "start your free trial", "start your trial", "try it free", "terms of ", "privacy policy",
  ]

  static func isFurniture(_ text: String) -> Bool {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard plain.count <= longest else { return false }
    let line = plain.joined(separator: " ")
    if wholes.contains(line.trimmingMarks) { return true }
    guard starts.contains(where: { line.hasPrefix($0) }) else {
      // «4 min read», «12 comments», a lone number.
      return plain.count <= 3 && plain.contains { $0.first?.isNumber ?? false }
        && (plain.count == 1 && plain[0].allSatisfy { $0.isNumber }
          || ["read", "comments", "shares", "ago", "views"].contains(String(plain[plain.count - 1])))
    }
    return true
  }
}

extension String {
  /// Without marks at either end, for comparing labels.
  fileprivate var trimmingMarks: String {
    func isMark(_ character: Character) -> Bool {
      character.isPunctuation || character.isSymbol || character.isWhitespace
    }
    return String(drop { isMark($0) }.reversed().drop { isMark($0) }.reversed())
  }
}
