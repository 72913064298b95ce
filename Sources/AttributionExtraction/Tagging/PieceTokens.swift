/// A run of the page's tokens with one role.
struct TokenSpan: Sendable, Hashable {
  let role: NetworkLabel.Role
  /// Token numbers, half-open.
  let tokens: Range<Int>
  /// How sure the network was: see ``NetworkSpan``.
  let inside, edges: Float

  /// This and the one that follows without a gap as one, as sure as both on the mean.
  func joined(with next: TokenSpan) -> TokenSpan {
    let (count, added) = (Float(tokens.count), Float(next.tokens.count))
    return TokenSpan(
      role: role, tokens: tokens.lowerBound..<next.tokens.upperBound,
      inside: (inside * count + next.inside * added) / (count + added), edges: (edges + next.edges) / 2)
  }
}

/// Turns places in pieces into places in the page's tokens.
struct PieceTokens {
  /// The token in which each piece begins, or the next one where none holds it.
  private let tokens: [Int32]
  private let count: Int

  /// Cost: one pass over both.
  init(_ pieces: [WordPiece], _ page: Page) {
    var token = 0
    tokens = pieces.map { piece in
      while token < page.tokens.count, page.tokens[token].end <= piece.start { token += 1 }
      return Int32(token)
    }
    count = page.tokens.count
  }

  /// The token in which a piece begins.
  func token(of piece: Int) -> Int { Int(tokens[piece]) }

  /// The pieces at which the page's paragraphs begin, in order.
  func paragraphs(of page: Page) -> [Int] {
    var coming = page.paragraphs.map { page.sentences[$0.lowerBound].tokens.lowerBound }[...]
    return tokens.indices.filter { piece in
      guard let start = coming.first, tokens[piece] >= start else { return false }
      coming = coming.drop { $0 <= tokens[piece] }
      return true
    }
  }

  /// The same spans in tokens; what holds no token is left out.
  func spans(_ spans: [NetworkSpan]) -> [TokenSpan] {
    spans.compactMap { span in
      let first = Int(tokens[span.pieces.lowerBound])
      let last = min(Int(tokens[span.pieces.upperBound - 1]), count - 1)
      guard first <= last else { return nil }
      return TokenSpan(role: span.role, tokens: first..<(last + 1), inside: span.inside, edges: span.edges)
    }
  }
}
