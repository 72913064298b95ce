/// The two functions of analysis that decoding needs, without a library of the system.
enum FloatMath {
  /// e^x by 2^n times a polynomial, within a millionth of it; 0 far below.
  static func exponential(_ x: Float) -> Float {
    guard x > -80 else { return 0 }
    let scaled = min(x, 80) * 1.442_695_04
    let whole = scaled.rounded()
    let part = (scaled - whole) * 0.693_147_18
    var power: Float = 1 / 720
    for factor: Float in [1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1] { power = power * part + factor }
    return power * Float(sign: .plus, exponent: Int(whole), significand: 1)
  }

  /// The natural logarithm by the exponent and a series for the rest; at least -14, so that sums stay in range.
  static func logarithm(_ x: Float) -> Float {
    guard x > 1e-6 else { return -14 }
    // x = s · 2^n with 1 ≤ s < 2; ln s = 2 artanh((s - 1) / (s + 1)), centred so that the series is short.
    var (significand, exponent) = (x.significand, Float(x.exponent))
    if significand > 1.414_213_5 { (significand, exponent) = (significand / 2, exponent + 1) }
    let part = (significand - 1) / (significand + 1)
    let square = part * part
    let series = 2 * part * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return series + exponent * 0.693_147_18
  }
}
