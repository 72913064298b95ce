/// A phrase to look for, written as a line: «declined|refused to comment», «did not immediately? respond».
///
/// Blanks part the places; `|` parts alternatives; a trailing `?` makes a place optional; `<Name>` is any
/// capitalised word, `<number>` any number, `<word>` any word.
struct WordPattern: Sendable, ExpressibleByStringLiteral {
  private enum Place: Sendable {
    case words(WordSet), capital, number, anyWord
  }

  private let places: [(place: Place, isOptional: Bool)]

  init(stringLiteral line: String) { self.init(line) }

  init(_ line: String) {
    places = line.split(separator: " ").map { piece in
      let isOptional = piece.hasSuffix("?") && piece.count > 1
      let body = isOptional ? piece.dropLast() : piece
      return switch body {
      case "<Name>": (.capital, isOptional)
      case "<number>": (.number, isOptional)
      case "<word>": (.anyWord, isOptional)
      default: (.words(WordSet(String(body.map { $0 == "|" ? " " : $0 }))), isOptional)
      }
    }
  }

  /// One past the last token if the phrase begins at `start` and ends before `limit`; the longest reading.
  func end(in page: Page, from start: Int, limit: Int) -> Int? { end(in: page, start, limit, 0) }

  private func end(in page: Page, _ token: Int, _ limit: Int, _ index: Int) -> Int? {
    guard index < places.count else { return token }
    let (place, isOptional) = places[index]
    if token < limit, matches(place, page.tokens[token]), let end = end(in: page, token + 1, limit, index + 1) {
      return end
    }
    return isOptional ? end(in: page, token, limit, index + 1) : nil
  }

  private func matches(_ place: Place, _ token: Token) -> Bool {
    switch place {
    case .words(let words): words.contains(token.key)
    case .capital: token.isCapital && token.kind != .clitic
    case .number: token.kind == .number
    case .anyWord: token.isWord
    }
  }
}

extension [WordPattern] {
  /// The end of the longest phrase of the list that begins at `start`.
  func longestEnd(in page: Page, from start: Int, limit: Int) -> Int? {
    var best: Int?
    for pattern in self {
      if let end = pattern.end(in: page, from: start, limit: limit), end > best ?? start { best = end }
    }
    return best
  }
}
