/// The class of a character for right-to-left layout (UAX #9), as far as lines of a field need it.
enum BidiClass {
  case left, right, arabicLetter, european, arabicNumber, separator, neutral

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: self = .european
    case 0x660...0x669, 0x66B, 0x66C: self = .arabicNumber
    case 0x2B...0x2F, 0x3A, 0x23...0x25: self = .separator
    case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10FFF, 0x1E800...0x1EFFF: self = .right
    case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabicLetter
    default:
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      self = isLetter || DisplayWidth.of(Character(scalar)) == 2 ? .left : .neutral
    }
  }

  var isRightToLeft: Bool { self == .right || self == .arabicLetter }
}

/// Lays a line out in the order in which it is seen: the Unicode bidirectional algorithm without explicit controls
/// (those never get here), on whole characters.
enum Bidi {
  static func visual<Mark>(_ line: [(character: Character, style: Mark)]) -> [(character: Character, style: Mark)] {
    var classes = line.map { $0.character.unicodeScalars.first.map(BidiClass.init) ?? .neutral }
    let base = classes.first { $0 == .left || $0.isRightToLeft }?.isRightToLeft ?? false ? 1 : 0
    resolveWeak(&classes)
    resolveNeutral(&classes, base)
    let levels = classes.map { level($0, base) }
    var order = Array(line.indices)
    let highest = levels.max() ?? 0
    let lowestOdd = levels.filter { !$0.isMultiple(of: 2) }.min() ?? highest + 1
    for level in stride(from: highest, through: lowestOdd, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order.map { index in
      levels[index].isMultiple(of: 2) ? line[index] : (mirrored(line[index].character), line[index].style)
    }
  }

  private static func resolveWeak(_ classes: inout [BidiClass]) {
    var strong = BidiClass.neutral
    for index in classes.indices {
      switch classes[index] {
      case .european where strong == .arabicLetter: classes[index] = .arabicNumber
      case .left, .right, .arabicLetter: strong = classes[index]
      default: break
      }
    }
    for index in classes.indices where classes[index] == .separator {
      let before = index > 0 ? classes[index - 1] : .neutral
      let after = index + 1 < classes.count ? classes[index + 1] : .neutral
      classes[index] = before == after && (before == .european || before == .arabicNumber) ? before : .neutral
    }
    strong = .neutral
    for index in classes.indices {
      switch classes[index] {
      case .european where strong == .left: classes[index] = .left
      case .left, .right: strong = classes[index]
      case .arabicLetter:
        classes[index] = .right
        strong = .right
      default: break
      }
    }
  }

  private static func resolveNeutral(_ classes: inout [BidiClass], _ base: Int) {
    let outer: BidiClass = base == 1 ? .right : .left
    var index = 0
    while index < classes.count {
      guard classes[index] == .neutral else {
        index += 1
        continue
      }
      var end = index
      while end < classes.count, classes[end] == .neutral { end += 1 }
      let before = index > 0 ? side(classes[index - 1]) : outer
      let after = end < classes.count ? side(classes[end]) : outer
      for place in index..<end { classes[place] = before == after ? before : outer }
      index = end
    }
  }

  private static func side(_ kind: BidiClass) -> BidiClass { kind == .left ? .left : .right }

  private static func level(_ kind: BidiClass, _ base: Int) -> Int {
    switch kind {
    case .left: base == 0 ? 0 : 2
    case .european, .arabicNumber: 2
    default: 1
    }
  }

  private static func mirrored(_ character: Character) -> Character {
    switch character {
    case "(": ")"
    case ")": "("
    case "[": "]"
    case "]": "["
    case "{": "}"
    case "}": "{"
    case "<": ">"
    case ">": "<"
    case "«": "»"
    case "»": "«"
    default: character
    }
  }
}
