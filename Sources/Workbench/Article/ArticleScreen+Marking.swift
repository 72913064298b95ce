import AuditLedger
import ClaimModel
import TerminalUI

/// Marking by hand: a new attribution in three steps, or the ends of a part that there is.
extension ArticleScreen {
  mutating func beginMarking(_ sheet: ArticleSheet, _ text: CodePoints, _ units: TextUnits, _ desk: inout Desk) {
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    guard let sentence = units.range(.sentence, around: selection?.range.lowerBound ?? caret) else {
      return desk.say("This text has no words to mark.", .warn)
    }
    let parts = MarkGuess.parts(of: sentence, content: selection?.range, in: text, units)
    marking = Marking(
      subject: .new, sentence: sentence, part: .speaker, stretches: parts, form: .assertion, kind: .indirect,
      isGuess: selection == nil)
    show(marking?.active?.moving ?? caret, desk)
  }

  mutating func beginMoving(_ part: Marking.Part, _ sheet: ArticleSheet, _ desk: inout Desk) {
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    guard let attribution = attribution(sheet) else {
      let (next, new) = (desk.key(.go(.nextRecord)), desk.key(.isolate(.new)))
      return desk.say(
        "No attribution is under the cursor: \(next) goes to the next claim, \(new) marks a new one.", .warn)
    }
    let spans = attribution.reading.spans(of: part)
    let index = spans.firstIndex { ($0.start..<$0.end).contains(caret) } ?? 0
    let around = attribution.reading.spans.map(\.start).min() ?? caret
    let range = spans.indices.contains(index) ? spans[index].start..<spans[index].end : nil
    let stretch = range ?? units?.range(.word, around: around)
    guard let stretch else { return }
    marking = Marking(
      subject: .part(attribution, span: spans.isEmpty ? -1 : index), sentence: stretch, part: part,
      stretches: [part: Stretch(stretch)], form: attribution.reading.form, kind: attribution.reading.kind,
      isGuess: false)
    show(stretch.upperBound - 1, desk)
  }

  /// The attribution under the caret.
  func attribution(_ sheet: ArticleSheet) -> Attribution? {
    if let chosen, sheet.places.indices.contains(chosen) { return sheet.places[chosen].attribution }
    return sheet.bare.first { $0.id == attribution }
  }

  /// A command while words are being marked; nil leaves it to its common meaning.
  mutating func performMarking(
    _ command: Command, count: Int?, _ sheet: ArticleSheet, _ text: CodePoints, _ units: TextUnits, _ desk: inout Desk
  ) -> Bool? {
    guard var marking else { return nil }
    switch command {
    case .go(let travel):
      if let unit = travel.unit {
        var stretch = marking.active ?? units.range(.word, around: marking.sentence.lowerBound).map { Stretch($0) }
        stretch?.move(unit.unit, by: unit.step * max(1, min(count ?? 1, 10_000)), in: units)
        marking.active = stretch
      } else if travel == .nextFocus || travel == .previousFocus {
        marking.active?.isAtEnd.toggle()
      } else {
        return nil
      }
    case .wider:
      if marking.active == nil {
        marking.active = units.range(.word, around: marking.sentence.lowerBound).map { Stretch($0) }
      } else {
        marking.active?.widen(in: units)
      }
    case .narrower:
      var stretch = marking.active
      if stretch?.narrow(in: units) ?? false {
        marking.active = stretch
      } else if marking.isNew, marking.part != .content {
        marking.active = nil
      }
    case .mark:
      marking.active = units.range(.sentence, around: marking.active?.moving ?? marking.sentence.lowerBound).map {
        Stretch($0)
      }
    case .markRange:
      let place = marking.active?.moving ?? caret
      marking.active = units.range(.word, around: place).map { Stretch($0) }
    case .change(.form):
      let all = AttributionForm.allCases
      marking.form = all[((all.firstIndex(of: marking.form) ?? 0) + 1) % all.count]
    case .open:
      if marking.isNew, let next = Marking.Part(rawValue: marking.part.rawValue + 1) {
        marking.part = next
      } else {
        self.marking = marking
        write(sheet, text, &desk)
        return true
      }
    case .accept:
      self.marking = marking
      write(sheet, text, &desk)
      return true
    case .peel, .back:
      if marking.isNew, let before = Marking.Part(rawValue: marking.part.rawValue - 1) {
        marking.part = before
      } else {
        self.marking = nil
        desk.say("Nothing was written.")
        show(caret, desk)
        return true
      }
    default: return nil
    }
    // What was moved by hand is not replaced by an offer that comes later.
    if case .go = command { marking.isGuess = false }
    self.marking = marking
    if let stretch = marking.active { show(stretch.moving, desk) }
    return true
  }

