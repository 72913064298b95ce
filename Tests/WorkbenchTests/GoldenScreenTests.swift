import Foundation
import TerminalUI
import TestSupport
import Testing
import Workbench

/// Every screen at three sizes, kept beside this test for people to read. `RECORD=1` writes them anew.
@Suite struct GoldenScreenTests {
  static let screens: [(name: String, keys: String)] = [
    ("queue", ""), ("claim", "Enter"), ("verdict", "v n"), ("article", "g a"), ("evidence", "e s"), ("sources", "g s"),
    ("relations", "g r"), ("log", "g l"), ("report", "g x"), ("help", "?"), ("palette", ":"), ("which-key", "Enter v"),
    ("grouped", "o g s"), ("find", "/"),
  ]
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15), Size(columns: 200, rows: 50)]

  @Test(arguments: screens.map(\.name)) func isAsRecorded(name: String) throws {
    let keys = Self.screens.first { $0.name == name }?.keys ?? ""
    for size in Self.sizes {
      let bench = try Bench(SampleCasebook.make(), as: "kim", size: size)
      if !keys.isEmpty { bench.press(keys) }
      let file = Self.folder.appendingPathComponent("\(name)-\(size.columns)x\(size.rows).txt")
      let shown = bench.screen + "\n"
      if Depth.isRecording {
        try Data(shown.utf8).write(to: file)
      } else {
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(shown == golden, "\(file.lastPathComponent); if that is meant, run with RECORD=1")
      }
      for y in 0..<size.rows {
        #expect(bench.state.view().row(y).reduce(0) { $0 + Int($1.width) } == size.columns)
      }
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")
}
