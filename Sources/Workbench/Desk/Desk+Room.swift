import TerminalUI

/// What has room in a line.
extension Desk {
  /// As many facts as have room, each whole; the first stays.
  func joined(_ facts: [String], to width: Int) -> String {
    var line = facts.first ?? ""
    for fact in facts.dropFirst() {
      let longer = "\(line) \(theme.signs.dot) \(fact)"
      guard cells(of: longer) <= width else { break }
      line = longer
    }
    return line
  }

  /// The first of some sentences that has room; else the last, cut behind a word with a mark.
  func fitting(_ sentences: [String], to width: Int) -> String {
    if let whole = sentences.first(where: { cells(of: $0) <= width }) { return whole }
    return shortened(sentences.last ?? "", to: width)
  }

  func cells(of words: String) -> Int { theme.gate.width(of: theme.gate.safe(StyledText(words), oneLine: true).plain) }

  func shortened(_ words: String, to width: Int) -> String { theme.gate.shortened(StyledText(words), to: width).plain }

  /// The cells that the last line has for a sentence: it begins with a blank, and the work beside the screen stands right.
  var lineWidth: Int { size.columns - 1 - working.width }

  /// The work beside the screen, as it stands on the right of the last line.
  var working: (words: String, width: Int) {
    guard let work = works.last else { return ("", 0) }
    let words =
      " \(theme.signs.working) \(work.work.name)" + (work.total > 0 ? " \(work.done)/\(work.total)" : "") + " "
    return (words, min(size.columns / 2, theme.gate.width(of: words)))
  }
}
