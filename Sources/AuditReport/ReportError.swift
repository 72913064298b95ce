import ClaimModel

/// Why a report can't be made.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  case noSuchFormat(String, known: [String])
  case noSuchTopic(String, known: [String])
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
