import ClaimModel
import TestSupport
import Testing

@testable import Workbench

/// What is looked up before the next key, and what the screen need not wait for.
@Suite struct AheadTests {
  private let sheet = Effect.ask(.claim(ClaimID(number: 2)))

  @Test func theQueueIsDrawnBeforeTheWordsUnderItAreRead() throws {
    let bench = try Bench(SampleCasebook.make())

    #expect(bench.state.isShownWithout(sheet))
    #expect(!bench.state.isShownWithout(.ask(.source(SourceID(number: 1)))))
    #expect(!bench.state.isShownWithout(.redraw))
  }

  @Test func whereTheClaimIsTheScreenNothingIsDrawnWithoutIt() throws {
    let bench = try Bench(SampleCasebook.make())
    bench.press(":")
    #expect(!bench.state.isShownWithout(sheet))
    bench.press("Esc Enter")
    #expect(!bench.state.isShownWithout(sheet))
  }

  @Test func aLetterOfASearchIsDrawnBeforeWhatItFinds() throws {
    let bench = try Bench(SampleCasebook.make())
    let list = Effect.ask(.order(bench.state.queue.request, limit: QueueScreen.firstLook))
    #expect(!bench.state.isShownWithout(list))

    bench.press("/ t")

    #expect(bench.state.isShownWithout(list))
  }

  @Test func theClaimsAboveAndBelowAreLookedUp() throws {
    let bench = try Bench(SampleCasebook.make())
    bench.press("j j")

    let asked = bench.state.likelyQuestions

    #expect(asked.allSatisfy { if case .claim = $0 { true } else { false } })
    #expect(asked.count <= 2)
  }

  /// Rows are kept claim by claim: what was read for one place of the list is at hand in another.
  @Test func rowsOfThePagesAroundAreReadOnce() throws {
    var desk = try TestSupport.Desk()
    for number in 1...60 { try desk.claim("The bridge carried \(number) lorries.") }
    let bench = try Bench(desk.casebook)
    let shown = bench.state.queue.shownClaims(bench.state.desk)

    let page = try #require(bench.state.likelyQuestions.compactMap(\.rows).first)

    #expect(page.allSatisfy { !shown.contains($0) })
    bench.lookAhead()
    #expect(bench.state.likelyQuestions.compactMap(\.rows).isEmpty)
    // Half a page further everything is at hand.
    var state = bench.state
    let asked = state.update(.terminal(.key(.control("D"))))
    #expect(state.queue.shownClaims(state.desk) != shown)
    #expect(!asked.contains { if case .ask(.rows) = $0 { true } else { false } })
  }
}

extension Question {
  fileprivate var rows: [ClaimID]? { if case .rows(let claims) = self { claims } else { nil } }
}
