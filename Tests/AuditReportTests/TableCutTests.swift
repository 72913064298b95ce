import Testing

@testable import AuditReport

@Suite("A long table of claims is cut")
struct TableCutTests {
  private func heights(_ sizes: [Int]) -> [Int] {
    TableCut.pieces(sizes).reduce(into: []) { heights, piece in
      if heights.isEmpty || piece.opensTable { heights.append(0) }
      heights[heights.count - 1] += piece.rows.count
    }
  }

  @Test("what is short stays one table", arguments: [[], [1], [39, 20], [100], [10, 10, 10, 10]])
  func short(sizes: [Int]) {
    #expect(TableCut.pieces(sizes).allSatisfy { !$0.opensTable && !$0.goesOn })
  }

  @Test("between two articles, and within one only where it is longer than a table")
  func between() {
    #expect(heights([30, 30, 30, 30]) == [60, 60])
    #expect(heights([39, 90]) == [39, 90])
    #expect(heights([230, 50]) == [100, 100, 80])
    #expect(TableCut.pieces([230, 50]).map(\.goesOn) == [false, true, true, false])
  }

  @Test("every row stands once and in its order, and no table is longer than the most")
  func whole() {
    var chance = SystemRandomNumberGenerator()
    for _ in 1...200 {
      let sizes = (0..<Int.random(in: 0...30, using: &chance)).map { _ in Int.random(in: 1...260, using: &chance) }
      let pieces = TableCut.pieces(sizes)

      let rows = pieces.flatMap { piece in piece.rows.map { [piece.group, $0] } }
      #expect(rows == sizes.enumerated().flatMap { group, size in (0..<size).map { [group, $0] } })
      #expect(heights(sizes).allSatisfy { $0 <= TableCut.most })
    }
  }
}
