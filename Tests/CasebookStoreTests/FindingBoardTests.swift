import AuditLedger
import ClaimModel
import ReviewRules
import TestSupport
import Testing

@testable import CasebookStore

/// The order by findings and the filters that ask rules: kept from one look to the next, and never old.
@Suite struct FindingBoardTests {
  private static let now = Timestamp(seconds: 1_900_000_000)

  private static func ids(_ filter: String, by key: QueueOrdering.Key = .id, _ store: CasebookStore) throws -> [Int] {
    var request = QueueRequest()
    (request.filter, request.ordering) = (try QueueFilter(parsing: filter), QueueOrdering(key))
    return try store.read {
      try $0.order(request, for: Person(text: "kim"), now: now, limit: nil, cancelled: { false }).ids.map(Int.init)
    }
  }

  /// Three claims under the house's rules: one that is agreed on thin evidence, one that is taken, one that is not.
  private static func casebook() throws -> Casebook {
    var desk = try TestSupport.Desk(rules: nil)
    let claims = try (1...3).map {
      try desk.claim("The bridge was closed \($0) times, as 175 people and more than that have said since.")
    }
    try desk.perform(.move(claims[1], .take))
    try desk.agree(on: claims[2])
    return desk.casebook
  }

  @Test func whatBlocksComesFirst() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: Self.casebook())

    #expect(try Self.ids("", by: .findings, store) == [3, 2, 1])
    #expect(try Self.ids("is:blocked", store) == [3])
    #expect(try Self.ids("finding:L07", store) == [3])
    #expect(try Self.ids("finding:l25", store) == [2, 3])
    #expect(try Self.ids("finding:L25 -finding:L07", store) == [2])
    #expect(try Self.ids("finding:L14", store) == [])
  }

  @Test func aRuleThatThereIsNotIsNoFilter() throws {
    #expect(throws: FilterError.self) { try QueueFilter(parsing: "finding:L99") }
    do {
      _ = try QueueFilter(parsing: "finding:seven")
    } catch {
      #expect("\(error)" == "finding: wants a rule, from L01 to L28")
    }
  }

  /// After each edit of a kind that rules look at, the kept answers are those of a casebook that is opened anew.
  @Test func itFollowsEveryEdit() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: Self.casebook())
    let filters = ["is:blocked"] + ReviewRules.all.map { "finding:\($0.id)" }
    func answers(_ store: CasebookStore) throws -> [[Int]] {
      try [Self.ids("", by: .findings, store)] + filters.map { try Self.ids($0, store) }
    }
    func patch(_ field: String, _ value: some Encodable) throws -> Patch {
      var patch = Patch()
      try patch.set(field, value)
      return patch
    }
    let (one, two, three) = (ClaimID(number: 1), ClaimID(number: 2), ClaimID(number: 3))
    let source = SourceID(number: 1)
    let moment = try StoreFolder.moment(900, "kim")
    let other = try Source(
      id: SourceID(number: -1), nature: .document, title: "Register", interests: "none known",
      derivesFrom: [.source(source)])
    let evidence = Evidence(
      id: EvidenceID(number: -2), claim: three, basis: .passage(source: other.id, locator: nil, excerpt: "So."),
      stance: .refutes)
    let relation = try Relation(id: RelationID(number: -1), from: three, does: .repeats, to: two, standing: .confirmed)
    let claimant = try Claimant(id: ClaimantID(number: -1), name: "Orsi Flow", nature: .person)
    let edits: [Edit] = try [
      .change(two.any, patch("statement", "Short.")), .change(source.any, patch("interests", "none known")),
      .add([other.any, evidence.any]), .move(one, .take), .add([relation.any]), .add([claimant.any]),
      .add([
        Waiver(
          id: WaiverID(number: -1), claim: three, rule: "L25", reason: "It is so.", by: moment.person, at: moment.time
        ).any
      ]),
      .change(EvidenceID(number: 2).any, patch("withdrawn", "wrong")), .move(one, .setAside(reason: "no fact")),
      .change(CasebookSettings.id, patch("rules", RulePolicy(levels: [RuleLevelling(rule: "L07", level: .off)]))),
    ]
    _ = try answers(store)

    for (index, edit) in edits.enumerated() {
      _ = try store.perform(edit, at: StoreFolder.moment(901 + index, "kim"))

      let fresh = try CasebookStore.open(at: folder.path)
      #expect(try answers(store) == answers(fresh), "edit \(index)")
      try fresh.close()
    }
  }

  @Test func whatWasFoundBeforeACancelIsKept() throws {
    let folder = try StoreFolder()
    let store = try folder.store(holding: Self.casebook())
    let board = FindingBoard()
    var asked = 0

    try store.read { reader in
      #expect(throws: FilterSets.Cancelled.self) {
        _ = try board.findings([2, 3], reader) {
          asked += 1
          return asked > 1
        }
      }
      var claims: [UInt32] = []
      let found = try board.findings([2, 3], reader) {
        claims.append(0)
        return false
      }
      #expect(found.keys.sorted() == [2, 3])
      #expect(claims.count == 1)
    }
  }
}
