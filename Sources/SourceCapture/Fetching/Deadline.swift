/// The moment at which a capture ends whether it is done or not, and the person's wish to end it before.
struct Deadline: Sendable {
  let subject: String
  let seconds: Int
  private let end: ContinuousClock.Instant
  private let isCancelled: @Sendable () -> Bool

  init(_ subject: String, seconds: Int, isCancelled: @escaping @Sendable () -> Bool) {
    (self.subject, self.seconds, self.isCancelled) = (subject, seconds, isCancelled)
    end = ContinuousClock.now + .seconds(seconds)
  }

  /// - Throws: ``CaptureError/tooSlow(_:seconds:bytes:)``, ``CaptureError/cancelled(_:)``.
  func check(bytes: Int) throws {
    if isCancelled() { throw CaptureError.cancelled(subject) }
    if ContinuousClock.now >= end { throw CaptureError.tooSlow(subject, seconds: seconds, bytes: bytes) }
  }

  /// What is left of it in seconds, at least a little.
  var rest: Double {
    let left = end - ContinuousClock.now
    return max(0.1, Double(left.components.seconds) + Double(left.components.attoseconds) / 1e18)
  }
}
