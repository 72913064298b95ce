/// A document, person or record that one can cite: always evidence, never a speaker.
public struct Source: CasebookRecord {
  public static let kind = RecordKind.source
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: SourceID
  public var nature: SourceNature
  public var title: String
  public var author: String?
  public var publisher: String?
  public var url: String?
  /// Where somebody else keeps a copy, such as a web archive.
  public var archivedURL: String?
  public var published: PartialDate?
  public var accessed: PartialDate?
  public var copies: [ArchivedCopy]
  public var reliability: Reliability?
  /// Why it is not named, if it is not.
  public var anonymousBecause: String?
  /// What it gains or loses by being believed.
  public var interests: String?
  /// What it rests on: the same report under two names is one origin.
  public var derivesFrom: [Derivation]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, nature, title, author, publisher, url, archivedURL, published, accessed, copies, reliability
    case anonymousBecause, interests, derivesFrom
  }

  /// - Throws: ``ModelError`` without a title, or where it derives from itself.
  public init(
    id: SourceID, nature: SourceNature, title: String, author: String? = nil, publisher: String? = nil,
    url: String? = nil, archivedURL: String? = nil, published: PartialDate? = nil, accessed: PartialDate? = nil,
    copies: [ArchivedCopy] = [], reliability: Reliability? = nil, anonymousBecause: String? = nil,
    interests: String? = nil, derivesFrom: [Derivation] = []
  ) throws {
    guard !title.isEmpty else { throw ModelError.empty(field: "the source's title") }
    guard !derivesFrom.contains(.source(id)) else { throw ModelError.contradiction("\(id) can't derive from itself") }
    (self.id, self.nature, self.title, self.author) = (id, nature, title, author)
    (self.publisher, self.url, self.archivedURL) = (publisher, url, archivedURL)
    (self.published, self.accessed, self.copies, self.reliability) = (published, accessed, copies, reliability)
    (self.anonymousBecause, self.interests, self.derivesFrom) = (anonymousBecause, interests, derivesFrom)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(SourceID.self, forKey: .id), nature: values.decode(SourceNature.self, forKey: .nature),
      title: values.decode(String.self, forKey: .title), author: values.decodeIfPresent(String.self, forKey: .author),
      publisher: values.decodeIfPresent(String.self, forKey: .publisher),
      url: values.decodeIfPresent(String.self, forKey: .url),
      archivedURL: values.decodeIfPresent(String.self, forKey: .archivedURL),
      published: values.decodeIfPresent(PartialDate.self, forKey: .published),
      accessed: values.decodeIfPresent(PartialDate.self, forKey: .accessed),
      copies: values.decode([ArchivedCopy].self, forKey: .copies),
      reliability: values.decodeIfPresent(Reliability.self, forKey: .reliability),
      anonymousBecause: values.decodeIfPresent(String.self, forKey: .anonymousBecause),
      interests: values.decodeIfPresent(String.self, forKey: .interests),
      derivesFrom: values.decode([Derivation].self, forKey: .derivesFrom))
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { derivesFrom.map(\.id) }
  public var any: AnyRecord { .source(self) }
}

/// What a source is.
public enum SourceNature: String, Word {
  case document, law, court, statement, report, article, dataset, video, audio, image, post, interview, person, other

  public static let field = "kind of source"
}

/// Reliability of the source in the Admiralty system (NATO AJP-2.1): A completely reliable … E unreliable, F unknown.
public enum Reliability: String, Word {
  case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"

  public static let field = "reliability"
}

/// What a source rests on.
public enum Derivation: TextCoded {
  case source(SourceID)
  case claimant(ClaimantID)
  case article(ArticleID)

  public init(text: String) throws { try self.init(id: RecordID(text: text)) }

  /// - Throws: ``ModelError/notAnID(_:wanted:)`` where the id is of another kind.
  public init(id: RecordID) throws {
    if let source = SourceID(id) {
      self = .source(source)
    } else if let claimant = ClaimantID(id) {
      self = .claimant(claimant)
    } else if let article = ArticleID(id) {
      self = .article(article)
    } else {
      throw ModelError.notAnID(id.description, wanted: "the id of a source, a claimant or an article")
    }
  }

  public var id: RecordID {
    switch self {
    case .source(let id): id.any
    case .claimant(let id): id.any
    case .article(let id): id.any
    }
  }

  public var description: String { id.description }
}

/// The stored copy of a source, named by its SHA-256.
public struct ArchivedCopy: Hashable, Codable, Sendable {
  /// SHA-256 of the bytes: its name.
  public let sha256: Digest
  public let content: Erasable
  /// Such as `text/html`.
  public let mediaType: String
  /// What the file was called.
  public let fileName: String
  public let added: Timestamp
  /// How it came here, where it was captured.
  public let capture: CaptureNote?

  public init(
    sha256: Digest, content: Erasable, mediaType: String, fileName: String, added: Timestamp,
    capture: CaptureNote? = nil
  ) {
    (self.sha256, self.content, self.mediaType) = (sha256, content, mediaType)
    (self.fileName, self.added, self.capture) = (fileName, added, capture)
  }
}
