import ClaimModel

/// Stage 13, last part: writes single statements that can be read alone, word for word from the text.
struct StatementWriter {
  let page: Page
  let resolver: IdentityResolver
  private static let wishing: WordSet = "want wants wanted wanting expect expects expected"

  /// A statement and the tokens that it was read from.
  struct Written {
    let text: String
    let pieces: [Range<Int>]
  }

  /// The statements of a marking, in order; none for a refusal.
  func statements(of marking: Marking, identity: SpeakerIdentity?) -> [Written] {
    if marking.sense == .refusal { return [] }
    let accusations = AccusationReader(page: page).accusations(in: marking.content, cue: marking.cue)
    if !accusations.isEmpty {
      return accusations.map { accusation in
        let words = [page.words(accusation.accused), accusation.verb, page.words(accusation.rest)]
        return Written(
          text: Self.capitalised(Array(words.joined(separator: " ").utf8)),
          pieces: [accusation.accused, accusation.rest])
      }
    }
    return StatementUnits(page: page).units(of: marking).compactMap { pieces in
      let text = write(pieces, marking: marking, identity: identity)
      return text.isEmpty ? nil : Written(text: text, pieces: pieces)
    }
  }

  private func write(_ pieces: [Range<Int>], marking: Marking, identity: SpeakerIdentity?) -> String {
    guard let first = pieces.first?.lowerBound else { return "" }
    let lead = lead(before: first, pieces, marking: marking, identity: identity)
    let pronouns = PronounReader(page: page, resolver: resolver, identity: identity, speaker: marking.speaker.first)
    let replaced = lead == nil ? pronouns.replacements(in: pieces) : [:]
    var bytes: [UInt8] = []
    for piece in pieces {
      if !bytes.isEmpty { bytes.append(32) }
      for index in piece {
        let token = page.tokens[index]
        if index > piece.lowerBound, token.gap != .none { bytes.append(32) }
        if let words = replaced[index] {
          bytes += words.utf8
        } else {
          bytes += page.bytes[Int(token.start)..<Int(token.end)]
        }
      }
    }
    if let lead { return lead + " " + String(decoding: bytes, as: UTF8.self) }
    return Self.capitalised(bytes)
  }

  // MARK: The lead

  /// «Holt Ltd rejected» before «the plan», «Ada Rowe vowed» before «to stay»: without it the words say nothing alone.
  private func lead(before token: Int, _ pieces: [Range<Int>], marking: Marking, identity: SpeakerIdentity?) -> String?
  {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, !page.isQuoted(token),
      cue.lowerBound < token, page.tokens[cue.lowerBound].isWord
    else { return nil }
    let hasThat = marking.content.first.map { page.reads("that", at: $0.lowerBound) } ?? false
    guard needsLead(token, pieces, marking, cue, hasThat) else { return nil }
    let that = hasThat && (marking.sense == .denial || isNegated(cue)) ? " that" : ""
    return Self.capitalised(Array(name(of: speaker, identity).utf8)) + " " + page.words(cue) + that
  }

  private func needsLead(_ token: Int, _ pieces: [Range<Int>], _ marking: Marking, _ cue: Range<Int>, _ hasThat: Bool)
    -> Bool
  {
    // «denied that it gave» says the opposite of «it gave», so the denial stays in the words.
    if marking.sense == .denial || marking.sense == .response && !hasThat || isNegated(cue) { return true }
    if marking.sense == .question, page.has(ClauseWords.questionWords, at: token) { return true }
    if page.reads("to", at: token) || cue.contains(where: { page.has(Self.wishing, at: $0) }) { return true }
    if hasThat || isClause(pieces) { return false }
    switch marking.sense {
    case .commitment, .opinion, .prediction: return true
    // «unveiled a plan»: a verb of doing says nothing without who does it.
    default:
      return cue.upperBound == token && !cue.contains { CueWords[page.tokens[$0].key] != nil }
        && !page.reads("according to as by", at: cue.lowerBound)
    }
  }

  /// «never said», «did not deny»: what is told is not said.
  private func isNegated(_ cue: Range<Int>) -> Bool { cue.contains { page.has(CueReader.negations, at: $0) } }

  private func isClause(_ pieces: [Range<Int>]) -> Bool {
    pieces.joined().contains { page.has(CoordinationSplitter.finite, at: $0) }
  }

  private func name(of speaker: Range<Int>, _ identity: SpeakerIdentity?) -> String {
    guard let identity, identity.reason != .asPrinted, identity.reason != .speaksFor, identity.reason != .government
    else {
      return headName(speaker)
    }
    return identity.name
  }

  private func headName(_ speaker: Range<Int>) -> String { page.words(resolver.head(of: speaker)) }

  /// Upper-cases the first letter of a plain word; «iPhone» and «eBay» stay as they are.
  private static func capitalised(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    let word = bytes.prefix { ScalarClass.isASCIILetter($0) }
    if let first = word.first, word.allSatisfy({ (97...122).contains($0) }) { bytes[0] = first - 32 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
