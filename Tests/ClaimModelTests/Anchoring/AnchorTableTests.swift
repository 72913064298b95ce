import ClaimModel
import Foundation
import TestSupport
import Testing

/// Spans of articles looked for after seeded edits of which the right answer is known: a table of what came of it.
///
/// The texts are those of the worked example, with places picked by chance, and the annotated articles of the corpora
/// where they are there (`CORPORA`, else a folder beside this one).
@Suite struct AnchorTableTests {
  private struct Sample {
    let text: String
    /// Spans that belong to one sentence.
    let groups: [[Range<Int>]]
  }

  private struct Row {
    var spans = 0
    /// The same words, found where they are.
    var same = 0
    /// Other words, found where what stands for them is.
    var reworded = 0
    /// Gone, and told as an orphan.
    var orphan = 0
    /// Still there, at least in part, but told as an orphan.
    var missed = 0
    var wrong = 0

    static func + (left: Self, right: Self) -> Self {
      Self(
        spans: left.spans + right.spans, same: left.same + right.same, reworded: left.reworded + right.reworded,
        orphan: left.orphan + right.orphan, missed: left.missed + right.missed, wrong: left.wrong + right.wrong)
    }
  }

  /// How often each text is edited: few texts want more edits, for one span in two hundred to mean something.
  private static let rounds = Depth.isFull ? 1 : 6

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func example() throws -> [Sample] {
    let folder = root.appendingPathComponent("claims/articles")
    var random = SeededGenerator(seed: 11)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let text = try String(contentsOf: folder.appendingPathComponent("\(name)/article.txt"), encoding: .utf8)
      let sentences = EditedText(text).sentences.filter { $0.count > 60 }
      let groups = sentences.shuffled(using: &random).prefix(20).map { sentence -> [Range<Int>] in
        let start = sentence.lowerBound
        return [start..<(start + 9), (start + 10)..<(start + 14), (start + 15)..<(sentence.upperBound - 1)]
      }
      return Sample(text: text, groups: groups)
    }
  }

  private static func corpora() throws -> [Sample] {
    let folder =
      ProcessInfo.processInfo.environment["CORPORA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/corpora")
    let names = Depth.isFull ? ["polnear-dev.jsonl", "polnear-train.jsonl"] : ["polnear-dev.jsonl"]
    return try names.flatMap { name -> [Sample] in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return [] }
      return try data.split(separator: 10).prefix(Depth.isFull ? .max : 6).compactMap { line in
        guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
          let text = object["text"] as? String,
          let attributions = object["attributions"] as? [[String: Any]]
        else { return nil }
        let count = text.unicodeScalars.count
        let groups = attributions.map { spans(of: $0, count) }
        return Sample(text: text, groups: groups.filter { !$0.isEmpty })
      }
    }
  }

  private static func spans(of attribution: [String: Any], _ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for part in ["source", "cue", "content"] {
      for pair in attribution[part] as? [[Int]] ?? [] where pair.count == 2 && pair[0] < pair[1] && pair[1] <= count {
        ranges.append(pair[0]..<pair[1])
      }
    }
    return ranges
  }

  private static func look(_ sample: Sample, _ kind: EditedText.Kind, seed: UInt64, hasOld: Bool) throws -> Row {
    var random = SeededGenerator(seed: seed)
    var edited = EditedText(sample.text)
    edited.edit(kind, &random)
    let (old, new) = (CodePoints(sample.text), CodePoints(edited.text))
    let anchoring = SpanAnchoring(from: hasOld ? old : nil, to: new)
    var row = Row()
    for group in sample.groups {
      let anchors = try anchoring.anchors(group.map { try old.span($0) })
      for (range, anchor) in zip(group, anchors) {
        row.spans += 1
        let survivors = edited.survivors(of: range)
        guard let found = anchor.span else {
          // What has lost more than half of its words is as good as gone.
          if survivors.count * 2 < range.count { row.orphan += 1 } else { row.missed += 1 }
          continue
        }
        // Right is what covers most of what is left of the words, and little else.
        let inside = survivors.count { (found.start..<found.end).contains($0) }
        guard inside * 2 >= survivors.count, inside * 2 >= found.end - found.start, inside > 0 else {
          row.wrong += 1
          continue
        }
        if anchor.same != nil { row.same += 1 } else { row.reworded += 1 }
      }
    }
    return row
  }

  @Test func fewerThanOneInTwoHundredIsPutToAWrongPlace() throws {
    var lines = ["edit        old text   spans   same  reworded  orphan  missed  wrong  wrong %"]
    let samples = try Self.example() + Self.corpora()
    var total = Row()
    for hasOld in [true, false] {
      for kind in EditedText.Kind.allCases {
        var row = Row()
        for (index, sample) in samples.enumerated() {
          for round in 0..<Self.rounds {
            row = try row + Self.look(sample, kind, seed: UInt64(index + round * 10_000), hasOld: hasOld)
          }
        }
        let share = Double(row.wrong) * 100 / Double(max(1, row.spans))
        let counts = [row.spans, row.same, row.reworded, row.orphan, row.missed, row.wrong]
        let widths = [8, 7, 10, 8, 8, 7]
        let numbers = zip(counts, widths).map { String(repeating: " ", count: max(1, $1 - "\($0)".count)) + "\($0)" }
          .joined()
        lines.append(
          kind.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0) + (hasOld ? "here    " : "erased  ")
            + numbers + String(format: "%9.2f", share))
        #expect(share < 0.5, "\(kind), \(hasOld)")
        total = total + row
      }
    }
    print(lines.joined(separator: "\n"))
    #expect(total.same + total.reworded + total.orphan > total.spans * 8 / 10)
  }
}