  private mutating func write(_ sheet: ArticleSheet, _ text: CodePoints, _ desk: inout Desk) {
    guard let marking else { return }
    switch marking.subject {
    case .new:
      let parts = marking.stretches.mapValues(\.range)
      guard parts[.content] != nil || parts[.cue] != nil else {
        return desk.say("Neither a cue nor words are marked: \(desk.key(.wider)) takes a word.", .error)
      }
      if let there = twin(of: parts, sheet) {
        let ways = [Travel.nextRecord, .previousRecord].map { desk.key(.go($0)) }.joined(separator: " and ")
        return desk.say("\(there) has exactly these words already: Esc leaves, \(ways) go to its claims.", .error)
      }
      if let speaker = parts[.speaker], marking.content.contains(where: speaker.overlaps) {
        return desk.say(Self.inside(text[speaker], desk), .error)
      }
      let mark = NewMark(
        article: id, speaker: parts[.speaker], cue: parts[.cue], content: marking.content,
        form: parts[.content] == nil ? .noComment : marking.form, kind: marking.kind)
      let speaker = parts[.speaker].map { "«\(text[$0])»" } ?? "nobody named"
      desk.perform(.mark(mark), "Marked a new attribution: \(speaker).")
    case .part(let attribution, let index):
      guard let stretch = marking.active else { return }
      do {
        var reading = attribution.reading
        let others = marking.part == .speaker ? reading.content : marking.part == .content ? reading.speaker : []
        if let other = others.first(where: { stretch.range.overlaps($0.start..<$0.end) }) {
          let speaker = marking.part == .speaker ? stretch.range : other.start..<other.end
          return desk.say(Self.inside(text[speaker], desk), .error)
        }
        try reading.set(marking.part, span: index, to: text.span(stretch.range))
        var patch = Patch()
        try patch.set("reading", reading)
        let claims = sheet.places.filter { $0.attribution?.id == attribution.id }
        desk.perform(
          .edit(.change(attribution.id.any, patch)), "\(attribution.id): \(marking.part.word) changed.",
          claims: claims.map(\.claim))
      } catch {
        desk.say("\(error)", .error)
      }
    }
  }

  /// Nobody's name is part of what they say: one of the two is marked too wide.
  private static func inside(_ speaker: String, _ desk: Desk) -> String {
    let move = desk.keys([.go(.nextWord), .go(.previousWord), .go(.nextClause), .go(.previousClause)])
    let other = desk.key(.go(.nextFocus))
    let way = "\(move) move an end past it, \(other) takes the other end."
    return "The speaker «\(speaker)» stands inside the words: \(way)"
  }

  /// An attribution that there is with the same speaker and the same words.
  private func twin(of parts: [Marking.Part: Range<Int>], _ sheet: ArticleSheet) -> AttributionID? {
    func range(_ spans: [Span]) -> Range<Int>? {
      spans.map(\.start).min().flatMap { start in spans.map(\.end).max().map { start..<$0 } }
    }
    return (sheet.places.compactMap(\.attribution) + sheet.bare).first { attribution in
      let reading = attribution.reading
      return range(reading.content) == parts[.content] && range(reading.speaker) == parts[.speaker]
        && (parts[.content] != nil || range(reading.cue) == parts[.cue])
    }?.id
  }

  /// What is being marked, in words.
  func markingAdvice(_ sheet: ArticleSheet, _ desk: Desk) -> String? {
    let text = CodePoints(sheet.text)
    func told(_ stretch: Stretch?) -> String {
      guard let stretch else { return "nothing" }
      let words = text[stretch.range].split(whereSeparator: \.isWhitespace)
      guard words.count > 1, let first = words.first, let last = words.last else { return "«\(words.first ?? "")»" }
      return "\(words.count) words from «\(first)» to «\(last)»"
    }
    if let marking {
      if marking.isNew {
        let marked = "\(desk.key(.isolate(.new))): \(told(marking.active)) as the \(marking.part.word)"
        return desk.fitting(
          ["\(marked). Nothing is written before step 3.", "\(marked). Nothing is written yet."], to: desk.lineWidth)
      }
      let rests = sheet.places.filter { $0.attribution?.id == attribution && $0.restsOnWords }.map(\.claim.description)
      let stale = rests.isEmpty ? "no verdict rests on it" : "makes \(rests.joined(separator: " ")) stale"
      return "\(desk.key(.open)) writes it: \(stale). \(told(marking.active)) as the \(marking.part.word)."
    }
    if let selection {
      return "\(told(selection)) are selected. \(desk.key(.isolate(.new))) marks them as words of an attribution."
    }
    return nil
  }
}

extension ArticleSheet.Place {
  /// Whether a verdict stands on its words, so that changing them makes it stale.
  var restsOnWords: Bool { [.agreed, .signedOff, .published].contains(state) }
}

extension AttributionReading {
  func spans(of part: Marking.Part) -> [Span] {
    switch part {
    case .speaker: speaker
    case .cue: cue
    case .content: content
    }
  }

  /// One span of a part; -1 adds the first.
  mutating func set(_ part: Marking.Part, span index: Int, to span: Span) throws {
    func replaced(_ spans: [Span]) -> [Span] {
      var spans = spans
      if spans.indices.contains(index) { spans[index] = span } else { spans.append(span) }
      return spans.sorted { $0.start < $1.start }
    }
    switch part {
    case .speaker: speaker = replaced(speaker)
    case .cue: cue = replaced(cue)
    case .content: content = replaced(content)
    }
  }
}
