/// A text that was printed somewhere and is taken apart here.
public struct Article: CasebookRecord {
  public static let kind = RecordKind.article
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: ArticleID
  public var title: String
  /// Who printed it.
  public var publisher: String?
  public var byline: String?
  public var published: PartialDate?
  public var url: String?
  /// A BCP 47 tag, such as `en`.
  public var language: String
  /// At least one; the last is the present one.
  public private(set) var versions: [ArticleVersion]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, title, publisher, byline, published, url, language, versions
  }

  /// - Throws: ``ModelError/empty(field:)`` without a title or version.
  public init(
    id: ArticleID, title: String, publisher: String? = nil, byline: String? = nil, published: PartialDate? = nil,
    url: String? = nil, language: String = "en", versions: [ArticleVersion]
  ) throws {
    guard !title.isEmpty else { throw ModelError.empty(field: "the article's title") }
    guard !versions.isEmpty else { throw ModelError.empty(field: "the article's list of versions") }
    (self.id, self.title, self.publisher, self.byline) = (id, title, publisher, byline)
    (self.published, self.url, self.language, self.versions) = (published, url, language, versions)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(ArticleID.self, forKey: .id), title: values.decode(String.self, forKey: .title),
      publisher: values.decodeIfPresent(String.self, forKey: .publisher),
      byline: values.decodeIfPresent(String.self, forKey: .byline),
      published: values.decodeIfPresent(PartialDate.self, forKey: .published),
      url: values.decodeIfPresent(String.self, forKey: .url), language: values.decode(String.self, forKey: .language),
      versions: values.decode([ArticleVersion].self, forKey: .versions))
  }

  /// The version that is read now.
  public var current: ArticleVersion { versions[versions.count - 1] }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [] }
  public var any: AnyRecord { .article(self) }
}

/// An article as it was at one moment.
public struct ArticleVersion: Hashable, Codable, Sendable {
  /// When it was fetched or handed in.
  public let retrieved: Timestamp
  /// The bytes as they came.
  public let original: Erasable
  /// SHA-256 of the bytes as they came.
  public let originalSHA256: Digest
  /// The canonical text: UTF-8, line ends as line feeds, no byte-order mark. Spans count its code points.
  public let text: Erasable
  /// SHA-256 of the canonical text.
  public let textSHA256: Digest
  /// How many code points the text has.
  public let length: Int
  /// How it came here, where it was captured.
  public let capture: CaptureNote?

  public init(
    retrieved: Timestamp, original: Erasable, originalSHA256: Digest, text: Erasable, textSHA256: Digest, length: Int,
    capture: CaptureNote? = nil
  ) {
    (self.retrieved, self.original, self.originalSHA256) = (retrieved, original, originalSHA256)
    (self.text, self.textSHA256, self.length) = (text, textSHA256, length)
    self.capture = capture
  }
}
