import AttributionExtraction
import AuditLedger
import ClaimModel

/// What «claims isolate» prints for programs.
enum IsolationShapes {
  /// One text and what is attributed in it; empty lists are left out.
  static func text(_ file: String, _ length: Int, _ isolation: Isolation) throws -> JSONObject {
    var object: JSONObject = [
      "file": .string(file), "english": .bool(isolation.language.isEnglish), "length": .integer(Int64(length)),
      "attributions": .array(try isolation.attributions.map(attribution)),
    ]
    object["notice"] = isolation.language.notice.map { .string($0) }
    return object
  }

  private static func attribution(_ found: IsolatedAttribution) throws -> JSONValue {
    var object: JSONObject = ["reading": try JSONValue(encoding: found.reading)]
    object["claimant"] = found.identity.map { claimant($0) }
    object["made"] = try found.made.map { try made($0) }
    object["claims"] = try list(found.claims, claim)
    object["answers"] = list(found.answers, answer)
    return .object(object)
  }

  private static func list<T>(_ items: [T], _ shape: (T) throws -> JSONValue) rethrows -> JSONValue? {
    items.isEmpty ? nil : .array(try items.map(shape))
  }

  private static func claimant(_ identity: SpeakerIdentity) -> JSONValue {
    var object: JSONObject = [
      "name": .string(identity.name), "nature": .string(identity.nature.rawValue),
      "reason": .string(identity.reason.rawValue),
    ]
    object["printed"] = identity.printed.map { .string($0) }
    return .object(object)
  }

  private static func made(_ date: ClaimDate) throws -> JSONValue {
    var object: JSONObject = ["date": .string(date.date.description), "words": try JSONValue(encoding: date.words)]
    object["reckonedFrom"] = date.reckonedFrom.map { .string($0.description) }
    return .object(object)
  }

  private static func claim(_ claim: IsolatedClaim) throws -> JSONValue {
    [
      "statement": .string(claim.statement), "places": .array(try claim.places.map { try JSONValue(encoding: $0) }),
      "checkable": .bool(claim.checkability.checkable), "reason": .string(claim.checkability.reason),
    ]
  }

  private static func answer(_ answer: Answer) -> JSONValue {
    [
      "attribution": .integer(Int64(answer.attribution)), "relation": .string(answer.relation.rawValue),
      "score": .number(answer.score), "reason": .string(answer.reason),
    ]
  }
}
