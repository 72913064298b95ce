import AuditLedger
import ClaimModel
import Dispatch
import Synchronization
import Testing
import Workbench

@testable import ClaimsCommand

/// The queue's order is worked out beside the screen: quick ones come at once, slow ones later, old ones never.
@Suite struct OrderWorkTests {
  /// Messages as they were posted.
  private final class Post: Sendable {
    private let messages = Mutex<[Message]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func put(_ message: Message) {
      messages.withLock { $0.append(message) }
      arrived.signal()
    }

    /// Waits for the next message and hands all of them back.
    func next() -> [Message] {
      _ = arrived.wait(timeout: .now() + .seconds(20))
      return messages.withLock { $0 }
    }

    var all: [Message] { messages.withLock { $0 } }
  }

  private static func request(_ text: String) throws -> QueueRequest {
    var request = QueueRequest()
    request.filter = try QueueFilter(parsing: text)
    return request
  }

  private static func order(_ count: Int) -> Answer {
    .order(ClaimOrder(ids: Array(repeating: 1, count: count), flags: [], groups: [], total: count))
  }

  @Test func aQuickAnswerComesAtOnce() throws {
    let post = Post()
    let work = OrderWork(answer: { _, _ in Self.order(3) }, post: post.put)

    // A machine that is busy may need a second try before its answer is in time.
    var answer: Answer?
    for number in 0..<200 where answer == nil { answer = work.ask(.order(try Self.request("a\(number)"), limit: 9)) }

    #expect(answer == Self.order(3))
  }

  @Test func aSlowAnswerComesAsAMessage() throws {
    let post = Post()
    let gate = DispatchSemaphore(value: 0)
    let work = OrderWork(
      answer: { _, _ in
        gate.wait()
        return Self.order(5)
      }, post: post.put)
    let question = Question.order(try Self.request("slow"), limit: 9)

    #expect(work.ask(question) == nil)
    #expect(work.ask(question) == nil, "it is asked again with every key until it is there")
    gate.signal()

    #expect(post.next() == [.answered(question, Self.order(5))])
  }

  @Test func aNewerRequestTakesTheOlderOnesPlace() throws {
    let post = Post()
    let gate = DispatchSemaphore(value: 0)
    let entered = DispatchSemaphore(value: 0)
    let asked = Mutex<[Question]>([])
    let dropped = Mutex(false)
    let work = OrderWork(
      answer: { question, isCancelled in
        let isFirst = asked.withLock { asked in
          asked.append(question)
          return asked.count == 1
        }
        if isFirst {
          entered.signal()
          gate.wait()
          dropped.withLock { $0 = isCancelled() }
        }
        return Self.order(1)
      }, post: post.put)
    let requests = try ["a", "ab", "abc"].map { try Self.request($0) }

    for (number, request) in requests.enumerated() {
      work.start(.order(request), .order(request, limit: nil))
      if number == 0 { entered.wait() }
    }
    gate.signal()

    let last = Work.order(requests[2])
    #expect(post.next() == [.worked(last, .answer(.order(requests[2], limit: nil), Self.order(1)))])
    #expect(dropped.withLock { $0 })
    #expect(asked.withLock { $0.last } == .order(requests[2], limit: nil), "the one between was never begun")
    #expect(asked.withLock { $0.count } == 2)
  }

  @Test func whatChangesMeanwhileIsWorkedOutAgain() throws {
    let post = Post()
    let gate = DispatchSemaphore(value: 0)
    let entered = DispatchSemaphore(value: 0)
    let count = Mutex(0)
    let work = OrderWork(
      answer: { _, _ in
        entered.signal()
        gate.wait()
        return count.withLock { count in
          count += 1
          return Self.order(count)
        }
      }, post: post.put)
    let request = try Self.request("x")
    let question = Question.order(request, limit: nil)

    work.start(.order(request), question)
    entered.wait()
    // An edit: the running one has read the casebook before it.
    work.start(.order(request), question)
    gate.signal()
    gate.signal()
    _ = post.next()

    #expect(post.next().last == .worked(.order(request), .answer(question, Self.order(2))))
  }
}
