/// A part of a word as the network reads it.
struct WordPiece: Sendable, Hashable {
  /// Its number in the vocabulary.
  let id: Int32
  /// Its place in the text's UTF-8, half-open.
  let start: Int32
  let end: Int32
  /// What its spelling and its place tell beside the letters.
  let marks: PieceMarks
}

/// What a vocabulary without case does not tell about a piece.
struct PieceMarks: Sendable, Hashable {
  /// How many values each has, in the network's order.
  static let counts = [4, 3, 4, 2]

  /// 0 nothing in capitals, 1 begins with a capital, 2 capitals only, 3 a capital inside.
  var letterCase: UInt8 = 0
  /// What stands before it: 0 nothing, 1 white space, 2 a new line.
  var gap: UInt8 = 0
  /// 0 outside of quotation marks, 1 opens, 2 closes, 3 inside.
  var quotation: UInt8 = 0
  /// 1 in the first line of a text of several lines.
  var line: UInt8 = 0
}
