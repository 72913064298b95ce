import ClaimModel

/// Why something that was typed can't be done.
enum WorkbenchError: Error, Hashable, CustomStringConvertible {
  /// - Parameter way: how it is opened.
  case articleNotAtHand(ArticleID, way: String)
  case notPrintedThere(String)

  var description: String {
    switch self {
    case .articleNotAtHand(let id, let way): "\(id) is not at hand: \(way) opens it, then try again"
    case .notPrintedThere(let word): "«\(word)» does not stand beside these words: write it as it is printed"
    }
  }
}
