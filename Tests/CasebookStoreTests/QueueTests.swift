import AuditLedger
import CasebookStore
import ClaimModel
import TestSupport
import Testing

/// The queue and its counters are worked out from the ledger and always true.
@Suite struct QueueTests {
  @Test func countersFollowEveryMove() throws {
    var desk = try Desk()
    let claims = try (1...4).map { try desk.claim("Claim \($0).") }
    try desk.perform(.all(claims.prefix(3).map { .assign($0, try Person(text: "jon")) }))
    try desk.signOff(claims[0])
    try desk.perform(.move(claims[1], .setAside(reason: "an opinion")))
    try desk.perform(.change(claims[3].any, try patch("withdrawn", "none at all")))
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)

    let tallies = try store.read { try $0.tallies() }

    let jon = try Person(text: "jon")
    #expect(tallies.map(\.scope) == [.all, .person(jon)])
    #expect(tallies.map(\.total) == [3, 3])
    #expect(tallies.map(\.left) == [1, 1])
  }

  @Test func aStaleSignOffIsLeftAgain() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.change(claim.any, try patch("statement", "Otherwise.")))
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    var query = QueueQuery()
    query.onlyStale = true

    let page = try store.read { try $0.queue(query, for: nil) }

    #expect(page.rows.map(\.claim) == [claim])
    #expect(page.rows.map(\.isLeft) == [true])
    #expect(page.rows.map(\.supports) == [1])
  }

  private func patch(_ field: String, _ value: String) throws -> Patch {
    var patch = Patch()
    try patch.set(field, value)
    return patch
  }
}
