import Testing

@testable import AttributionExtraction

@Suite("Joining speakers and words to cues")
struct SpanLinkerTests {
  /// Marks are s(peaker), c(ue) and w(ords) with the numbers of the attributions that they belong to; 0 is nobody's.
  private static let cases = [
    "[[s1|Ada Rowe]] [[c1|said]] [[w1|it rained]].",
    "[[w1|It rained]], [[s1|Ada Rowe]] [[c1|said]].",
    // Quotations that go on come back to the speaker before them.
    "[[w1|“It rained,”]] [[s1|Rowe]] [[c1|said]]. [[w1|“We left.”]]\n\n[[w1|“It rained for days.”]]",
    // … and not to one who speaks in a later paragraph.
    "[[w1|“It rained,”]] [[s1|Rowe]] [[c1|said]].\n\n[[w1|“We left.”]]\n\n[[s2|Brandt]] [[c2|denied]] [[w2|it]].",
    // A speaker is shared within a sentence.
    "[[s12|Rowe]] [[c1|said]] [[w1|it rained]] and [[c2|warned]] [[w2|of floods]].",
    "[[c2|Citing]] [[w2|the charts]], [[s12|Rowe]] [[c1|said]] [[w1|it would rain]].",
    // … and never across its end.
    "[[s1|Rowe]] [[c1|said]] [[w1|it rained]]. It was [[c2|believed]] [[w2|to go on]].",
    // Of two cues the one with words takes the speaker.
    "[[s1|Rowe]], [[c0|asked]] on Monday, [[c1|said]] [[w1|it rained]].",
    // What is told of the speaker on the way is not the speaker.
    "[[s1|Rowe]], [[s0|who has sailed for years]], [[c1|said]] [[w1|it rained]].",
    "[[s2|Rowe]], [[s1|who]] [[c1|called]] [[w1|the crew “a disgrace,”]] [[c2|said]] [[w2|it rained]].",
    "[[s12|Rowe]], [[s0|who]] has, it is true, sailed for years, [[c1|said]] [[w1|it rained]] and [[c2|warned]] [[w2|of floods]].",
    "Brandt spoke of [[s0|a captain]] [[s1|who]], years ago, [[c1|said]] [[w1|it rained]].",
    // Who was asked did not ask, and who is expected to do something does not expect it.
    "[[c1|Asked]] [[w1|whether it rained]], [[s2|Rowe]] [[c2|said]] [[w2|it did]].",
    "[[s0|Rowe]] [[c1|was asked]] [[w1|whether it rained]].",
    "[[s0|Rowe]] [[c1|is widely expected]] [[w1|to sail]].",
    "[[s1|Rowe]] [[c1|had asked]] [[w1|whether it rained]].",
    // Of two speakers the nearer.
    "After [[s0|the storm]] [[s1|Rowe]] [[c1|said]] [[w1|it rained]].",
    // A headline keeps to itself.
    "Rain over Belmark, [[s1|mayor]] [[c1|says]]\n\n[[w0|“It rained,”]] was all.",
    // Words without quotation marks in a sentence without a signal are nobody's.
    "[[s1|Rowe]] [[c1|said]] [[w1|it rained]]. The ships stayed [[w0|in the harbour]].",
    // A quotation goes on with one who was not quoted in the next paragraph, but neither further on nor backwards.
    "[[s1|Rowe]] [[c1|wants]] [[w1|to sail]]. It was late.\n\n[[w1|“It rained for days.”]]",
    "[[s1|Rowe]] [[c1|wants]] [[w1|to sail]].\n\nIt was late.\n\n[[w0|“It rained for days.”]]",
    "[[w0|“It rained for days.”]]\n\n[[s1|Rowe]] [[c1|wants]] [[w1|to sail]].",
    // A cue without words is no attribution.
    "[[s0|Rowe]] [[c0|spoke]] for an hour.",
  ]

  @Test("follows the order of the text", arguments: cases.map { NumberedText($0) })
  func links(marked: NumberedText) {
    var page = Page(bytes: Array(marked.text.utf8))
    SentenceSplitter.split(&page)
    QuotationFinder.find(on: &page)
    let spans = marked.marks.map { TokenSpan(role: $0.role, tokens: tokens($0.bytes, page), inside: 0, edges: 0) }

    let links = SpanLinker(page: page, spans: spans).links()

    let found = links.map { link in
      [
        [page.words(link.cue.tokens)], link.speaker.map { [page.words($0.tokens)] } ?? [],
        link.content.map { page.words($0.tokens) },
      ]
    }
    let expected = marked.attributions.filter { !$0.content.isEmpty }.map { [[$0.cue], $0.speaker, $0.content] }
    #expect(found == expected)
  }

  @Test("gives what stands behind an aside to the one it is told of, tagged or not")
  func untagged() {
    var page = Page(bytes: Array("Ada Rowe, who sails, said it rained.".utf8))
    SentenceSplitter.split(&page)
    QuotationFinder.find(on: &page)
    let roles: [(NetworkLabel.Role, Range<Int>)] = [(.source, 3..<4), (.cue, 6..<7), (.content, 7..<9)]

    let links = SpanLinker(
      page: page, spans: roles.map { TokenSpan(role: $0, tokens: $1, inside: 0, edges: 0) }
    ).links()

    #expect(links.compactMap(\.speaker).map { page.words($0.tokens) } == ["Ada Rowe"])
  }

