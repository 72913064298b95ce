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
        let words = [who(accusation.accused, marking, identity), accusation.verb, page.words(accusation.rest)]
        return Written(
          text: Self.capitalised(Array(words.joined(separator: " ").utf8)),
          pieces: [accusation.accused, accusation.rest])
      }
    }
    if let clause = namingClause(of: marking, identity: identity) { return [clause] }
    return StatementUnits(page: page).units(of: marking).compactMap { pieces in
      let text = write(pieces, marking: marking, identity: identity)
      return text.isEmpty ? nil : Written(text: text, pieces: pieces)
    }
  }

  private static let nominatives: [WordKey: String] = [
    "him": "he", "her": "she", "them": "they", "us": "we", "me": "I",
  ]

  /// Who is accused, as the one who does it: «he», or whoever is meant, of «accused him of hiding».
  private func who(_ accused: Range<Int>, _ marking: Marking, _ identity: SpeakerIdentity?) -> String {
    guard accused.count == 1, let plain = Self.nominatives[page.tokens[accused.lowerBound].key] else {
      return page.words(accused)
    }
    let pronouns = PronounReader(page: page, resolver: resolver, identity: identity, marking: marking)
    return pronouns.replacements(in: [accused])[accused.lowerBound] ?? plain
  }

  private func write(_ pieces: [Range<Int>], marking: Marking, identity: SpeakerIdentity?) -> String {
    guard let first = pieces.first?.lowerBound else { return "" }
    let lead = lead(before: first, pieces, marking: marking, identity: identity)
    let pronouns = PronounReader(page: page, resolver: resolver, identity: identity, marking: marking)
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
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, !isQuotedWhole(token, pieces, cue),
      cue.lowerBound < token, page.tokens[cue.lowerBound].isWord,
      // «Many were sceptical: he promised the same before» is a sentence behind the colon.
      !(cue.upperBound..<max(cue.upperBound, token)).contains(where: { page.tokens[$0].kind == .colon })
    else { return nil }
    let units = StatementUnits(page: page)
    let hasThat =
      marking.content.first.map {
        page.reads("that", at: $0.lowerBound) && !units.isDemonstrative($0.lowerBound, $0, marking.sense)
      } ?? false
    guard needsLead(token, pieces, marking, cue, hasThat) else { return nil }
    let that = hasThat && (marking.sense == .denial || isNegated(cue)) ? " that" : ""
    let addressee = addressee(from: cue.upperBound, to: token, speaker: speaker).map { " " + page.words($0) } ?? ""
    return leading(speaker, cue, identity) + addressee + that
  }

  /// A quotation says what it says; one word in quotation marks, or one that the statement goes on behind, may not.
  private func isQuotedWhole(_ token: Int, _ pieces: [Range<Int>], _ cue: Range<Int>) -> Bool {
    guard page.isQuoted(token), token > 0, let last = pieces.last?.last else { return page.isQuoted(token) }
    let isSpeech = cue.contains { page.has(Self.plainSpeech, at: $0) }
    let words = pieces.joined().lazy.filter { page.tokens[$0].isWord }.prefix(2).count
    return page.isQuoted(last) && (words > 1 || isSpeech || page.tokens[token - 1].kind != .quote)
  }

  private func leading(_ speaker: Range<Int>, _ cue: Range<Int>, _ identity: SpeakerIdentity?) -> String {
    // «Asked by Rowe whether»: the verb began the sentence.
    let words = page.words(cue)
    let begins = page.sentences[page.sentence(of: cue.lowerBound)].tokens.lowerBound == cue.lowerBound
    let verb = begins ? words.prefix(1).lowercased() + words.dropFirst() : words
    return Self.capitalised(Array(name(of: speaker, identity).utf8)) + " " + verb
  }

  /// «residents» in «urged residents on Monday to boil their water»: without them somebody else would seem to boil it.
  private func addressee(from cue: Int, to token: Int, speaker: Range<Int>) -> Range<Int>? {
    guard isInfinitive(token), token - cue <= 24 else { return nil }
    let sentence = page.sentences[page.sentence(of: token)].tokens
    let start = PhraseReader(page: page, range: sentence).afterAdjuncts(cue)
    let end = (start..<max(start, token)).first {
      ClauseWords.adjuncts.longestEnd(in: page, from: $0, limit: token) == token
    }
    let words = start..<max(start, end ?? token)
    guard !words.isEmpty, words.count <= 16, !words.overlaps(speaker),
      words.allSatisfy({ (page.tokens[$0].isWord || page.tokens[$0].kind == .clitic) && !page.isQuoted($0) }),
      !page.has(ClauseWords.prepositions, at: start) || page.reads("on upon with", at: start),
      !page.has(ClauseWords.adverbs, at: start)
    else { return nil }
    return words
  }

  /// «to leave», «not to leave».
  private func isInfinitive(_ token: Int) -> Bool {
    page.reads("to", at: token) || page.reads("not never", at: token) && page.reads("to", at: token + 1)
  }

  private func needsLead(_ token: Int, _ pieces: [Range<Int>], _ marking: Marking, _ cue: Range<Int>, _ hasThat: Bool)
    -> Bool
  {
    // «denied that it gave» says the opposite of «it gave», so the denial stays in the words.
    if marking.sense == .denial || marking.sense == .response && !hasThat || isNegated(cue) { return true }
    if marking.sense == .question, page.has(ClauseWords.questionWords, at: token) { return true }
    if isInfinitive(token) || cue.contains(where: { page.has(Self.wishing, at: $0) }) { return true }
    // «said no», «say otherwise»: one word says nothing alone.
    if pieces.joined().lazy.filter({ page.tokens[$0].isWord }).prefix(2).count == 1 { return true }
    if !hasThat, isBareObject(token, pieces, marking, cue) { return true }
    if hasThat || isClause(pieces) { return false }
    switch marking.sense {
    case .commitment, .opinion, .prediction: return true
    // «unveiled a plan»: a verb of doing says nothing without who does it.
    default:
      return cue.upperBound == token && !cue.contains { CueWords[page.tokens[$0].key] != nil }
        && !page.reads("according to as by", at: cue.lowerBound)
    }
  }

  /// Verbs behind which words without a known verb are a sentence all the same: «said prices surge».
  private static let plainSpeech: WordSet = """
    say says said saying tell tells told telling add adds added adding argue argues argued arguing insist insists insisted
    insisting write writes wrote writing think thinks thought thinking believe believes believed believing joke joked
    explain explains explained explaining continue continues continued go goes went
    """

  /// «Police confirmed | two arrests», «Orr admitted | stealing it»: no sentence without the ones who did it.
  private func isBareObject(_ token: Int, _ pieces: [Range<Int>], _ marking: Marking, _ cue: Range<Int>) -> Bool {
    guard let speaker = marking.speaker.first, speaker.upperBound <= cue.lowerBound, let first = pieces.first,
      let verb = cue.last(where: { CueWords[page.tokens[$0].key] != nil }),
      let word = CueWords[page.tokens[verb].key], word.shape == .past || word.shape == .third || cue.count > 1,
      word.shape != .noun || isVerb(verb, cue), !page.has(Self.plainSpeech, at: verb),
      cue.allSatisfy({ page.tokens[$0].isWord }),
      !page.reads("which who that", at: speaker.lowerBound)
    else { return false }
    return !StatementUnits(page: page).hasMainVerb(first)
  }

  /// «forecast» in «had forecast» is no noun.
  private func isVerb(_ token: Int, _ cue: Range<Int>) -> Bool {
    token > cue.lowerBound && page.reads("has have had", at: token - 1)
  }

  /// «never said», «did not deny»: what is told is not said.
  private func isNegated(_ cue: Range<Int>) -> Bool { cue.contains { page.has(CueReader.negations, at: $0) } }

  private func isClause(_ pieces: [Range<Int>]) -> Bool {
    pieces.joined().contains { StatementUnits(page: page).isFinite($0) }
  }

  // MARK: What is named

  static let naming: WordSet = """
    call calls called calling brand brands branded branding label labels labelled labeled labelling dub dubs dubbed
    describe describes described describing characterize characterizes characterized characterise characterised
    characterises term terms termed dismiss dismisses dismissed denounce denounces denounced
    """

  /// «which he called "baseless"», «a remark he described as "rude"»: what is named comes before the one who names it.
  private func namingClause(of marking: Marking, identity: SpeakerIdentity?) -> Written? {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, let first = marking.content.first,
      !first.isEmpty, speaker.upperBound <= cue.lowerBound, page.tokens[cue.lowerBound].isWord
    else { return nil }
    let isNaming = cue.contains { page.has(Self.naming, at: $0) }
    let rest = marking.content.filter { $0.lowerBound >= cue.upperBound }
    let pieces = marking.content.compactMap { StatementUnits(page: page).bare($0, marking.sense) ?? $0 }
    let lead = leading(speaker, cue, identity)
    let object: Range<Int>?
    if first.upperBound <= speaker.lowerBound {
      let isPronoun = first.count == 1 && page.reads("which that whom", at: first.lowerBound)
      guard isPronoun || isNaming && rest.first.map(isPredicate) == true, marking.content.count <= 2,
        !page.isQuoted(first.lowerBound)
      else { return nil }
      object = isPronoun ? antecedent(of: first.lowerBound) : first
    } else {
      guard isNaming, marking.content.count == 1, isPredicate(first), first.lowerBound == cue.upperBound,
        !isPassive(cue)
      else { return nil }
      object = antecedent(of: speaker.lowerBound)
    }
    // «which he said was old» is a clause of its own.
    guard let object, rest.allSatisfy(isPredicate) else {
      let start = min(first.lowerBound, speaker.lowerBound)
      let end = max(marking.content.last?.upperBound ?? cue.upperBound, cue.upperBound)
      return Written(text: Self.capitalised(Array(page.words(start..<end).utf8)), pieces: pieces)
    }
    let words = [lead, lowered(object)] + rest.map { page.words(trimmed($0)) }
    return Written(text: words.joined(separator: " "), pieces: pieces)
  }

  private func isPassive(_ cue: Range<Int>) -> Bool { cue.contains { page.has(ClauseWords.being, at: $0) } }

  /// «as "rude"», «"rude"».
  private func isPredicate(_ words: Range<Int>) -> Bool {
    page.reads("as", at: words.lowerBound) || page.isQuoted(words.lowerBound)
  }

  /// «the claim» in «the claim, which».
  private func antecedent(of token: Int) -> Range<Int>? {
    let sentence = page.sentences[page.sentence(of: token)].tokens
    var end = token
    if page.reads("which that whom", at: end - 1) { end -= 1 }
    if end > sentence.lowerBound, page.tokens[end - 1].kind == .comma { end -= 1 }
    guard let phrase = PhraseReader(page: page, range: sentence).subject(before: end, floor: sentence.lowerBound) else {
      return nil
    }
    // Of «took money from the bank, a charge» and «It was a remark» the last noun phrase.
    let start = phrase.last {
      page.has(ClauseWords.determiners, at: $0) && !page.has(ClauseWords.prepositions, at: $0 - 1)
        && !page.reads("of", at: $0 - 1)
    }
    return start.map { $0..<phrase.upperBound }
  }

  /// «The claim» as it is printed within a sentence.
  private func lowered(_ words: Range<Int>) -> String {
    let text = page.words(words)
    let isArticle = page.has(ClauseWords.determiners, at: words.lowerBound)
    return isArticle ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    let end = words.last { page.tokens[$0].isWord || page.tokens[$0].kind == .quote }
    return words.lowerBound..<(end.map { $0 + 1 } ?? words.upperBound)
  }

  // MARK: The speaker's name

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
