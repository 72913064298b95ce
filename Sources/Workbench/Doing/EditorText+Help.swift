extension EditorText {
  /// What came back from the editor without the lines that say what it is, wherever they stand. Other lines that begin
  /// with «#» are the person's own.
  func withoutHelp(_ text: String) -> String {
    let help = Set(self.help.split(separator: "\n").map { "# \($0)".trimmed })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Editors take blanks at the end of a line away.
    let kept = lines.filter { $0.first != "#" || !help.contains(String($0).trimmed) }
    return kept.count < lines.count ? kept.joined(separator: "\n").trimmed : text
  }
}
