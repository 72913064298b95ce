import AttributionWeights
import Testing

@testable import AttributionExtraction

@Suite("Likeliest labels")
struct LabelDecoderTests {
  private let decoder: LabelDecoder
  private let length = 4

  init() throws { decoder = LabelDecoder(try TaggerWeights(BuiltInWeights.bytes)) }

  /// Every sequence of labels of the length, with its score.
  private func sequences(_ emissions: [Float]) -> [(labels: [Int], score: Float)] {
    let count = NetworkLabel.count
    return (0..<Int((0..<length).reduce(1) { total, _ in total * count })).map { number in
      var (rest, labels) = (number, [Int]())
      for _ in 0..<length {
        labels.append(rest % count)
        rest /= count
      }
      return (labels, decoder.score(of: labels.compactMap(NetworkLabel.init), emissions))
    }
  }

  @Test("are those that no other sequence beats", arguments: 1...20)
  func best(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let emissions = numbers.floats(length * NetworkLabel.count).map { $0 * 2 }
    let found = decoder.labels(of: emissions)
    let best = sequences(emissions).max { $0.score < $1.score }

    #expect(found.map(\.rawValue) == best?.labels)
  }

  @Test("are as likely as the sum over all sequences says", arguments: 1...5)
  func probabilities(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let emissions = numbers.floats(length * NetworkLabel.count)
    let all = sequences(emissions)
    let top = all.map(\.score).max() ?? 0
    let powers = all.map { FloatMath.exponential($0.score - top) }
    let total = powers.reduce(0, +)
    let found = decoder.beliefs(of: emissions).chances

    for step in 0..<length {
      for label in 0..<NetworkLabel.count {
        let sum = zip(all, powers).reduce(Float(0)) { $1.0.labels[step] == label ? $0 + $1.1 : $0 }
        #expect(abs(found[step * NetworkLabel.count + label] - sum / total) < 1e-3)
      }
    }
  }

  @Test("never go on with what has not begun")
  func order() {
    var numbers = Numbers(seed: 3)
    let labels = decoder.labels(of: numbers.floats(400 * NetworkLabel.count).map { $0 * 4 })
    var before: NetworkLabel?
    for label in labels {
      #expect(label.mayFollow(before))
      before = label
    }
  }

  @Test("are drawn as often as two of them in a row are likely", arguments: 1...5)
  func draws(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let emissions = numbers.floats(length * NetworkLabel.count)
    let all = sequences(emissions)
    let top = all.map(\.score).max() ?? 0
    let total = all.reduce(Float(0)) { $0 + FloatMath.exponential($1.score - top) }
    let number = 4096
    let drawn = decoder.beliefs(of: emissions).draws(number)

    for step in 1..<length {
      var wanted: [[Int]: Float] = [:]
      for (labels, score) in all {
        wanted[[labels[step - 1], labels[step]], default: 0] += FloatMath.exponential(score - top) / total
      }
      var found: [[Int]: Float] = [:]
      for draw in 0..<number {
        let place = draw * length + step
        found[[drawn[place - 1].rawValue, drawn[place].rawValue], default: 0] += 1 / Float(number)
      }
      for pair in Set(wanted.keys).union(found.keys) {
        #expect(abs(wanted[pair, default: 0] - found[pair, default: 0]) < 0.02)
      }
    }
  }

  @Test("are drawn in an order that can be, the same in every run, and all the same where nothing is doubtful")
  func sound() {
    var numbers = Numbers(seed: 5)
    let (length, number) = (400, 64)
    let emissions = numbers.floats(length * NetworkLabel.count).map { $0 * 4 }
    let beliefs = decoder.beliefs(of: emissions)
    let drawn = beliefs.draws(number)
    let certain = decoder.labels(of: emissions)
    let sure = emissions.indices.map { index in
      certain[index / NetworkLabel.count].rawValue == index % NetworkLabel.count ? Float(60) : 0
    }

    #expect(drawn.count == length * number)
    for draw in 0..<number {
      var before: NetworkLabel?
      for label in drawn[(draw * length)..<((draw + 1) * length)] {
        #expect(label.mayFollow(before))
        before = label
      }
    }
    #expect(beliefs.draws(number) == drawn)
    #expect(decoder.beliefs(of: sure).draws(number) == Array(repeating: certain, count: number).flatMap(\.self))
    #expect(decoder.beliefs(of: []).draws(number).isEmpty)
  }
}

@Suite("Logarithms and powers")
struct FloatMathTests {
  @Test("undo each other", arguments: Array(stride(from: Float(-13), through: 13, by: 0.37)))
  func inverse(x: Float) {
    #expect(abs(FloatMath.logarithm(FloatMath.exponential(x)) - x) < 2e-5)
  }

  @Test("stay finite")
  func ends() {
    #expect(FloatMath.exponential(-1000) == 0)
    #expect(FloatMath.exponential(1000).isFinite)
    #expect(FloatMath.logarithm(0) == -14)
    #expect(FloatMath.exponential(0) == 1)
  }
}
