import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Attributions of nothing")
struct EmptySpeakersTests {
  @Test(
    "What nobody said, or somebody may say, is attributed to nobody",
    arguments: [
      "[s:Nobody] [c:said] [t:that the bank was insolvent].",
      "[s:No one] [c:has said] [t:that the bank was insolvent].",
      "[s:None of the owners] [c:said] [t:that the bank was insolvent].",
      "[s:Neither] [c:said] [t:that the bank was insolvent].",
      "[s:Neither Dahl nor the bank] [c:said] [t:that it rained].",
      "If [s:Olsen] [c:says] [t:the bank is insolvent], the market will fall.",
    ])
  func without(marked: String) {
    #expect(ToldText(marked).isolation().attributions.isEmpty)
  }

  @Test(
    "Other words before a speaker take nothing away",
    arguments: [
      "Even if [s:Olsen] [c:says] [t:the bank is insolvent], it is open.",
      "If it rains, [s:Olsen] [c:says], [t:the bank will close].", "[s:Nobody] [c:declined] [t:to comment].",
    ])
  func kept(marked: String) {
    #expect(ToldText(marked).isolation().attributions.count == 1)
  }
}
