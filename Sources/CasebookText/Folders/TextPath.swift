import ClaimModel

/// A file of the text form. Its path comes from the id of its record, never from a title.
enum TextPath: Hashable {
  case settings
  case article(ArticleID)
  /// The canonical text of a version of an article; nil is the present one.
  case text(ArticleID, version: Int?)
  /// The bytes as they came, where they differ from the text.
  case original(ArticleID, version: Int?)
  case claimant(ClaimantID)
  case claim(ClaimID)
  case review(ClaimID)
  case source(SourceID)
  case keys
  /// Comments whose record is not there; the ledger has no such thing unless another program wrote it.
  case strays
  case copy(Digest)
  case texts, ledger, checkpoint

  /// The path inside the folder.
  var path: String {
    switch self {
    case .settings: "claims/casebook.yaml"
    case .article(let id): "claims/articles/\(id)/article.yaml"
    case .text(let id, let version): "claims/articles/\(id)/article\(Self.suffix(version)).txt"
    case .original(let id, let version): "claims/articles/\(id)/original\(Self.suffix(version)).bin"
    case .claimant(let id): "claims/claimants/\(id).yaml"
    case .claim(let id): "claims/\(id).yaml"
    case .review(let id): "reviews/\(id).yaml"
    case .source(let id): "reviews/sources/\(id).yaml"
    case .keys: "reviews/keys.yaml"
    case .strays: "reviews/comments.yaml"
    case .copy(let digest): "reviews/copies/\(digest)"
    case .texts: "reviews/texts.jsonl"
    case .ledger: "reviews/ledger.jsonl"
    case .checkpoint: "reviews/checkpoint"
    }
  }

  /// Whether the file holds the bytes of a text as they are.
  var isText: Bool {
    switch self {
    case .text, .original, .copy: true
    default: false
    }
  }

  private static func suffix(_ version: Int?) -> String { version.map { "-v\($0)" } ?? "" }

  /// The file with this path, if the text form has one.
  init?(path: String) {
    guard let found = Self.candidate(path), found.path == path else { return nil }
    self = found
  }

  /// The file that was probably meant by a path that is not quite one, such as `claims/c3.yaml`.
  static func near(_ path: String) -> String? { candidate(path)?.path }

  private static func candidate(_ path: String) -> TextPath? {
    let fixed: [TextPath] = [.settings, .keys, .strays, .texts, .ledger, .checkpoint]
    if let found = fixed.first(where: { $0.path == path }) { return found }
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    func id<Record>(_ name: String) -> Identifier<Record>? {
      name.hasSuffix(".yaml") ? try? Identifier(text: String(name.dropLast(5))) : nil
    }
    switch (names.count, names[0], names.count > 1 ? names[1] : "") {
    case (2, "claims", let name): return id(name).map { .claim($0) }
    case (2, "reviews", let name): return id(name).map { .review($0) }
    case (3, "claims", "claimants"): return id(names[2]).map { .claimant($0) }
    case (3, "reviews", "sources"): return id(names[2]).map { .source($0) }
    case (3, "reviews", "copies"): return (try? Digest(text: names[2])).map { .copy($0) }
    case (4, "claims", "articles"): return (try? ArticleID(text: names[2])).flatMap { articleFile(names[3], of: $0) }
    default: return nil
    }
  }

  private static func articleFile(_ name: String, of id: ArticleID) -> TextPath? {
    if name == "article.yaml" { return .article(id) }
    let isText = name.hasPrefix("article") && name.hasSuffix(".txt")
    guard isText || name.hasPrefix("original") && name.hasSuffix(".bin") else { return nil }
    let version = name.dropFirst(isText ? 7 : 8).dropLast(4)
    guard !version.isEmpty else { return isText ? .text(id, version: nil) : .original(id, version: nil) }
    guard version.hasPrefix("-v"), let number = Int(version.dropFirst(2)), number > 0 else { return nil }
    return isText ? .text(id, version: number) : .original(id, version: number)
  }
}
