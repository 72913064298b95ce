import Foundation
import TerminalUI
import Testing

@testable import ClaimsCommand

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇺🇳", 2), ("❤️", 2), ("❤", 1), ("…", 1),
    ("◔⇄✓»✗∅", 6),
    ("a\u{200D}b", 2), ("\u{FE0F}", 0), ("🧑‍💻x", 3), ("中文，全角", 10), ("می\u{200C}خواهم", 7), ("«»–", 3),
  ])
  func cells(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func aTextIsCutBetweenCharacters() {
    #expect(("東京の失業率" as Printed).cut(to: 6).plain == "東京…")
    #expect(("東京の失業率" as Printed).cut(to: 7).plain == "東京の…")
    #expect(("e\u{301}e\u{301}e\u{301}" as Printed).cut(to: 2).plain == "e\u{301}…")
    #expect(("👩‍👩‍👧👩‍👩‍👧" as Printed).cut(to: 3).plain == "👩‍👩‍👧…")
    #expect(("whole" as Printed).cut(to: 5).plain == "whole")
    #expect(("whole" as Printed).cut(to: nil).plain == "whole")
  }

  @Test func aTextIsWrappedAtBlanksAndBetweenIdeographs() {
    #expect(("one two three" as Printed).wrapped(to: 8).map(\.plain) == ["one two", "three"])
    #expect(("東京の失業率は" as Printed).wrapped(to: 5).map(\.plain) == ["東京", "の失", "業率", "は"])
    #expect(("abcdefghij" as Printed).wrapped(to: 4).map(\.plain) == ["abcd", "efgh", "ij"])
    #expect(("" as Printed).wrapped(to: 4).map(\.plain) == [""])
  }

  @Test func inksSurviveCuttingAndWrapping() {
    let line: Printed = "plain \("bold words", .heading) end"

    #expect(line.cut(to: 9).runs == ["plain " as Printed, Printed("bo…", .heading)].flatMap(\.runs))
    #expect(line.rendered(inColour: true) == "plain \u{1B}[1mbold words\u{1B}[0m end")
    #expect(line.rendered(inColour: false) == "plain bold words end")
    #expect(line.wrapped(to: 10).map(\.plain) == ["plain bold", "words end"])
  }
}

@Suite struct ColumnTests {
  private static func table() -> Columns {
    var table = Columns([.init("id"), .init("name", least: 4), .init("empty"), .init("rest", least: 6, goes: 1)])
    table.rows = [
      ["C1", "東京タワー", "", "first"], ["C2", "e\u{301}cole", "", "the second is longer"], ["C3", "👩‍👩‍👧 fam", "", "x"],
    ]
    return table
  }

  @Test func columnsAreAlignedByCells() {
    #expect(
      Self.table().lines(width: nil).map(\.plain) == [
        "id  name        rest", "C1  東京タワー  first", "C2  e\u{301}cole       the second is longer", "C3  👩‍👩‍👧 fam      x",
      ])
  }

  @Test func columnsAreCutToTheWidth() {
    let lines = Self.table().lines(width: 24)

    #expect(lines.allSatisfy { $0.width <= 24 })
    #expect(lines[2].plain == "C2  e\u{301}cole       the se…" || lines[2].plain.hasSuffix("…"))
  }

  @Test func theLeastNeededColumnGoesFirst() {
    let lines = Self.table().lines(width: 11)

    #expect(lines.map(\.plain) == ["id  name", "C1  東京タ…", "C2  e\u{301}cole", "C3  👩‍👩‍👧 fam"])
  }

  @Test func theListIsAlignedOnATerminal() throws {
    let program = try Program.withClaims()

    let lines = try program.runOnTerminal(["list"], columns: 60, environment: ["NO_COLOR": "1"]).text
      .split(separator: "\n").map(String.init)

    // Every claim begins in the same cell, however wide the name before it is.
    let starts = try lines.prefix(3).map { line in
      let last = try #require(["claim", "The strait is", "東京の失業率は"].first { line.contains("  \($0)") })
      return DisplayWidth.of(line[..<(try #require(line.range(of: "  \(last)", options: .backwards)).lowerBound)])
    }
    #expect(Set(starts).count == 1, "\(lines)")
    #expect(lines[2].contains("総務省統計局"))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test func nothingIsCutInAPipe() throws {
    let program = try Program.withClaims()
    try program.done("edit", "C1", "--statement", String(repeating: "long words ", count: 60) + "end.")

    let text = try program.done("list")

    #expect(text.contains("long words end."))
    #expect(!text.contains("…"))
  }
}
