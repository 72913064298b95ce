import Testing

@testable import AttributionExtraction

@Suite("Windows of the network")
struct NetworkWindowsTests {
  @Test("Every piece is wanted once, of a window that sees it", arguments: [(254, 192), (254, 254), (8, 1), (10, 7)])
  func cover(most: Int, stride: Int) {
    for pieces in Array(0...600) + [5_003] {
      var read = 0
      for window in NetworkWindows(pieces, most: most, stride: stride) {
        #expect(window.wanted.lowerBound == read && !window.wanted.isEmpty)
        #expect(window.seen.count <= most && window.seen.upperBound <= pieces)
        #expect(
          window.seen.lowerBound <= window.wanted.lowerBound && window.wanted.upperBound <= window.seen.upperBound)
        read = window.wanted.upperBound
      }
      #expect(read == pieces)
    }
  }

  @Test("A text of one piece more than a window is seen in two halves that overlap, not in two whole windows")
  func oneMore() {
    let windows = Array(NetworkWindows(255, most: 254, stride: 192))
    #expect(windows.map(\.seen) == [0..<159, 96..<255])
    #expect(windows.map(\.wanted) == [0..<127, 127..<255])
  }

  @Test("All windows are as long, and each piece has at least half of the overlap around it, but at the ends")
  func margins() {
    for pieces in 255...2_000 {
      let windows = Array(NetworkWindows(pieces, most: 254, stride: 192))
      #expect(Set(windows.map(\.seen.count)).count == 1)
      for (window, next) in zip(windows, windows.dropFirst()) {
        #expect(window.seen.upperBound - window.wanted.upperBound >= 30)
        #expect(next.wanted.lowerBound - next.seen.lowerBound >= 30)
      }
    }
  }
}
