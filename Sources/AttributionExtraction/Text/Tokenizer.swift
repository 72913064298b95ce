/// Stage 1: cuts a text into words, numbers and marks. One pass over the bytes.
struct Tokenizer {
  /// A longer word is cut, so that one word without end can't be copied again and again.
  static let longestWord = 1024

  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []
  private var gap = Token.Gap.blank

  /// The tokens of a text in valid UTF-8, in order and without overlap.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while position < bytes.count {
      let (kind, length) = scalar(at: position)
      switch kind {
      case .space:
        if gap == .none { gap = .space }
        position += length
      case .newline: takeNewline(length)
      case .letter, .mark: takeWord(kind)
      case .digit: takeNumber()
      default: takeMark(kind, length)
      }
    }
  }

  /// The class and the length in bytes of the code point that begins here.
  private func scalar(at index: Int) -> (kind: ScalarClass, length: Int) {
    guard index < bytes.count else { return (.space, 0) }
    let lead = bytes[index]
    if lead < 0x80 { return (ScalarClass.ascii[Int(lead)], 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (.symbol, bytes.count - index) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (ScalarClass.beyondASCII(value), length)
  }

  private mutating func takeNewline(_ length: Int) {
    // CR LF counts once; a second break makes an empty line.
    let isPair = bytes[position] == 13 && position + 1 < bytes.count && bytes[position + 1] == 10
    gap = gap == .line || gap == .blank ? .blank : .line
    position += isPair ? 2 : length
  }

  private mutating func takeWord(_ first: ScalarClass) {
    let start = position
    if let end = acronymEnd(start) { return add(.acronym, start, end) }
    while position < bytes.count, position - start < Self.longestWord {
      let (kind, length) = scalar(at: position)
      switch kind {
      case .letter, .digit, .mark: position += length
      case .apostrophe, .hyphen:
        guard position > start, joins(scalar(at: position + length).kind) else { return addWord(start) }
        position += length
      case .stop:
        // «example.com» is one word, «end.Next» is two.
        guard bytes[position] == 46, position + 1 < bytes.count,
          (97...122).contains(bytes[position + 1]) || (48...57).contains(bytes[position + 1])
        else { return addWord(start) }
        position += 1
      default: return addWord(start)
      }
    }
    addWord(start)
  }

  private func joins(_ kind: ScalarClass) -> Bool { kind == .letter || kind == .digit }

  /// Where «U.S.», «a.m.» ends: at least two single letters, each with its full stop.
  private func acronymEnd(_ start: Int) -> Int? {
    var index = start
    var letters = 0
    while index + 1 < bytes.count, ScalarClass.isASCIILetter(bytes[index]), bytes[index + 1] == 46, letters < 8 {
      index += 2
      letters += 1
    }
    guard letters >= 2 else { return nil }
    return index < bytes.count && joins(scalar(at: index).kind) ? nil : index
  }

  /// Adds the word, its «'s» as a token of its own.
  private mutating func addWord(_ start: Int) {
    let end = position
    let clitic = cliticLength(start, end)
    guard clitic > 0, end - clitic > start else { return add(.word, start, end) }
    add(.word, start, end - clitic)
    add(.clitic, end - clitic, end)
  }

  private func cliticLength(_ start: Int, _ end: Int) -> Int {
    guard end - start >= 3, bytes[end - 1] | 32 == 115 else { return 0 }
    if bytes[end - 2] == 39 { return 2 }
    let isCurly = end - start >= 5 && bytes[end - 2] == 0x99 && bytes[end - 3] == 0x80 && bytes[end - 4] == 0xE2
    return isCurly ? 4 : 0
  }

  private mutating func takeNumber() {
    let start = position
    while position < bytes.count, position - start < Self.longestWord {
      let (kind, length) = scalar(at: position)
      switch kind {
      case .digit, .letter, .mark: position += length
      case .stop, .comma, .colon:
        guard length == 1, bytes[position] != 33, bytes[position] != 63, scalar(at: position + 1).kind == .digit else {
          return add(.number, start, position)
        }
        position += 1
      case .hyphen:
        guard joins(scalar(at: position + length).kind) else { return add(.number, start, position) }
        position += length
      default: return add(.number, start, position)
      }
    }
    add(.number, start, position)
  }

  private mutating func takeMark(_ kind: ScalarClass, _ length: Int) {
    let start = position
    var end = position + length
    let first = bytes[start]
    // «...», «--», «``» and «''» are one mark each.
    if first == 46 || first == 45 || first == 96 || first == 39 {
      let most = first == 46 || first == 45 ? Self.longestWord : 2
      while end < bytes.count, bytes[end] == first, end - start < most { end += 1 }
    }
    add(Self.kind(of: kind, length: end - start), start, end)
  }

  private static func kind(of kind: ScalarClass, length: Int) -> Token.Kind {
    switch kind {
    case .apostrophe, .quote: .quote
    case .stop: .stop
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .dash: .dash
    case .hyphen: .dash
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    default: .symbol
    }
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    tokens.append(
      Token(
        start: Int32(start), end: Int32(end), kind: kind, gap: gap, isCapital: isCapital(at: start),
        key: WordKey(bytes, from: start, to: end)))
    gap = .none
    position = end
  }

  /// Whether an upper-case letter begins here: ASCII, the Latin-1 capitals, Greek and Cyrillic capitals.
  private func isCapital(at index: Int) -> Bool {
    let lead = bytes[index]
    if lead < 0x80 { return (65...90).contains(lead) }
    guard index + 1 < bytes.count, lead < 0xE0 else { return false }
    let value = (UInt32(lead) & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    switch value {
    case 0xC0...0xDE: return value != 0xD7
    case 0x100...0x17F: return value % 2 == 0
    case 0x391...0x3A9, 0x400...0x42F: return true
    default: return false
    }
  }
}

extension ScalarClass {
  static func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}
