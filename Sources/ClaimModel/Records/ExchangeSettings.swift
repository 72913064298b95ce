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

extension ExchangeSettings {
  /// The formats in which a rating has a name of its own.
  public static let formats = ["claimreview", "averitec"]
  /// The labels that AVeriTeC has, and no others.
  public static let averitecLabels = [
    "Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking",
  ]

  /// Whether readers of the formats are told what the desk has found. Settings that an older version took are read all
  /// the same: this is asked where they are changed.
  /// - Throws: ``ModelError/contradiction(_:)`` with what is wrong and the fix.
  public func check(against scale: RatingScale) throws {
    if let publisher, publisher.isBlank {
      throw ModelError.contradiction("«publisher» is empty: name who publishes, or leave the field out")
    }
    if let address, !Self.isPage(address) {
      throw ModelError.contradiction(
        "«\(address)» is no address of a page: write one that begins with https:// or http://")
    }
    for mapping in ratings { try mapping.check(against: scale) }
    try checkOrder(of: scale)
  }

  private static func isPage(_ address: String) -> Bool {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let rest = lower.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let isPlain = rest.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"\u{7F}".unicodeScalars.contains($0) }
    return isPlain && host.first.map { $0.isLetter || $0.isNumber || $0 == "[" } == true
  }

  /// Whoever reads a number takes a higher one for truer: what the desk found true may not go out below what it found
  /// false, where its own scale has them the other way.
  private func checkOrder(of scale: RatingScale) throws {
    func value(_ rating: Rating) -> Int {
      ratings.first { $0.format == "claimreview" && $0.rating == rating.label }?.value ?? rating.value
    }
    for good in scale.ratings where good.verdict == .supported {
      for bad in scale.ratings where bad.verdict == .refuted && bad.value < good.value {
        guard value(good) < value(bad) else { continue }
        throw ModelError.contradiction(
          "«\(good.label)» (supported) would go out in claimreview as \(value(good)), below «\(bad.label)» (refuted) "
            + "as \(value(bad)): give the supported one the higher value")
      }
    }
  }
}

extension RatingMapping {
  fileprivate func check(against scale: RatingScale) throws {
    try Self.need(format, among: ExchangeSettings.formats, "format with ratings of its own")
    try Self.need(rating, among: scale.ratings.map(\.label), "rating on the scale «\(scale.name)»")
    guard !label.isBlank else {
      throw ModelError.contradiction("the label of «\(rating)» in \(format) is empty: write what it is called there")
    }
    let isAveritec = format == "averitec"
    if isAveritec { try Self.need(label, among: ExchangeSettings.averitecLabels, "label of averitec") }
    let own = scale.ratings.first { $0.label == rating }?.verdict
    guard let own, let out = isAveritec ? Self.averitecVerdict(label) : scale.rating(labelled: label)?.verdict,
      Set([own, out]) == [.supported, .refuted]
    else { return }
    throw ModelError.contradiction(
      "«\(rating)» is a rating for \(own) and would go out in \(format) as «\(label)», which is one for \(out): "
        + "give it a label that says the same")
  }

  private static func averitecVerdict(_ label: String) -> Verdict? {
    switch label {
    case "Supported": .supported
    case "Refuted": .refuted
    default: nil
    }
  }

  private static func need(_ word: String, among words: [String], _ what: String) throws {
    guard !words.contains(word) else { return }
    let near = NearMiss.nearest(to: word, among: words).map { "; did you mean «\($0)»?" }
    throw ModelError.contradiction("«\(word)» is no \(what)" + (near ?? ": write " + words.joined(separator: ", ")))
  }
}
