/// How likely an attribution is right, from how sure the network was of its parts.
///
/// A logistic regression over eight signals, fitted by `Training/tagger/calibrate.py` on articles that were not trained
/// on; the weights file carries its numbers.
struct TagConfidence {
  private let weights: [Double]

  init(_ weights: [Double]) { self.weights = weights }

  /// A constant, then for cue, content and speaker: how sure inside, how sure of the edges; last, whether nobody is named.
  static func signals(of link: SpanLink) -> [Double] {
    func mean(_ spans: [TokenSpan], _ value: (TokenSpan) -> Float) -> Double {
      spans.isEmpty ? 0 : Double(spans.map(value).reduce(0, +)) / Double(spans.count)
    }
    return [
      1, Double(link.cue.inside), Double(link.cue.edges), mean(link.content, \.inside), mean(link.content, \.edges),
      Double(link.speaker?.inside ?? 0), Double(link.speaker?.edges ?? 0), link.speaker == nil ? 1 : 0,
    ]
  }

  /// 0 to 1; what the signals say by themselves where the weights were never calibrated.
  func probability(_ signals: [Double]) -> Double {
    guard weights.contains(where: { $0 != 0 }) else {
      return Double(FloatMath.exponential(Float(signals[1] + signals[3] + signals[5])))
    }
    let sum = zip(weights, signals).map { $0 * $1 }.reduce(0, +)
    return 1 / (1 + Double(FloatMath.exponential(Float(-sum))))
  }
}
