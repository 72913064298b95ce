/// A place where an article says that somebody said, thinks or would not say something.
public struct Attribution: CasebookRecord {
  public static let kind = RecordKind.attribution
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: AttributionID
  public internal(set) var article: ArticleID
  /// Which version of the article the spans lie in, from 1.
  public var version: Int
  public var reading: AttributionReading
  /// Which extractor and version, or which person, made it.
  public var maker: AttributionMaker
  /// Why it was rejected as a wrong extraction, if it was.
  public var rejected: String?
  /// Why its words are in no newer version of the article, as a person found; none where nobody has looked.
  public var gone: String?

  private enum CodingKeys: String, CodingKey, CaseIterable { case id, article, version, reading, maker, rejected, gone }

  public init(
    id: AttributionID, article: ArticleID, version: Int, reading: AttributionReading, maker: AttributionMaker,
    rejected: String? = nil, gone: String? = nil
  ) {
    (self.id, self.article, self.version) = (id, article, version)
    (self.reading, self.maker, self.rejected) = (reading, maker, rejected)
    self.gone = gone
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [article.any] }
  public var any: AnyRecord { .attribution(self) }
}

/// How a place was read: who (speaker), by what signal (cue), what (content).
public struct AttributionReading: Hashable, Codable, Sendable {
  /// The words that name who says or thinks it; none where nobody is named.
  public var speaker: [Span]
  /// The words that signal it; none where a quotation goes on from the paragraph before.
  public var cue: [Span]
  /// The words attributed; none for a bare «declined to comment».
  public var content: [Span]
  public var kind: QuotationKind
  public var form: AttributionForm
  public var naming: SpeakerNaming
  /// Words that soften it, as printed: «potentially», «could».
  public var hedges: [Span]
  /// Words that negate it, as printed: «never», «not».
  public var negations: [Span]
  /// Its numbers, as printed, each with its sign and scale: «$4.1 billion».
  public var numbers: [Span]
  /// Why a speaker is not named, as printed: «asked not to be named because the talks are private».
  public var anonymity: Span?
  /// Who carried it, nearest to the article first: «Reuters» in «Reuters quoted a source as saying».
  public var chain: [ChainLink]
  /// 0 to 1; none where a person made it.
  public var confidence: Double?

  private enum CodingKeys: String, CodingKey {
    case speaker, cue, content, kind, form, naming, hedges, negations, numbers, anonymity, chain, confidence
  }

