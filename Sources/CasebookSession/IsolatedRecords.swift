import AttributionExtraction
import AuditLedger
import ClaimModel

/// Turns what the extractor found into records: attributions, the claims in them, their claimants, and the answers
/// that it suggests.
enum IsolatedRecords {
  /// An answer below this score is not worth a person's look.
  private static let leastScore = 0.4

  /// - Parameter known: the claimants that the casebook has, by folded name and alias.
  static func make(
    from text: String, article: Article, knows known: [String: ClaimantID]
  ) throws -> [AnyRecord] {
    var claimants = ProvisionalClaimants(known: known)
    var attributions: [AnyRecord] = []
    var claims: [AnyRecord] = []
    var claimsOf: [[ClaimID]] = []
    let extractor = try BuiltInExtractor.make()
    let isolation = extractor.isolate(text, ArticleContext(published: article.published))
    for isolated in isolation.attributions {
      let id = AttributionID(number: -1 - attributions.count)
      attributions.append(
        .attribution(
          Attribution(
            id: id, article: article.id, version: article.versions.count, reading: isolated.reading,
            maker: .extractor(name: AttributionExtractor.name, version: extractor.version))))
      let claimant = try isolated.identity.map { try claimants.id(of: $0) }
      var own: [ClaimID] = []
      for single in isolated.claims where !single.statement.trimmed.isEmpty {
        let claim = ClaimID(number: -1 - claims.count)
        own.append(claim)
        claims.append(
          try .claim(
            Claim(
              id: claim, statement: single.statement, origin: .attributed([id], claimant: claimant),
              made: isolated.made?.date,
              appearances: [Appearance(place: .article(article.id), date: article.published)],
              checkability: single.checkability)))
      }
      claimsOf.append(own)
    }
    let relations = try answers(isolation.attributions, claimsOf, extractor.version)
    return claimants.new + attributions + claims + relations
  }

  private static func answers(
    _ attributions: [IsolatedAttribution], _ claimsOf: [[ClaimID]], _ version: String
  ) throws -> [AnyRecord] {
    var relations: [AnyRecord] = []
    for (index, isolated) in attributions.enumerated() {
      guard let best = isolated.answers.max(by: { $0.score < $1.score }), best.score >= leastScore else { continue }
      for from in claimsOf[index] {
        for to in claimsOf[best.attribution] where from != to {
          relations.append(
            try .relation(
              Relation(
                id: RelationID(number: -1 - relations.count), from: from, does: best.relation, to: to,
                standing: .suggested,
                note: "suggested by \(AttributionExtractor.name) \(version): \(best.reason)")))
        }
      }
    }
    return relations
  }
}

/// Claimants by name: known ones by their ids, new ones by numbers below zero.
struct ProvisionalClaimants {
  private var known: [String: ClaimantID]
  private(set) var new: [AnyRecord] = []

  init(known: [String: ClaimantID]) { self.known = known }

  mutating func id(of name: String, nature: ClaimantNature? = nil) throws -> ClaimantID {
    if let id = known[name.foldedName] { return id }
    let id = ClaimantID(number: -1 - new.count)
    new.append(try .claimant(Claimant(id: id, name: name, nature: nature ?? .guess(name))))
    known[name.foldedName] = id
    return id
  }

  /// A claimant as the extractor names it. A capital is an alias of its government; other words are no aliases, because
  /// «the company» is another one in the next article.
  mutating func id(of identity: SpeakerIdentity) throws -> ClaimantID {
    if let id = known[identity.name.foldedName] { return id }
    let alias = identity.reason == .government ? identity.printed.flatMap { $0 == identity.name ? nil : $0 } : nil
    if let alias, let id = known[alias.foldedName] { return id }
    let id = ClaimantID(number: -1 - new.count)
    let nature =
      identity.reason == .asPrinted || identity.nature == .organisation
      ? ClaimantNature.guess(identity.name, identity.nature) : identity.nature
    new.append(try .claimant(Claimant(id: id, name: identity.name, nature: nature, aliases: alias.map { [$0] } ?? [])))
    known[identity.name.foldedName] = id
    if let alias { known[alias.foldedName] = id }
    return id
  }
}

extension String {
  /// The name as it is compared: letter case and a leading «the» do not count.
  var foldedName: String {
    let folded = lowercased().trimmed
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }
}

extension ClaimantNature {
  private static let institutions: Set<String> = [
    "government", "ministry", "minister's", "department", "house", "kremlin", "commission", "parliament", "senate",
    "court", "agency", "office", "beijing", "washington", "moscow", "brussels", "london",
  ]

  /// The same guess where a text has called it a body: no name is a person's then.
  static func guess(_ name: String, _ nature: ClaimantNature) -> ClaimantNature {
    let guess = guess(name)
    return guess == .person ? nature : guess
  }

  /// A first guess from the name alone, for a person to correct: two or three capitalised words are a person's name,
  /// words of office a government, the rest an organisation.
  static func guess(_ name: String) -> ClaimantNature {
    let words = name.split(separator: " ")
    if words.contains(where: { institutions.contains($0.lowercased()) }) { return .government }
    let isName =
      (2...3).contains(words.count) && words[0] != "The"
      && words.allSatisfy { word in
        word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "." }
      }
    return isName ? .person : .organisation
  }
}

extension CasebookReading {
  /// The claimants of the casebook, by folded name and alias; the first of two that share one.
  func claimantNumbers() throws -> [String: ClaimantID] {
    var numbers: [String: ClaimantID] = [:]
    for claimant in try all(Claimant.self) where claimant.mergedInto == nil {
      for name in [claimant.name] + claimant.aliases where numbers[name.foldedName] == nil {
        numbers[name.foldedName] = claimant.id
      }
    }
    return numbers
  }
}
