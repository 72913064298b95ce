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
    "[[s0|Jurors]] [[c1|were told]] [[w1|that it rained]].",
    "[[w1|The tunnel was unsafe]], [[s0|Holt Crown Court]] [[c1|was told]].",
    "[[s1|Rowe]] [[c1|had told]] the court [[w1|that it rained]].",
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
    ("“The bridge is a disgrace.”\n\n- Bob Trew", "Bob Trew", ["“The bridge is a disgrace.”"]),
    ("“I waited for hours.”\n— @ferryfan", "@ferryfan", ["“I waited for hours.”"]),
    ("“My son has not slept.”\n– Name withheld", "Name withheld", ["“My son has not slept.”"]),
    ("“We can’t pay.”\n– Name and address supplied", "Name and address supplied", ["“We can’t pay.”"]),
    ("I told the council so in May.\n\n– Bob Trew, Holt", "Bob Trew, Holt", ["I told the council so in May."]),
    ("It rained on our parade in Holt.\n- @holtrider", "@holtrider", ["It rained on our parade in Holt."]),
    ("We danced all night and went home.\n– The End", nil, []),
    ("Among the ships that were lost:\n- Ada Rowe\n- Bob Trew", nil, []),
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
    "A headline's topic does not speak either",
    arguments: [
      ("Storm Edda: thousands without power", true), ("Budget 2026: taxes to rise", true),
      ("Ukraine war: talks to go on", true), ("Fact check: the bridge did not fall", true),
      ("Q&A: what the tax means", true), ("Carrow 2-1 Hexley: late goal settles it", true),
      ("Holm trial: captain was drunk", true), ("What our readers say: keep the trams", true),
      ("Rao: trams are too dear", false), ("Minister: no new taxes", false), ("Police: two dead", false),
      ("22 fishermen: we want our harbour", false), ("Bank of Holt: rates may rise", false),
      ("Report: rivers dirty", false),
    ])
  func topics(text: String, isTopic: Bool) {
    var (page, marking) = Self.read(text)
    page = Page(bytes: Array((text + "\n\nIt rained.").utf8))
    SentenceSplitter.split(&page)
    marking.content = [marking.content[0].lowerBound..<page.sentences[0].tokens.upperBound]

    #expect(LineLabels.putRight([marking], on: page).isEmpty == isTopic)
  }

  @Test(
    "Who speaks is cut from what about, and from a stock exchange's sign",
    arguments: [
      ("Rao on trams: too dear", "Rao"), ("Mayor Ada Rowe on the docks: too dear", "Mayor Ada Rowe"),
      ("Holm and sons on the quay: too dear", "Holm and sons on the quay"),
    ])
  func cut(text: String, speaker: String) {
    let (page, marking) = Self.read(text)

    #expect(LineLabels.putRight([marking], on: page).map { $0.speaker.map(page.words) } == [[speaker]])
  }

  @Test(
    "A sign in brackets is the name before them",
    arguments: [
      ("Lumora Health, Inc. (NASDAQ: LUMH) announced it.", "Lumora Health, Inc."),
      ("Carrow Foods plc (LSE: CRW) announced it.", "Carrow Foods plc"),
    ])
  func ticker(text: String, name: String) throws {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    let verb = try #require(page.tokens.indices.first { page.reads("announced", at: $0) })
    let wrong = Marking(speaker: [(verb - 2)..<verb], cue: [verb..<(verb + 1)], content: [(verb + 1)..<(verb + 2)])
    let colon = Marking(cue: [(verb - 3)..<(verb - 2)], content: [(verb - 2)..<verb])

    let found = LineLabels.putRight([wrong, colon], on: page)

    #expect(found.map { $0.speaker.map(page.words) } == [[name]])
  }

  @Test(
    "A place before a colon does not speak; a line of an interview does",
    arguments: [
      ("KARACHI: Nine people died, officials said.", ["officials"], "said"),
      ("BELMARK: The ferry sank, police said on Monday.", ["police"], "said"),
      ("LONDON: The minister said the tax would rise.", ["The minister"], "said"),
      ("MADRID: Nobody knew of it, says Ada Rowe.", ["Ada Rowe"], "says"),
      ("ROWE: Nobody knew of it.", ["ROWE"], ":"), ("HOLM: Why?\nROWE: It sank, officials said.", ["ROWE"], ":"),
      ("ROWE: It sank.\nROWE: It sank, police said.", ["ROWE"], ":"),
      ("ROWE: We never sold it, I said so.", ["ROWE"], ":"),
    ])
  func datelines(text: String, speaker: [String], cue: String) {
    let (page, marking) = Self.read(text)

    let found = LineLabels.putRight([marking], on: page)

    #expect(found.map { $0.speaker.map(page.words) } == [speaker])
    #expect(found.map { $0.cue.map(page.words) } == [[cue]])
  }

  @Test("A known place alone before a colon is nobody")
  func place() {
    let (page, marking) = Self.read("NAIROBI: No new taxes in May")

    #expect(LineLabels.putRight([marking], on: page).isEmpty)
  }

  @Test("A line of an interview is direct, and a question where it asks")
  func interview() {
    let (page, marking) = Self.read("ROWE: It was unsafe.\n\nHOLM: Why did you close it?")

    #expect(LineLabels.putRight([marking], on: page).map(\.sense) == [.question])
    #expect(KindRule.kind(of: marking.content, on: page) == .direct)
  }

  @Test("A line with a colon among others is no interview")
  func noInterview() {
    let (page, marking) = Self.read("It rained.\n\nMinister: no new taxes?\n\nIt was late.")

    #expect(KindRule.kind(of: marking.content, on: page) == .indirect)
  }

  @Test(
    "The time of a line is no part of who speaks",
    arguments: [
      ("14:05 Mayor Vera Novak: stay at home", "Mayor Vera Novak"),
      ("9.30 am - Vera Novak: stay at home", "Vera Novak"),
      ("15.55 Rail minister: stay at home", "Rail minister"), ("3.55pm Rail minister: stay at home", "Rail minister"),
      ("3.55 million Poles: stay at home", "3.55 million Poles"),
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

@Suite("Headlines that tell who said it behind a dash")
struct HeadlineSourcesTests {
  @Test(
    "name the last word",
    arguments: [
      ("Two dead in ferry fire – police", "police"), ("Bridge may close - sources", "sources"),
      ("Half of all rivers polluted — study", "study"), ("Harvest fails again – UN", "UN"),
      ("Carrow wins the cup - again", nil), ("Ferry sinks - a report", nil), ("Ferry sinks – Police", nil),
      ("Ship-police", nil),
    ])
  func headline(text: String, speaker: String?) {
    var page = Page(bytes: Array((text + "\n\nIt rained.").utf8))
    SentenceSplitter.split(&page)

    let found = HeadlineSources.added(to: [], on: page)

    #expect(found.map { $0.speaker.map(page.words).joined() } == (speaker.map { [$0] } ?? []))
    #expect(found.allSatisfy { text.hasPrefix(page.words($0.content[0])) })
  }

  @Test("leave what the tagger found there")
  func found() {
    var page = Page(bytes: Array("Ferry lost, says mayor – report\n\nIt rained.".utf8))
    SentenceSplitter.split(&page)
    let marking = Marking(speaker: [4..<5], cue: [3..<4], content: [0..<2])

    #expect(HeadlineSources.added(to: [marking], on: page) == [marking])
  }
}

@Suite("Interviews of questions and answers")
struct InterviewAnswersTests {
  @Test(
    "give the answers to the one who was introduced",
    arguments: [
      ("The Gazette spoke to Ada Rowe, mayor of Holt.\n\nQ: Why?\n\nA: It was unsafe.", ["Ada Rowe"]),
      ("Ada Rowe is a captain.\n\nQ. Why did you leave?\n\nA. It was unsafe.", ["Ada Rowe"]),
      ("Ada Rowe met Bob Trew.\n\nQ: Why?\n\nA: It was unsafe.", []),
      ("Q: Who pays the tax?\n\nA: Owners pay it.", []), ("Ada Rowe left.\n\nA: It was unsafe.", []),
    ])
  func answers(text: String, speakers: [String]) {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    let answer = page.tokens.lastIndex { page.words($0) == "A" } ?? 0

    let found = InterviewAnswers.added(to: [], on: page)

    #expect(found.map { $0.speaker.map(page.words).joined() } == speakers)
    #expect(found.allSatisfy { $0.cue.first?.lowerBound == answer })
    #expect(found.allSatisfy { KindRule.kind(of: $0.content, on: page) == .direct })
  }
}

@Suite("Letters to the editor")
struct LetterLinesTests {
  @Test(
    "are hers who signed them",
    arguments: [
      "SIR – Your leader was wrong. I have sailed for years.\n\nThink again.\n\nAda Rowe\nHolt",
      "Dear Editor,\n\nYour leader was wrong.\n\nAda Rowe, Holt",
    ])
  func signed(text: String) {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)
    let leader = page.tokens.firstIndex { page.words($0) == "leader" } ?? 1
    let wrong = Marking(
      speaker: [(leader - 1)..<(leader + 1)], cue: [(leader + 1)..<(leader + 2)], content: [(leader + 2)..<(leader + 3)]
    )

    let found = LetterLines.apply(to: [wrong], on: page)

    #expect(found.map { $0.speaker.map(page.words) } == [["Ada Rowe"]])
    #expect(found.first?.content.last.map { page.words($0).hasSuffix(".") } == true)
  }

  @Test(
    "that nobody signed, and other paragraphs, are left",
    arguments: [
      "SIR – Your leader was wrong.\n\nIt rained.",
      "Sir, it rained for days in Holt.\n\nIt was late.\n\nHolt Ferry Co. was sold.",
      "Sir Bob Trew – your leader – was wrong.\n\nAda Rowe",
    ])
  func others(text: String) {
    var page = Page(bytes: Array(text.utf8))
    SentenceSplitter.split(&page)

    #expect(LetterLines.apply(to: [], on: page).isEmpty)
  }
}

extension Page {
  /// A token as printed.
  fileprivate func words(_ token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }
}