  /// - Throws: ``ModelError/contradiction(_:)`` where there is neither cue nor content, or the confidence is no share.
  public init(
    speaker: [Span] = [], cue: [Span] = [], content: [Span] = [], kind: QuotationKind, form: AttributionForm,
    naming: SpeakerNaming, hedges: [Span] = [], negations: [Span] = [], numbers: [Span] = [],
    anonymity: Span? = nil, chain: [ChainLink] = [],
    confidence: Double? = nil
  ) throws {
    guard !(cue.isEmpty && content.isEmpty) else {
      throw ModelError.contradiction(
        "an attribution needs a cue or content: say which words signal it or are attributed")
    }
    if let confidence, !(0...1).contains(confidence) {
      throw ModelError.contradiction("a confidence of \(confidence) is no share: 0 to 1 is wanted")
    }
    (self.speaker, self.cue, self.content) = (speaker, cue, content)
    (self.kind, self.form, self.naming) = (kind, form, naming)
    (self.hedges, self.negations, self.chain, self.confidence) = (hedges, negations, chain, confidence)
    (self.numbers, self.anonymity) = (numbers, anonymity)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      speaker: values.decode([Span].self, forKey: .speaker), cue: values.decode([Span].self, forKey: .cue),
      content: values.decode([Span].self, forKey: .content), kind: values.decode(QuotationKind.self, forKey: .kind),
      form: values.decode(AttributionForm.self, forKey: .form),
      naming: values.decode(SpeakerNaming.self, forKey: .naming), hedges: values.decode([Span].self, forKey: .hedges),
      negations: values.decode([Span].self, forKey: .negations),
      numbers: values.decodeIfPresent([Span].self, forKey: .numbers) ?? [],
      anonymity: values.decodeIfPresent(Span.self, forKey: .anonymity),
      chain: values.decode([ChainLink].self, forKey: .chain),
      confidence: values.decodeIfPresent(Double.self, forKey: .confidence))
  }

  /// Every span, for checks.
  public var spans: [Span] {
    speaker + cue + content + hedges + negations + numbers + [anonymity].compactMap(\.self) + chain.compactMap(\.span)
  }

  /// The first speaker that stands inside the words that are attributed. Nobody's name is part of what they say: one of the
  /// two is marked too wide.
  public var speakerInContent: Span? {
    speaker.first { name in content.contains { $0.start < name.end && name.start < $0.end } }
  }

  /// Whether it differs in nothing but where its words stand, and in what kind of quotation marks, dashes and blanks.
  public func hasTheWords(of other: Self) -> Bool {
    spans.count == other.spans.count
      && zip(spans, other.spans).allSatisfy { Typography.isSame($0.quote, $1.quote) }
      && speaker.count == other.speaker.count && cue.count == other.cue.count
      && content.count == other.content.count && hedges.count == other.hedges.count
      && negations.count == other.negations.count && numbers.count == other.numbers.count
      && kind == other.kind && form == other.form && naming == other.naming && confidence == other.confidence
      && chain.map(\.name) == other.chain.map(\.name)
  }

  /// The reading with each span put to where `place` says; spans that it puts nowhere are left out.
  /// - Throws: ``ModelError/contradiction(_:)`` where neither cue nor content is left.
  public func moved(_ place: (Span) throws -> Span?) throws -> AttributionReading {
    try AttributionReading(
      speaker: speaker.compactMap(place), cue: cue.compactMap(place), content: content.compactMap(place), kind: kind,
      form: form, naming: naming, hedges: hedges.compactMap(place), negations: negations.compactMap(place),
      numbers: numbers.compactMap(place), anonymity: anonymity.flatMap { try place($0) },
      chain: chain.map { ChainLink(name: $0.name, span: try $0.span.flatMap { try place($0) }) },
      confidence: confidence)
  }

  /// The words of some spans, joined by a blank.
  public static func words(_ spans: [Span]) -> String { spans.map(\.quote).joined(separator: " ") }
}

/// One who carried what another said.
public struct ChainLink: Hashable, Codable, Sendable {
  /// The words that name the carrier.
  public var name: String
  /// Where they stand, if they stand in this article.
  public var span: Span?

  public init(name: String, span: Span? = nil) { (self.name, self.span) = (name, span) }
}

/// Whether the attributed words stand in quotation marks.
public enum QuotationKind: String, Word {
  /// All in quotation marks.
  case direct
  /// Told in the writer's words.
  case indirect
  /// Told, with some words in quotation marks.
  case mixed

  public static let field = "kind of quotation"
}

/// What is done by saying it.
public enum AttributionForm: String, Word {
  case assertion, denial, response, question, commitment, prediction, opinion
  case noComment = "no comment"

  public static let field = "form"
}

/// How the speaker is named.
public enum SpeakerNaming: String, Word {
  case named
  /// One unnamed person or source speaks: «a source briefed on the talks».
  case anonymous
  /// Nobody in particular: «reports», «critics».
  case unnamed
  /// The sentence names nobody at all: «is believed to».
  case unattributed

  public static let field = "naming"
}

/// What or who made an attribution.
public enum AttributionMaker: Hashable, Codable, Sendable {
  case extractor(name: String, version: String)
  case person(Person)

  private enum CodingKeys: String, CodingKey { case extractor, version, person }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let person = try values.decodeIfPresent(Person.self, forKey: .person) {
      self = .person(person)
    } else {
      self = try .extractor(
        name: values.decode(String.self, forKey: .extractor), version: values.decode(String.self, forKey: .version))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .extractor(let name, let version):
      try values.encode(name, forKey: .extractor)
      try values.encode(version, forKey: .version)
    case .person(let person):
      try values.encode(person, forKey: .person)
    }
  }
}
