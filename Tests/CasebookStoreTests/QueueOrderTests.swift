import AuditLedger
import CasebookStore
import ClaimModel
import ReviewRules
import TestSupport
import Testing

/// The queue in order, filtered and grouped.
@Suite struct QueueOrderTests {
  private static let now = Timestamp(seconds: TestSupport.Desk.opening.seconds + 86_400 * 30)

  private static func found(_ text: String, for name: String? = nil) throws -> [Int] {
    let folder = try StoreFolder()
    let store = try folder.store(holding: SampleCasebook.make())
    var request = QueueRequest()
    request.filter = try QueueFilter(parsing: text)
    request.ordering = QueueOrdering(.id)
    let person = try name.map { try Person(text: $0) }
    return try store.read { try $0.order(request, for: person, now: now, limit: nil, cancelled: { false }) }.ids.map(
      Int.init)
  }

  @Test(
    "each field finds what it says",
    arguments: [
      ("state:unreviewed", [10]), ("state:agreed", [5]), ("is:stale", [6]), ("is:hidden", [2, 3]),
      ("has:denial", [5, 10]),
      ("id:C2..C4", [2, 3, 4]), ("state:published", [1, 7]), ("-is:left id:C1..C4", [1]), ("is:disputed", [4]),
      ("state:unreviewed|agreed", [5, 10]), ("age:<1s", []), ("who:none for:>99", []),
    ])
  func finds(filter: String, claims: [Int]) throws {
    let found = try Self.found(filter)

    #expect(found == claims)
  }

  @Test func theWordsOfASealedVerdictFindNothing() throws {
    #expect(try Self.found("Xylophone", for: "kim") == [])
    #expect(try Self.found("\"Xylophone rationale\"", for: "kim") == [])
    #expect(try Self.found("verdict:supported|refuted|conflicting|not-enough id:C2..C3", for: "kim") == [])
  }

