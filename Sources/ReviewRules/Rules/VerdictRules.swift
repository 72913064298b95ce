import ClaimModel

/// The rules about the verdict itself: its grounds, its scale, its reviewers, its neighbours, its corrections.
enum VerdictRules {
  static let all = [rationale, citation, contact, reviewers, kind, scale, neighbours, correction, bothSides]

  /// L01.
  static let rationale = Rule(
    id: "L01", name: "verdict without rationale", level: .block,
    reason: "A label alone convinces nobody and can't be checked: the reader must see how the evidence leads to it.",
    finds: """
      A verdict whose rationale is empty, or consists of ids of evidence and nothing else. One sentence that says what the \
      evidence shows is enough.
      """,
    fix: "reopen the review and say in words what the evidence shows"
  ) { dossier in
    guard let finding = dossier.finding else { return [] }
    let words = PlainWords.of(finding.rationale)
    guard words.allSatisfy({ RecordID(ascii: $0) != nil }) else { return [] }
    return [
      RuleHit("the rationale of \(finding.by), \(finding.at), says nothing in words", about: dossier.verdictRecords)
    ]
  }

  /// L02.
  static let citation = Rule(
    id: "L02", name: "rationale cites no evidence", level: .block,
    reason: "A rationale that names no evidence can't be followed to what it rests on.",
    finds: """
      A rationale that names no piece of evidence by its id, or names one that was taken away since. A search without \
      result is evidence too: that the evidence is not enough may rest on it alone, as long as it is named.
      """,
    fix: "name evidence such as E0001 in the rationale, or waive L02 with a reason"
  ) { dossier in
    guard let finding = dossier.finding else { return [] }
    if finding.cites.isEmpty {
      return [
        RuleHit("the rationale of \(finding.by), \(finding.at), cites no evidence", about: dossier.verdictRecords)
      ]
    }
    let gone = finding.cites.filter { id in dossier.evidence.contains { $0.id == id && $0.withdrawn != nil } }
    return gone.map { RuleHit("the rationale cites \($0), which was taken away", about: [$0.any]) }
  }

  /// L10.
  static let contact = Rule(
    id: "L10", name: "claimant was not asked", level: .block,
    reason: "Fairness, and the codes of the profession, ask that whoever is checked is given a chance to answer.",
    finds: """
      A verdict on a claim of a named claimant without a reply, or an attempt to get one, among the evidence. An attempt \
      that came to nothing is enough; a «declined to comment» that an article reports is the paper's attempt, not the desk's.
      """,
    fix: "ask, and record it with «claims evidence reply», or waive L10 and say why nobody could be asked"
  ) { dossier in
    guard dossier.hasVerdict, let claimant = dossier.claimant, claimant.nature != .unnamed,
      !dossier.standing.contains(where: { $0.basis.kind == .reply })
    else { return [] }
    return [RuleHit("no attempt to reach \(claimant.name) (\(claimant.id)) is on record", about: [claimant.recordID])]
  }

  /// L11.
  static let reviewers = Rule(
    id: "L11", name: "no second pair of eyes, or an outdated approval", level: .block,
    reason:
      "Who wrote a verdict does not see its holes; and an approval holds for what was approved, not for what came later.",
    finds: """
      A verdict whose second finding or sign-off is by the one who proposed it; one that a single person agreed on while \
      second review was switched off, where the casebook requires it now; and one whose grounds were edited after it was \
      agreed. Where the casebook works without second review, its author may sign it off, and reports say so.
      """,
    fix: "let another person look: give a second verdict, sign it off, reaffirm or reopen it"
  ) { dossier in
    guard let agreement = dossier.review.state.agreement, dossier.review.state.name != .withdrawn else { return [] }
    var hits: [RuleHit] = []
    switch agreement.second {
    case .given(let second):
      if second.by == agreement.first.by {
        hits.append(RuleHit("\(second.by) gave both verdicts", about: dossier.verdictRecords))
      }
      if let signed = dossier.review.state.signing, signed.by == agreement.first.by {
        hits.append(RuleHit("\(signed.by) proposed the verdict and signed it off", about: dossier.verdictRecords))
      }
    case .switchedOff where dossier.settings.secondReview == .required:
      hits.append(
        RuleHit(
          "the verdict of \(agreement.first.by), \(agreement.first.at), was agreed by one person, while second review is required now",
          about: dossier.verdictRecords))
    case .switchedOff: break
    }
    if let stale = agreement.stale {
      hits.append(
        RuleHit(
          "what the verdict rests on has changed since \(stale.since): \(stale.because.joined(separator: "; "))",
          about: dossier.verdictRecords))
    }
    return hits
  }

