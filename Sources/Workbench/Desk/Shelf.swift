/// Answers at hand. An answer stays in sight when the casebook has moved on, until the newer one is there.
public struct Shelf: Hashable, Sendable {
  private var answers: [Question: Answer] = [:]
  private var fresh: Set<Question> = []
  private var order: [Question] = []

  /// How many answers are kept.
  private static let room = 48
  /// How many orders of the queue: each takes five bytes a claim.
  private static let roomForOrders = 3

  public init() {}

  subscript(question: Question) -> Answer? { answers[question] }

  /// Whether the question has to be asked.
  func lacks(_ question: Question) -> Bool { !fresh.contains(question) }

  mutating func put(_ answer: Answer, to question: Question) {
    if case .failed = answer, answers[question] != nil {
      fresh.insert(question)
      return
    }
    answers[question] = answer
    fresh.insert(question)
    order.removeAll { $0 == question }
    order.append(question)
    if question.isOrder {
      let orders = order.filter(\.isOrder)
      orders.dropLast(Self.roomForOrders).forEach { drop($0) }
    }
    if order.count > Self.room { drop(order[0]) }
  }

  mutating func drop(_ question: Question) {
    order.removeAll { $0 == question }
    answers[question] = nil
    fresh.remove(question)
  }

  /// Somebody else looks: what one may see is another matter.
  mutating func forget() { (answers, fresh, order) = ([:], [], []) }

  /// Everything may be otherwise now.
  mutating func expire() { fresh = [] }
}

extension Question {
  /// Whether its answer grows with the casebook.
  fileprivate var isOrder: Bool { if case .order = self { true } else { false } }
}
