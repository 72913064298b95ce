/// What is to be believed of the labels of a stretch over all their sequences (forward and backward, scaled).
struct LabelBeliefs {
  private static let count = NetworkLabel.count

  /// The probability of each label of each piece.
  let chances: [Float]
  /// The same from the pieces up to that one alone.
  private let ahead: [Float]
  /// What each move from a label to a label multiplies by.
  private let steps: [Float]

  /// - Parameters:
  ///   - emissions: the scores of each label of each piece.
  ///   - begin: the scores of the labels at the beginning.
  ///   - moves: those from label × to label.
  init(_ emissions: [Float], begin: [Float], moves: [Float]) {
    let count = Self.count
    let length = emissions.count / count
    let steps = moves.map(FloatMath.exponential)
    let powers = Self.powers(emissions)
    let ahead = Self.ahead(powers, Self.powers(begin), steps)
    var chances = ahead
    var behind = [Float](repeating: 1, count: count)
    var next = behind
    for step in stride(from: length - 1, through: 0, by: -1) {
      for label in 0..<count { chances[step * count + label] *= behind[label] }
      Self.scale(&chances, at: step)
      guard step > 0 else { break }
      for from in 0..<count {
        var sum: Float = 0
        for to in 0..<count { sum += steps[from * count + to] * powers[step * count + to] * behind[to] }
        next[from] = sum
      }
      Self.scale(&next, at: 0)
      swap(&behind, &next)
    }
    (self.chances, self.ahead, self.steps) = (chances, ahead, steps)
  }

  /// Scores of a piece count from its best, so that powers stay in range.
  private static func powers(_ scores: [Float]) -> [Float] {
    var powers = scores
    for first in stride(from: 0, to: scores.count, by: count) {
      let top = scores[first..<(first + count)].max() ?? 0
      for index in first..<(first + count) { powers[index] = FloatMath.exponential(scores[index] - top) }
    }
    return powers
  }

  private static func ahead(_ powers: [Float], _ begin: [Float], _ steps: [Float]) -> [Float] {
    var ahead = powers
    for step in 0..<(powers.count / count) {
      for to in 0..<count {
        var sum: Float = step == 0 ? begin[to] : 0
        if step > 0 { for from in 0..<count { sum += ahead[(step - 1) * count + from] * steps[from * count + to] } }
        ahead[step * count + to] *= sum
      }
      scale(&ahead, at: step)
    }
    return ahead
  }

  private static func scale(_ values: inout [Float], at step: Int) {
    let range = (step * count)..<((step + 1) * count)
    let sum = max(values[range].reduce(0, +), .leastNormalMagnitude)
    for index in range { values[index] /= sum }
  }

  /// Sequences drawn as often as they are likely (backward sampling); of those with the same label behind, each label
  /// gets its share to within one draw (systematic resampling: Kitagawa 1996). The same beliefs give the same draws.
  ///
  /// - Parameter number: how many; a power of two.
  /// - Returns: One sequence after the other. Cost: linear in their labels.
  func draws(_ number: Int) -> [NetworkLabel] {
    let count = Self.count
    let length = chances.count / count
    precondition(number.nonzeroBitCount == 1)
    var drawn = [NetworkLabel](repeating: .outside, count: number * length)
    let labels = NetworkLabel.allCases
    var numbers = DrawNumbers()
    // The label behind of every draw; `count` where nothing stands behind.
    var behind = [Int](repeating: count, count: number)
    var shares = [Float](repeating: 0, count: (count + 1) * count)
    var (sizes, passed) = ([Int](repeating: 0, count: count + 1), [Int](repeating: 0, count: count + 1))
    for step in stride(from: length - 1, through: 0, by: -1) {
      for to in 0...count { (sizes[to], passed[to]) = (0, 0) }
      for to in behind { sizes[to] += 1 }
      for to in 0...count where sizes[to] > 0 { fill(&shares, step, to) }
      // Draws with the same label behind part in another order at every piece.
      let (odd, shift) = (Int(numbers.next() >> 40) | 1, Int(numbers.next() >> 40))
      let offset = Double(numbers.next() >> 40) / Double(1 << 24)
      for index in 0..<number {
        let draw = (index &* odd &+ shift) & (number - 1)
        let to = behind[draw]
        let place = (Double(passed[to]) + offset) / Double(sizes[to])
        passed[to] += 1
        var label = 0
        while label < count - 1, Double(shares[to * count + label]) <= place { label += 1 }
        behind[draw] = label
        drawn[draw * length + step] = labels[label]
      }
    }
    return drawn
  }

  /// How likely the labels up to each are at a piece, given the one behind.
  private func fill(_ shares: inout [Float], _ step: Int, _ to: Int) {
    let count = Self.count
    var sum: Float = 0
    for from in 0..<count {
      sum += ahead[step * count + from] * (to < count ? steps[from * count + to] : 1)
      shares[to * count + from] = sum
    }
    for from in 0..<count { shares[to * count + from] /= max(sum, .leastNormalMagnitude) }
  }
}

/// Numbers that look like chance, the same in every run (SplitMix64: Steele, Lea and Flood 2014).
private struct DrawNumbers: RandomNumberGenerator {
  private var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
