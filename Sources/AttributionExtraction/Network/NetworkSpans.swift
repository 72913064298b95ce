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

/// Reads labels of a stretch as spans, and how sure the network was of them.
struct NetworkSpanReader {
  private static let roles = NetworkLabel.count / 2

  private let chances: [Float]
  private let first: Int
  /// For each role the logarithms of the probabilities of all pieces before one, added.
  private let sums: [Double]

  /// - Parameter first: the number of the stretch's first piece.
  init(_ chances: [Float], first: Int) {
    (self.chances, self.first) = (chances, first)
    let length = chances.count / NetworkLabel.count
    var sums = [Double](repeating: 0, count: Self.roles * (length + 1))
    for index in 0..<length {
      for role in 0..<Self.roles {
        let place = index * NetworkLabel.count + 1 + 2 * role
        let logarithm = FloatMath.logarithm(chances[place] + chances[place + 1])
        sums[(index + 1) * Self.roles + role] = sums[index * Self.roles + role] + Double(logarithm)
      }
    }
    self.sums = sums
  }

  /// The runs in order. Linear.
  func spans(of labels: some Collection<NetworkLabel>) -> [NetworkSpan] {
    var spans: [NetworkSpan] = []
    var open: (role: NetworkLabel.Role, start: Int)?
    var index = 0
    for label in labels {
      if let run = open, !label.isInside || label.role != run.role {
        spans.append(span(run.role, run.start..<index))
        open = nil
      }
      if open == nil, let role = label.role { open = (role, index) }
      index += 1
    }
    if let run = open { spans.append(span(run.role, run.start..<index)) }
    return spans
  }

  private func span(_ role: NetworkLabel.Role, _ range: Range<Int>) -> NetworkSpan {
    let begins = 1 + 2 * role.rawValue
    let sum = sums[range.upperBound * Self.roles + role.rawValue] - sums[range.lowerBound * Self.roles + role.rawValue]
    let isLast = range.upperBound * NetworkLabel.count == chances.count
    let ends = isLast ? 1 : 1 - chance(range.upperBound, begins + 1)
    return NetworkSpan(
      role: role, pieces: (first + range.lowerBound)..<(first + range.upperBound),
      inside: Float(sum / Double(range.count)),
      edges: FloatMath.logarithm(chance(range.lowerBound, begins)) + FloatMath.logarithm(ends))
  }

  private func chance(_ index: Int, _ label: Int) -> Float { chances[index * NetworkLabel.count + label] }
}
