/// Writes a template out: fields put in, escaped for the format.
struct TemplateWriter {
  private let program: TemplateProgram
  private let escaping: any TextEscaping
  private var stack: [Frame]
  private(set) var places: FieldPlaces
  private(set) var bytes: [UInt8] = []

  /// What a section has opened: names are looked for from the innermost outwards.
  private enum Frame {
    case fields(Fields)
    /// An item that is a text: `{{.}}`.
    case text(String)
  }

  /// - Parameter places: where the fields stood in the last page of this template.
  init(_ program: TemplateProgram, _ fields: Fields, escaping: any TextEscaping, places: FieldPlaces) {
    (self.program, self.escaping, self.places) = (program, escaping, places)
    stack = [.fields(fields)]
    bytes.reserveCapacity(places.size)
  }

  /// Goes through the whole template.
  mutating func write() {
    write(0..<program.steps.count)
    places.size = bytes.count
  }

  private mutating func write(_ steps: Range<Int>) {
    var place = steps.lowerBound
    while place < steps.upperBound {
      let step = program.steps[place]
      switch step.kind {
      case .text:
        program.text.withUnsafeBufferPointer {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[step.first..<step.end]))
        }
        place += 1
        continue
      case .value(let escapes):
        guard case .shown(let text) = value(of: step.first) else { break }
        if escapes { escaping.append(text, to: &bytes) } else { bytes.append(contentsOf: text.utf8) }
      case .section: write(place + 1..<step.end, over: value(of: step.first))
      case .inverted: if value(of: step.first).isNothing { write(place + 1..<step.end) }
      }
      place = step.end
    }
  }

  private mutating func write(_ steps: Range<Int>, over value: FieldValue) {
    func within(_ frame: Frame) {
      stack.append(frame)
      write(steps)
      stack.removeLast()
    }
    switch value {
    case _ where value.isNothing: break
    case .shown(let text): within(.text(text))
    // A flag opens nothing: the fields around it stay the innermost.
    case .flag: write(steps)
    case .group(let fields): within(.fields(fields))
    case .list(let items): for item in items { within(.fields(item)) }
    case .texts(let items): for item in items { within(.text(item)) }
    }
  }

  private mutating func value(of number: Int) -> FieldValue {
    let path = program.names[number].path
    guard let first = path.first else {
      if case .text(let text) = stack.last { return .shown(text) }
      return .nothing
    }
    var level = stack.count
    while level > 0 {
      level -= 1
      guard case .fields(let fields) = stack[level], var found = fields.value(of: first, near: &places[number]) else {
        continue
      }
      for next in path.dropFirst() {
        guard case .group(let inner) = found, let value = inner[next] else { return .nothing }
        found = value
      }
      return found
    }
    return .nothing
  }
}
