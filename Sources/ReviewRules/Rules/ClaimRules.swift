import ClaimModel

/// The rules about the claim: where it stands, whose it is, how it is put.
enum ClaimRules {
  static let all = [span, claimant, wording, length, privacy]

  /// L05.
  static let span = Rule(
    id: "L05", name: "words that do not stand there", level: .block,
    reason: "A quotation that is not in the article at its place is a misquotation.",
    finds: """
      A span of the claim, or of its attribution, whose words do not stand at its place in the stored text. A text that was \
      erased on legal demand can't be compared, and is no finding.
      """,
    fix: "mark the words anew in this version of the article with «claims mark»"
  ) { dossier in
    dossier.texts.flatMap { text in
      text.misplaced.map { misplaced in
        let span = misplaced.span
        return RuleHit(
          "\(misplaced.record): \(span.quote.quoted) does not stand at [\(span.start), \(span.end)) in version \(text.version) of \(text.article)",
          about: [misplaced.record])
      }
    }
  }

  /// L06.
  static let claimant = Rule(
    id: "L06", name: "no claimant, or the wrong one", level: .block,
    reason: "Who printed a claim did not make it: to blame the paper for what it quotes is an error of its own.",
    finds: """
      An attributed claim without a claimant, and one whose claimant is the publisher of the article although the words that \
      name the speaker do not name it. Of what an article asserts itself its publisher is the claimant, as it should be.
      """,
    fix: "name the claimant with «claims edit --claimant»; one who is not named is a claimant of the kind «unnamed»"
  ) { dossier in
    guard case .attributed = dossier.claim.origin else { return [] }
    guard let claimant = dossier.claimant else {
      return [RuleHit("nobody is named as the claimant", about: [dossier.claim.recordID])]
    }
    let names = ([claimant.name] + claimant.aliases).map { $0.lowercased() }
    let publishers = dossier.articles.compactMap(\.publisher).map { $0.lowercased() }
    guard let publisher = publishers.first(where: names.contains) else { return [] }
    let speakers = dossier.attributions.map { AttributionReading.words($0.reading.speaker).lowercased() }
    let isNamed = speakers.contains { speaker in
      names.contains { speaker.contains($0) } || speaker.contains(publisher)
        || ["this page", "this paper", "we", "us", "our"].contains {
          PlainWords.contain(PlainWords.of(speaker), PlainWords.of($0))
        }
    }
    guard !isNamed else { return [] }
    return [
      RuleHit(
        "\(claimant.name) (\(claimant.id)) printed it, and \(AttributionReading.words(dossier.attributions.first?.reading.speaker ?? []).quoted) said it",
        about: [dossier.claim.recordID, claimant.recordID])
    ]
  }

  /// L22.
  static let wording = Rule(
    id: "L22", name: "hedge, negation or number left out", level: .warn,
    reason: "«Potentially allows» and «allows» are two claims; a verdict on one is none on the other.",
    finds: """
      A hedge in the printed words while the statement has no hedge at all; a negation while neither the statement nor another \
      claim of the same attribution has one; a number that stands in none of them. «175m» and «175 million» are one number, \
      «may» keeps a «potentially».
      """,
    fix: "put the word or the number back into the statement, or waive L22 and say why it changes nothing"
  ) { dossier in
    let statement = PlainWords.of(dossier.claim.statement)
    let siblings = dossier.siblings.map(PlainWords.of)
    let readings = dossier.attributions.map(\.reading)
    let words = dossier.printed.map(PlainWords.of)
    func hit(_ what: String) -> RuleHit {
      RuleHit("the statement \(dossier.claim.statement.quoted) leaves out \(what)", about: [dossier.claim.recordID])
    }
    var hits: [RuleHit] = []
    // Each way of printing it is asked by itself: what one article hedges another may not.
    let hedges = readings.flatMap { $0.hedges.map(\.quote) } + words.flatMap(Softening.hedges)
    let isHedgedEverywhere =
      words.allSatisfy { !Softening.hedges(in: $0).isEmpty } || readings.allSatisfy { !$0.hedges.isEmpty }
    if let hedge = hedges.first, isHedgedEverywhere, !Softening.isHedged(statement) {
      hits.append(hit("the hedge «\(hedge)»"))
    }
    let negations = readings.flatMap { $0.negations.map(\.quote) } + words.flatMap(Softening.negations)
    if let negation = negations.first, !([statement] + siblings).contains(where: Softening.isNegated) {
      hits.append(hit("the negation «\(negation)»"))
    }
    let kept = Set(([dossier.claim.statement] + dossier.siblings).flatMap { Numbers.of($0).map(\.value) })
    let numbers = dossier.printed.map(Numbers.of)
    // Claims that were merged are printed with different numbers: one way of printing it must be kept whole.
    if !numbers.isEmpty, !numbers.contains(where: { $0.allSatisfy { kept.contains($0.value) } }),
      let lost = numbers.lazy.compactMap({ $0.first { !kept.contains($0.value) } }).first
    {
      hits.append(hit("the number «\(lost.written)»"))
    }
    return hits
  }

