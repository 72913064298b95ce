/// New records are written with numbers below zero, which the ledger replaces when it accepts them.
extension AnyRecord {
  /// The same record with every id that it holds replaced.
  public func renumbered(_ map: (RecordID) -> RecordID) throws -> AnyRecord {
    func id<Record>(_ id: Identifier<Record>) -> Identifier<Record> { Identifier(number: map(id.any).number) }
    func place(_ place: AppearancePlace) -> AppearancePlace {
      if case .article(let article) = place { .article(id(article)) } else { place }
    }
    switch self {
    case .casebook, .review:
      return self
    case .article(let record):
      return try .article(
        Article(
          id: id(record.id), title: record.title, publisher: record.publisher, byline: record.byline,
          published: record.published, url: record.url, language: record.language, versions: record.versions))
    case .attribution(let record):
      return .attribution(
        Attribution(
          id: id(record.id), article: id(record.article), version: record.version, reading: record.reading,
          maker: record.maker, rejected: record.rejected, gone: record.gone))
    case .claimant(let record):
      return try .claimant(
        Claimant(
          id: id(record.id), name: record.name, nature: record.nature, aliases: record.aliases, links: record.links,
          contact: record.contact))
    case .claim(let record):
      return try .claim(
        Claim(
          id: id(record.id), statement: record.statement, origin: record.origin.renumbered(map), made: record.made,
          appearances: record.appearances.map {
            Appearance(place: place($0.place), date: $0.date, firstBecause: $0.firstBecause)
          }, topic: record.topic, checkability: record.checkability, priority: record.priority,
          assignee: record.assignee, withdrawn: record.withdrawn, mergedInto: record.mergedInto.map(id)))
    case .relation(let record):
      return try .relation(
        Relation(
          id: id(record.id), from: id(record.from), does: record.does, to: id(record.to), standing: record.standing,
          note: record.note))
    case .source(var record):
      record.derivesFrom = try record.derivesFrom.map { try Derivation(id: map($0.id)) }
      return try .source(
        Source(
          id: id(record.id), nature: record.nature, title: record.title, author: record.author,
          publisher: record.publisher, url: record.url, archivedURL: record.archivedURL, published: record.published,
          accessed: record.accessed, copies: record.copies, reliability: record.reliability,
          anonymousBecause: record.anonymousBecause, interests: record.interests, derivesFrom: record.derivesFrom))
    case .evidence(let record):
      var basis = record.basis
      if case .passage(let source, let locator, let excerpt) = basis {
        basis = .passage(source: id(source), locator: locator, excerpt: excerpt)
      }
      return .evidence(
        Evidence(
          id: id(record.id), claim: id(record.claim), basis: basis, stance: record.stance,
          credibility: record.credibility, question: record.question, withdrawn: record.withdrawn))
    case .comment(let record):
      return .comment(
        Comment(
          id: id(record.id), on: map(record.on), field: record.field, answers: record.answers.map(id), by: record.by,
          at: record.at, body: record.body, settled: record.settled))
    case .waiver(let record):
      return try .waiver(
        Waiver(
          id: id(record.id), claim: id(record.claim), rule: record.rule, reason: record.reason, by: record.by,
          at: record.at, waived: record.waived))
    case .key(let record):
      return .key(
        SigningKey(
          id: id(record.id), name: record.name, verifier: record.verifier, introduced: record.introduced,
          retired: record.retired))
    }
  }
}

extension ClaimOrigin {
  /// The same origin with every id replaced.
  func renumbered(_ map: (RecordID) -> RecordID) -> ClaimOrigin {
    func id<Record>(_ id: Identifier<Record>) -> Identifier<Record> { Identifier(number: map(id.any).number) }
    switch self {
    case .attributed(let attributions, let claimant):
      return .attributed(attributions.map(id), claimant: claimant.map(id))
    case .asserted(let article, let version, let span, let claimant):
      return .asserted(id(article), version: version, span, claimant: id(claimant))
    case .imported(let from, let reference, let claimant):
      return .imported(from: from, reference: reference, claimant: claimant.map(id))
    }
  }
}
