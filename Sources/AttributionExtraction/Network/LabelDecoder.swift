/// The labels of a text by the scores of its pieces (linear-chain conditional random field: Lafferty et al. 2001).
struct LabelDecoder {
  private static let count = NetworkLabel.count
  private static let never: Float = -1e9

  private let begin: [Float]
  /// From label × to label.
  private let moves: [Float]

  init(_ weights: TaggerWeights) {
    let count = Self.count
    let table = weights.start(.labels).assumingMemoryBound(to: Float.self)
    begin = NetworkLabel.allCases.map { $0.mayFollow(nil) ? table[count + $0.rawValue] : Self.never }
    moves = NetworkLabel.allCases.flatMap { from in
      NetworkLabel.allCases.map { to in
        to.mayFollow(from) ? table[2 * count + from.rawValue * count + to.rawValue] : Self.never
      }
    }
  }

  /// How good a sequence is: its labels' scores and those of the moves between them.
  func score(of labels: [NetworkLabel], _ emissions: [Float]) -> Float {
    var score: Float = 0
    for (step, label) in labels.enumerated() {
      score += emissions[step * Self.count + label.rawValue]
      score += step == 0 ? begin[label.rawValue] : moves[labels[step - 1].rawValue * Self.count + label.rawValue]
    }
    return score
  }

  /// The likeliest sequence of labels (Viterbi). Linear.
  func labels(of emissions: [Float]) -> [NetworkLabel] {
    let count = Self.count
    let length = emissions.count / count
    guard length > 0 else { return [] }
    var best = (0..<count).map { begin[$0] + emissions[$0] }
    var origins = [UInt8](repeating: 0, count: length * count)
    var next = best
    for step in 1..<max(1, length) {
      for to in 0..<count {
        var (most, origin) = (-Float.infinity, 0)
        for from in 0..<count {
          let score = best[from] + moves[from * count + to]
          if score > most { (most, origin) = (score, from) }
        }
        next[to] = most + emissions[step * count + to]
        origins[step * count + to] = UInt8(origin)
      }
      swap(&best, &next)
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [NetworkLabel](repeating: .outside, count: length)
    for step in stride(from: length - 1, through: 0, by: -1) {
      labels[step] = NetworkLabel(rawValue: label) ?? .outside
      label = Int(origins[step * count + label])
    }
    return labels
  }

  /// What is to be believed of the labels over all sequences. Linear.
  func beliefs(of emissions: [Float]) -> LabelBeliefs { LabelBeliefs(emissions, begin: begin, moves: moves) }
}