  /// L25.
  static let length = Rule(
    id: "L25", name: "statement too long, or with its rating in it", level: .warn,
    reason: "The statement is what others show beside the verdict: it must fit, and must not answer itself.",
    finds: """
      A statement of more than 75 code points (the policy may have another number), and one that contains a label of the \
      scale as words of their own after a colon or in quotation marks or brackets: «False: …», «… (misleading)».
      """,
    fix: "put the statement more shortly, without the rating, with «claims edit --statement»"
  ) { dossier in
    let statement = dossier.claim.statement
    let longest = dossier.policy.longestStatement ?? RuleNumbers.longestStatement
    let length = statement.unicodeScalars.count
    var hits: [RuleHit] = []
    if length > longest {
      hits.append(
        RuleHit(
          "the statement \(statement.quoted) has \(length) code points, and \(longest) are wanted at most",
          about: [dossier.claim.recordID]))
    }
    let plain = statement.lowercased()
    if let label = dossier.settings.scale.ratings.map(\.label).first(where: { isSetApart($0, in: plain) }) {
      hits.append(
        RuleHit("the statement \(statement.quoted) contains the rating «\(label)»", about: [dossier.claim.recordID]))
    }
    return hits
  }

  /// «False» is a rating where it is set apart, and a word of the claim where it is not.
  ///
  /// - Parameter plain: the statement in lower case.
  private static func isSetApart(_ label: String, in plain: String) -> Bool {
    let label = label.lowercased()
    guard !label.isEmpty, plain.holds(label) else { return false }
    return plain == label || plain.hasPrefix(label + ":") || plain.hasPrefix("[\(label)]")
      || plain.hasSuffix(": \(label)")
      || ["(\(label))", "«\(label)»", "“\(label)”", "\"\(label)\"", "[\(label)]"].contains { plain.holds($0) }
  }

  /// L26.
  static let privacy = Rule(
    id: "L26", name: "data of a private person", level: .warn,
    reason: "Reports go out into the world; an address or a number in one can't be called back.",
    finds: """
      An e-mail address, a telephone number or an account number in the statement, an excerpt, a question, a locator, a \
      search, a reply or a rationale. The finding names the record and never prints the data. Contacts are kept apart, and \
      no report prints them.
      """,
    fix: "take the data out of the text; a contact belongs into «--contact», which can be erased"
  ) { dossier in
    var hits: [RuleHit] = []
    func look(_ texts: [String?], in id: RecordID, _ place: String) {
      var kinds: [String] = []
      for kind in texts.compactMap(\.self).flatMap(PrivateData.kinds) where !kinds.contains(kind.rawValue) {
        kinds.append(kind.rawValue)
      }
      if !kinds.isEmpty { hits.append(RuleHit("\(place) holds \(kinds.joined(separator: " and "))", about: [id])) }
    }
    let claim = dossier.claim
    look([claim.statement, claim.topic, claim.checkability?.reason], in: claim.recordID, "the claim \(claim.id)")
    for item in dossier.standing {
      let texts: [String?] =
        switch item.basis {
        case .passage(_, let locator, let excerpt): [locator, excerpt]
        case .search(let query, let place, _): [query, place]
        case .reply(let channel, _, _, let words, _): [channel, words]
        }
      look(texts + [item.question], in: item.recordID, "\(item.id)")
    }
    if let finding = dossier.finding {
      look([finding.rationale, finding.wouldChange], in: dossier.review.recordID, "the rationale of \(finding.by)")
    }
    return hits
  }
}
