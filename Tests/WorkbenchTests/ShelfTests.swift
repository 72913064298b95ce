import AuditLedger
import ClaimModel
import Testing

@testable import Workbench

/// Answers at hand: few of those that grow with the casebook.
@Suite struct ShelfTests {
  @Test func onlyTheLastOrdersAreKept() throws {
    var shelf = Shelf()
    let questions = try (1...6).map { number in
      var request = QueueRequest()
      request.filter = try QueueFilter(parsing: "id:C\(number)")
      return Question.order(request, limit: nil)
    }
    let answer = Answer.order(ClaimOrder(ids: [1], flags: [1], groups: [], total: 1))
    shelf.put(.failed("none"), to: .sources)

    for question in questions { shelf.put(answer, to: question) }

    #expect(questions.map { shelf[$0] != nil } == [false, false, false, true, true, true])
    #expect(questions.map { shelf.lacks($0) } == [true, true, true, false, false, false])
    #expect(!shelf.lacks(.sources))
  }

  @Test func whatIsKnownOfAClaimStaysUntilTheNewerIsThere() {
    let (one, two) = (ClaimID(number: 1), ClaimID(number: 2))
    var shelf = ClaimShelf<String>()
    shelf.put([one: "old"], of: [one, two])
    #expect(shelf[one] == "old" && !shelf.lacks(one))
    // A claim of which nothing is known is not asked about again.
    #expect(shelf[two] == nil && !shelf.lacks(two))

    shelf.expire()
    #expect(shelf[one] == "old" && shelf.lacks(one) && shelf.lacks(two))
    shelf.put([:], of: [one])
    #expect(shelf[one] == nil && !shelf.lacks(one))

    shelf.put([one: "new"], of: [one])
    shelf.forget()
    #expect(shelf[one] == nil && shelf.lacks(one))
  }

  @Test func ofSoManyClaimsSomethingIsKept() {
    var shelf = ClaimShelf<Int>()
    for number in 1...10_000 { shelf.put([ClaimID(number: number): number], of: [ClaimID(number: number)]) }
    let kept = (1...10_000).filter { shelf[ClaimID(number: $0)] != nil }
    #expect(kept.count <= 4_000)
    #expect(kept.last == 10_000)
    // What is known already takes no more room when it is read anew.
    let (before, again) = (kept.count, kept.map(ClaimID.init(number:)))
    for _ in 0..<8 { shelf.put(Dictionary(uniqueKeysWithValues: again.map { ($0, 0) }), of: again) }
    #expect((1...10_000).count { shelf[ClaimID(number: $0)] != nil } == before)
  }
}
