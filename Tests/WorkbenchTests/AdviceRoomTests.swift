import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The last line of a narrow window: a sentence in fewer words, or one that is cut behind a word, and never without its
/// keys.
@Suite struct AdviceRoomTests {
  private func last(_ bench: Bench) -> String { bench.state.view().lines().last?.trimmed ?? "" }

  private func narrow(_ casebook: Casebook, as name: String = "mira") throws -> Bench {
    try Bench(casebook, as: name, size: Size(columns: 60, rows: 15))
  }

  @Test func whatIsUnreviewedIsAdvisedInFewerWords() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()

    let bench = try narrow(desk.casebook)

    #expect(last(bench) == "Unreviewed: v s r n c gives a verdict; v x sets it aside.")
  }

  @Test func ofALongReasonTheEndIsCutAndTheKeyStays() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    try desk.perform(
      .move(claim, .setAside(reason: "It is a matter of taste whether a bridge is the fairest of the whole country.")))

    let bench = try narrow(desk.casebook)
    bench.press("Enter")

    #expect(last(bench).hasPrefix("Set aside by mira: It is a matter of"))
    #expect(last(bench).hasSuffix("… v e reopens it."))
  }

  @Test(arguments: ["An opinion", "An opinion."])
  func aReasonEndsWithOneFullStop(reason: String) throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    try desk.perform(.move(claim, .setAside(reason: reason)))

    let bench = try narrow(desk.casebook)
    bench.press("Enter")

    #expect(last(bench) == "Set aside by mira: An opinion. v e reopens it.")
  }

  @Test func noScreenCutsItsAdviceInsideAWord() throws {
    for (name, keys) in GoldenScreenTests.screens where !["help", "palette", "find"].contains(name) {
      let bench = try narrow(SampleCasebook.make(), as: "kim")
      for part in keys.split(separator: " ") where !part.contains(":") && !part.contains(";") && part != "!" {
        bench.press(String(part))
      }
      guard bench.state.prompt == nil, bench.state.desk.message == nil else { continue }
      let advice = bench.state.place.screen.advice(bench.state.desk).plain
      guard let cut = bench.state.message.first?.plain.trimmed, cut.hasSuffix("…") else { continue }
      let kept = cut.dropLast()
      #expect(advice.hasPrefix(kept) && (advice.dropFirst(kept.count).first ?? " ") == " " || advice == cut, "\(name)")
    }
  }
}
