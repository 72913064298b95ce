/// The closed four-way finding of a review (AVeriTeC's labels).
public enum Verdict: String, Word {
  case supported, refuted
  case notEnoughEvidence = "not enough evidence"
  /// Evidence both ways, or true but misleading.
  case conflicting

  public static let field = "verdict"
}

/// A newsroom's own labels, each with its number, meaning and verdict.
public struct RatingScale: Hashable, Codable, Sendable {
  public var name: String
  /// In the order of their numbers.
  public private(set) var ratings: [Rating]

  private enum CodingKeys: String, CodingKey { case name, ratings }

  /// - Throws: ``ModelError/contradiction(_:)`` where a label or number stands twice, or a verdict has no rating.
  public init(name: String, ratings: [Rating]) throws {
    guard Set(ratings.map(\.label)).count == ratings.count, Set(ratings.map(\.value)).count == ratings.count else {
      throw ModelError.contradiction("the scale «\(name)» has a label or number twice: give each its own")
    }
    if let missing = Verdict.allCases.first(where: { verdict in !ratings.contains { $0.verdict == verdict } }) {
      throw ModelError.contradiction("the scale «\(name)» has no rating for «\(missing)»: add one")
    }
    (self.name, self.ratings) = (name, ratings.sorted { $0.value < $1.value })
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      name: values.decode(String.self, forKey: .name), ratings: values.decode([Rating].self, forKey: .ratings))
  }

  private init(known ratings: [Rating], name: String) { (self.name, self.ratings) = (name, ratings) }

  /// The scale that a casebook begins with.
  public static let house = RatingScale(
    known: [
      Rating(value: 1, label: "False", meaning: "Evidence contradicts it.", verdict: .refuted),
      Rating(
        value: 2, label: "Misleading", meaning: "True in part, but it leaves out what changes it.",
        verdict: .conflicting),
      Rating(
        value: 3, label: "Unproven", meaning: "The evidence that was found can't settle it.",
        verdict: .notEnoughEvidence),
      Rating(value: 4, label: "Mostly true", meaning: "Right in what matters, wrong in a detail.", verdict: .supported),
      Rating(value: 5, label: "True", meaning: "Evidence from independent origins bears it out.", verdict: .supported),
    ], name: "House scale")

  /// The rating with this label, in any letter case.
  public func rating(labelled label: String) -> Rating? {
    ratings.first { $0.label == label } ?? ratings.first { $0.label.lowercased() == label.lowercased() }
  }

  /// The rating that is offered for a verdict: the farthest out.
  public func offered(for verdict: Verdict) -> Rating? {
    verdict == .supported ? ratings.last { $0.verdict == verdict } : ratings.first { $0.verdict == verdict }
  }
}

/// One label of a scale.
public struct Rating: Hashable, Codable, Sendable {
  public var value: Int
  public var label: String
  public var meaning: String
  public var verdict: Verdict

  public init(value: Int, label: String, meaning: String, verdict: Verdict) {
    (self.value, self.label, self.meaning, self.verdict) = (value, label, meaning, verdict)
  }
}

/// A verdict as one person gave it.
public struct Finding: Hashable, Codable, Sendable {
  public let verdict: Verdict
  /// A label on the casebook's scale.
  public let rating: String
  /// Why; it cites evidence by id.
  public let rationale: String
  /// The evidence that the rationale cites.
  public let cites: [EvidenceID]
  public let wouldChange: String?
  public let by: Person
  public let at: Timestamp

  public init(
    verdict: Verdict, rating: String, rationale: String, cites: [EvidenceID], wouldChange: String? = nil, by: Person,
    at: Timestamp
  ) {
    (self.verdict, self.rating, self.rationale, self.cites) = (verdict, rating, rationale, cites)
    (self.wouldChange, self.by, self.at) = (wouldChange, by, at)
  }

  /// The ids of evidence that a text names, in order, each once.
  public static func cited(in rationale: String) -> [EvidenceID] {
    var cited: [EvidenceID] = []
    for word in rationale.utf8.split(whereSeparator: { !$0.isOfAnID })
    where word.first == UInt8(ascii: "E") && word.count >= 5 {
      if let id = EvidenceID(ascii: Substring(word)), !cited.contains(id) { cited.append(id) }
    }
    return cited
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit: where one of them stands beside an id in a text, it is none.
  package var isOfAnID: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
