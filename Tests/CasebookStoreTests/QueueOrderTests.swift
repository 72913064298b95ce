import AuditLedger
import CasebookStore
import ClaimModel
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
  func finds(filter: String, claims: [Int]) throws { #expect(try Self.found(filter) == claims) }

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
}
