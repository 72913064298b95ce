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
}
