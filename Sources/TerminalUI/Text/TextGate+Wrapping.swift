extension TextGate {
  /// A text broken at blanks so that no line is wider; a word that is too wide is broken inside, CJK anywhere.
  public func wrapped(_ text: StyledText, to width: Int) -> [StyledText] {
    let safe = safe(text, oneLine: false)
    if let simple = SimpleRuns(safe.runs, signs: drawsSigns) {
      return simple.lines(wrapped(simple.pieces, to: width))
    }
    var characters: [(character: Character, style: Style, beginsField: Bool)] = []
    for run in safe.runs {
      var beginsField = run.beginsField
      for character in run.text {
        characters.append((character, run.style, beginsField))
        beginsField = false
      }
    }
    return wrapped(characters.map { piece($0.character) }, to: width).map { range in
      var line = StyledText("")
      for one in characters[range.clamped(to: 0..<characters.count)] where !one.character.isNewline {
        line.append(String(one.character), one.style, beginsField: one.beginsField)
      }
      return line
    }
  }

  /// A text cut to a width behind a word, with an ellipsis; inside a word only where the first is too wide.
  public func shortened(_ text: StyledText, to limit: Int) -> StyledText {
    let safe = safe(text, oneLine: true)
    guard width(of: safe.plain) > limit else { return safe }
    let mark = glyphs == .unicode ? "…" : "..."
    guard limit > width(of: mark), let first = wrapped(safe, to: limit - width(of: mark)).first else {
      return truncated(safe, to: limit)
    }
    var line = first
    line.append(mark, first.runs.last?.style ?? .plain)
    return line
  }

  /// For each line of a wrapped text, which of its Unicode scalars it shows.
  public func wrappedRanges(_ text: String, to width: Int) -> [Range<Int>] {
    if let simple = SimpleRuns(StyledText(text).runs, signs: drawsSigns) { return wrapped(simple.pieces, to: width) }
    let characters = Array(text)
    var starts = [0]
    for character in characters { starts.append((starts.last ?? 0) + character.unicodeScalars.count) }
    return wrapped(characters.map(piece), to: width).map { starts[$0.lowerBound]..<starts[$0.upperBound] }
  }

  /// What a character is where lines are broken.
  private struct Piece {
    var width = 1
    var isNewline = false
    var isBlank = false
    /// Whether a line may end after it.
    var endsLine = false

    init(width: Int, isNewline: Bool, isBlank: Bool, endsLine: Bool) {
      (self.width, self.isNewline, self.isBlank, self.endsLine) = (width, isNewline, isBlank, endsLine)
    }

    init(simple scalar: UInt32) {
      isBlank = scalar == 0x20
      endsLine = isBlank || scalar == 0x2D
    }

    static let newline = Piece(width: 1, isNewline: true, isBlank: false, endsLine: false)
  }

  private func piece(_ character: Character) -> Piece {
    let width = shownWidth(character)
    return Piece(
      width: width, isNewline: character.isNewline, isBlank: character == " ",
      endsLine: character == " " || character == "-" || width == 2)
  }

  /// Runs of simple text and line breaks: each scalar is a piece of its own.
  private struct SimpleRuns {
    let runs: [StyledText.Run]
    private(set) var pieces: [Piece] = []
    /// Where each run begins among the pieces, and where the last ends.
    private var starts = [0]

    /// nil where a scalar is not simple.
    init?(_ runs: [StyledText.Run], signs: Bool) {
      self.runs = runs
      pieces.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
      for run in runs {
        var text = run.text
        guard text.withUTF8({ Self.read($0, signs: signs, into: &pieces) }) else { return nil }
        starts.append(pieces.count)
      }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, signs: Bool, into pieces: inout [Piece]) -> Bool {
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") {
          pieces.append(.newline)
          index += 1
        } else {
          guard let scalar = SimpleText.next(bytes, &index, signs: signs) else { return false }
          pieces.append(Piece(simple: scalar))
        }
      }
      return true
    }

    /// The runs of each line's pieces, from the first line to the last: no scalar is walked over twice.
    func lines(_ ranges: [Range<Int>]) -> [StyledText] {
      // How far each run has been read: the piece, and where it stands in the text.
      var reached = zip(starts, runs).map { (piece: $0, index: $1.text.startIndex) }
      return ranges.map { range in
        var line = StyledText("")
        for (number, run) in runs.enumerated() {
          let part = range.clamped(to: starts[number]..<starts[number + 1])
          guard !part.isEmpty else { continue }
          // Of ASCII alone each byte is a scalar, and nothing is counted on the way.
          let isASCII = run.text.utf8.count == starts[number + 1] - starts[number]
          func index(_ from: String.Index, _ count: Int) -> String.Index {
            isASCII
              ? run.text.utf8.index(from, offsetBy: count) : run.text.unicodeScalars.index(from, offsetBy: count)
          }
          let start = index(reached[number].index, part.lowerBound - reached[number].piece)
          let end = index(start, part.count)
          reached[number] = (part.upperBound, end)
          line.append(String(run.text[start..<end]), run.style, beginsField: run.beginsField)
        }
        return line
      }
    }
  }

  private func wrapped(_ pieces: [Piece], to limit: Int) -> [Range<Int>] {
    let limit = max(1, limit)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    // Where the line can end: after a blank, or between wide characters.
    var breakAt: Int?
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      if piece.isNewline {
        lines.append(start..<index)
        start = index + 1
        used = 0
        breakAt = nil
        index += 1
        continue
      }
      if used + piece.width > limit, index > start {
        if piece.isBlank {
          lines.append(start..<index)
          start = index + 1
          index += 1
        } else {
          let end = breakAt ?? index
          lines.append(start..<trimmed(pieces, start, end))
          start = end
          index = max(index, end)
        }
        breakAt = nil
        used = (start..<max(start, index)).reduce(0) { $0 + pieces[$1].width }
        continue
      }
      used += piece.width
      index += 1
      if piece.endsLine { breakAt = index }
    }
    lines.append(start..<pieces.count)
    return lines
  }

  /// Characters that are spelt out take as many cells as their names.
  private func shownWidth(_ character: Character) -> Int {
    if glyphs == .ascii, !character.isASCII {
      return max(1, width(of: safe(StyledText(String(character)), oneLine: true).plain))
    }
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    {
      return width(of: Safe.name(of: scalar) ?? " ")
    }
    return max(1, width(of: character))
  }

  private func trimmed(_ pieces: [Piece], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, pieces[end - 1].isBlank { end -= 1 }
    return end
  }
}
