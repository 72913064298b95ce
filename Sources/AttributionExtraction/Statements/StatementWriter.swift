import ClaimModel

/// Stage 11, second half: writes single statements that can be read alone, word for word from the text.
struct StatementWriter {
  let page: Page
  let resolver: ClaimantResolver
  private static let wishing: WordSet = "want wants wanted wanting expect expects expected"

  init(page: Page, resolver: ClaimantResolver) { (self.page, self.resolver) = (page, resolver) }

  /// The statements of a marking, in order; none for a refusal.
  func statements(of marking: Marking, kind: QuotationKind, claimant: String?) -> [String] {
    if marking.sense == .refusal { return [] }
    return units(of: marking).flatMap { unit -> [String] in
      let pieces = unit.count == 1 && kind != .direct ? split(unit[0]) : [unit]
      return pieces.map { write($0, marking: marking, claimant: claimant) }
    }.filter { !$0.isEmpty }
  }

  // MARK: Units

  /// The pieces of each statement: a quotation's sentences apart, a sentence that was interrupted together.
  private func units(of marking: Marking) -> [[Range<Int>]] {
    if marking.sense == .hearsay, marking.content.count == 2,
      marking.content[0].upperBound <= marking.content[1].lowerBound,
      marking.content[1].upperBound - marking.content[0].lowerBound <= SentenceSplitter.mostTokens
    {
      return [[marking.content[0].lowerBound..<marking.content[1].upperBound]]
    }
    var units: [[Range<Int>]] = []
    var isOpen = false
    for piece in marking.content.flatMap({ sentences(in: $0) }) {
      guard let bare = bare(piece) else { continue }
      if isOpen, let last = units.indices.last, units[last].count < 4, !page.tokens[bare.lowerBound].isCapital {
        units[last].append(bare)
      } else {
        units.append([bare])
      }
      isOpen = !piece.suffix(2).contains { page.tokens[$0].kind == .stop }
    }
    return units
  }

  private func sentences(in range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var number = page.sentence(of: range.lowerBound)
    while number < page.sentences.count, page.sentences[number].tokens.lowerBound < range.upperBound {
      found.append(page.sentences[number].tokens.clamped(to: range))
      number += 1
    }
    return found
  }

  /// Without «that», without marks that enclose it or belong to a longer quotation, without its last full stop.
  private func bare(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    var isChanging = true
    while isChanging, let first = range.first, let last = range.last {
      isChanging = false
      if page.reads("that", at: first), !page.isQuoted(first), range.count > 1 || page.tokens[first].kind == .comma {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if dangles(first, opening: true, in: range) || isPause(first) {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if dangles(last, opening: false, in: range) || isPause(last) || page.reads(". …", at: last) {
        range = range.lowerBound..<last
        isChanging = true
      }
    }
    return range.contains { page.tokens[$0].isWord } ? range : nil
  }

  private func isPause(_ index: Int) -> Bool {
    switch page.tokens[index].kind {
    case .comma, .semicolon, .colon, .dash: true
    default: false
    }
  }

  /// A mark whose partner is the other end of the range, or lies outside it.
  private func dangles(_ index: Int, opening: Bool, in range: Range<Int>) -> Bool {
    guard page.tokens[index].kind == .quote else { return false }
    guard page.isQuoted(index) else { return true }
    let quotation = page.quotations[Int(page.quotationOfToken[index])].tokens
    if opening { return quotation.lowerBound == index && quotation.upperBound >= range.upperBound }
    return quotation.upperBound == index + 1 && quotation.lowerBound <= range.lowerBound - 1
      || quotation.upperBound == index + 1 && quotation.lowerBound == range.lowerBound
  }

  private func split(_ range: Range<Int>) -> [[Range<Int>]] { CoordinationSplitter(page: page).split(range) }

  // MARK: Words

  private func write(_ pieces: [Range<Int>], marking: Marking, claimant: String?) -> String {
    var bytes: [UInt8] = []
    for piece in pieces {
      guard let piece = bare(piece) else { continue }
      if !bytes.isEmpty { bytes.append(32) }
      for index in piece {
        let token = page.tokens[index]
        if index > piece.lowerBound, token.gap != .none { bytes.append(32) }
        bytes += page.bytes[Int(token.start)..<Int(token.end)]
      }
    }
    guard let first = pieces.first.flatMap({ bare($0) })?.lowerBound else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    if let lead = lead(before: first, marking: marking, claimant: claimant) { return lead + " " + text }
    if let name = replacement(for: first, marking: marking, claimant: claimant) {
      let pronoun = Int(page.tokens[first].end - page.tokens[first].start)
      return name + String(decoding: bytes.dropFirst(pronoun), as: UTF8.self)
    }
    return capitalised(bytes, text: text)
  }

  /// «Holt Ltd rejected» before «the plan», «Ada Rowe vowed» before «to stay»: without it the words say nothing alone.
  private func lead(before token: Int, marking: Marking, claimant: String?) -> String? {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, !page.isQuoted(token) else { return nil }
    let hasThat = marking.content.first.map { page.reads("that", at: $0.lowerBound) } ?? false
    // «denied that it gave» says the opposite of «it gave», so the denial stays in the words.
    let isObject = marking.sense == .denial || marking.sense == .response && !hasThat
    let isInfinitive = page.reads("to", at: token) || cue.contains { page.has(Self.wishing, at: $0) }
    guard isObject || isInfinitive, cue.lowerBound < token else { return nil }
    let isPronoun = speaker.count == 1 && page.reads("he she", at: speaker.lowerBound)
    let name = isPronoun ? claimant ?? page.words(speaker) : headName(speaker)
    let that = marking.sense == .denial && hasThat ? " that" : ""
    return capitalised(Array(name.utf8), text: name) + " " + page.words(cue) + that
  }

  private func headName(_ speaker: Range<Int>) -> String {
    let head = speaker.prefix { page.tokens[$0].kind != .comma && !page.reads("who", at: $0) }
    return page.words(speaker.lowerBound..<(speaker.lowerBound + head.count))
  }

  /// The speaker's name in the place of a leading «it» or «she» that is surely the speaker.
  private func replacement(for token: Int, marking: Marking, claimant: String?) -> String? {
    guard !page.isQuoted(token), let speaker = marking.speaker.first, page.reads("it they he she", at: token) else {
      return nil
    }
    let isPronoun = speaker.count == 1 && page.reads("he she", at: speaker.lowerBound)
    if isPronoun {
      guard page.tokens[speaker.lowerBound].key == page.tokens[token].key, let claimant, claimant.contains(" ") else {
        return nil
      }
      return claimant
    }
    let fits = page.reads("it they", at: token) ? resolver.isOrganisation(speaker) : resolver.isPerson(speaker)
    guard fits, !page.reads("clear likely unlikely", at: token + 2) else { return nil }
    return capitalised(Array(headName(speaker).utf8), text: nil)
  }

  /// Upper-cases the first letter of a plain word; «iPhone» and «eBay» stay as they are.
  private func capitalised(_ bytes: [UInt8], text: String?) -> String {
    var bytes = bytes
    let word = bytes.prefix { ScalarClass.isASCIILetter($0) }
    if let first = word.first, word.allSatisfy({ (97...122).contains($0) }) {
      bytes[0] = first - 32
    } else if let text {
      return text
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
