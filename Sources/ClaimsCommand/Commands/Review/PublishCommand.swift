import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "Sign agreed verdicts off, as one edit.",
    discussion: Examples.text("claims sign-off C0016", "claims sign-off C0016 C0017 --as jon"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.all(claims.map { .move($0, .signOff) }))
    try ReceiptPage.print(receipt, "signed off \(claims.listed)", json: output.json)
  }
}

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make verdicts public, as one edit. It is not undone, but corrected or withdrawn.",
    discussion: Examples.text("claims publish C0016", "claims publish C0016 C0017 --yes --as editor"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    guard try Confirmation.ask("Publish \(claims.listed)? It can be corrected or withdrawn, but not undone.", yes: yes)
    else { return }
    let receipt = try session.perform(.all(claims.map { .move($0, .publish) }))
    let id = claims.first?.description ?? ""
    try ReceiptPage.print(
      receipt, "published \(claims.listed)", json: output.json,
      wayBack: "not undone: claims correct \(id) --note …, or claims withdraw \(id) --reason …")
  }
}

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Begin a corrected version of a public verdict; the old one stays until it is public.",
    discussion: Examples.text("claims correct C0016 --note \"The order was amended on 19 September.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "What is corrected, for the readers; - reads stdin.") var note: String
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let note = try TextInput.words(note)
    guard try Confirmation.ask("Begin a corrected version of the public verdict on \(claim)?", yes: yes) else { return }
    let receipt = try session.perform(.move(claim, .correct(note: note)))
    let version = try session.read { try $0.review(of: claim).version }
    try ReceiptPage.print(
      receipt, "\(claim) is in review as version \(version); version \(version - 1) stays public", json: output.json,
      wayBack: "not undone: review and publish the new version, or claims withdraw \(claim) --reason … after that")
  }
}

struct ReaffirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reaffirm", abstract: "Sign a stale verdict off anew: it still holds.",
    discussion: Examples.text("claims reaffirm C0016 --as jon"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .reaffirm))
    try ReceiptPage.print(receipt, "reaffirmed the verdict on \(claim)", json: output.json)
  }
}

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Review a stale verdict, or a claim that was set aside, again.",
    discussion: Examples.text("claims reopen C0012", "claims reopen C0016 --note \"S0001 was amended.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "Why; needed where the verdict is public; - reads stdin.") var note: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .reopen(note: TextInput.words(note) ?? "")))
    try ReceiptPage.print(receipt, "reopened \(claim)", json: output.json)
  }
}
