import ArgumentParser
import ClaimModel

/// What can be listed.
enum ListKind: String, Word {
  case claims, articles, attributions, claimants, sources, evidence, relations, comments, waivers, keys, people, edits

  static let field = "kind of list"

  /// The kind of record, where the list is of records.
  var recordKind: RecordKind? {
    switch self {
    case .claims: .claim
    case .articles: .article
    case .attributions: .attribution
    case .claimants: .claimant
    case .sources: .source
    case .evidence: .evidence
    case .relations: .relation
    case .comments: .comment
    case .waivers: .waiver
    case .keys: .key
    case .people, .edits: nil
    }
  }
}
