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
}
