import ArgumentParser
import ClaimModel

/// What can be changed of an article or a source; and the kind of a claimant or source.
struct CardEditOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The title.", valueName: "title")) var title: String?
  @Option(help: ArgumentHelp("Who wrote it.", valueName: "author")) var author: String?
  @Option(help: ArgumentHelp("Who published it.", valueName: "publisher")) var publisher: String?
  @Option(help: ArgumentHelp("Where it stands.", valueName: "url")) var url: String?
  @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: PartialDate.init(text:))
  var published: PartialDate?
  @Option(
    help: ArgumentHelp("Source: \(SourceNature.choices). Claimant: \(ClaimantNature.choices).", valueName: "nature"),
    completion: .list(Set(SourceNature.allCases.map(\.typed) + ClaimantNature.allCases.map(\.typed)).sorted()))
  var nature: String?
  @Option(help: ArgumentHelp("Source: where somebody else keeps a copy.", valueName: "url")) var archivedURL: String?
  @Option(help: ArgumentHelp("Source: when it was looked at.", valueName: "date"), transform: PartialDate.init(text:))
  var accessed: PartialDate?
  @Option(
    help: ArgumentHelp("Source: A completely reliable … E unreliable, F can't be judged.", valueName: "A-F"),
    completion: .list(Reliability.allCases.map(\.rawValue)), transform: Reliability.init(text:))
  var reliability: Reliability?
  @Option(help: ArgumentHelp("Source: why it is not named.", valueName: "reason")) var anonymous: String?
  @Option(help: ArgumentHelp("Source: what it gains or loses by being believed.", valueName: "words")) var interests:
    String?
  @Option(
    help: ArgumentHelp("Source: what it rests on; may be given again.", valueName: "id"),
    transform: Derivation.init(text:))
  var derivesFrom: [Derivation] = []
  @Option(
    help: ArgumentHelp("Source: what it does not rest on after all; may be given again.", valueName: "id"),
    transform: Derivation.init(text:))
  var notDerivedFrom: [Derivation] = []

  var given: [String] {
    [
      ("--title", title != nil), ("--author", author != nil), ("--publisher", publisher != nil), ("--url", url != nil),
      ("--published", published != nil), ("--nature", nature != nil), ("--archived-url", archivedURL != nil),
      ("--accessed", accessed != nil), ("--reliability", reliability != nil), ("--anonymous", anonymous != nil),
      ("--interests", interests != nil), ("--derives-from", !derivesFrom.isEmpty),
      ("--not-derived-from", !notDerivedFrom.isEmpty),
    ].filter(\.1).map(\.0)
  }

  func edited(_ before: Article) throws -> Article {
    var article = before
    if let title { article.title = title }
    if let author { article.byline = author }
    if let publisher { article.publisher = publisher }
    if let url { article.url = url }
    if let published { article.published = published }
    return article
  }

  func edited(_ before: Claimant) throws -> Claimant {
    var claimant = before
    if let nature { claimant.nature = try ClaimantNature(text: nature) }
    return claimant
  }

  func edited(_ before: Source) throws -> Source {
    var source = before
    if let title { source.title = title }
    if let author { source.author = author }
    if let publisher { source.publisher = publisher }
    if let url { source.url = url }
    if let published { source.published = published }
    if let nature { source.nature = try SourceNature(text: nature) }
    if let archivedURL { source.archivedURL = archivedURL }
    if let accessed { source.accessed = accessed }
    if let reliability { source.reliability = reliability }
    if let anonymous { source.anonymousBecause = try TextInput.words(anonymous) }
    if let interests { source.interests = try TextInput.words(interests) }
    for derivation in derivesFrom where !source.derivesFrom.contains(derivation) {
      source.derivesFrom.append(derivation)
    }
    for derivation in notDerivedFrom {
      guard source.derivesFrom.contains(derivation) else {
        throw ShellError.usage(
          "\(source.id) does not derive from \(derivation): «claims show \(source.id)» says from what")
      }
      source.derivesFrom.removeAll { $0 == derivation }
    }
    return source
  }
}
