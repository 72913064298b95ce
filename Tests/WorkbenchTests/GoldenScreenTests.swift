import AuditLedger
import ClaimModel
import Foundation
import TerminalUI
import TestSupport
import Testing
import Workbench

/// Every screen at three sizes, kept beside this test for people to read. `RECORD=1` writes them anew.
@Suite struct GoldenScreenTests {
  /// The keys that lead to each screen. `:` begins a command that is typed up to the next `;`.
  static let screens: [(name: String, keys: String)] = [
    ("queue", ""), ("claim", "Enter"), ("verdict", "v n"), ("article", "g a"), ("evidence", "e s"), ("sources", "g s"),
    ("relations", "g r"), ("log", "g l"), ("report", "g x"), ("help", "?"), ("palette", ":"), ("which-key", "Enter v"),
    ("grouped", "o g s"), ("find", "/"), ("claim-full", ":goto C6;"), ("claim-differed", ":goto C4;"),
    ("article-long", ":goto A1;"), ("article-marking", ":goto A1; ) ) i n Enter"), ("article-list", ":goto A1; t"),
    ("article-moving", ":goto C1; g a i w"), ("evidence-text", ":goto C1; e c :notice; Enter"),
    ("graph", ":goto C13; g r"), ("timeline", ":goto C13; g r t"), ("log-before", "g l t"),
    ("confirm", "s a * v p"), ("question", "c b"), ("reject", "g a i x"), ("error", "!"),
    ("findings", "o r"), ("exports", "x c"), ("waiver", ":goto C5; !"),
  ]
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15), Size(columns: 200, rows: 50)]

  @Test(arguments: screens.map(\.name)) func isAsRecorded(name: String) throws {
    let keys = Self.screens.first { $0.name == name }?.keys ?? ""
    for size in Self.sizes {
      let bench = try Bench(SampleCasebook.make(), as: "kim", size: size)
      if keys == "!" {
        bench.send(
          .trouble("Another program holds the casebook. Nothing was written. Reading goes on; x x tries again."))
      } else {
        Self.press(keys, bench)
      }
      try Self.compare(bench, "\(name)-\(size.columns)x\(size.rows)")
    }
  }

  /// Wide, joined, right-to-left and hostile text on each screen that shows a claim, an article, a source or an event.
  @Test(arguments: ["queue", "claim", "article", "marking", "evidence", "graph", "timeline", "sources", "log"])
  func foreignTextStaysInItsColumns(name: String) throws {
    let keys = [
      "queue": "", "claim": ":goto C4; c", "article": ":goto A1;", "marking": ":goto A1; i n",
      "evidence": ":goto C1; e s Enter",
      "graph": ":goto C1; g r", "timeline": ":goto C1; g r t", "sources": "g s", "log": "g h",
    ]
    for size in Self.sizes {
      let bench = try ForeignCasebook.bench(size)
      Self.press(keys[name] ?? "", bench)
      try Self.compare(bench, "foreign-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  /// Under the house's rules, which the sample's own policy softens: what they find, and what they hold up.
  @Test(arguments: ["rules": "Enter Tab", "blocked": "v o", "rules-queue": ""]) func whatRulesFindIsShown(
    name: String, keys: String
  ) throws {
    var desk = try TestSupport.Desk(rules: nil)
    try desk.agree(
      on: desk.claim("The bridge was closed, and it was 175 years old, as everybody in the town says by now."))
    try desk.perform(.move(desk.claim("The ferry sank."), .take))
    try desk.perform(.move(ClaimID(number: 2), .propose(Opinion(verdict: .refuted, rationale: "So."))))
    for size in Self.sizes {
      let bench = try Bench(desk.casebook, as: "kim", size: size)
      bench.press(":")
      bench.type("order id")
      bench.press("Enter g g " + keys)
      try Self.compare(bench, "\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func anEmptyCasebookIsAPageThatLeads() throws {
    for size in Self.sizes {
      let bench = try Bench(TestSupport.Desk().casebook, size: size)
      try Self.compare(bench, "empty-\(size.columns)x\(size.rows)")
    }
  }

  private static func press(_ keys: String, _ bench: Bench) {
    var rest = keys[...]
    while let colon = rest.firstIndex(of: ":"), let end = rest[colon...].firstIndex(of: ";") {
      bench.press(String(rest[..<colon]))
      let words = rest[rest.index(after: colon)..<end]
      // In a finder the words are typed as they are; elsewhere they are a command.
      if bench.screen.contains("which source") {
        bench.type(String(words))
      } else {
        bench.press(":")
        bench.type(String(words))
        bench.press("Enter")
      }
      rest = rest[rest.index(after: end)...]
    }
    bench.press(rest == ":" ? ":" : String(rest))
  }

  private static func compare(_ bench: Bench, _ name: String) throws {
    let size = bench.state.desk.size
    let file = folder.appendingPathComponent("\(name).txt")
    let shown = bench.screen + "\n"
    if Depth.isRecording {
      try Data(shown.utf8).write(to: file)
    } else {
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(shown == golden, "\(file.lastPathComponent); if that is meant, run with RECORD=1")
    }
    for y in 0..<size.rows {
      #expect(bench.state.view().row(y).columnsUsed == size.columns)
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")
}

/// A casebook whose every text is wide, joined, right-to-left or hostile.
enum ForeignCasebook {
  static let statements = [
    "失業率は過去最低の2.4%だと総務省が発表した", "the vote was 51 to 49 🙂 👩‍👩‍👧‍👦 🇺🇳", "המשרד הכחיש את הדיווח 2020",
    "\u{1B}]0;owned\u{7} clears \u{1B}[2J the screen",
    "looks like \u{202E}ymedaca\u{202C} and e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "Tіme says =HYPERLINK(\"http://example.org\")\u{200B}\u{E000}",
  ]

  static let article = """
    統計局長の佐藤健は「失業率は下がった」と述べた。

    המשרד הכחיש את הדיווח, said Noa Lev on 7 August 2020 🙂.

    The user \u{1B}[2Jroot said \u{1B}]0;owned\u{7} clears the \u{202E}neercs\u{202C} screen.

    """

  static func bench(_ size: Size) throws -> Bench {
    var desk = try TestSupport.Desk()
    for statement in statements { try desk.claim(statement) }
    for (from, to) in [(2, 1), (3, 1), (4, 2)] {
      let relation = try Relation(
        id: RelationID(number: -1), from: ClaimID(number: from), does: .denies, to: ClaimID(number: to),
        standing: .confirmed, note: statements[4])
      try desk.perform(.add([relation.any]), as: "佐藤")
    }
    let bench = try Bench(desk.casebook, size: size)
    try bench.session.addSource(
      Source(id: SourceID(number: -1), nature: .document, title: statements[3], author: statements[2]), text: article)
    try bench.addArticle(article, title: "総務省 \u{1B}[31m 🙂", isolate: false)
    return bench
  }
}
