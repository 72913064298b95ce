import ClaimModel

/// Why something that was typed can't be done.
enum WorkbenchError: Error, Hashable, CustomStringConvertible {
  case articleNotAtHand(ArticleID)
  case notPrintedThere(String)

  var description: String {
    switch self {
    case .articleNotAtHand(let id): "\(id) is not at hand: g a opens it, then try again"
    case .notPrintedThere(let word): "«\(word)» does not stand beside these words: write it as it is printed"
    }
  }
}