  @Test func everyOrderAndGroupHoldsTheSameClaims() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: SampleCasebook.make())
    let all = try Set(Self.found("").map(UInt32.init))
    for key in QueueOrdering.Key.allCases {
      for grouping in QueueGrouping.allCases {
        for reversed in [false, true] {
          var request = QueueRequest()
          (request.ordering, request.grouping) = (QueueOrdering(key, reversed: reversed), grouping)

          let order = try store.read {
            try $0.order(request, for: nil, now: Self.now, limit: nil, cancelled: { false })
          }

          #expect(Set(order.ids) == all && order.ids.count == all.count && order.isWhole)
          #expect(grouping == .none || order.groups.reduce(0) { $0 + $1.count } == order.ids.count)
        }
      }
    }
  }

  @Test func aLimitSaysHowManyThereAre() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: SampleCasebook.make())

    let order = try store.read { try $0.order(QueueRequest(), for: nil, now: Self.now, limit: 3, cancelled: { false }) }

    #expect(order.ids.count == 3)
    #expect(order.total == 11)
    #expect(!order.isWhole)
  }

  @Test func whatIsDueIsWhatOneMayDo() throws {
    var desk = try TestSupport.Desk()
    let claims = try (1...3).map { try desk.claim("Claim \($0).") }
    try desk.perform(.assign(claims[0], Person(text: "jon")))
    try desk.perform(.move(claims[1], .propose(Opinion(verdict: .refuted, rationale: "So."))), as: "mira")
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    func due(_ name: String) throws -> [UInt32] {
      let order = try store.read {
        try $0.order(QueueRequest(), for: Person(text: name), now: Self.now, limit: nil, cancelled: { false })
      }
      return order.ids.indices.filter(order.isDue).map { order.ids[$0] }.sorted()
    }

    #expect(try due("mira") == [3])
    #expect(try due("jon") == [1, 2, 3])
    #expect(try due("kim") == [2, 3])
  }

  @Test(
    "words are laid over each other as the filter says",
    arguments: [
      ("river", [1, 3]), ("river bridge", [3]), ("river|bridge", [1, 2, 3]), ("-river", [2, 4]), ("ridg", [2, 3]),
      ("\"river b\"", [3]), ("-\"(\"", [1, 2, 3, 4]), ("river -state:unreviewed", []), ("nothing-of-it", []),
      ("claimant:orsi", [4]), ("orsi|river id:C3..C4", [3, 4]), ("東京", [4]),
    ])
  func words(filter: String, claims: [Int]) throws {
    var desk = try TestSupport.Desk()
    let orsi = try Claimant(id: ClaimantID(number: -1), name: "Orsi Flow", nature: .person).any
    try desk.perform(.add([orsi]))
    let origin = ClaimOrigin.imported(from: "test", reference: "1", claimant: nil)
    let named = ClaimOrigin.imported(from: "test", reference: "2", claimant: ClaimantID(number: 1))
    for (statement, origin) in [
      ("A river.", origin), ("A bridge.", origin), ("A river bridge.", origin), ("東京 says so.", named),
    ] { try desk.perform(.add([Claim(id: ClaimID(number: -1), statement: statement, origin: origin).any])) }
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    var request = QueueRequest()
    (request.filter, request.ordering) = (try QueueFilter(parsing: filter), QueueOrdering(.id))

    let order = try store.read { try $0.order(request, for: nil, now: Self.now, limit: nil, cancelled: { false }) }

    #expect(order.ids.map(Int.init) == claims)
  }

  @Test(
    "names and topics are found however their accents and capitals are written",
    arguments: ["caf\u{E9}", "CAFE\u{301}", "Caf\u{E9}", "cafe\u{301}"])
  func folded(word: String) throws {
    var desk = try TestSupport.Desk()
    let named = try Claimant(id: ClaimantID(number: -1), name: "Cafe\u{301} Zentral", nature: .organisation)
    let person = try Person(text: "Andre\u{301} Caf\u{E9}")
    for topic in ["CAF\u{C9} taxes", "Cafe\u{301} taxes", "bridges"] {
      let origin = ClaimOrigin.imported(from: "test", reference: topic, claimant: ClaimantID(number: -1))
      let words = topic.hasPrefix("CAF") ? "The levy of the Caf\u{E9} is forty." : "The Cafe\u{301} pays forty."
      var claim = try Claim(id: ClaimID(number: -1), statement: words, origin: origin)
      (claim.topic, claim.assignee) = (topic, person)
      if topic == "bridges" {
        claim = try Claim(
          id: ClaimID(number: -1), statement: "It is open.",
          origin: .imported(from: "test", reference: topic, claimant: nil))
        try desk.perform(.add([claim.any]))
      } else {
        try desk.perform(.add([named.any, claim.any]), as: "Andre\u{301} Caf\u{E9}")
      }
    }
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    func found(_ text: String) throws -> [Int] {
      var request = QueueRequest()
      (request.filter, request.ordering) = (try QueueFilter(parsing: text), QueueOrdering(.id))
      return try store.read { try $0.order(request, for: nil, now: Self.now, limit: nil, cancelled: { false }) }.ids
        .map(Int.init)
    }

    #expect(try found("topic:\(word)") == [1, 2])
    #expect(try found("claimant:\(word)") == [1, 2])
    #expect(try found("who:\"andr\u{E9} \(word)\"") == [1, 2])
    #expect(try found("by:\"ANDR\u{C9} \(word)\"") == [1, 2])
    #expect(try found("topic:cafe") == [])
    #expect(try found(word) == [1, 2])
    #expect(try found("\"the caf\u{E9} pays\"") == [])
    #expect(try found("\"The Caf\u{E9} pays\"") == [2])
    #expect(try found("\"the Cafe\u{301} is\"") == [1])
    var query = QueueQuery()
    query.topic = "\(word) Taxes"
    #expect(try store.read { try $0.queue(query, for: nil) }.rows.map(\.claim.number) == [1, 2])
    query.assignee = try Person(text: "andr\u{E9} \(word)")
    #expect(try store.read { try $0.queue(query, for: nil) }.total == 2)
    var log = LogFilter()
    log.person = try Person(text: "Andr\u{E9} \(word)")
    #expect(try store.read { try $0.log(log) }.count == 4)
  }

  private func patch(_ field: String, _ value: some Encodable) throws -> Patch {
    var patch = Patch()
    try patch.set(field, value)
    return patch
  }

  /// What comes first in an order, as a key that can be compared.
  private static func key(
    _ row: QueueRow, _ ordering: QueueOrdering.Key, _ findings: [ClaimID: [RuleFinding]]
  ) -> [String] {
    func padded(_ number: Int) -> String { String(repeating: "0", count: 12 - "\(number)".count) + "\(number)" }
    let first: [String] =
      switch ordering {
      case .state: [padded(ReviewState.Name.allCases.firstIndex(of: row.state) ?? 0), padded(row.priority.rawValue)]
      case .priority: [padded(row.priority.rawValue)]
      case .age: [padded(10_000_000_000 - Int(row.changed.seconds))]
      case .claimant: [row.claimant.map { padded($0.number) } ?? "~"]
      case .assignee: [row.assignee?.name ?? "~"]
      case .evidence: [padded(1_000 - row.supports - row.refutes - row.context)]
      case .findings:
        [findings[row.claim, default: []].filter(\.blocks), findings[row.claim, default: []].filter { !$0.blocks }]
          .map { padded(1_000 - $0.count) }
      case .id: []
      }
    return first + [padded(row.claim.number)]
  }

  /// What the rules find on the claims that somebody has taken, and nobody has waived.
  private static func findings(on rows: [QueueRow], _ reader: StoreReader) throws -> [ClaimID: [RuleFinding]] {
    var shelf = try reader.dossierShelf()
    return try Dictionary(
      uniqueKeysWithValues: rows.filter(\.state.isUnderRules).map { row in
        (row.claim, try reader.findings(on: row.claim, shelf: &shelf).filter { $0.waiver == nil })
      })
  }

  @Test func everyOrderIsWhatItSays() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: SampleCasebook.make())
    for key in QueueOrdering.Key.allCases {
      var request = QueueRequest()
      request.ordering = QueueOrdering(key)
      let (forward, backward, rows, findings) = try store.read { reader in
        let forward = try reader.order(request, for: nil, now: Self.now, limit: nil, cancelled: { false })
        request.ordering.reversed = true
        let backward = try reader.order(request, for: nil, now: Self.now, limit: nil, cancelled: { false })
        let rows = try reader.rows(of: forward.ids.map { ClaimID(number: Int($0)) }, for: nil)
        return (forward, backward, rows, try Self.findings(on: rows, reader))
      }

      let keys = rows.map { Self.key($0, key, findings) }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }, "\(key)")
      #expect(backward.ids == forward.ids.reversed(), "\(key)")
    }
  }

  private static func patch(_ field: String, _ value: some Encodable) throws -> Patch {
    var patch = Patch()
    try patch.set(field, value)
    return patch
  }

  @Test func theTableFollowsEveryEdit() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    var moment = 1
    func perform(_ edit: Edit, as name: String = "mira") throws -> Receipt {
      moment += 1
      return try store.perform(edit, at: StoreFolder.moment(moment, name))
    }
    func orders(_ store: CasebookStore) throws -> [ClaimOrder] {
      try QueueOrdering.Key.allCases.flatMap { key in
        try QueueGrouping.allCases.map { grouping in
          var request = QueueRequest()
          (request.ordering, request.grouping) = (QueueOrdering(key), grouping)
          return try store.read {
            try $0.order(request, for: Person(text: "jon"), now: Self.now, limit: nil, cancelled: { false })
          }
        }
      }
    }
    let claims = try (1...6).map { try perform(looseClaim("Claim \($0).")).created(Claim.self)[0] }
    _ = try orders(store)
    let jon = try Person(text: "jon")
    let edits: [Edit] = try [
      .assign(claims[0], jon), .change(claims[1].any, Self.patch("priority", 1)),
      .change(claims[2].any, Self.patch("topic", "ships")),
      .move(claims[3], .propose(Opinion(verdict: .refuted, rationale: "So."))),
      .add([
        Evidence(
          id: EvidenceID(number: -1), claim: claims[4],
          basis: .search(query: "q", place: "p", date: PartialDate(text: "2020-01-01")), stance: .context
        ).any
      ]),
      .change(claims[5].any, Self.patch("withdrawn", "none at all")), looseClaim("One more."),
    ]

    for edit in edits {
      _ = try perform(edit)

      let fresh = try CasebookStore.open(at: folder.path)
      #expect(try orders(store) == orders(fresh))
      try fresh.close()
    }
  }

  @Test func articlesAndPeopleAreCountedByThemselves() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: SampleCasebook.make())

    let (tallies, single, people) = try store.read { reader in
      let tallies = try reader.articleTallies()
      let single = try tallies.map { tally -> Tally? in
        guard case .article(let id) = tally.scope else { return nil }
        return try reader.tally(of: id)
      }
      return (tallies, single, try reader.people())
    }

    #expect(!tallies.isEmpty && single == tallies)
    #expect(try store.read { try $0.tally(of: ArticleID(number: 999)) } == nil)
    #expect(people == people.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } && Set(people).count > 1)
  }
}
