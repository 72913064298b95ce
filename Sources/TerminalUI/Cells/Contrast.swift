/// How well two colours of the 256 can be told apart (WCAG 2, contrast ratio).
public enum Contrast {
  /// The colour's red, green and blue, as xterm has them. The first sixteen are the terminal's own; xterm's are taken.
  public static func rgb(_ colour: UInt8) -> (UInt8, UInt8, UInt8) {
    switch colour {
    case 0..<16:
      let values: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
      ]
      return values[Int(colour)]
    case 16..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(colour) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    default:
      let grey = 8 + (colour - 232) * 10
      return (grey, grey, grey)
    }
  }

  /// From 1 (the same) to 21 (black on white).
  public static func ratio(_ one: UInt8, _ other: UInt8) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: UInt8) -> Double {
    let (red, green, blue) = rgb(colour)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func linear(_ value: UInt8) -> Double {
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// x to the 2.4th power, for 0 to 1, without a library: x² times the fifth root of x².
  private static func power(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }
}
