/// What was read from a source, made ready for looking up the words of passages in it: in UTF-8, with one blank between
/// words.
public struct WordsRead: Sendable {
  private let texts: [[UInt8]]

  /// - Parameter texts: one for each copy of which there are words. Cost: one pass over them.
  public init(_ texts: [String]) { self.texts = texts.map { Self.spaced($0) } }

  /// Whether nothing was read.
  public var isEmpty: Bool { texts.isEmpty }

  /// Whether an excerpt stands in one of the texts. Blanks of all kinds are alike, and an ellipsis, also in brackets, stands
  /// for what was left out. Cost: one pass over the texts.
  public func hold(_ excerpt: String) -> Bool {
    let pieces = ["[…]", "(…)", "[...]", "(...)", "..."].reduce(excerpt) { $0.replacing($1, with: "…") }
      .split(separator: "…").map { Self.spaced($0) }.filter { !$0.isEmpty }
    return texts.contains { text in
      var start = 0
      return pieces.allSatisfy { piece in
        guard let place = Self.place(of: piece, in: text, from: start) else { return false }
        start = place + piece.count
        return true
      }
    }
  }

  private static func place(of piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first, start <= text.count - piece.count else { return nil }
    return (start...(text.count - piece.count)).first { index in
      text[index] == first && text[index..<(index + piece.count)] == piece[...]
    }
  }

  private static func spaced(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isApart = false
    for scalar in text.unicodeScalars {
      let isBlank =
        scalar.isASCII ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if isBlank {
        isApart = !bytes.isEmpty
        continue
      }
      if isApart { bytes.append(0x20) }
      isApart = false
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return bytes
  }
}
