/// How a house wants to be known in exchange formats, and how its ratings go out.
public struct ExchangeSettings: Hashable, Codable, Sendable {
  /// Who publishes the reviews; the casebook's title where nothing is said.
  public var publisher: String?
  /// Where the house's pages lie: the address of a review is this one with the claim's id behind it.
  public var address: String?
  /// What a rating is called in a format, where that is not its own label.
  public private(set) var ratings: [RatingMapping]

  private enum CodingKeys: String, CodingKey, CaseIterable { case publisher, address, ratings }

  /// - Throws: ``ModelError/contradiction(_:)`` where a rating is mapped twice in one format.
  public init(publisher: String? = nil, address: String? = nil, ratings: [RatingMapping] = []) throws {
    let keys = ratings.map { "\($0.format) «\($0.rating)»" }
    if let twice = keys.first(where: { key in keys.count { $0 == key } > 1 }) {
      throw ModelError.contradiction("\(twice) is mapped twice: leave one of the two")
    }
    (self.publisher, self.address, self.ratings) = (publisher, address, ratings)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      publisher: values.decodeIfPresent(String.self, forKey: .publisher),
      address: values.decodeIfPresent(String.self, forKey: .address),
      ratings: values.decodeIfPresent([RatingMapping].self, forKey: .ratings) ?? [])
  }
}

/// One rating of the scale in one exchange format.
public struct RatingMapping: Hashable, Codable, Sendable {
  /// The format's name, such as `claimreview`.
  public let format: String
  /// The label on the casebook's scale.
  public let rating: String
  /// What it is called there.
  public let label: String
  /// Its number there, where the format has numbers.
  public let value: Int?

  public init(format: String, rating: String, label: String, value: Int? = nil) {
    (self.format, self.rating, self.label, self.value) = (format, rating, label, value)
  }
}
