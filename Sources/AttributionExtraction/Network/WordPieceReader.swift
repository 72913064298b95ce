/// Cuts a text into the word pieces of the network's vocabulary (WordPiece, arXiv 1609.08144, as BERT reads
/// uncased English): words are folded to lower case without accents, and the longest known piece is taken each time.
///
/// Linear in the text: a longer word than ``longestWord`` is one unknown piece.
struct WordPieceReader {
  /// In code points after folding, as in BERT's tokenizer.
  static let longestWord = 100

  private let characters: CharacterTable
  private let vocabulary: PieceVocabulary
  private let bytes: UnsafeBufferPointer<UInt8>
  private var pieces: [WordPiece] = []
  private var marker: PieceMarker
  /// The folded bytes of the word that is being read, each with the bytes of the text that it stands for.
  private var word: [UInt8] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var wordLength = 0

  /// The pieces of a text in valid UTF-8, in order and without overlap.
  static func pieces(of bytes: [UInt8], by weights: TaggerWeights) -> [WordPiece] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = WordPieceReader(bytes, weights)
      reader.run()
      return reader.pieces
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ weights: TaggerWeights) {
    self.bytes = bytes
    characters = CharacterTable(weights)
    vocabulary = PieceVocabulary(weights)
    marker = PieceMarker(bytes, characters)
    pieces.reserveCapacity(bytes.count / 4)
  }

  private mutating func run() {
    var at = 0
    while at < bytes.count {
      let (code, length) = UTF8Reading.scalar(in: bytes, at: at)
      let entry = characters[code]
      let (start, end) = (Int32(at), Int32(at + length))
      switch entry.treatment {
      case .space: endWord()
      case .removed: break
      case .alone:
        endWord()
        for index in at..<(at + length) { add(bytes[index], start, end) }
        wordLength = 1
        endWord()
      case .kept:
        for index in at..<(at + length) { add(bytes[index], start, end) }
        wordLength += 1
      case .folded:
        let folded = characters.folded(entry)
        if folded.count == 1, let byte = folded.first, UTF8Reading.isMark(byte) {
          endWord()
          add(byte, start, end)
          wordLength = 1
          endWord()
        } else {
          for byte in folded {
            add(byte, start, end)
            if byte & 0xC0 != 0x80 { wordLength += 1 }
          }
        }
      }
      at += length
    }
    endWord()
  }

  private mutating func add(_ byte: UInt8, _ start: Int32, _ end: Int32) {
    // Beyond the longest word only its end is of interest.
    guard word.count <= 4 * Self.longestWord else {
      ends[ends.count - 1] = end
      return
    }
    word.append(byte)
    starts.append(start)
    ends.append(end)
  }

  private mutating func endWord() {
    defer {
      word.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      wordLength = 0
    }
    guard let first = starts.first, let last = ends.last else { return }
    let before = pieces.count
    guard wordLength <= Self.longestWord, cut() else {
      pieces.removeSubrange(before...)
      return append(vocabulary.unknown, first, last)
    }
    for index in before..<pieces.count {
      let piece = pieces[index]
      pieces[index] = WordPiece(
        id: piece.id, start: piece.start, end: piece.end, marks: marker.marks(piece.start, piece.end))
    }
  }

  /// Adds the word's pieces; false where a part of it is not in the vocabulary.
  private mutating func cut() -> Bool {
    var at = 0
    while at < word.count {
      guard let (id, end) = vocabulary.longestPiece(of: word, from: at) else { return false }
      pieces.append(WordPiece(id: id, start: starts[at], end: ends[end - 1], marks: PieceMarks()))
      at = end
    }
    return true
  }

  private mutating func append(_ id: Int32, _ start: Int32, _ end: Int32) {
    pieces.append(WordPiece(id: id, start: start, end: end, marks: marker.marks(start, end)))
  }
}

/// The few questions to UTF-8 that the network's reader asks.
enum UTF8Reading {
  /// The code point that begins at a byte of valid UTF-8, and its length.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (code: UInt32, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, bytes.count - index)
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) { code = code << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (code, max(length, 1))
  }

  /// Whether an ASCII byte is punctuation in BERT's sense: anything but letters, digits and white space.
  static func isMark(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
  }
}
