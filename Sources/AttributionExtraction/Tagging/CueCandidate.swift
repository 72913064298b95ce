/// A cue that was seen in a sentence, before its words are sought.
struct CueCandidate: Sendable {
  /// What kind of phrase the cue is.
  enum Shape: Sendable, Hashable {
    /// «X said», «said X».
    case verb
    /// «adding that»: shares the speaker of the clause before.
    case gerund
    /// «quoted Y as saying».
    case carrying
    /// «, quoting a source …».
    case quoting
    /// «according to X».
    case according
    /// «reports that».
    case nominal
    /// «is believed to».
    case hearsay
  }

  let shape: Shape
  let verb: CueVerb?
  var cue: Range<Int>
  let sense: CueSense
  /// The noun phrase before the cue.
  var subject: Range<Int>?
  /// Where the clause of the cue begins: its subject or itself.
  var leftEdge: Int { subject?.lowerBound ?? cue.lowerBound }
}

/// Collects the cues of one sentence, in order.
struct CueCandidateFinder {
  /// More cues in one sentence are not read, so that one sentence stays cheap.
  static let most = 16

  let reader: ClauseReader
  private var page: Page { reader.page }
  private var isHeadline: Bool { page.sentences[page.sentence(of: reader.range.lowerBound)].isHeadline }

  func candidates() -> [CueCandidate] {
    var found: [CueCandidate] = []
    var index = reader.range.lowerBound
    while index < reader.range.upperBound, found.count < Self.most {
      if !page.isQuoted(index), let candidate = candidate(at: index, floor: found.last?.cue.upperBound) {
        found.append(candidate)
        index = max(index, candidate.cue.upperBound - 1)
      }
      index += 1
    }
    return found
  }

  private func candidate(at index: Int, floor: Int?) -> CueCandidate? {
    // «United States»: a capital within a sentence makes a name, but for headlines.
    if page.tokens[index].isCapital, index > reader.range.lowerBound, !isHeadline { return nil }
    let key = page.tokens[index].key
    let floor = floor ?? reader.range.lowerBound
    if key == "according", page.reads("to", at: index + 1) {
      return CueCandidate(shape: .according, verb: nil, cue: index..<(index + 2), sense: .speech)
    }
    if CueLexicon.hearsayNouns.contains(key), let nominal = nominal(at: index, floor) { return nominal }
    if CueLexicon.opinionAdjectives.contains(key), page.has(ClauseWords.being, at: index - 1) {
      return adjective(at: index, floor)
    }
    guard let verb = CueLexicon.verbs[key] else { return nil }
    let start = max(floor, reader.cueStart(index))
    guard start <= index else { return nil }
    if verb.complement == .carried { return carrying(verb, at: index, start, floor) }
    let isPassive = (start..<index).contains { page.has(ClauseWords.being, at: $0) } && verb.shape != .gerund
    if isPassive { return hearsay(verb, at: index, start, floor) }
    guard isVerb(verb, at: index, start: start) else { return nil }
    if verb.shape == .gerund, start == index {
      guard index == reader.range.lowerBound || page.tokens[index - 1].kind == .comma else { return nil }
      return CueCandidate(shape: .gerund, verb: verb, cue: index..<(index + 1), sense: verb.sense)
    }
    return CueCandidate(
      shape: .verb, verb: verb, cue: start..<(index + 1), sense: verb.sense,
      subject: reader.subject(before: start, floor: floor))
  }

  /// Whether a form that may be a noun or an adjective stands as a verb.
  private func isVerb(_ verb: CueVerb, at index: Int, start: Int) -> Bool {
    guard start > reader.range.lowerBound else { return verb.complement == .free || verb.shape == .gerund }
    let before = page.tokens[start - 1]
    let isCrowd = page.reads("some", at: start - 1) && verb.shape == .base
    if page.has(ClauseWords.determiners, at: start - 1), !isCrowd { return false }
    if page.reads("to of that than", at: start - 1) { return false }
    let hasAuxiliary = start < index
    switch verb.shape {
    case .base:
      let isPlural = before.kind == .word && page.bytes[Int(before.end) - 1] == 115
      return hasAuxiliary || isPlural || ClauseWords.pluralPronouns.contains(before.key)
        || page.reads("people some many most police", at: start - 1)
    case .third, .past:
      guard CueLexicon.ambiguous.contains(page.tokens[index].key) else { return true }
      return hasAuxiliary || before.isCapital || ClauseWords.pronouns.contains(before.key)
    case .gerund: return true
    }
  }

  private func adjective(at index: Int, _ floor: Int) -> CueCandidate? {
    let start = max(floor, reader.cueStart(index))
    guard let subject = reader.subject(before: start, floor: floor) else { return nil }
    return CueCandidate(
      shape: .verb, verb: CueVerb(sense: .opinion, complement: .clause, shape: .past), cue: start..<(index + 1),
      sense: .opinion, subject: subject)
  }

  /// «is believed to», «it is said that»; other passives attribute nothing here.
  private func hearsay(_ verb: CueVerb, at index: Int, _ start: Int, _ floor: Int) -> CueCandidate? {
    guard CueLexicon.hearsayParticiples.contains(page.tokens[index].key), page.reads("to that", at: index + 1) else {
      return nil
    }
    return CueCandidate(
      shape: .hearsay, verb: verb, cue: start..<(index + 1), sense: .hearsay,
      subject: reader.subject(before: start, floor: floor))
  }

  private func nominal(at index: Int, _ floor: Int) -> CueCandidate? {
    let isIntroduced = page.reads("with amid on by", at: index - 1) && index > floor
    let opensClause =
      page.reads("that", at: index + 1)
      || isIntroduced && page.reads("with amid", at: index - 1) && page.reads("it he she they the", at: index + 1)
    guard opensClause, !(index > floor && page.tokens[index - 1].isCapital) else { return nil }
    var subject: Range<Int>?
    if index - 1 > floor, page.tokens[index - 1].kind == .clitic {
      subject = reader.subject(before: index - 1, floor: floor)
    }
    let start = isIntroduced && page.reads("with amid", at: index - 1) ? index - 1 : index
    return CueCandidate(
      shape: .nominal, verb: nil, cue: start..<(index + 1), sense: subject == nil ? .hearsay : .speech, subject: subject
    )
  }

  /// «Reuters quoted a source as saying», «was quoted as saying», «, quoting a source».
  private func carrying(_ verb: CueVerb, at index: Int, _ start: Int, _ floor: Int) -> CueCandidate? {
    if verb.shape == .gerund {
      return CueCandidate(shape: .quoting, verb: verb, cue: index..<(index + 1), sense: .speech)
    }
    var end = index + 1
    while end + 1 < reader.range.upperBound, end - index < 24,
      page.tokens[end].isWord || page.tokens[end].kind == .clitic
    {
      if page.reads("as", at: end), page.reads("saying telling", at: end + 1) {
        return CueCandidate(
          shape: .carrying, verb: verb, cue: start..<(end + 2), sense: .speech,
          subject: reader.subject(before: start, floor: floor))
      }
      end += 1
    }
    return nil
  }
}
