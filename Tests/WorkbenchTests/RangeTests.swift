import ClaimModel
import TestSupport
import Testing
import Workbench

/// Ranges of the queue, from `V` to the cursor.
@Suite struct RangeTests {
  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...4 { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook)
  }

  /// The rows that show a star.
  private func starred(_ bench: Bench) -> [String] {
    bench.state.view().lines().filter { $0.dropFirst().first == "*" }
  }

  @Test func anOpenRangeCountsAsMarkedAndEditsAreOfItsClaims() throws {
    let bench = try bench()

    bench.press("V j j")
    #expect(bench.screen.contains("3 marked"))
    bench.press("v t")

    for number in 1...3 {
      #expect(try bench.review(ClaimID(number: number)).state.name == .inReview)
      #expect(starred(bench).contains { $0.contains("C000\(number)") })
    }
    #expect(try bench.review(ClaimID(number: 4)).state.name == .unreviewed)
    #expect(starred(bench).count == 3)
  }

  @Test func anEditIsOfTheMarkedAndTheRange() throws {
    let bench = try bench()

    bench.press("Space j V j a")
    #expect(bench.screen.contains("Assign 3 claims to"))
    bench.type("jon")
    bench.press("Enter")

    let names = try (1...4).map { try bench.claim(ClaimID(number: $0)).assignee?.name }
    #expect(names == ["jon", nil, "jon", "jon"])
  }

  @Test func aRangeStaysWithItsClaimsInAnotherOrder() throws {
    let bench = try bench()

    bench.press("V j o i o i k")

    #expect(starred(bench).count == 2)
    for number in 1...2 { #expect(starred(bench).contains { $0.contains("C000\(number)") }) }
    #expect(bench.screen.contains("2 marked"))
  }

  @Test func vEndsTheRangeAndEscDropsIt() throws {
    let bench = try bench()

    bench.press("V j Esc")
    #expect(bench.screen.contains("0 marked"))
    bench.press("V j V j")

    #expect(bench.screen.contains("2 marked"))
    #expect(starred(bench).count == 2)
  }
}
