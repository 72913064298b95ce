/// A text as the stages see it: each stage fills in its part and reads those before it.
public struct Page: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// Words and marks in order (stage 1).
  public let tokens: [Token]
  /// Paragraphs as ranges of sentences, in order (stage 2).
  public internal(set) var paragraphs: [Range<Int>] = []
  /// Sentences in order; every token lies in one (stages 2 and 3).
  public internal(set) var sentences: [Sentence] = []
  /// Quotations in the order of their opening marks, nested ones too (stage 4).
  public internal(set) var quotations: [Quotation] = []
  /// For each token the outermost quotation around it, marks included, or -1 (stage 4).
  var quotationOfToken: [Int32] = []
  /// Phrases that say that somebody would not say anything (stage 5).
  var refusals: [Marking] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens = Tokenizer.tokens(of: bytes)
  }

  /// The bytes from the first to the last of some tokens.
  public func byteRange(_ range: Range<Int>) -> Range<Int32> {
    guard !range.isEmpty else { return 0..<0 }
    return tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }

  /// The words of some tokens as printed.
  public func words(_ range: Range<Int>) -> String {
    let place = byteRange(range)
    return String(decoding: bytes[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self)
  }

  /// The sentence that holds a token. Cost: logarithmic in the number of sentences.
  public func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// The tokens of a whole paragraph.
  func tokens(ofParagraph number: Int) -> Range<Int> {
    let range = paragraphs[number]
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
  }

  /// Whether a token stands in a quotation; false outside the text.
  func isQuoted(_ token: Int) -> Bool { quotationOfToken.indices.contains(token) && quotationOfToken[token] >= 0 }

  /// Whether one of a few words stands at a token; false outside the text.
  func reads(_ words: FewWords, at token: Int) -> Bool {
    tokens.indices.contains(token) && words.contains(tokens[token].key)
  }

  /// Whether a word of a list stands at a token; false outside the text.
  func has(_ words: WordSet, at token: Int) -> Bool {
    tokens.indices.contains(token) && words.contains(tokens[token].key)
  }

  /// Whether a token is a word of a list, or a compound that ends in one, such as «shoe-maker».
  func has(_ words: WordSet, endingAt token: Int) -> Bool {
    guard tokens.indices.contains(token), !has(words, at: token) else { return tokens.indices.contains(token) }
    let (start, end) = (Int(tokens[token].start), Int(tokens[token].end))
    guard let hyphen = bytes[start..<end].lastIndex(of: 45) else { return false }
    return words.contains(WordKey(bytes, from: hyphen + 1, to: end))
  }
}

/// A sentence of a page.
public struct Sentence: Sendable, Hashable {
  /// Its tokens.
  public let tokens: Range<Int>
  /// The index of its paragraph, from 0.
  public let paragraph: Int
  /// Whether it is the page's first line and reads like a headline.
  public internal(set) var isHeadline = false
  /// Whether it belongs to the web page, not to the article: «Leave a Reply».
  public internal(set) var isFurniture = false
}
