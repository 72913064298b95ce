import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims assign`: give claims to somebody, or to nobody.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give claims to somebody, or to nobody.",
    discussion: Examples.text(
      after: "An unreviewed claim is taken into review with it. Several claims are one edit.",
      "claims assign C0016 C0017 --to jon", "claims assign C0016 --nobody"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Option(help: ArgumentHelp("To whom.", valueName: "name"), transform: Person.init(text:)) var to: Person?
  @Flag(help: "Take it from whoever has it.") var nobody = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard (to == nil) == nobody else {
      throw ShellError.usage("to whom? say --to NAME, or --nobody: one of them")
    }
  }

  func run() throws {
    let receipt = try casebook.open().perform(.all(claims.map { .assign($0, to) }))
    try ReceiptPage.print(receipt, "assigned \(claims.listed) to \(to?.name ?? "nobody")", json: output.json)
  }
}
