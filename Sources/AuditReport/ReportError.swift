public import ClaimModel

/// Why a report can't be made.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  case noSuchFormat(String, known: [String])
  case noSuchTopic(String, known: [String])
  /// No claim fits the filter that says which.
  case noSuchClaims(filter: String)
  /// A format that holds one claim, and the scope does not name one.
  case wantsOneClaim(format: String)
  /// A first verdict that is sealed until the second is in.
  case sealed(ClaimID)
  case noVerdict(ClaimID)
  /// No signed checkpoint is kept for this head.
  case noCheckpoint
  /// A template can't be read, or is not there.
  case badTemplate(name: String, what: String)
  /// A format that is not made from templates.
  case noTemplates(String, known: [String])
  /// A template asks for a field that its section does not have.
  case noSuchField(String, template: String, line: Int, near: String?)

  /// A sentence with the fix in it.
  public var description: String {
    switch self {
    case .noSuchFormat(let name, let known):
      "there is no format «\(name)»"
        + (NearMiss.nearest(to: name, among: known).map { "; did you mean «\($0)»?" }
          ?? ": \(known.joined(separator: ", ")) are there")
    case .noSuchTopic(let topic, let known) where known.isEmpty:
      "no claim has the topic «\(topic)»: no claim has a topic as yet; give one with «claims edit»"
    case .noSuchTopic(let topic, let known):
      "no claim has the topic «\(topic)»"
        + (NearMiss.nearest(to: topic, among: known).map { "; did you mean «\($0)»?" }
          ?? ": \(known.joined(separator: ", ")) are there")
    case .noSuchClaims(let filter):
      "no claim fits the filter «\(filter)», so there is nothing to report: try a wider one"
    case .wantsOneClaim(let format):
      "«\(format)» is about one claim: say --scope with its id, such as C0003"
    case .sealed(let claim):
      "the first verdict on \(claim) is sealed until the second is in: prove it after that"
    case .noVerdict(let claim):
      "\(claim) has no verdict that stands, so there is nothing to prove"
    case .noCheckpoint:
      "no signed checkpoint is kept for this head of the ledger: sign it with «claims checkpoint» first"
    case .noTemplates(let format, let known):
      "«\(format)» is not made from templates: \(known.joined(separator: " and ")) are"
    case .noSuchField(let field, let template, let line, let near):
      "the template «\(template)» asks in line \(line) for «\(field)», which is no field there"
        + (near.map { "; did you mean «\($0)»?" } ?? "") + ": docs/templates.md lists the fields of each section"
    case .badTemplate(let name, let what):
      "the template «\(name)» can't be used: \(what); take the built-in one and change it step by step"
    }
  }
}
