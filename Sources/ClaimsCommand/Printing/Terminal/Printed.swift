import TerminalUI

/// A line for a terminal: words of our own, and texts from outside that were made safe on their way in.
///
/// Write it as a string literal. What is interpolated goes through ``Safe/line(_:)``, so that nothing gets round it:
///
/// ```swift
/// let line: Printed = "\(claim.id, .heading)  \(claim.statement)"
/// ```
struct Printed: ExpressibleByStringInterpolation, Equatable, Sendable {
  /// A stretch of one ink.
  struct Run: Equatable, Sendable {
    var text: String
    let ink: Ink
  }

  private(set) var runs: [Run] = []

  init() {}

  init(stringLiteral literal: StaticString) { add(literal.description, .plain) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }

  /// A text from outside.
  init(_ text: some CustomStringConvertible, _ ink: Ink = .plain) { add(Safe.line(text.description), ink) }

  /// Collects the pieces of an interpolated literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var line = Printed()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: StaticString) { line.add(literal.description, .plain) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ ink: Ink = .plain) {
      line.add(Safe.line(value.description), ink)
    }

    mutating func appendInterpolation(_ inner: Printed) { line += inner }
  }

  /// The cells that it takes.
  var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The text without ink.
  var plain: String { runs.map(\.text).joined() }

  var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The text with the codes of its inks, or without.
  func rendered(inColour: Bool) -> String {
    guard inColour else { return plain }
    return runs.map { run in run.ink.code.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text }.joined()
  }

  static func + (left: Printed, right: Printed) -> Printed {
    var both = left
    both += right
    return both
  }

  static func += (left: inout Printed, right: Printed) {
    for run in right.runs { left.add(run.text, run.ink) }
  }

  /// Appends a text that has been made safe.
  private mutating func add(_ text: String, _ ink: Ink) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.ink == ink {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, ink: ink))
    }
  }
}

extension Printed {
  /// The line cut to so many cells, with `…` at the end where something was cut off; whole where there is no limit.
  func cut(to limit: Int?) -> Printed {
    guard let limit, width > limit else { return self }
    var cut = Printed()
    var room = limit - 1
    for run in runs {
      var kept = ""
      for character in run.text {
        let width = DisplayWidth.of(character)
        guard width <= room else {
          cut.add(kept, run.ink)
          cut.add(limit > 0 ? "…" : "", run.ink)
          return cut
        }
        room -= width
        kept.append(character)
      }
      cut.add(kept, run.ink)
    }
    return cut
  }

  /// The line with blanks behind it up to so many cells.
  func padded(to cells: Int) -> Printed {
    var padded = self
    padded.add(String(repeating: " ", count: max(0, cells - width)), .plain)
    return padded
  }

  /// The line with so many blanks before it.
  func indented(by cells: Int) -> Printed {
    var line = Printed()
    line.add(String(repeating: " ", count: cells), .plain)
    return line + self
  }

  static func joined(_ lines: [Printed], by separator: Printed) -> Printed {
    guard let first = lines.first else { return Printed() }
    return lines.dropFirst().reduce(first) { $0 + separator + $1 }
  }

  /// The line broken at blanks so that none is wider than the limit; a word that is too wide is broken inside.
  ///
  /// - Parameter later: the limit of all lines but the first, where it is another one.
  func wrapped(to first: Int?, later: Int? = nil) -> [Printed] {
    guard let first, first > 0, width > first else { return [self] }
    var lines: [Printed] = []
    var limit: Int { lines.isEmpty ? first : later ?? first }
    var line = Printed()
    var used = 0
    func close(_ lines: inout [Printed], _ line: inout Printed, _ used: inout Int) {
      lines.append(line.withoutTrailingBlanks())
      (line, used) = (Printed(), 0)
    }
    for word in words() {
      let width = word.width
      if used + word.withoutTrailingBlanks().width > limit, used > 0 { close(&lines, &line, &used) }
      if width <= limit || word.withoutTrailingBlanks().width <= limit {
        line += word
        used += width
        continue
      }
      for run in word.runs {
        for character in run.text {
          let cells = DisplayWidth.of(character)
          if used + cells > limit { close(&lines, &line, &used) }
          line.add(String(character), run.ink)
          used += cells
        }
      }
    }
    if used > 0 || lines.isEmpty { close(&lines, &line, &used) }
    return lines
  }

  /// The words, each with the blanks behind it.
  private func words() -> [Printed] {
    var words: [Printed] = []
    var word = Printed()
    var sawBlank = false
    for run in runs {
      for character in run.text {
        // Ideographs may be broken anywhere; a blank ends a word of the others.
        let isWide = DisplayWidth.of(character) == 2 && character.unicodeScalars.count == 1
        if !word.runs.isEmpty, sawBlank && character != " " || isWide {
          words.append(word)
          word = Printed()
        }
        sawBlank = character == " " || isWide
        word.add(String(character), run.ink)
      }
    }
    if !word.runs.isEmpty { words.append(word) }
    return words
  }

  private func withoutTrailingBlanks() -> Printed {
    var trimmed = self
    while var last = trimmed.runs.last, last.text.hasSuffix(" ") {
      last.text = String(last.text.dropLast())
      trimmed.runs.removeLast()
      trimmed.add(last.text, last.ink)
    }
    return trimmed
  }
}
