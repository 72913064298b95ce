/// How likely an attribution is right, from how many readings agree on it and how sure the network was of its parts.
///
/// A logistic regression over eight signals, fitted by `Training/tagger/calibrate.py` on articles that were not trained
/// on; the weights file carries its numbers.
struct TagConfidence {
  private let weights: [Double]

  /// What is less likely right is not handed on: people would reject it. The agreement with people is the same from 0.3
  /// to 0.45 (read by networks that were trained on the other half of 801 articles); of what lies between, a third is right.
  private static let leastConfidence = 0.4
  /// The same in a headline, where an act («owner looks for a partner») is told in the form of words.
  private static let leastConfidenceInHeadline = 0.55
  /// What fewer readings agree on is not looked at, whatever else speaks for it.
  private static let leastSupport = 0.25

  init(_ weights: [Double]) { self.weights = weights }

  private var isCalibrated: Bool { weights.contains { $0 != 0 } }

  /// How likely an attribution is right, 0 to 1; none where it is not handed on. Without calibration as often as readings
  /// agree on it.
  func confidence(_ signals: [Double], support: Double, isHeadline: Bool) -> Double? {
    guard support >= Self.leastSupport else { return nil }
    guard isCalibrated else { return support }
    let sum = zip(weights, signals).map { $0 * $1 }.reduce(0, +)
    let confidence = 1 / (1 + Double(FloatMath.exponential(Float(-sum))))
    return confidence >= (isHeadline ? Self.leastConfidenceInHeadline : Self.leastConfidence) ? confidence : nil
  }

  /// A constant; the probabilities of what lies inside the cue, the content, of the content's edges, of what lies inside
  /// the speaker (geometric means over the pieces); whether nobody is named; last how many readings agree, and how many to
  /// the word, as logarithms of their odds.
  static func signals(of voted: VotedLink) -> [Double] {
    let (link, content) = (voted.link, voted.link.content)
    func mean(_ value: (TokenSpan) -> Float) -> Double {
      content.map { power(value($0)) }.reduce(0, +) / Double(max(1, content.count))
    }
    return [
      1, power(link.cue.inside), mean(\.inside), mean(\.edges), link.speaker.map { power($0.inside) } ?? 0,
      link.speaker == nil ? 1 : 0, odds(voted.support), odds(voted.exact),
    ]
  }

  private static func power(_ logarithm: Float) -> Double { Double(FloatMath.exponential(logarithm)) }

  private static func odds(_ share: Double) -> Double {
    let share = Float(min(max(share, 0.01), 0.99))
    return Double(FloatMath.logarithm(share) - FloatMath.logarithm(1 - share))
  }
}
