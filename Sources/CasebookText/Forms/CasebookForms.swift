import AuditLedger
import ClaimModel

/// The YAML files that a casebook has, one after the other: what writing and comparing go through.
struct CasebookForms<Reading: CasebookReading> {
  let casebook: Reading
  private let comments: CommentPlaces

  /// Cost: every comment is read once.
  init(_ casebook: Reading) throws {
    self.casebook = casebook
    comments = try CommentPlaces(casebook)
  }

  /// How many files there may be at most, for a progress bar.
  func count() throws -> Int {
    let kinds: [RecordKind] = [.article, .claimant, .claim, .claim, .source]
    return try kinds.reduce(3) { try $0 + casebook.ids(of: $1).count }
  }

  /// Hands over every file, each with all its records in the order of their ids.
  func each(_ body: (Form) throws -> Void) throws {
    if try casebook.record(CasebookSettings.id) != nil { try body(form(at: .settings)) }
    for id in try ids(Article.self) { try body(form(at: .article(id))) }
    for id in try ids(Claimant.self) { try body(form(at: .claimant(id))) }
    for id in try ids(Claim.self) {
      try body(form(at: .claim(id)))
      let review = try form(at: .review(id))
      if !review.records.isEmpty { try body(review) }
    }
    for id in try ids(Source.self) { try body(form(at: .source(id))) }
    for path in [TextPath.keys, .strays] {
      let form = try form(at: path)
      if !form.records.isEmpty { try body(form) }
    }
  }

  /// One file with all its records; without any for a path that is no YAML.
  func form(at path: TextPath) throws -> Form {
    switch path {
    case .article(let id):
      try form(path, casebook.record(id.any), ["attributions": belonging(to: id.any, \Attribution.article, id)])
    case .claim(let id):
      try form(path, casebook.record(id.any), ["relations": belonging(to: id.any, \Relation.from, id)])
    case .review(let id):
      try form(
        path, casebook.record(Review.id(of: id)),
        [
          "evidence": belonging(to: id.any, \Evidence.claim, id),
          "waivers": belonging(to: id.any, \Waiver.claim, id),
        ])
    case .keys: try form(path, nil, ["keys": casebook.all(SigningKey.self).map(\.any)])
    default: try form(path, path.headID.flatMap { try casebook.record($0) })
    }
  }

  /// What a comment says, where it is at hand and a text.
  func words(of comment: Comment) throws -> String? {
    guard case .present(let sealed) = try casebook.text(comment.body) else { return nil }
    return String(validating: sealed.bytes, as: UTF8.self)
  }

  private func ids<Record: CasebookRecord>(_: Record.Type) throws -> [Identifier<Record>] {
    try casebook.ids(of: Record.kind).compactMap { Identifier($0) }
  }

  private func form(_ path: TextPath, _ head: AnyRecord?, _ lists: [String: [AnyRecord]] = [:]) throws -> Form {
    let comments = try comments.comments(in: path).compactMap { try casebook.record($0.any) }
    return Form(
      path: path, head: head,
      lists: (path.shape?.lists ?? []).map { ($0.name, $0.kind == .comment ? comments : lists[$0.name] ?? []) })
  }

  /// The records of one type that name this id in this field.
  private func belonging<Record: CasebookRecord, ID: Equatable>(
    to owner: RecordID, _ field: KeyPath<Record, ID>, _ id: ID
  ) throws -> [AnyRecord] {
    try casebook.referrers(to: owner, as: Record.self).filter { $0[keyPath: field] == id }.map(\.any)
  }
}
