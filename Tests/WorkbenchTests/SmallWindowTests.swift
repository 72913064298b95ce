import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// A window that is too small, and one that changes its size.
@Suite struct SmallWindowTests {
  private func bench(_ size: Size = Size(columns: 80, rows: 24)) throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...3 { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook, size: size)
  }

  private func resize(_ bench: Bench, _ columns: Int, _ rows: Int) {
    bench.send(.terminal(.resized(Size(columns: columns, rows: rows))))
  }

  @Test func whatCantBeSeenIsNotChanged() throws {
    let bench = try bench()
    resize(bench, 50, 12)
    let before = bench.state

    bench.press("v t c p 1 Enter j")
    bench.send(.terminal(.paste("words")))

    #expect(bench.state == before)
    #expect(try bench.all(Review.self).isEmpty)
    resize(bench, 80, 24)
    bench.press("v t")
    #expect(try bench.all(Review.self).count == 1)
  }

  @Test func qLeavesAlsoWhereAWordWasBegun() throws {
    let bench = try bench()
    bench.press("v x")
    resize(bench, 50, 12)

    bench.press("q")

    #expect(bench.outside.last == .quit)
  }

  @Test func theCursorOfAClaimStaysOnItsThing() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press(":")
    bench.type("goto C3")
    bench.press("Enter")
    func thing() -> PageOfLines.Thing? {
      if case .claim(let screen) = bench.state.place { screen.thing(bench.state.desk) } else { nil }
    }
    for _ in 0..<12 {
      bench.press("j")
      let before = try #require(thing())
      resize(bench, 200, 50)
      #expect(thing() == before)
      resize(bench, 60, 15)
      #expect(thing() == before)
      resize(bench, 80, 24)
      #expect(thing() == before)
    }
  }

  @Test func theCursorOfAnArticleStaysInSight() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 60, rows: 15))
    bench.press(":")
    bench.type("goto A1")
    bench.press("Enter")
    for _ in 0..<5 { bench.press("}") }
    for (columns, rows) in [(200, 50), (80, 24), (60, 15)] {
      resize(bench, columns, rows)
      let cursor = try #require(bench.state.view().cursor)
      #expect((1..<rows - 2).contains(cursor.y))
    }
  }
}
