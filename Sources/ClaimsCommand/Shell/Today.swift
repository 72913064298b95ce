import ArgumentParser
import ClaimModel
import Foundation

extension PartialDate {
  /// The day, in UTC, as the clock has it.
  static var today: PartialDate { PartialDate(daysSinceEpoch: Int(Date().timeIntervalSince1970 / 86_400)) }
}
