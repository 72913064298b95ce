import ClaimModel
import Foundation
import ReviewRules
import TestSupport
import Testing

@testable import AuditReport

@Suite("Pictures")
struct PictureTests {
  private struct Box: Hashable {
    let x, y, width, height: Int

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  private func boxes(_ drawing: Drawing) -> [Box] {
    drawing.svg.matches(of: /<rect class="[^"]*" x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"/).compactMap {
      guard let x = Int($0.1), let y = Int($0.2), let width = Int($0.3), let height = Int($0.4) else { return nil }
      return Box(x: x, y: y, width: width, height: height)
    }
  }

  private func overlaps(_ boxes: [Box]) -> Int {
    var count = 0
    for (index, box) in boxes.enumerated() { count += boxes[(index + 1)...].count(where: box.overlaps) }
    return count
  }

  private func graph(claims: Int, relations: Int, seed: UInt64) throws -> RelationGraph {
    var generator = SeededGenerator(seed: seed)
    var nodes: [ClaimID: RelationGraph.Node] = [:]
    for number in 1...claims {
      let id = ClaimID(number: number)
      nodes[id] = RelationGraph.Node(
        id: id, claimant: "Somebody", statement: "A statement that is longer than its box, number \(number), 東京の失業率",
        standing: Standing.allCases.randomElement(using: &generator) ?? .noVerdict)
    }
    let all = try (1...relations).compactMap { number -> Relation? in
      let from = Int.random(in: 1...claims, using: &generator)
      let to = Int.random(in: 1...claims, using: &generator)
      guard from != to else { return nil }
      return try Relation(
        id: RelationID(number: number), from: ClaimID(number: from),
        does: RelationKind.allCases.randomElement(using: &generator) ?? .denies, to: ClaimID(number: to),
        standing: number.isMultiple(of: 3) ? .suggested : .confirmed)
    }
    return RelationGraph(all, nodes)
  }

  @Test("of relations: no two boxes overlap, up to 200 claims", arguments: 0..<UInt64(20))
  func relations(seed: UInt64) throws {
    let graph = try graph(claims: 10 + Int(seed) * 10, relations: 10 + Int(seed) * 12, seed: seed)
    let drawing = graph.drawing()
    let boxes = boxes(drawing)

    #expect(boxes.count == graph.count && graph.count <= RelationGraph.mostNodes)
    #expect(overlaps(boxes) == 0)
    #expect(boxes.allSatisfy { $0.x >= 0 && $0.x + $0.width <= drawing.width && $0.y + $0.height <= drawing.height })
  }

  @Test("of more than 200 nodes hold the first, and a sentence says what was left out")
  func clipped() throws {
    let graph = try graph(claims: 500, relations: 900, seed: 1)

    #expect(graph.count <= 200 && graph.total > 400)
    let fields = Figure.fields(graph.drawing(), shown: graph.count, of: graph.total, "claims", "The table has all.")
    #expect(fields.tree["clipped"] == .text)
  }

  @Test("of sources: no two boxes overlap, and circles have a frame of their own")
  func derivations() throws {
    var sources: [SourceID: Source] = [:]
    for number in 1...60 {
      let from: [Derivation] =
        number % 5 == 0
        ? [] : [.source(SourceID(number: number % 7 == 0 ? number + 1 : number - 1 + (number == 1 ? 2 : 0)))]
      let id = SourceID(number: number)
      guard !from.contains(.source(id)) else { continue }
      sources[id] = try Source(
        id: id, nature: .document, title: "Paper \(number)", derivesFrom: number == 60 ? [] : from)
    }
    let rows = sources.values.sorted { $0.id < $1.id }.map {
      DerivationGraph.Row(source: $0, claims: [ClaimID(number: $0.id.number)])
    }
    let drawing = DerivationGraph(rows, OriginGraph(sources), names: [:]).drawing()

    #expect(overlaps(boxes(drawing)) == 0)
  }

  @Test("have a title, a description and well-formed markup, also of hostile words")
  func wellFormed() throws {
    let events = (1...300).map { number in
      Timeline.Event(
        date: (try? PartialDate(text: number.isMultiple(of: 3) ? "2020" : "2020-0\(1 + number % 9)-1\(number % 9)"))
          ?? PartialDate(daysSinceEpoch: number), kind: .source, label: "<script>\"'&\(number)\u{202E}", link: nil)
    }
    let timeline = Timeline(events)
    #expect(timeline.count == 200 && timeline.total == 300)
    for drawing in [timeline.drawing(), try graph(claims: 30, relations: 40, seed: 3).drawing()] {
      let problems = Tags.problems(in: "<!DOCTYPE html>\n" + drawing.svg).filter { !$0.hasSuffix("leads nowhere") }
      #expect(problems == [], "\(drawing.id)")
      #expect(drawing.svg.contains("<title id=\"\(drawing.id)-t\">") && drawing.svg.contains("<desc id="))
      #expect(!drawing.svg.contains("<script"))
    }
  }

  @Test("tell a verdict by shape and frame, not by colour alone")
  func greyscale() {
    #expect(
      Set(Standing.allCases.map { $0.strokes.filter { !"#0123456789abcdef".contains($0) } }).count
        == Standing.allCases.count)
  }
}

@Suite("Contrast")
struct ContrastTests {
  /// Relative luminance (WCAG 2.2).
  private func luminance(_ colour: Substring) -> Double {
    let digits =
      colour.dropFirst().count == 3 ? colour.dropFirst().map { "\($0)\($0)" }.joined() : String(colour.dropFirst())
    let value = UInt32(digits, radix: 16) ?? 0
    func linear(_ byte: UInt32) -> Double {
      let share = Double(byte & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8) + 0.0722 * linear(value)
  }

  private func contrast(_ one: Substring, _ other: Substring) -> Double {
    let (left, right) = (luminance(one), luminance(other))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  private func tokens(_ css: Substring) -> [Substring: Substring] {
    Dictionary(
      css.matches(of: /--([a-z-]+):(#[0-9a-f]{3,6})/).map { ($0.1, $0.2) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("of text is 4.5 or more and of frames with a meaning 3 or more, light and dark, as WCAG 2.2 AA wants")
  func tokens() throws {
    let css = PageStyle.css
    let dark = try #require(css.range(of: "prefers-color-scheme:dark"))
    for part in [css[..<dark.lowerBound], css[dark.upperBound...]] {
      let tokens = tokens(part)
      func need(_ text: String, on ground: String, _ least: Double) throws {
        let ratio = contrast(try #require(tokens[Substring(text)]), try #require(tokens[Substring(ground)]))
        #expect(ratio >= least, "\(text) on \(ground): \(ratio)")
      }
      for ground in ["paper", "card", "mark"] {
        for text in ["ink", "soft", "link"] { try need(text, on: ground, 4.5) }
      }
      for code in ["sup", "ref", "con", "nee", "opn", "nck"] {
        for ground in ["paper", "card", "\(code)-t"] { try need(code, on: ground, 4.5) }
        try need("ink", on: "\(code)-t", 4.5)
      }
      for ground in ["paper", "card"] {
        try need("edge", on: ground, 3)
        try need("focus", on: ground, 3)
      }
    }
  }

  @Test("of pictures on paper is that of the page")
  func pictures() {
    for ink in [Drawing.Ink.ink, .soft, .sup, .ref, .con, .nee, .opn] {
      #expect(contrast(Substring(ink.colour), "#ffffff") >= 4.5)
    }
    #expect(contrast(Substring(Drawing.Ink.edge.colour), "#ffffff") >= 3)
  }
}
