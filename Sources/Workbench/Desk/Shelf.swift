/// Answers at hand. An answer stays in sight when the casebook has moved on, until the newer one is there.
public struct Shelf: Hashable, Sendable {
  private var answers: [Question: Answer] = [:]
  private var fresh: Set<Question> = []
  private var order: [Question] = []

  /// How many answers are kept.
  private static let room = 48

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
    while order.count > Self.room {
      let oldest = order.removeFirst()
      answers[oldest] = nil
      fresh.remove(oldest)
    }
  }

  /// Somebody else looks: what one may see is another matter.
  mutating func forget() { (answers, fresh, order) = ([:], [], []) }

  /// Everything may be otherwise now.
  mutating func expire() { fresh = [] }
}
