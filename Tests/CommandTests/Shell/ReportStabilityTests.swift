import AuditReport
import Foundation
import Testing

/// The same ledger head gives the same bytes, wherever the program runs.
@Suite("Reports")
struct ReportStabilityTests {
  /// Places that write numbers, days and letters in other ways, and lie across the date line.
  private static let elsewhere = [
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "America/St_Johns"],
    ["LC_ALL": "POSIX", "LANG": "", "TZ": "Etc/GMT+12"],
  ]

  @Test(
    "are the same bytes in every locale and time zone, and by whoever's clock", arguments: Exporters.all.map(\.name))
  func stable(format: String) throws {
    let program = try Program.withSignOff()
    try program.done("checkpoint")
    let arguments = ["report", "--format", format] + (format == "proof" ? ["--scope", "C0001"] : [])
    let first = try program.run(arguments, environment: ["TZ": "UTC"])

    #expect(first.code == 0 && !first.bytes.isEmpty, "\(first.messages)")
    for place in Self.elsewhere {
      let other = try program.run(arguments, environment: place)
      #expect(other.code == 0 && other.bytes == first.bytes, "\(place)")
      #expect(other.messages == first.messages, "\(place)")
    }
  }

  @Test("of another run of the program, a backup and a copy brought in from the text form are the same bytes")
  func copies() throws {
    let program = try Program.withSignOff()
    let first = try program.run(["report", "--format", "json"])
    try program.done("text", "out", "text")
    try program.done("backup", "copy.casebook")
    try program.run(["text", "in", "text"], environment: ["CLAIMS_CASEBOOK": program.path("read.casebook")])

    for name in ["copy.casebook", "read.casebook"] {
      let other = try program.run(["report", "--format", "json", "--casebook", program.path(name)])
      #expect(other.code == 0 && other.bytes == first.bytes, "\(name): \(other.messages)")
    }
  }
}
