import TerminalUI
import Testing

@Suite struct ContrastTests {
  @Test func blackOnWhiteIsTwentyOne() { #expect(abs(Contrast.ratio(16, 231) - 21) < 0.01) }

  @Test func aColourOnItselfIsOne() {
    for colour in UInt8.min...UInt8.max { #expect(Contrast.ratio(colour, colour) == 1) }
  }

  @Test func greyIsKnown() { #expect(abs(Contrast.ratio(243, 16) - 4.6) < 0.2) }
}