  /// L12.
  static let kind = Rule(
    id: "L12", name: "no single checkable claim", level: .block,
    reason:
      "An opinion or a prediction is neither true nor false yet, and of two claims in one sentence one may be true and the other not.",
    finds: """
      A verdict on an opinion, a prediction, a question or a commitment, unless somebody has written down why it can be \
      checked; on a claim marked as not checkable; and on a statement of several sentences, or of two halves joined by a \
      semicolon, «and that» or «, and it».
      """,
    fix: "set the claim aside, say with «claims edit --checkable» why evidence can settle it, or split it"
  ) { dossier in
    guard dossier.hasVerdict else { return [] }
    let claim = dossier.claim
    var hits: [RuleHit] = []
    let forms = dossier.attributions.map(\.reading.form)
    let open: Set<AttributionForm> = [.opinion, .prediction, .question, .commitment]
    if let form = forms.first, forms.allSatisfy(open.contains), claim.checkability?.checkable != true {
      let article = "aeiou".contains(form.rawValue.first ?? "x") ? "an" : "a"
      hits.append(RuleHit("\(article) \(form) has a verdict", about: [claim.recordID]))
    }
    if let checkability = claim.checkability, !checkability.checkable {
      hits.append(
        RuleHit(
          "it has a verdict and is marked as not checkable: \(checkability.reason.quoted)", about: [claim.recordID]))
    }
    if let joint = Compound.joint(in: claim.statement) {
      hits.append(
        RuleHit("the statement \(claim.statement.quoted) says two things (\(joint))", about: [claim.recordID]))
    }
    return hits
  }

  /// L13.
  static let scale = Rule(
    id: "L13", name: "rating without legend", level: .block,
    reason: "A label means what its legend says; without one every reader reads it in his own way.",
    finds: """
      A rating that is not on the casebook's scale, stands there for another verdict than was given, or has no meaning \
      written beside it.
      """,
    fix:
      "reopen the review and rate on the scale, or put the rating and its meaning on it with «claims settings --scale»"
  ) { dossier in
    guard let finding = dossier.finding else { return [] }
    guard let rating = dossier.settings.scale.rating(labelled: finding.rating) else {
      return [
        RuleHit(
          "the rating \(finding.rating.quoted) is not on the scale \(dossier.settings.scale.name.quoted)",
          about: dossier.verdictRecords)
      ]
    }
    if rating.verdict != finding.verdict {
      return [
        RuleHit(
          "the rating \(finding.rating.quoted) stands for «\(rating.verdict)» on the scale, and the verdict is «\(finding.verdict)»",
          about: dossier.verdictRecords)
      ]
    }
    return rating.meaning.isBlank
      ? [RuleHit("the rating \(finding.rating.quoted) has no meaning on the scale", about: dossier.verdictRecords)] : []
  }

  /// L14.
  static let neighbours = Rule(
    id: "L14", name: "verdicts that do not go together", level: .block,
    reason: "Who finds two verdicts of one desk that exclude each other believes neither.",
    finds: """
      Confirmed relations only. It blocks where one claim repeats another and their verdicts differ, and where one contradicts \
      another and both are supported. It warns where a claim and its denial are both supported: a denial may be of something \
      narrower.
      """,
    fix: "look at both claims again: correct one of the verdicts, or take the relation back"
  ) { dossier in
    guard let verdict = dossier.finding?.verdict else { return [] }
    return dossier.neighbours.compactMap { neighbour in
      guard neighbour.relation.standing == .confirmed, let other = neighbour.verdict else { return nil }
      let about = [neighbour.relation.recordID, neighbour.claim.any]
      switch neighbour.relation.does {
      case .repeats where other != verdict:
        return RuleHit(
          "by \(neighbour.relation.id) it is the same claim as \(neighbour.claim), which is «\(other)», not «\(verdict)»",
          about: about)
      case .contradicts where other == .supported && verdict == .supported:
        return RuleHit(
          "by \(neighbour.relation.id) it and \(neighbour.claim) contradict each other, and both are supported",
          about: about)
      case .denies where other == .supported && verdict == .supported:
        return RuleHit(
          "by \(neighbour.relation.id) it and \(neighbour.claim) are a claim and its denial, and both are supported",
          about: about, level: .warn)
      default: return nil
      }
    }
  }

