extension TextGate {
  /// A text broken at blanks so that no line is wider; a word that is too wide is broken inside, CJK anywhere.
  public func wrapped(_ text: StyledText, to width: Int) -> [StyledText] {
    let safe = safe(text, oneLine: false)
    let ranges = wrappedCharacters(Array(safe.plain), to: width)
    var characters: [(Character, Style)] = []
    for run in safe.runs { for character in run.text { characters.append((character, run.style)) } }
    return ranges.map { range in
      var line = StyledText("")
      for (character, style) in characters[range.clamped(to: 0..<characters.count)] where !character.isNewline {
        line.append(String(character), style)
      }
      return line
    }
  }

  /// For each line of a wrapped text, which of its Unicode scalars it shows.
  public func wrappedRanges(_ text: String, to width: Int) -> [Range<Int>] {
    let characters = Array(text)
    var starts = [0]
    for character in characters { starts.append((starts.last ?? 0) + character.unicodeScalars.count) }
    return wrappedCharacters(characters, to: width).map { starts[$0.lowerBound]..<starts[$0.upperBound] }
  }

  private func wrappedCharacters(_ characters: [Character], to limit: Int) -> [Range<Int>] {
    let limit = max(1, limit)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    // Where the line can end: after a blank, or between wide characters.
    var breakAt: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        lines.append(start..<index)
        start = index + 1
        used = 0
        breakAt = nil
        index += 1
        continue
      }
      let width = shownWidth(character)
      if used + width > limit, index > start {
        if character == " " {
          lines.append(start..<index)
          start = index + 1
          index += 1
        } else {
          let end = breakAt ?? index
          lines.append(start..<trimmed(characters, start, end))
          start = end
          index = max(index, end)
        }
        breakAt = nil
        used = (start..<max(start, index)).reduce(0) { $0 + shownWidth(characters[$1]) }
        continue
      }
      used += width
      index += 1
      if character == " " || character == "-" || width == 2 { breakAt = index }
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// Characters that are spelt out take as many cells as their names.
  private func shownWidth(_ character: Character) -> Int {
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    {
      return width(of: Safe.name(of: scalar) ?? " ")
    }
    return max(1, width(of: character))
  }

  private func trimmed(_ characters: [Character], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, characters[end - 1] == " " { end -= 1 }
    return end
  }
}
