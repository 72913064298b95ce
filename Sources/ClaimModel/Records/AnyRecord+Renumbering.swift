/// New records are written with numbers below zero, which the ledger replaces when it accepts them.
extension AnyRecord {
  /// The same record with every id that it holds replaced.
  public func renumbered(_ map: (RecordID) -> RecordID) throws -> AnyRecord {
    func id<Record>(_ id: Identifier<Record>) -> Identifier<Record> { Identifier(number: map(id.any).number) }
    // The record itself with other numbers, so that a field that it gets one day is not forgotten here.
    switch self {
    case .casebook, .review:
      return self
    case .article(var record):
      record.id = id(record.id)
      return .article(record)
    case .attribution(var record):
      (record.id, record.article) = (id(record.id), id(record.article))
      return .attribution(record)
    case .claimant(var record):
      record.id = id(record.id)
      return .claimant(record)
    case .claim(var record):
      record.id = id(record.id)
      record.origin = record.origin.renumbered(map)
      record.mergedInto = record.mergedInto.map(id)
      for index in record.appearances.indices {
        guard case .article(let article) = record.appearances[index].place else { continue }
        record.appearances[index].place = .article(id(article))
      }
      return .claim(record)
    case .relation(var record):
      (record.id, record.from, record.to) = (id(record.id), id(record.from), id(record.to))
      return .relation(record)
    case .source(var record):
      record.id = id(record.id)
      record.derivesFrom = try record.derivesFrom.map { try Derivation(id: map($0.id)) }
      return .source(record)
    case .evidence(var record):
      (record.id, record.claim) = (id(record.id), id(record.claim))
      if case .passage(let source, let locator, let excerpt) = record.basis {
        record.basis = .passage(source: id(source), locator: locator, excerpt: excerpt)
      }
      return .evidence(record)
    case .comment(var record):
      (record.id, record.on, record.answers) = (id(record.id), map(record.on), record.answers.map(id))
      return .comment(record)
    case .waiver(var record):
      (record.id, record.claim) = (id(record.id), id(record.claim))
      return .waiver(record)
    case .key(var record):
      record.id = id(record.id)
      return .key(record)
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
