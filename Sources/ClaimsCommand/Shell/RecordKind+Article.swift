import ClaimModel

extension RecordKind {
  /// Such as «a claim», «an attribution», «evidence».
  var withArticle: String {
    switch self {
    case .evidence: word
    case .article, .attribution: "an \(word)"
    default: "a \(word)"
    }
  }
}
