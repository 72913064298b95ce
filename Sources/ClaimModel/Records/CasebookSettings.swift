/// What holds for the whole casebook.
public struct CasebookSettings: CasebookRecord {
  public static let kind = RecordKind.casebook
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// There is one a casebook.
  public static let id = RecordID(.casebook, 1)

  public var title: String
  public var description: String?
  /// The ledger's name in checkpoints (C2SP tlog-checkpoint): unique, without blanks, never changed.
  public let origin: String
  public var scale: RatingScale
  /// Whether a verdict needs a second pair of eyes.
  public var secondReview: SecondReviewPolicy
  /// Who may publish, withdraw, erase and change these settings; anybody where the list is empty.
  public var editors: [Person]
  /// What the house makes of the rules before sign-off; nil where they hold as they are.
  public var rules: RulePolicy?
  /// How the house is known in exchange formats; nil where they take what the casebook says.
  public var exchange: ExchangeSettings?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case title, description, origin, scale, secondReview, editors, rules, exchange
  }

  /// - Throws: ``ModelError`` without a title or with an origin that a signed note can't hold.
  public init(
    title: String, description: String? = nil, origin: String, scale: RatingScale = .house,
    secondReview: SecondReviewPolicy = .required, editors: [Person] = [], rules: RulePolicy? = nil,
    exchange: ExchangeSettings? = nil
  ) throws {
    guard !title.isEmpty else { throw ModelError.empty(field: "the casebook's title") }
    guard !origin.isEmpty, origin.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "+" }) else {
      throw ModelError.contradiction(
        "«\(origin)» can't name a ledger: write visible ASCII without blanks and plus signs")
    }
    (self.title, self.description, self.origin) = (title, description, origin)
    (self.scale, self.secondReview, self.editors) = (scale, secondReview, editors)
    (self.rules, self.exchange) = (rules, exchange)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      title: values.decode(String.self, forKey: .title),
      description: values.decodeIfPresent(String.self, forKey: .description),
      origin: values.decode(String.self, forKey: .origin), scale: values.decode(RatingScale.self, forKey: .scale),
      secondReview: values.decode(SecondReviewPolicy.self, forKey: .secondReview),
      editors: values.decode([Person].self, forKey: .editors),
      rules: values.decodeIfPresent(RulePolicy.self, forKey: .rules),
      exchange: values.decodeIfPresent(ExchangeSettings.self, forKey: .exchange))
  }

  /// Whether this person may publish and withdraw.
  public func mayPublish(_ person: Person) -> Bool { editors.isEmpty || editors.contains(person) }

  public var recordID: RecordID { Self.id }
  public var references: [RecordID] { [] }
  public var any: AnyRecord { .casebook(self) }
}

/// Whether a verdict needs a second pair of eyes. Reports say when it does not.
public enum SecondReviewPolicy: String, Word {
  case required, off

  public static let field = "second review policy"
}
