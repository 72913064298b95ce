import TerminalUI

/// Words that are selected in a text. One end of them is the one that moves.
struct Stretch: Hashable {
  /// In Unicode scalars; never empty.
  var range: Range<Int>
  var isAtEnd = true

  init(_ range: Range<Int>) { self.range = range }

  /// The place that is kept in sight.
  var moving: Int { isAtEnd ? max(range.lowerBound, range.upperBound - 1) : range.lowerBound }

  /// Moves the end that moves, by so many units; the other stays, and at least one word is left.
  mutating func move(_ unit: TextUnits.Unit, by steps: Int, in units: TextUnits) {
    for _ in 0..<min(abs(steps), units.words.count) {
      if isAtEnd {
        let end =
          steps > 0 ? units.end(unit, after: range.upperBound) : units.end(unit, before: range.upperBound)
        guard let end, end > range.lowerBound else { return }
        range = range.lowerBound..<end
      } else {
        let start =
          steps > 0 ? units.start(unit, after: range.lowerBound) : units.start(unit, before: range.lowerBound)
        guard let start, start < range.upperBound else { return }
        range = start..<range.upperBound
      }
    }
  }

  /// The next larger unit that holds all of it.
  mutating func widen(in units: TextUnits) {
    for unit in TextUnits.Unit.allCases {
      guard let first = units.range(unit, around: range.lowerBound),
        let last = units.range(unit, around: max(range.lowerBound, range.upperBound - 1))
      else { continue }
      let wider = first.lowerBound..<max(first.upperBound, last.upperBound)
      if wider.lowerBound < range.lowerBound || wider.upperBound > range.upperBound {
        range = min(wider.lowerBound, range.lowerBound)..<max(wider.upperBound, range.upperBound)
        return
      }
    }
  }

  /// The next smaller unit at the end that moves; false where one word is left.
  mutating func narrow(in units: TextUnits) -> Bool {
    for unit in TextUnits.Unit.allCases.reversed() {
      guard let smaller = units.range(unit, around: moving)?.clamped(to: range), !smaller.isEmpty,
        smaller.count < range.count
      else { continue }
      range = smaller
      return true
    }
    return false
  }
}
