import Testing

@testable import AttributionExtraction

@Suite("Windows of the network")
struct NetworkWindowsTests {
  private func windows(_ count: Int, _ paragraphs: [Int], most: Int = 254, stride: Int = 192)
    -> [NetworkWindows.Window]
  {
    Array(NetworkWindows(count, paragraphs: paragraphs, most: most, stride: stride))
  }

  @Test(
    "Every piece is wanted once, of a window that sees it",
    arguments: [(254, 192), (254, 254), (47, 2), (20, 1), (8, 1), (10, 7), (1, 1)])
  func cover(most: Int, stride: Int) {
    for every in [1, 2, 3, 60, 200, 1_000] {
      for count in Array(0...600) + [5_003] {
        // The first paragraph is shorter than the others, or longer.
        let paragraphs = [0] + Array(Swift.stride(from: 1 + count % 7 * every / 2, to: count, by: every))
        let found = windows(count, paragraphs, most: most, stride: stride)
        let isRight = found.allSatisfy { window in
          !window.wanted.isEmpty && window.seen.count <= most && window.seen.lowerBound >= 0
            && window.seen.upperBound <= count && window.seen.lowerBound <= window.wanted.lowerBound
            && window.wanted.upperBound <= window.seen.upperBound
        }
        #expect(isRight)
        #expect(found.flatMap { [$0.wanted.lowerBound, $0.wanted.upperBound] } == seams(found, to: count))
      }
    }
  }

  /// Where windows begin and end when none leaves out a piece, nor has one twice.
  private func seams(_ windows: [NetworkWindows.Window], to count: Int) -> [Int] {
    windows.isEmpty && count == 0
      ? [] : [0] + windows.dropLast().flatMap { [$0.wanted.upperBound, $0.wanted.upperBound] } + [count]
  }

  @Test("A window ends where a paragraph does, and sees a little of the next")
  func paragraphs() {
    let found = windows(500, [0, 60, 130, 160, 230, 300, 330, 420])

    #expect(found.map(\.wanted) == [0..<160, 160..<330, 330..<500])
    #expect(found.map(\.seen) == [0..<176, 144..<346, 314..<500])
  }

  @Test("A paragraph that is longer than a window is parted, and more of what stands around is seen")
  func longParagraph() {
    let found = windows(600, [0, 20])

    #expect(found.map(\.wanted) == [0..<200, 200..<392, 392..<600])
    #expect(found.map(\.seen) == [0..<231, 169..<423, 361..<600])
  }

  @Test("Where the first paragraph is shorter than what is seen beyond a seam, the window begins with the text")
  func shortBeginning() {
    #expect(windows(9, [0, 2], most: 8, stride: 1).map(\.seen) == [0..<5, 0..<8, 2..<9])
  }

  @Test("A text of one piece more than a window is seen in two halves, not in two whole windows")
  func oneMore() {
    #expect(windows(254, [0, 100, 120]).map(\.seen) == [0..<254])
    #expect(windows(255, [0, 100, 120]).map(\.seen) == [0..<136, 104..<255])
    #expect(windows(255, [0]).map(\.seen) == [0..<159, 97..<255])
  }

  @Test("What stands around a seam is seen from both sides, more of it in a paragraph than between two")
  func margins() {
    var margins: Set<Int> = []
    for count in 255...2_000 {
      let starts = Array(stride(from: 0, to: count, by: 100 + count % 300))
      let found = windows(count, starts)
      for (window, next) in zip(found, found.dropFirst()) {
        let margin = starts.contains(next.wanted.lowerBound) ? 16 : 31
        margins.insert(margin)
        #expect(next.wanted.lowerBound - next.seen.lowerBound == margin)
        #expect(window.seen.upperBound == min(count, window.wanted.upperBound + margin))
      }
    }
    #expect(margins == [16, 31])
  }
}
