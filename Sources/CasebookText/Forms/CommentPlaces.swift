import AuditLedger
import ClaimModel

/// Which comments stand in which file: with the record that they are about.
struct CommentPlaces {
  private var places: [TextPath: [CommentID]] = [:]

  /// Cost: every comment is read once, and the record that it is about.
  init(_ casebook: some CasebookReading) throws {
    for id in try casebook.ids(of: .comment) {
      guard let comment = try casebook.record(id)?.as(Comment.self) else { continue }
      try places[Self.home(of: comment, in: casebook.record), default: []].append(comment.id)
    }
  }

  /// The comments in a file, in the order of their ids.
  func comments(in path: TextPath) -> [CommentID] { places[path] ?? [] }

  /// The file of a comment: that of the record that it is about, however many comments stand between.
  static func home(of comment: Comment, in record: (RecordID) throws -> AnyRecord?) throws -> TextPath {
    var subject = comment.on
    var passed: Set<RecordID> = [comment.recordID]
    while true {
      // Comments that are about each other in a circle, or about what is not there, have no file of their own.
      guard passed.insert(subject).inserted, try exists(subject, record) else { return .strays }
      switch try record(subject) {
      case .comment(let other): subject = other.on
      // What is said of a claim or its review stands with the review.
      case .claim, .review, nil: return .review(ClaimID(number: subject.number))
      case .some(let other): return try TextPath.home(of: other, in: record)
      }
    }
  }

  /// Whether a record is there, or, for a review that has not begun, its claim.
  private static func exists(_ id: RecordID, _ record: (RecordID) throws -> AnyRecord?) throws -> Bool {
    try record(id.kind == .review ? RecordID(.claim, id.number) : id) != nil
  }
}

extension TextPath {
  /// The file in which a record stands.
  static func home(of record: AnyRecord, in find: (RecordID) throws -> AnyRecord?) throws -> TextPath {
    switch record {
    case .casebook: .settings
    case .article(let article): .article(article.id)
    case .attribution(let attribution): .article(attribution.article)
    case .claimant(let claimant): .claimant(claimant.id)
    case .claim(let claim): .claim(claim.id)
    case .relation(let relation): .claim(relation.from)
    case .source(let source): .source(source.id)
    case .evidence(let evidence): .review(evidence.claim)
    case .review(let review): .review(review.claim)
    case .waiver(let waiver): .review(waiver.claim)
    case .key: .keys
    case .comment(let comment): try CommentPlaces.home(of: comment, in: find)
    }
  }
}
