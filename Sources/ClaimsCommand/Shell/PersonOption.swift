import ArgumentParser
import CasebookSession
import ClaimModel

/// Who works.
struct PersonOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who works (else CLAIMS_PERSON, else «person:» in the configuration).", valueName: "name"),
    transform: Person.init(text:))
  var person: Person?

  /// Who works, if anybody is named.
  func somebody() throws -> Person? {
    if let person { return person }
    if let name = CasebookFinder.variable("CLAIMS_PERSON") {
      do {
        return try Person(text: name)
      } catch {
        throw ShellError.usage("CLAIMS_PERSON: \(error)")
      }
    }
    return try CasebookConfiguration.load().person
  }

  /// Who works.
  /// - Throws: ``SessionError/nobody``.
  func author() throws -> Person {
    guard let person = try somebody() else { throw SessionError.nobody }
    return person
  }
}
