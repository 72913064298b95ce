import ArgumentParser
import CasebookSession
import ClaimModel

/// What can be changed of a claim.
struct ClaimEditOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The claim in plain words; - reads stdin.", valueName: "words")) var statement: String?
  @Option(help: ArgumentHelp("Who claims it, by name or id.", valueName: "claimant")) var claimant: String?
  @Option(help: ArgumentHelp("When it was made.", valueName: "date"), transform: PartialDate.init(text:))
  var made: PartialDate?
  @Option(help: ArgumentHelp("The topic.", valueName: "topic")) var topic: String?
  @Option(help: ArgumentHelp("1 high, 2 normal, 3 low.", valueName: "1-3"), transform: Grades.priority)
  var priority: Priority?
  @Option(help: ArgumentHelp("Evidence can settle it, and why.", valueName: "reason")) var checkable: String?
  @Option(help: ArgumentHelp("Evidence can't settle it, and why.", valueName: "reason")) var notCheckable: String?
  @Option(help: ArgumentHelp("An article or another place where it appeared.", valueName: "id|url")) var addAppearance:
    String?
  @Option(help: ArgumentHelp("When it appeared there.", valueName: "date"), transform: PartialDate.init(text:))
  var date: PartialDate?
  @Option(help: ArgumentHelp("It is the first appearance that is known, and why.", valueName: "reason")) var first:
    String?

  var given: [String] {
    [
      ("--statement", statement != nil), ("--claimant", claimant != nil), ("--made", made != nil),
      ("--topic", topic != nil), ("--priority", priority != nil), ("--checkable", checkable != nil),
      ("--not-checkable", notCheckable != nil), ("--add-appearance", addAppearance != nil), ("--date", date != nil),
      ("--first", first != nil),
    ].filter(\.1).map(\.0)
  }

  func validate() throws {
    if checkable != nil, notCheckable != nil {
      throw ShellError.usage("--checkable and --not-checkable contradict each other: say one of them")
    }
    if addAppearance == nil, date != nil || first != nil {
      throw ShellError.usage("--date and --first say more of an appearance: say --add-appearance with them")
    }
  }

  func edited(_ before: Claim, _ session: CasebookSession) throws -> Claim {
    var claim = before
    if let statement = try TextInput.words(statement) { claim.statement = statement }
    if let claimant { claim.origin = claim.origin.claimed(by: try KnownClaimant.id(claimant, session)) }
    if let made { claim.made = made }
    if let topic { claim.topic = topic }
    if let priority { claim.priority = priority }
    if let checkable { claim.checkability = Checkability(checkable: true, reason: checkable) }
    if let notCheckable { claim.checkability = Checkability(checkable: false, reason: notCheckable) }
    if let addAppearance {
      let place = (try? ArticleID(text: addAppearance)).map(AppearancePlace.article) ?? .elsewhere(addAppearance)
      claim.appearances.append(Appearance(place: place, date: date, firstBecause: first))
    }
    return claim
  }
}
