import ArgumentParser
import CasebookSession
import ClaimModel

/// The options of every command that works on a casebook.
struct CasebookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The casebook file (else CLAIMS_CASEBOOK, else the nearest *.casebook up the tree).", valueName: "file"),
    completion: .file(extensions: ["casebook"]))
  var casebook: String?

  @OptionGroup var who: PersonOption

  /// Opens the casebook that is meant, for the person who is meant.
  func open() throws -> CasebookSession {
    let path = try CasebookFinder.path(option: casebook) { try CasebookConfiguration.load().casebook }
    return try CasebookSession.open(at: path, as: who.somebody())
  }
}

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

/// The option of every command that prints records or receipts.
struct JSONOption: ParsableArguments {
  @Flag(help: "Print JSON; «claims schema» describes it.")
  var json = false
}
