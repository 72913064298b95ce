/// Where a claim comes from, and who is its claimant.
public enum ClaimOrigin: Hashable, Codable, Sendable {
  /// An article attributes it to somebody; no claimant where nobody is named.
  case attributed([AttributionID], claimant: ClaimantID?)
  /// The article asserts it itself; its claimant is the publisher.
  case asserted(ArticleID, version: Int, Span, claimant: ClaimantID)
  /// Another tool or a tip named it.
  case imported(from: String, reference: String, claimant: ClaimantID?)

  private enum CodingKeys: String, CodingKey {
    case kind, attributions, article, version, span, from, reference, claimant
  }

  /// How it came here.
  public enum Kind: String, Word {
    case attributed, asserted, imported

    public static let field = "origin"
  }

  public var kind: Kind {
    switch self {
    case .attributed: .attributed
    case .asserted: .asserted
    case .imported: .imported
    }
  }

  public var claimant: ClaimantID? {
    switch self {
    case .attributed(_, let claimant), .imported(_, _, let claimant): claimant
    case .asserted(_, _, _, let claimant): claimant
    }
  }

  /// Whether it differs in nothing but where its words stand.
  public func hasTheWords(of other: Self) -> Bool {
    guard case .asserted(let article, _, let span, let claimant) = self,
      case .asserted(article, _, let otherSpan, claimant) = other
    else { return self == other }
    return Typography.isSame(span.quote, otherSpan.quote)
  }

  public var attributions: [AttributionID] {
    if case .attributed(let attributions, _) = self { attributions } else { [] }
  }

  public var references: [RecordID] {
    let claimant = [claimant?.any].compactMap(\.self)
    switch self {
    case .attributed(let attributions, _): return attributions.map(\.any) + claimant
    case .asserted(let article, _, _, _): return [article.any] + claimant
    case .imported: return claimant
    }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(Kind.self, forKey: .kind) {
    case .attributed:
      let attributions = try values.decode([AttributionID].self, forKey: .attributions)
      guard !attributions.isEmpty else {
        throw ModelError.empty(field: "the list of attributions of an attributed claim")
      }
      self = try .attributed(attributions, claimant: values.decodeIfPresent(ClaimantID.self, forKey: .claimant))
    case .asserted:
      self = try .asserted(
        values.decode(ArticleID.self, forKey: .article), version: values.decode(Int.self, forKey: .version),
        values.decode(Span.self, forKey: .span), claimant: values.decode(ClaimantID.self, forKey: .claimant))
    case .imported:
      self = try .imported(
        from: values.decode(String.self, forKey: .from), reference: values.decode(String.self, forKey: .reference),
        claimant: values.decodeIfPresent(ClaimantID.self, forKey: .claimant))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    switch self {
    case .attributed(let attributions, _):
      try values.encode(attributions, forKey: .attributions)
    case .asserted(let article, let version, let span, _):
      try values.encode(article, forKey: .article)
      try values.encode(version, forKey: .version)
      try values.encode(span, forKey: .span)
    case .imported(let from, let reference, _):
      try values.encode(from, forKey: .from)
      try values.encode(reference, forKey: .reference)
    }
    try values.encodeIfPresent(claimant, forKey: .claimant)
  }
}
