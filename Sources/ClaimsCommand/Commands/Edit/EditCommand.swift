import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims edit`: change fields of a record.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change fields of a record.",
    discussion: Examples.text(
      after: "A verdict that rests on what is changed goes stale.",
      "claims edit C0003 --statement \"Oracle was chosen.\" --made 2020-09-13",
      "claims edit C0003 --claimant Reuters --topic trade --priority 1",
      "claims edit S0001 --reliability B --derives-from S0002",
      "claims edit E0004 --credibility 2 --clear question",
      "claims edit C0003 --add-appearance https://example.com/post \\",
      "  --date 2020-09-12 --first \"the oldest post that was found\""
    ))

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @OptionGroup(title: "A claim") var claim: ClaimEditOptions
  @OptionGroup(title: "An attribution, a claimant, evidence") var others: OtherEditOptions
  @OptionGroup(title: "An article or a source") var card: CardEditOptions
  @OptionGroup(title: "Any record") var any: AnyEditOptions
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let given = claim.given + others.given + card.given
    guard !given.isEmpty || !any.set.isEmpty || !any.clear.isEmpty else {
      throw ShellError.usage(
        "nothing to change: say what, such as \(OptionFit.example(for: id.kind)) («claims edit --help» shows all)")
    }
    try OptionFit.check(given, on: id)
    let session = try casebook.open()
    guard let before = try session.read({ try $0.record(id) }) else { throw LedgerError.noSuchRecord(id) }
    let contact = try SealedContact.make(others.contact)
    var patch = try Patch(from: before, to: edited(before, contact, session))
    try any.apply(to: &patch, kind: id.kind)
    let receipt = try session.perform(.change(id, patch), texts: [contact].compactMap(\.self))
    let fields = patch.fields.keys.sorted().joined(separator: ", ")
    try ReceiptPage.print(receipt, "changed \(id): \(fields)", json: output.json)
  }

  private func edited(_ record: AnyRecord, _ contact: SealedText?, _ session: CasebookSession) throws -> AnyRecord {
    switch record {
    case .claim(let claim): .claim(try self.claim.edited(claim, session))
    case .attribution(let attribution): .attribution(others.edited(attribution))
    case .claimant(let claimant): .claimant(try card.edited(others.edited(claimant, contact: contact)))
    case .evidence(let evidence): .evidence(try others.edited(evidence))
    case .article(let article): .article(try card.edited(article))
    case .source(let source): .source(try card.edited(source))
    default: record
    }
  }
}