  private func tokens(_ bytes: Range<Int>, _ page: Page) -> Range<Int> {
    let inside = page.tokens.indices.filter {
      Int(page.tokens[$0].start) >= bytes.lowerBound && Int(page.tokens[$0].end) <= bytes.upperBound
    }
    return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
  }
}

/// A text whose marked spans say which attributions they belong to.
struct NumberedText: CustomTestStringConvertible {
  struct Mark {
    let role: NetworkLabel.Role
    let numbers: [Character]
    let bytes: Range<Int>
    let words: String
  }

  let text: String
  let marks: [Mark]

  init(_ marked: String) {
    var (text, marks) = ("", [Mark]())
    for (index, part) in marked.split(separator: "[[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "]") else {
        text += part
        continue
      }
      let words = String(part[part.index(after: bar)..<end])
      let role: NetworkLabel.Role = part.first == "s" ? .source : part.first == "c" ? .cue : .content
      let start = text.utf8.count
      text += words
      marks.append(
        Mark(role: role, numbers: Array(part[..<bar].dropFirst()), bytes: start..<text.utf8.count, words: words))
      text += part[end...].dropFirst(2)
    }
    (self.text, self.marks) = (text, marks)
  }

  var testDescription: String { text }

  /// What the marks say, in the order of the cues.
  var attributions: [(cue: String, speaker: [String], content: [String])] {
    marks.filter { $0.role == .cue && $0.numbers != ["0"] }.map { cue in
      func words(_ role: NetworkLabel.Role) -> [String] {
        marks.filter { $0.role == role && $0.numbers.contains { cue.numbers.contains($0) } }.map(\.words)
      }
      return (cue.words, words(.source), words(.content))
    }
  }
}

@Suite("Quotations signed with a dash")
struct SignatureLinesTests {
  private static let cases = [
    ("“The bridge is a disgrace.”\n― Marta Holm, Belmark", "Marta Holm, Belmark", ["“The bridge is a disgrace.”"]),
    ("“The bridge is a disgrace.”\n\n— Marta Holm", "Marta Holm", ["“The bridge is a disgrace.”"]),
    ("\"They should have asked.\" -- Petra Dun, resident", "Petra Dun, resident", ["\"They should have asked.\""]),
    ("“It rained.” “We left.” – Ivo Lang", "Ivo Lang", ["“It rained.”", "“We left.”"]),
    // A dash that goes on with the text signs nothing.
    ("“No” — The minister said nothing more about it.", nil, []),
    ("“No.”\n— and that was all she said.", nil, []),
    ("She left the room.\n— Marta Holm", nil, []),
  ]

  @Test("belong to the name behind it", arguments: cases)
  func signed(text: String, speaker: String?, content: [String]) {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    QuotationFinder.find(on: &page)
    // Something that the network thought of it: the first words, said by nobody.
    let wrong = Marking(cue: [0..<1], content: [1..<3])

    let found = SignatureLines.apply(to: [wrong], on: page)

    guard let speaker else {
      #expect(found == [wrong])
      return
    }
    #expect(found.map { $0.speaker.map(page.words) } == [[speaker]])
    #expect(found.map { $0.content.map(page.words) } == [content])
  }
}

@Suite("Labels of lines")
struct LineLabelsTests {
  private static let cases = [
    ("LIVE: Vote on the budget", true), ("Exclusive: Ships sold", true), ("Letters: should it stay?", true),
    ("Storm Agda: live updates", true), ("The Holt water scare: what we know", true),
    ("High Court of Belmark: Holm Shipping v. Harbour Board", true), ("Minister: No ships sold", false),
    ("He wrote: live well", false), ("Minister: what the council knows is little", false),
  ]

  @Test("do not speak", arguments: cases)
  func labels(text: String, isLabel: Bool) {
    let (page, marking) = Self.read(text)

    #expect(LineLabels.putRight([marking], on: page).isEmpty == isLabel)
  }

  @Test(
    "The time of a line is no part of who speaks",
    arguments: [
      ("14:05 Mayor Vera Novak: stay at home", "Mayor Vera Novak"),
      ("9.30 am - Vera Novak: stay at home", "Vera Novak"),
      ("Storm at sea\n14:05 Vera Novak: stay at home", "Vera Novak"), ("22 fishermen: stay at home", "22 fishermen"),
    ])
  func times(text: String, speaker: String) {
    let (page, marking) = Self.read(text)

    #expect(LineLabels.putRight([marking], on: page).map { $0.speaker.map(page.words) } == [[speaker]])
  }

  /// The last line read as what stands before its last colon saying what stands behind.
  private static func read(_ text: String) -> (Page, Marking) {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    let colon = page.tokens.lastIndex { $0.kind == .colon } ?? 0
    let first = page.tokens[..<colon].lastIndex { $0.gap >= .line } ?? 0
    return (
      page,
      Marking(speaker: [first..<colon], cue: [colon..<(colon + 1)], content: [(colon + 1)..<page.tokens.count])
    )
  }
}
