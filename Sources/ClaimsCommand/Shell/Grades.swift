import ArgumentParser
import ClaimModel

/// Grades as they are typed.
enum Grades {
  @Sendable static func credibility(_ text: String) throws -> Credibility {
    guard let grade = Int(text) else {
      throw ModelError.notOneOf(text, field: "credibility", allowed: (1...6).map(String.init))
    }
    return try Credibility(grade)
  }

  @Sendable static func priority(_ text: String) throws -> Priority {
    guard let number = Int(text), let priority = Priority(rawValue: number) else {
      throw ModelError.notOneOf(text, field: "priority", allowed: ["1", "2", "3"])
    }
    return priority
  }
}
