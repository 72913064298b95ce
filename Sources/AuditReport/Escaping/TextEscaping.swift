/// How text from outside goes into a format.
protocol TextEscaping: Sendable {
  /// Puts the text behind what is there, as the format must have it.
  func append(_ text: String, to bytes: inout [UInt8])
}
