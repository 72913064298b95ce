import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give claims to somebody, or to nobody, as one edit; an unreviewed one is taken with it.",
    discussion: Examples.text("claims assign C0016 C0017 --to jon", "claims assign C0016 --nobody"))

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

struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take claims into review, assigned to oneself, as one edit.",
    discussion: Examples.text("claims take C0016", "claims take C0016 C0017 --as mira"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let person = try casebook.who.author()
    let receipt = try casebook.open().perform(.all(claims.flatMap { [.move($0, .take), .assign($0, person)] }))
    try ReceiptPage.print(receipt, "\(person) has taken \(claims.listed)", json: output.json)
  }
}

struct SetAsideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside", abstract: "Set a claim aside as not checkable; it can be reopened.",
    discussion: Examples.text("claims set-aside C0012 --reason \"a prediction without a date\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "Why evidence can't settle it; - reads stdin.") var reason: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .setAside(reason: TextInput.words(reason))))
    try ReceiptPage.print(receipt, "set \(claim) aside as not checkable", json: output.json)
  }
}
