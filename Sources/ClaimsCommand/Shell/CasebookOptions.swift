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
