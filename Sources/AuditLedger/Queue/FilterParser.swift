import ClaimModel
import ReviewRules

/// Reads a filter.
struct FilterParser {
  private let letters: [Character]
  /// Whether it is being typed: a quotation may be without its end yet.
  private let isTyped: Bool
  private var place = 0

  init(_ text: String, isTyped: Bool = false) { (letters, self.isTyped) = (Array(text), isTyped) }

  func condition() throws -> QueueCondition {
    var parser = self
    var terms: [[QueueCondition]] = []
    // The term whose bar waits for what it joins.
    var open: Range<Int>?
    while let token = parser.token() {
      if token.beginsWithBar {
        guard !terms.isEmpty, open == nil else { throw Self.lonelyBar(token.range) }
        open = token.range
      }
      guard token.isTerm else {
        // A bar between blanks, or quotation marks with nothing between.
        guard token.beginsWithBar || (open == nil && token.values.count == 1) else { throw Self.lonelyBar(token.range) }
        continue
      }
      let one = try parser.condition(of: token)
      if open == nil { terms.append([one]) } else { terms[terms.count - 1].append(one) }
      open = token.endsWithBar ? token.range : nil
    }
    if let open { throw Self.lonelyBar(open) }
    let conditions = terms.map { $0.count == 1 ? $0[0] : QueueCondition.any($0) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private static func lonelyBar(_ range: Range<Int>) -> FilterError {
    FilterError(range: range, sentence: "| joins what stands before and after it: one of the two is missing")
  }

  /// One term: its letters, with quoted parts marked.
  struct Token {
    var isNegated = false
    var field: String?
    /// The alternatives, and whether each stood in quotation marks.
    var values: [(text: String, quoted: Bool)] = []
    /// Whether a quotation mark stands in it that no second one answers.
    var isUnclosed = false
    var range: Range<Int>

    /// Whether it says something, and is no mere bar.
    var isTerm: Bool { field != nil || values.contains { !$0.text.isEmpty } }

    /// Whether it joins the term before it.
    var beginsWithBar: Bool { field == nil && !isNegated && values.count > 1 && Self.isOpen(values[0]) }

    /// Whether it joins the term after it.
    var endsWithBar: Bool { values.count > 1 && Self.isOpen(values[values.count - 1]) }

    private static func isOpen(_ value: (text: String, quoted: Bool)) -> Bool { value.text.isEmpty && !value.quoted }
  }

  /// Whether a field and its colon stand at a place.
  private func isField(at place: Int) -> Bool {
    guard let colon = letters[place...].firstIndex(where: { !$0.isLetter }), letters[colon] == ":" else { return false }
    return FilterField.named(String(letters[place..<colon])) != nil
  }

  private mutating func token() -> Token? {
    while place < letters.count, letters[place].isWhitespace { place += 1 }
    guard place < letters.count else { return nil }
    var token = Token(range: place..<place)
    let start = place
    if letters[place] == "-", place + 1 < letters.count, !letters[place + 1].isWhitespace {
      token.isNegated = true
      place += 1
    }
    var text = ""
    var quoted = false
    while place < letters.count, !letters[place].isWhitespace {
      let letter = letters[place]
      if letter == "\"" {
        quoted = true
        place += 1
        while place < letters.count, letters[place] != "\"" {
          text.append(letters[place])
          place += 1
        }
        token.isUnclosed = place == letters.count
        if place < letters.count { place += 1 }
      } else if letter == "|" {
        token.values.append((text, quoted))
        (text, quoted) = ("", false)
        place += 1
        // Another field is a term of its own.
        if isField(at: place) { break }
      } else if letter == ":", token.field == nil, token.values.isEmpty, !quoted, FilterField.named(text) != nil {
        token.field = text
        text = ""
        place += 1
      } else {
        text.append(letter)
        place += 1
      }
    }
    token.values.append((text, quoted))
    token.range = start..<place
    return token
  }

  private func condition(of token: Token) throws -> QueueCondition {
    if token.isUnclosed, !isTyped {
      throw FilterError(range: token.range, sentence: "the quotation has no end: add the closing quotation mark")
    }
    let values = token.values.filter { !$0.text.isEmpty }
    let one: QueueCondition
    if let name = token.field, let field = FilterField.named(name) {
      guard !values.isEmpty else {
        throw FilterError(range: token.range, sentence: "\(field.rawValue): wants \(field.wants)")
      }
      let any = try values.map { try field.condition($0.text, token.range) }
      one = any.count == 1 ? any[0] : .any(any)
    } else {
      guard !values.isEmpty else { return .all([]) }
      let any = try values.map { $0.quoted ? QueueCondition.exact($0.text) : try word($0.text, token.range) }
      one = any.count == 1 ? any[0] : .any(any)
    }
    return token.isNegated ? .not(one) : one
  }
}

extension FilterParser {
  /// A word that is looked for by its beginning.
  /// - Throws: ``FilterError`` where nothing could be found by it, or where it is a field with a slip in its name.
  private func word(_ text: String, _ range: Range<Int>) throws -> QueueCondition {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw FilterError(
        range: range,
        sentence: "«\(text)» has no letter and no digit to look for: write a word, or put it in quotation marks")
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    // What a web address begins with is no field.
    if parts.count == 2, parts[0].count >= 2, parts[0].allSatisfy(\.isLetter), !parts[1].hasPrefix("/"),
      let near = NearMiss.nearest(to: String(parts[0]), among: FilterField.allCases.map(\.rawValue))
    {
      throw FilterError(
        range: range,
        sentence: "there is no field «\(parts[0])»; did you mean «\(near):»? Else put it in quotation marks")
    }
    return .word(text)
  }
}

/// The fields that a filter can look at.
enum FilterField: String, CaseIterable {
  case claimant, state, verdict, by, `is`, priority, who, `for`, against, context, made, age, has, source, stance, id
  case article, topic, finding

  /// By its name, or by its beginning where that is unique.
  static func named(_ name: String) -> FilterField? {
    if let whole = FilterField(rawValue: name.lowercased()) { return whole }
    guard name.count >= 2 else { return nil }
    let found = allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    return found.count == 1 ? found[0] : nil
  }

  /// What may stand after the colon.
  var wants: String {
    switch self {
    case .claimant: "a part of a name, or an id such as P0002"
    case .state: "one of " + ReviewState.Name.allCases.map { $0.rawValue.hyphenated }.joined(separator: ", ")
    case .verdict: "one of " + Verdict.allCases.map { $0.rawValue.hyphenated }.joined(separator: ", ")
    case .by: "a name, or me"
    case .who: "a name, me, or none"
    case .is: "one of " + QueueCondition.Property.allCases.map(\.rawValue).joined(separator: ", ")
    case .has: "one of " + QueueCondition.Belonging.allCases.map(\.rawValue).joined(separator: ", ")
    case .priority: "1, 2 or 3"
    case .for, .against, .context: "a number, or a range such as >1 or 0..2"
    case .made: "a date, or a range such as 2020-08..2020-09-14"
    case .age: "a span such as >7d, <2h or 1d..1w"
    case .source: "an id such as S0001"
    case .stance: "one of " + Stance.allCases.map(\.rawValue).joined(separator: ", ")
    case .id: "an id such as C0016, or a range such as C16..C18 or >C60"
    case .article: "an id such as A0001"
    case .topic: "a topic"
    case .finding: "a rule, from \(ReviewRules.all.first?.id ?? "") to \(ReviewRules.all.last?.id ?? "")"
    }
  }

  func condition(_ text: String, _ range: Range<Int>) throws -> QueueCondition {
    func wrong() -> FilterError { FilterError(range: range, sentence: "\(rawValue): wants \(wants)") }
    func word<Value: Word>(_: Value.Type) throws -> Value {
      if let value = try? Value(text: text) { return value }
      let found = Value.allCases.filter { $0.rawValue.hasPrefix(text.lowercased().replacing("-", with: " ")) }
      guard found.count == 1 else { throw wrong() }
      return found[0]
    }
    func person() throws -> FilterPerson {
      if text == "me" { return .me }
      guard let person = try? Person(text: text) else { throw wrong() }
      return .named(person)
    }
    switch self {
    case .claimant: return .claimant(text)
    case .topic: return .topic(text)
    case .finding:
      guard let rule = ReviewRules.rule(text.uppercased()) else { throw wrong() }
      return .finding(rule.id)
    case .state: return try .state(word(ReviewState.Name.self))
    case .verdict: return try .verdict(word(Verdict.self))
    case .stance: return try .stance(word(Stance.self))
    case .by: return try .by(person())
    case .who: return text == "none" ? .assignee(nil) : try .assignee(person())
    case .is:
      guard let property = QueueCondition.Property(rawValue: text.lowercased()) else { throw wrong() }
      return .property(property)
    case .has:
      guard let belonging = QueueCondition.Belonging(rawValue: text.lowercased()) else { throw wrong() }
      return .has(belonging)
    case .priority:
      guard let bounds = FilterRange.numbers(text), bounds.overlaps(1...3) else { throw wrong() }
      return .priority(bounds)
    case .for, .against, .context:
      guard let bounds = FilterRange.numbers(text), let counted = QueueCondition.Counted(rawValue: rawValue) else {
        throw wrong()
      }
      return .count(counted, bounds)
    case .made:
      guard let dates = FilterRange.dates(text) else { throw wrong() }
      return .made(from: dates.from, to: dates.to)
    case .age:
      guard let bounds = FilterRange.spans(text) else { throw wrong() }
      return .age(bounds)
    case .source:
      guard let id = try? SourceID(text: text) else { throw wrong() }
      return .source(id)
    case .article:
      guard let id = try? ArticleID(text: text) else { throw wrong() }
      return .article(id)
    case .id:
      guard text != "..", let bounds = FilterRange.claims(text) else { throw wrong() }
      return .id(bounds)
    }
  }
}

extension String {
  /// With hyphens for blanks, as a filter has them.
  var hyphenated: String { replacing(" ", with: "-") }
}
