public import ClaimModel
import ReviewRules

/// What the last word of a filter may become while it is typed: the fields, and the words that a field takes.
public struct FilterOffers: Hashable, Sendable {
  /// The end of what was typed, which one of the words takes the place of.
  public private(set) var typed: String
  public private(set) var words: [String]

  public init(typed: String, words: [String]) {
    self.typed = typed
    self.words = words.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
  }

  /// - Parameters:
  ///   - text: a filter of the queue, as far as the cursor.
  ///   - people: whom the casebook knows.
  public init(inQueue text: String, people: [Person]) {
    var word = Self.lastWord(of: text)
    if word.first == "-" { word.removeFirst() }
    guard let colon = word.firstIndex(of: ":"), let field = FilterField.named(String(word[..<colon])) else {
      self.init(typed: String(word), words: FilterField.allCases.map { "\($0.rawValue):" })
      return
    }
    let value = word[word.index(after: colon)...]
    let last = value.lastIndex(of: "|").map { value[value.index(after: $0)...] } ?? value
    // A name of two words stands in quotation marks.
    let isQuoted = last.first == "\""
    self.init(typed: String(isQuoted ? last.dropFirst() : last), words: field.words(people))
    typed = String(last)
    words = words.map { isQuoted || $0.contains(" ") ? "\"\($0)\"" : $0 }
  }

  /// What stands behind the last blank that is in no quotation marks.
  private static func lastWord(of text: String) -> Substring {
    var (start, isQuoted) = (text.startIndex, false)
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index].isWhitespace, !isQuoted { start = text.index(after: index) }
    }
    return text[start...]
  }
}

extension FilterField {
  /// The words that may stand behind the colon, where they can be counted.
  fileprivate func words(_ people: [Person]) -> [String] {
    switch self {
    case .state: ReviewState.Name.allCases.map { $0.rawValue.hyphenated }
    case .verdict: Verdict.allCases.map { $0.rawValue.hyphenated }
    case .stance: Stance.allCases.map(\.rawValue)
    case .is: QueueCondition.Property.allCases.map(\.rawValue)
    case .has: QueueCondition.Belonging.allCases.map(\.rawValue)
    case .finding: ReviewRules.all.map(\.id)
    case .priority: ["1", "2", "3"]
    case .by: ["me"] + people.map(\.name)
    case .who: ["me", "none"] + people.map(\.name)
    case .claimant, .for, .against, .context, .made, .age, .source, .id, .article, .topic: []
    }
  }
}
