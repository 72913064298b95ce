import CKernels
import Testing

@Suite("Inner products")
struct KernelTests {
  static let levels = [
    CLAIMS_LEVEL_PLAIN, CLAIMS_LEVEL_AVX2, CLAIMS_LEVEL_AVXVNNI, CLAIMS_LEVEL_AVX512, CLAIMS_LEVEL_NEON,
  ].filter {
    claims_level_works($0) != 0
  }

  @Test("The fastest level is one that works here")
  func best() {
    #expect(claims_level_works(claims_best_level()) != 0)
  }

  /// Weights whose sums fit into 16 bits, those of which many do not, and those where all are as large as can be.
  enum Weights: CaseIterable {
    case small, large, largest

    func next(_ numbers: inout Numbers) -> Int8 {
      switch self {
      case .small: Int8(numbers.next() % 31 - 15)
      case .large: Int8(numbers.next() % 255 - 127)
      case .largest: -128
      }
    }
  }

  @Test(
    "Every level gives the product that four lines give, whatever the weights", arguments: levels, Weights.allCases)
  func product(level: claims_level, kind: Weights) {
    for rows in [1, 5, 6, 7, 13] { for depth in [36, 48, 64] { product(level, kind, rows, depth) } }
  }

  private func product(_ level: claims_level, _ kind: Weights, _ rows: Int, _ depth: Int) {
    let columns = 80
    var numbers = Numbers(seed: UInt64(rows))
    var values = numbers.floats(rows * depth)
    // One row where all is as large as can be, and one where all is as small.
    for place in 0..<depth { values[place] = 1 }
    if rows > 1 { for place in depth..<(2 * depth) { values[place] = -1 } }
    let weights = (0..<columns * depth).map { _ in kind.next(&numbers) }
    let scales = numbers.floats(columns).map { abs($0) }
    let bias = numbers.floats(columns)
    var bytes = [UInt8](repeating: 0, count: rows * depth)
    var rowScales = [Float](repeating: 0, count: rows)
    claims_quantise(level, values, rows, depth, &bytes, &rowScales)
    let sums = (0..<columns).map { column in (0..<depth).reduce(Int32(0)) { $0 + Int32(weights[column * depth + $1]) } }

    var narrow = [UInt8](repeating: 7, count: columns / 16)
    claims_narrow(level, packed(weights, depth, columns), depth, columns, &narrow)
    if kind != .small { #expect(narrow.allSatisfy { $0 == 0 }) }
    if kind == .small, level == CLAIMS_LEVEL_AVX2 {
      // Six times four where that divides the depth, four times where only that does, and none.
      #expect(narrow.allSatisfy { $0 == (depth == 48 ? 6 : depth == 64 ? 4 : 0) })
    }

    var out = [Float](repeating: .nan, count: rows * columns)
    claims_product(
      level, bytes, rowScales, rows, depth, packed(weights, depth, columns), narrow, sums, scales, bias, columns, &out)

    for row in 0..<rows {
      for column in 0..<columns {
        let sum = (0..<depth).reduce(0) {
          $0 + (Int(bytes[row * depth + $1]) - Int(CLAIMS_ZERO)) * Int(weights[column * depth + $1])
        }
        let expected = Float(sum) * rowScales[row] * scales[column] + bias[column]
        #expect(abs(out[row * columns + column] - expected) <= 1e-4 * Swift.max(1, abs(expected)))
      }
    }
  }

  @Test("A rounded row is within half a step of what it was", arguments: levels)
  func rounding(level: claims_level) {
    var numbers = Numbers(seed: 7)
    let (rows, depth) = (3, 52)
    let values = numbers.floats(rows * depth) + [Float](repeating: 0, count: depth)
    var bytes = [UInt8](repeating: 0, count: values.count)
    var scales = [Float](repeating: 0, count: rows + 1)

    claims_quantise(level, values, rows + 1, depth, &bytes, &scales)

    for (index, value) in values.enumerated() {
      let scale = scales[index / depth]
      #expect(abs((Float(bytes[index]) - Float(CLAIMS_ZERO)) * scale - value) <= scale * 0.51)
    }
    #expect(bytes.suffix(depth).allSatisfy { $0 == UInt8(CLAIMS_ZERO) })
  }

  @Test("No byte of a rounded row is over 127, whatever was to be rounded", arguments: levels)
  func hostile(level: claims_level) {
    let values: [Float] =
      [.nan, .infinity, -.infinity, 3e38, -3e38, .leastNonzeroMagnitude, 0, -0, .signalingNaN, 1, -1, 2]
      + Array(repeating: 5, count: 24)
    var bytes = [UInt8](repeating: 255, count: values.count)
    var scale: Float = 0
    claims_quantise(level, values, 1, values.count, &bytes, &scale)
    #expect(bytes.allSatisfy { $0 <= 127 })
  }

  @Test("Attention is the mean of what is seen, by the likeness of query and key", arguments: levels, [1, 15, 33])
  func attention(level: claims_level, rows: Int) {
    let (heads, width) = (2, 32)
    var numbers = Numbers(seed: 11)
    let joined = numbers.floats(rows * heads * width * 3)
    var scratch = [Float](repeating: 0, count: claims_attention_scratch(rows, width))
    var out = [Float](repeating: .nan, count: rows * heads * width)

    claims_attend(level, joined, rows, 0, rows, heads, width, &scratch, &out)
    var last = [Float](repeating: .nan, count: (rows + 1) / 2 * heads * width)
    claims_attend(level, joined, rows, rows / 2, (rows + 1) / 2, heads, width, &scratch, &last)
    #expect(last == Array(out[(rows / 2 * heads * width)...]))

    let inner = heads * width
    for row in 0..<rows {
      for head in 0..<heads {
        func part(_ other: Int, _ third: Int, _ place: Int) -> Double {
          Double(joined[other * 3 * inner + third * inner + head * width + place])
        }
        /// Queries and keys are rounded to bytes, a scale a row.
        func rounded(_ other: Int, _ third: Int) -> [Double] {
          let whole = (0..<width).map { Float(part(other, third, $0)) }
          let step = (whole.map { abs($0) }.max() ?? 0) / 63
          return whole.map { Double(($0 / step).rounded(.toNearestOrEven) * step) }
        }
        let scores = (0..<rows).map { other in
          zip(rounded(row, 0), rounded(other, 1)).reduce(0) { $0 + $1.0 * $1.1 } / Double(width).squareRoot()
        }
        let powers = scores.map { exponential($0 - (scores.max() ?? 0)) }
        let total = powers.reduce(0, +)
        for place in 0..<width {
          let expected = (0..<rows).reduce(0) { $0 + powers[$1] / total * part($1, 2, place) }
          #expect(abs(Double(out[row * inner + head * width + place]) - expected) < 1e-4)
        }
      }
    }
  }

  @Test("Rows are normalised to mean and spread", arguments: levels)
  func norm(level: claims_level) {
    var numbers = Numbers(seed: 5)
    var values = numbers.floats(2 * 48)
    let added = numbers.floats(2 * 48)
    claims_add_and_normalise(
      level, &values, added, 2, 48, [Float](repeating: 2, count: 48), [Float](repeating: 3, count: 48), 1e-12)
    for row in 0..<2 {
      let some = values[(row * 48)..<((row + 1) * 48)].map { (Double($0) - 3) / 2 }
      #expect(abs(some.reduce(0, +)) < 1e-3)
      #expect(abs(some.reduce(0) { $0 + $1 * $1 } / 48 - 1) < 1e-3)
    }
  }

  @Test("The error function's unit is exact to a millionth at known places", arguments: levels)
  func gelu(level: claims_level) {
    // Values of x·Φ(x) from tables of the normal distribution.
    let known: [(Float, Float)] = [(0, 0), (1, 0.841_344_7), (-1, -0.158_655_3), (2, 1.954_499_7), (-3, -0.004_049_7)]
    var values = known.map(\.0) + [Float](repeating: 0, count: 16 - known.count)
    claims_gelu(level, &values, 16)
    for (value, expected) in zip(values, known.map(\.1)) { #expect(abs(value - expected) < 1e-6) }
  }

  private func packed(_ weights: [Int8], _ depth: Int, _ columns: Int) -> [Int8] {
    var out = [Int8](repeating: 0, count: weights.count)
    for column in 0..<columns {
      for place in 0..<depth {
        out[column / 16 * 16 * depth + place / 4 * 64 + column % 16 * 4 + place % 4] = weights[column * depth + place]
      }
    }
    return out
  }

  private func exponential(_ x: Double) -> Double {
    // (1 + x / 2^n)^(2^n) with a series inside is enough for a test and needs no library.
    var power = 1 + x / 65536 + x * x / 65536 / 65536 / 2
    for _ in 0..<16 { power *= power }
    return power
  }
}

/// Numbers that are the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33)
  }

  /// Between -2 and 2.
  mutating func floats(_ count: Int) -> [Float] { (0..<count).map { _ in Float(next() % 4001 - 2000) / 1000 } }
}
