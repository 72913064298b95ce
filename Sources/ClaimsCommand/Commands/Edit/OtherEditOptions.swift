import ArgumentParser
import AuditLedger
import ClaimModel

/// What can be changed of an attribution, a claimant, and evidence.
struct OtherEditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Attribution: what is done by saying it: \(AttributionForm.choices).", valueName: "form"),
    completion: .list(AttributionForm.allCases.map(\.typed)), transform: AttributionForm.init(text:))
  var form: AttributionForm?
  @Option(help: ArgumentHelp("Claimant: the name.", valueName: "name")) var name: String?
  @Option(help: ArgumentHelp("Claimant: another name; may be given again.", valueName: "name")) var addAlias: [String] =
    []
  @Option(help: ArgumentHelp("Claimant: a name that is none; may be given again.", valueName: "name")) var removeAlias:
    [String] = []
  @Option(help: ArgumentHelp("Claimant: where more is known; may be given again.", valueName: "url")) var addLink:
    [String] = []
  @Option(help: ArgumentHelp("Claimant: how to reach them; kept apart and erasable.", valueName: "words")) var contact:
    String?
  @Option(
    help: ArgumentHelp("Evidence: what it does to the claim: \(Stance.choices).", valueName: "stance"),
    completion: .list(Stance.allCases.map(\.typed)), transform: Stance.init(text:))
  var stance: Stance?
  @Option(
    help: ArgumentHelp("Evidence: 1 confirmed … 5 improbable, 6 can't be judged.", valueName: "1-6"),
    transform: Grades.credibility)
  var credibility: Credibility?
  @Option(help: ArgumentHelp("Evidence: where in the source.", valueName: "place")) var locator: String?
  @Option(help: ArgumentHelp("Evidence: the words of the source; - reads stdin.", valueName: "words")) var excerpt:
    String?
  @Option(help: ArgumentHelp("Evidence: the question that it answers.", valueName: "question")) var question: String?

  var given: [String] {
    [
      ("--form", form != nil), ("--name", name != nil), ("--add-alias", !addAlias.isEmpty),
      ("--remove-alias", !removeAlias.isEmpty), ("--add-link", !addLink.isEmpty),
      ("--contact", contact != nil), ("--stance", stance != nil),
      ("--credibility", credibility != nil), ("--locator", locator != nil), ("--excerpt", excerpt != nil),
      ("--question", question != nil),
    ].filter(\.1).map(\.0)
  }

  func edited(_ before: Attribution) -> Attribution {
    var attribution = before
    if let form { attribution.reading.form = form }
    return attribution
  }

  func edited(_ before: Claimant, contact: SealedText?) throws -> Claimant {
    var claimant = before
    if let contact { claimant.contact = contact.reference }
    if let name { claimant.name = name }
    for alias in addAlias where !claimant.aliases.contains(alias) { claimant.aliases.append(alias) }
    for alias in removeAlias {
      guard claimant.aliases.contains(alias) else {
        let near = NearMiss.nearest(to: alias, among: claimant.aliases).map { "; did you mean «\($0)»?" } ?? ""
        throw ShellError.usage("«\(alias)» is no alias of \(claimant.id)\(near)")
      }
      claimant.aliases.removeAll { $0 == alias }
    }
    for link in addLink where !claimant.links.contains(link) { claimant.links.append(link) }
    return claimant
  }

  func edited(_ before: Evidence) throws -> Evidence {
    var evidence = before
    if let stance { evidence.stance = stance }
    if let credibility { evidence.credibility = credibility }
    if let question { evidence.question = question }
    guard locator != nil || excerpt != nil else { return evidence }
    guard case .passage(let source, let oldLocator, let oldExcerpt) = evidence.basis else {
      throw ShellError.usage(
        "\(evidence.id) is a \(evidence.basis.kind): only a passage of a source has a locator and an excerpt")
    }
    evidence.basis = .passage(
      source: source, locator: locator ?? oldLocator, excerpt: try TextInput.words(excerpt) ?? oldExcerpt)
    return evidence
  }
}
