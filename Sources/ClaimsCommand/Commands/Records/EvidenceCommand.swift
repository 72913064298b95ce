import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Put evidence to claims: passages, searches without result, replies.",
    discussion: Examples.text(
      "claims evidence add C0016 --source S0001 --stance refutes --excerpt \"shall be prohibited\"",
      "claims evidence search C0016 --query \"TikTok Oracle filing\" --place EDGAR",
      "claims evidence reply C0016 --channel e-mail --outcome \"no reply\""),
    subcommands: [EvidenceAddCommand.self, EvidenceSearchCommand.self, EvidenceReplyCommand.self])
}

struct EvidenceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put a passage of a source to one claim or several, as one edit.",
    discussion: Examples.text(
      "claims evidence add C0016 --source S0001 --stance refutes --credibility 1 \\",
      "  --locator \"section 1(a)\" --excerpt \"any transaction … shall be prohibited\"",
      "pdftotext order.pdf - | sed -n 12,14p | claims evidence add C0016 C0017 --source S0001 --stance context --excerpt -"))

  @Argument(help: "The claims.", transform: ClaimID.init(text:)) var claims: [ClaimID]
  @Option(help: "The source.", transform: SourceID.init(text:)) var source: SourceID
  @Option(
    help: ArgumentHelp("What it does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance
  @Option(help: ArgumentHelp("The words of the source; - reads stdin.", valueName: "words")) var excerpt: String
  @Option(help: ArgumentHelp("Where in the source.", valueName: "place")) var locator: String?
  @Option(help: ArgumentHelp("1 confirmed … 5 improbable, 6 can't be judged.", valueName: "1-6"), transform: Grades.credibility)
  var credibility: Credibility?
  @Option(help: "The question that it answers.") var question: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let excerpt = try TextInput.words(excerpt)
    guard !excerpt.allSatisfy(\.isWhitespace) else { throw LedgerError.empty("the excerpt") }
    let question = try TextInput.words(question)
    let evidence = claims.enumerated().map { index, claim in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim,
        basis: .passage(source: source, locator: locator, excerpt: excerpt), stance: stance, credibility: credibility,
        question: question)
    }
    let receipt = try casebook.open().perform(.add(evidence.map(\.any)))
    let ids = receipt.created.map(\.description).joined(separator: ", ")
    try ReceiptPage.print(receipt, "put \(ids) of \(source) to \(claims.listed): \(stance)", json: output.json)
  }
}

struct EvidenceSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Record a search that found nothing.",
    discussion: Examples.text(
      "claims evidence search C0016 --query \"TikTok Oracle filing\" --place EDGAR --date 2020-09-15"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: ArgumentHelp("What was searched for.", valueName: "words")) var query: String
  @Option(help: ArgumentHelp("Where.", valueName: "place")) var place: String
  @Option(help: ArgumentHelp("When (default: today, in UTC).", valueName: "date"), transform: PartialDate.init(text:))
  var date: PartialDate?
  @Option(
    help: ArgumentHelp("What finding nothing does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance = .context
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let query = try TextInput.words(query)
    guard !query.isEmpty else { throw LedgerError.empty("the query") }
    guard !place.isEmpty else { throw LedgerError.empty("the place") }
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .search(query: query, place: place, date: date ?? .today),
      stance: stance)
    let receipt = try casebook.open().perform(.add([evidence.any]))
    let id = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "recorded \(id): searched «\(query)» in \(place) for \(claim)", json: output.json)
  }
}

struct EvidenceReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Record the claimant's reply, or the attempt to get one.",
    discussion: Examples.text(
      "claims evidence reply C0016 --channel e-mail --date 2020-09-15 --outcome no-reply --contact press@example.com",
      "claims evidence reply C0016 --channel phone --outcome replied --words \"We stand by it.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: ArgumentHelp("How they were asked, such as e-mail.", valueName: "channel")) var channel: String
  @Option(help: ArgumentHelp("When (default: today, in UTC).", valueName: "date"), transform: PartialDate.init(text:))
  var date: PartialDate?
  @Option(
    help: ArgumentHelp("What came back: \(ReplyOutcome.choices).", valueName: "outcome"),
    completion: .list(ReplyOutcome.allCases.map(\.typed)), transform: ReplyOutcome.init(text:))
  var outcome: ReplyOutcome
  @Option(help: "What they said; - reads stdin.") var words: String?
  @Option(help: "Whom was asked. It is kept apart, and can be erased («claims erase»).") var contact: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().addReply(
      to: claim, channel: channel, date: date ?? .today, outcome: outcome, words: TextInput.words(words),
      contact: TextInput.words(contact))
    let id = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "recorded \(id): the claimant of \(claim): \(outcome)", json: output.json)
  }
}

extension PartialDate {
  /// The day, in UTC, as the clock has it.
  static var today: PartialDate { PartialDate(daysSinceEpoch: Int(Date().timeIntervalSince1970 / 86_400)) }
}

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
