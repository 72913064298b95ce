import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The graph of claims, walked by the arrows, and its timeline.
@Suite struct RelationsTests {
  /// C1 is denied by C2 and C3; C4 answers C2.
  private static func desk() throws -> Casebook {
    var desk = try TestSupport.Desk()
    for number in 1...4 { try desk.claim("Statement number \(number) of the matter.") }
    func relate(_ from: Int, _ does: RelationKind, _ to: Int, _ standing: RelationStanding = .confirmed) throws {
      let relation = try Relation(
        id: RelationID(number: -1), from: ClaimID(number: from), does: does, to: ClaimID(number: to), standing: standing
      )
      try desk.perform(.add([relation.any]))
    }
    try relate(2, .denies, 1)
    try relate(3, .denies, 1, .suggested)
    try relate(4, .respondsTo, 2)
    return desk.casebook
  }

  private static func screen(_ bench: Bench) throws -> RelationsScreen {
    guard case .relations(let screen) = bench.state.place else {
      throw LedgerError.refused("the relations are not in sight but \(bench.state.place.name)")
    }
    return screen
  }

  @Test(arguments: [
    ("", 1), ("l", 2), ("l j", 3), ("l j k", 2), ("l h", 1), ("l l", 4), ("l l h", 2), ("Tab l", 3), ("l G", 3),
  ]) func arrowsWalkAlongEdges(keys: String, claim: Int) throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))

    bench.press("g r " + keys)

    #expect(try Self.screen(bench).current == ClaimID(number: claim))
  }

  @Test func everyEdgeIsDrawnWithItsWordAndListed() throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))

    bench.press("g r")

    #expect(bench.screen.contains("4 claims, 3 relations, 1 suggested"))
    #expect(bench.lines(with: " denies ").count >= 1)
    #expect(bench.screen.contains("denies?"))
    #expect(bench.screen.contains("responds to"))
    #expect(bench.screen.contains("C0002 denies this"))
  }

  @Test(arguments: [60, 80, 110, 200]) func boxesNeverOverlapAndLinesStayBetweenThem(width: Int) throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: width, rows: 50))
    for number in 1...13 {
      bench.press("g q :")
      bench.type("goto C\(number)")
      bench.press("Enter g r + +")
      let screen = try Self.screen(bench)
      let graph = try #require(screen.graph(bench.state.desk))
      let layout = screen.layout(graph, bench.state.desk)
      for (index, box) in layout.boxes.enumerated() {
        for other in layout.boxes.dropFirst(index + 1) {
          let isApart =
            box.rect.x + box.rect.width <= other.rect.x || other.rect.x + other.rect.width <= box.rect.x
            || box.rect.y + box.rect.height <= other.rect.y || other.rect.y + other.rect.height <= box.rect.y
          #expect(isApart, "\(box.claim) and \(other.claim)")
        }
        for line in layout.lines {
          #expect(!line.cells.keys.contains { box.rect.contains($0) }, "\(line.edge.id) through \(box.claim)")
        }
      }
    }
  }

  @Test func aSuggestedOneIsGoneToAndConfirmed() throws {
    let bench = try Bench(Self.desk())

    bench.press("g r n r y")

    #expect(try bench.all(Relation.self).allSatisfy { $0.standing == .confirmed })
    bench.press("u")
    #expect(try bench.all(Relation.self).count { $0.standing == .suggested } == 1)
  }

  @Test func theTimelineIsByDateWithThoseWithoutOneLast() throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))
    bench.press("j c d")
    bench.type("2026-02")
    bench.press("Enter k c d")
    bench.type("2026-03-01")
    bench.press("Enter g r t")

    let screen = try Self.screen(bench)
    let graph = try #require(screen.graph(bench.state.desk))
    #expect(screen.timeline(graph).map(\.claim.number) == [2, 1, 3, 4])
    #expect(bench.screen.contains("2026-02"))
    #expect(bench.screen.contains("no date"))
    bench.press("t")
    #expect(bench.screen.contains("graph"))
  }

  @Test func anotherClaimComesToTheMiddle() throws {
    let bench = try Bench(Self.desk())

    bench.press("g r l z z")

    #expect(try Self.screen(bench).centre == ClaimID(number: 2))
    bench.press("Enter")
    #expect(bench.screen.contains("Statement number 2"))
  }

  @Test func aStaleClaimIsMarkedInTheTimelineAsInTheGraph() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press(":")
    bench.type("goto C6")
    bench.press("Enter g r")
    #expect(bench.lines(with: "✓!C0006").count == 1)

    bench.press("t")

    #expect(bench.lines(with: "✓!C0006").count == 1)
    #expect(bench.lines(with: "= C0005").count == 1)
  }

  @Test(arguments: [
    ("2020-08", "2020-08-07", "2020-08-07", [2, 1]), ("2020", "2020-08", "2020-08", [1, 2]),
    ("2020-08", "2020-09-14", "2020-08", [1, 2]), ("2020-08-07", "2020-08", "2020-08-07", [2, 1]),
  ]) func theMoreExactOfTwoDatesThatAgreeCounts(made: String, appeared: String, shown: String, order: [Int]) throws {
    var desk = try TestSupport.Desk()
    let (claim, other) = (try desk.claim("It was said."), try desk.claim("It was denied."))
    let relation = try Relation(
      id: RelationID(number: -1), from: other, does: .denies, to: claim, standing: .confirmed)
    try desk.perform(.add([relation.any]))
    var patch = Patch()
    try patch.set("made", PartialDate(text: made))
    try patch.set(
      "appearances",
      [
        Appearance(
          place: .elsewhere("a letter"), date: PartialDate(text: appeared), firstBecause: "Nothing earlier is known.")
      ])
    try desk.perform(.change(claim.any, patch))
    var date = Patch()
    try date.set("made", PartialDate(text: "2020-08-06"))
    try desk.perform(.change(other.any, date))
    let bench = try Bench(desk.casebook)

    bench.press(":")
    bench.type("goto C1")
    bench.press("Enter g r t")

    let screen = try Self.screen(bench)
    let graph = try #require(screen.graph(bench.state.desk))
    #expect(screen.timeline(graph).map(\.claim.number) == order)
    #expect(graph.node(claim)?.date?.description == shown)
    #expect(bench.lines(with: ">\(shown)").count == 1)
  }

  @Test(arguments: [
    ("number 3", 3), ("NUMBER 3", 3), ("c4", 4), ("C0002", 2), ("matter statement 4", 4), ("of the matter", 1),
  ]) func slashGoesToAClaimByItsWordsOrItsId(words: String, claim: Int) throws {
    for keys in ["g r /", "g r t /"] {
      let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))
      bench.press(keys)

      bench.type(words)
      #expect(try Self.screen(bench).current == ClaimID(number: claim), "\(keys)")
      bench.press("Enter")

      #expect(try Self.screen(bench).current == ClaimID(number: claim), "\(keys)")
      bench.press("Enter")
      #expect(bench.state.place.name == "Claim")
    }
  }

  @Test func escGoesBackToWhereTheSearchBegan() throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))
    bench.press("g r l /")
    bench.type("number 3")
    #expect(try Self.screen(bench).current == ClaimID(number: 3))

    bench.press("Esc")

    #expect(try Self.screen(bench).current == ClaimID(number: 2))
    #expect(try !Self.screen(bench).find.isLit)
  }

  @Test func nGoesThroughAllThatWasFound() throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))
    bench.press("g r /")
    bench.type("number")
    bench.press("Enter")
    #expect(bench.screen.contains("«number»: 4 of 4 claims"))

    var seen: [Int] = []
    for keys in ["n", "n", "n", "n", "N"] {
      bench.press(keys)
      seen.append(try Self.screen(bench).current.number)
    }

    #expect(seen == [2, 3, 4, 1, 4])
    bench.press("Esc n")
    #expect(try Self.screen(bench).current.number == 3)
  }

  @Test func whatIsNotThereIsSaidAndNothingMoves() throws {
    let bench = try Bench(Self.desk(), size: Size(columns: 200, rows: 50))
    bench.press("g r l /")
    bench.type("ferry")
    bench.press("Enter")

    #expect(try Self.screen(bench).current == ClaimID(number: 2))
    #expect(bench.screen.contains("No claim here has «ferry»"))
  }

  @Test func aClaimThatHasNoColumnIsSaidToHaveNone() throws {
    let bench = try Bench(Self.desk())
    bench.press("g r /")
    bench.type("c4")
    bench.press("Enter")
    #expect(bench.screen.contains("C0004 stands further away than there are columns"))

    bench.press("z z")

    #expect(try Self.screen(bench).centre == ClaimID(number: 4))
    #expect(bench.lines(with: "C0004").count >= 1)
  }
}
