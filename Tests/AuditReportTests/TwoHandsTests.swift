import AuditLedger
import ClaimModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import AuditReport

@Suite("Two hands")
struct TwoHandsTests {
  private struct Broken: Error {}

  /// Pieces that name who made them.
  private func hands(_ count: Int, work: @escaping @Sendable (Int) throws -> Void = { _ in }) -> TwoHands<
    String, String
  > {
    TwoHands(
      count: count, hand: { _ in "second" },
      work: { number, hand in
        try work(number)
        return "\(number) \(hand)"
      })
  }

  private let second: SecondReading = { body in
    try body(SampleCasebook.make())
    return true
  }

  @Test("hand on every piece in order, whoever made it", arguments: [0, 1, 16, 17, 1_000])
  func order(count: Int) throws {
    var mine = "first"
    var taken: [String] = []

    try hands(count).run(&mine, beside: second) { number, piece, _ in
      #expect(piece.hasPrefix("\(number) "))
      taken.append(piece)
    }

    #expect(taken.count == count)
  }

  @Test("share the work")
  func share() throws {
    var mine = "first"
    let met = Mutex(Set<String>())
    // Whoever comes first waits for the other, as long as a busy machine may take.
    let patience = ContinuousClock.now + .seconds(30)
    try TwoHands<String, String>(
      count: 400, hand: { _ in "second" },
      work: { _, hand in
        met.withLock { _ = $0.insert(hand) }
        while met.withLock({ $0.count }) < 2, ContinuousClock.now < patience { Thread.sleep(forTimeInterval: 0.001) }
        return hand
      }
    ).run(&mine, beside: second) { _, _, _ in }

    #expect(met.withLock { $0 } == ["first", "second"])
  }

  @Test("are one where the casebook can't be read twice")
  func alone() throws {
    var mine = "first"
    for second: SecondReading? in [nil, { _ in false }, { _ in throw Broken() }] {
      var taken: [String] = []
      try hands(100).run(&mine, beside: second) { _, piece, _ in taken.append(piece) }
      #expect(taken.count == 100 && taken.allSatisfy { $0.hasSuffix("first") })
    }
  }

  @Test("stop at a piece that fails, after those before it", arguments: [0, 15, 16, 333])
  func failure(at wrong: Int) throws {
    var mine = "first"
    var taken = 0

    #expect(throws: Broken.self) {
      try hands(1_000) { if $0 == wrong { throw Broken() } }.run(&mine, beside: second) { _, _, _ in taken += 1 }
    }

    #expect(taken == wrong / 16 * 16)
  }

  @Test("stop when nobody takes any more")
  func leaving() throws {
    var mine = "first"
    #expect(throws: Broken.self) {
      try hands(1_000).run(&mine, beside: second) { number, _, _ in if number == 40 { throw Broken() } }
    }
  }
}