  /// L15.
  static let correction = Rule(
    id: "L15", name: "changed verdict without correction", level: .block,
    reason: "What was public and was changed in silence makes everything else doubtful.",
    finds: """
      A public verdict or rating that replaced another without a note of correction, or without a sign-off after the version \
      before; and a verdict that differs from the one that was published under the same version.
      """,
    fix: "correct it with «claims correct --note», which keeps both versions and asks for a new review"
  ) { dossier in
    let (review, publications) = (dossier.review, dossier.review.publications)
    var hits: [RuleHit] = []
    for (before, after) in zip(publications, publications.dropFirst())
    where before.verdict != after.verdict || before.rating != after.rating {
      if after.correction?.reason.isBlank ?? true {
        hits.append(
          RuleHit(
            "version \(after.version) is «\(after.verdict)» where version \(before.version) was «\(before.verdict)», and no note says why",
            about: [review.recordID]))
      }
      if after.signedOff.at < before.published.at {
        hits.append(
          RuleHit(
            "version \(after.version) was signed off before version \(before.version) was published",
            about: [review.recordID]))
      }
    }
    if case .published(let agreement, _, _) = review.state, let last = publications.last,
      last.verdict != agreement.first.verdict || last.rating != agreement.first.rating
    {
      hits.append(
        RuleHit(
          "the verdict is «\(agreement.first.verdict)», and what was published as version \(last.version) is «\(last.verdict)»",
          about: [review.recordID]))
    }
    return hits
  }

  /// L19.
  static let bothSides = Rule(
    id: "L19", name: "only one side heard", level: .warn,
    reason: "Evidence is soon found for what one believes; the other side has to be looked for.",
    finds: """
      A verdict with passages that all support the claim, or all refute it, and no search without result and no words of the \
      claimant in reply on record. Mixed evidence counts for both sides, context for none.
      """,
    fix: "look for evidence on the other side, and record the search where it finds none"
  ) { dossier in
    guard dossier.hasVerdict, !dossier.wasSearched else { return [] }
    let replied = dossier.standing.contains { item in
      if case .reply(_, _, .replied, _, _) = item.basis { item.stance != .context } else { false }
    }
    let counted = dossier.passages.filter(\.counts)
    let stances = Set(counted.map(\.item.stance))
    guard !replied, stances.count == 1, let only = stances.first, only != .mixed else { return [] }
    return [
      RuleHit(
        "every passage \(only) it (\(counted.map(\.item.recordID).listed)), and no search for the other side is on record",
        about: counted.map(\.item.recordID))
    ]
  }
}

/// Two statements in one.
enum Compound {
  /// What joins them, in words; nil where there is one.
  static func joint(in statement: String) -> String? {
    if statement.utf8.contains(UInt8(ascii: ";")) { return "a semicolon" }
    let scalars = Array(statement.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where ".!?".unicodeScalars.contains(scalar) && index + 2 < scalars.count
    {
      let initial = index > 0 && scalars[index - 1].properties.isUppercase && (index < 2 || !scalars[index - 2].isWordy)
      guard scalars[index + 1] == " ", scalars[index + 2].properties.isUppercase, !initial,
        !isTitle(before: index, scalars)
      else { continue }
      return "two sentences"
    }
    let words = PlainWords.of(statement)
    if PlainWords.contain(words, ["and", "that"]) { return "«and that»" }
    for pronoun in ["it", "he", "she", "they", "we"] where statement.holds(", and \(pronoun) ") {
      return "«, and \(pronoun)»"
    }
    return nil
  }

  /// Whether an abbreviation stands before the point: «Mr. Trump» is one sentence.
  private static func isTitle(before index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var start = index
    while start > 0, scalars[start - 1].isWordy { start -= 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<index])
    return titles.contains(String(view).lowercased())
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "inc", "ltd", "co", "corp", "gov", "sen", "rep", "gen", "col", "jr",
    "sr",
    "vs", "v", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
  ]
}

extension ReviewState {
  /// Who signed off, and when, where somebody has.
  var signing: Act? {
    switch self {
    case .signedOff(_, let act), .published(_, let act, _), .withdrawn(_, let act, _): act
    default: nil
    }
  }
}
