/// A run of pieces that the network gave one role, and how sure it was.
struct NetworkSpan: Sendable, Hashable {
  let role: NetworkLabel.Role
  /// Piece numbers, half-open.
  let pieces: Range<Int>
  /// The mean over its pieces of the logarithm of their probability to have this role.
  let inside: Float
  /// The logarithms of the probabilities that it begins and that it ends where it does, added.
  let edges: Float
}

/// Reads labels and probabilities of a stretch as spans.
struct NetworkSpanReader {
  private let labels: [NetworkLabel]
  private let chances: [Float]
  private let first: Int

  /// - Parameter first: the number of the stretch's first piece.
  init(_ labels: [NetworkLabel], _ chances: [Float], first: Int) {
    (self.labels, self.chances, self.first) = (labels, chances, first)
  }

  /// The runs in order. Linear.
  func spans() -> [NetworkSpan] {
    var spans: [NetworkSpan] = []
    var open: (role: NetworkLabel.Role, start: Int)?
    for (index, label) in labels.enumerated() {
      if let run = open, !label.isInside || label.role != run.role {
        spans.append(span(run.role, run.start..<index))
        open = nil
      }
      if open == nil, let role = label.role { open = (role, index) }
    }
    if let run = open { spans.append(span(run.role, run.start..<labels.count)) }
    return spans
  }

  private func span(_ role: NetworkLabel.Role, _ range: Range<Int>) -> NetworkSpan {
    let begins = 1 + 2 * role.rawValue
    let logarithms = range.map { index in
      FloatMath.logarithm(chance(index, begins) + chance(index, begins + 1))
    }
    let ends = range.upperBound < labels.count ? 1 - chance(range.upperBound, begins + 1) : 1
    return NetworkSpan(
      role: role, pieces: (first + range.lowerBound)..<(first + range.upperBound),
      inside: logarithms.reduce(0, +) / Float(range.count),
      edges: FloatMath.logarithm(chance(range.lowerBound, begins)) + FloatMath.logarithm(ends))
  }

  private func chance(_ index: Int, _ label: Int) -> Float { chances[index * NetworkLabel.count + label] }
}
