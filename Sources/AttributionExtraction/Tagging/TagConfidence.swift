/// How likely an attribution is right, from how sure the network was of its parts.
///
/// A logistic regression over eight signals, fitted by `Training/tagger/calibrate.py` on articles that were not trained
/// on; the weights file carries its numbers.
struct TagConfidence {
  private let weights: [Double]

  /// What is likelier wrong than right by more than this is not handed on: people would reject it. Chosen on articles
  /// that were not trained on: one in three of those that are left out was right, and the agreement with people is the same.
  private static let leastConfidence = 0.43
  /// The same where a quotation stands in the midst of other words: quotations are seldom overlooked, so what is doubtful
  /// there is mostly one that was joined to somebody else's words.
  private static let leastConfidenceMixing = 0.45

  init(_ weights: [Double]) { self.weights = weights }

  private var isCalibrated: Bool { weights.contains { $0 != 0 } }

  /// Whether an attribution is handed on; everything is where the weights were never calibrated.
  /// - Parameter mixes: whether a quotation stands in the midst of its words.
  func suffices(_ confidence: Double, mixes: Bool) -> Bool {
    !isCalibrated || confidence >= (mixes ? Self.leastConfidenceMixing : Self.leastConfidence)
  }

  /// A constant, then for cue, content and speaker the probability of what lies inside (the geometric mean over the
  /// pieces) and of the edges; last, whether nobody is named.
  static func signals(of link: SpanLink) -> [Double] {
    func mean(_ spans: [TokenSpan], _ value: (TokenSpan) -> Float) -> Double {
      spans.isEmpty ? 0 : spans.map { power(value($0)) }.reduce(0, +) / Double(spans.count)
    }
    let speaker = link.speaker.map { [$0] } ?? []
    return [
      1, power(link.cue.inside), power(link.cue.edges), mean(link.content, \.inside), mean(link.content, \.edges),
      mean(speaker, \.inside), mean(speaker, \.edges), speaker.isEmpty ? 1 : 0,
    ]
  }

  private static func power(_ logarithm: Float) -> Double { Double(FloatMath.exponential(logarithm)) }

  /// 0 to 1; what the signals say by themselves where the weights were never calibrated.
  func probability(_ signals: [Double]) -> Double {
    guard isCalibrated else {
      return signals[1] * signals[3] * (signals[7] == 1 ? 1 : signals[5])
    }
    let sum = zip(weights, signals).map { $0 * $1 }.reduce(0, +)
    return 1 / (1 + Double(FloatMath.exponential(Float(-sum))))
  }
}
