/// The kinds of record, each with the letter that its ids begin with.
public enum RecordKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// The casebook itself: title, scale, who may publish. There is one, B0001.
  case casebook = "B"
  case article = "A"
  case attribution = "T"
  case claimant = "P"
  case claim = "C"
  case relation = "R"
  case source = "S"
  case evidence = "E"
  /// The review of the claim with the same number.
  case review = "V"
  case comment = "N"
  case waiver = "W"
  case key = "K"

  /// The kind whose ids begin with this letter of ASCII, whatever its case.
  init?(letter: UInt8) {
    switch letter & 0xDF {
    case UInt8(ascii: "B"): self = .casebook
    case UInt8(ascii: "A"): self = .article
    case UInt8(ascii: "T"): self = .attribution
    case UInt8(ascii: "P"): self = .claimant
    case UInt8(ascii: "C"): self = .claim
    case UInt8(ascii: "R"): self = .relation
    case UInt8(ascii: "S"): self = .source
    case UInt8(ascii: "E"): self = .evidence
    case UInt8(ascii: "V"): self = .review
    case UInt8(ascii: "N"): self = .comment
    case UInt8(ascii: "W"): self = .waiver
    case UInt8(ascii: "K"): self = .key
    default: return nil
    }
  }

  /// The word with its article: «an article», «a claim».
  public var withArticle: String { ("aeiou".contains(word.first ?? "x") ? "an " : "a ") + word }

  /// The word for it, as in «no such claim».
  public var word: String {
    switch self {
    case .casebook: "casebook"
    case .article: "article"
    case .attribution: "attribution"
    case .claimant: "claimant"
    case .claim: "claim"
    case .relation: "relation"
    case .source: "source"
    case .evidence: "evidence"
    case .review: "review"
    case .comment: "comment"
    case .waiver: "waiver"
    case .key: "key"
    }
  }
}

/// The id of a record of any kind: a letter and a number, such as C0003. Numbers are never reused.
public struct RecordID: TextCoded, Comparable {
  public let kind: RecordKind
  /// From 1.
  public let number: Int

  public init(_ kind: RecordKind, _ number: Int) {
    (self.kind, self.number) = (kind, number)
  }

  /// Reads `C0003`, and also `c3`: people say ids on the phone.
  public init(text: String) throws {
    guard let id = Self(ascii: text) else { throw ModelError.notAnID(text, wanted: "an id") }
    self = id
  }

  /// Reads an id where there may be none: most words of a text are none, and an error for each would cost more than it.
  public init?(ascii text: String) { self.init(utf8: text.utf8) }

  /// The same of a part of a text.
  public init?(ascii text: Substring) { self.init(utf8: text.utf8) }

  @inline(__always)
  private init?(utf8: some Sequence<UInt8>) {
    var bytes = utf8.makeIterator()
    guard let letter = bytes.next(), let kind = RecordKind(letter: letter) else { return nil }
    var (number, digits) = (0, 0)
    while let byte = bytes.next() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 else { return nil }
      (number, digits) = (number * 10 + Int(byte - UInt8(ascii: "0")), digits + 1)
    }
    guard (1...Self.last).contains(number) else { return nil }
    self.init(kind, number)
  }

  /// The last number that can be given out.
  public static let last = 999_999_999

  public var description: String {
    ASCIIText.of {
      $0.append(kind.rawValue)
      $0.append(number, 4)
    }
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.number) < (right.kind.rawValue, right.number)
  }
}

/// The id of a record of one kind, so that a claim's id can't be taken for a source's.
public struct Identifier<Record: CasebookRecord>: TextCoded, Comparable {
  /// From 1.
  public let number: Int

  public init(number: Int) { self.number = number }

  public init(text: String) throws {
    guard let id = Self(ascii: text) else {
      throw ModelError.notAnID(text, wanted: "the id of \(Record.kind.withArticle)")
    }
    self = id
  }

  /// Reads an id of this kind where there may be none.
  public init?(ascii text: String) {
    guard let id = RecordID(ascii: text) else { return nil }
    self.init(id)
  }

  /// The same of a part of a text.
  public init?(ascii text: Substring) {
    guard let id = RecordID(ascii: text) else { return nil }
    self.init(id)
  }

  /// From an id of any kind, if it is of this one.
  public init?(_ id: RecordID) {
    guard id.kind == Record.kind else { return nil }
    number = id.number
  }

  /// The same id without its type.
  public var any: RecordID { RecordID(Record.kind, number) }

  public var description: String { any.description }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
