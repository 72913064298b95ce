import AuditLedger
import ClaimModel

/// Claimants of every nature.
struct SampleClaimants {
  let council: ClaimantID
  let mayor: ClaimantID
  let engineer: ClaimantID
  let ferry: ClaimantID
  let courier: ClaimantID

  init(_ desk: inout SampleDesk) throws {
    func claimant(
      _ name: String, _ nature: ClaimantNature, aliases: [String] = [], links: [String] = [], contact: SealedText? = nil
    ) throws -> Claimant {
      try Claimant(
        id: ClaimantID(number: -1), name: name, nature: nature, aliases: aliases, links: links,
        contact: contact?.reference)
    }
    council = try desk.add(
      claimant(
        "Harrowmere council", .government, aliases: ["the council"], links: ["https://council.harrowmere.example/"]),
      as: .ida)
    mayor = try desk.add(claimant("Odile Farrant", .person, aliases: ["the mayor", "Mayor Farrant"]), as: .ida)
    engineer = try desk.add(claimant("An engineer who has seen the survey", .unnamed), as: .ida)
    let contact = desk.seal("press@blueline.example, +00 555 0100")
    ferry = try desk.add(
      claimant("Blue Line", .organisation, aliases: ["the ferry company"], contact: contact), as: .ida, texts: [contact]
    )
    courier = try desk.add(claimant("The Harrowmere Courier", .organisation), as: .ida)
  }
}

/// Two articles: a plain one in two versions, and one whose title and text are hostile.
struct SampleArticles {
  let courier: ArticleID
  let echo: ArticleID

  static let courierText = """
    Harbour bridge will close for two years

    The Harrowmere harbour bridge will close on 1 March 2031 for two years, the council said on Tuesday.

    Mayor Odile Farrant said the bridge “could potentially fail” in a storm and that 40,000 cars cross it every day.

    Three of its five piers are cracked, an engineer who has seen the survey told the Northport Gazette.

    The ferry company Blue Line denied that it had asked for the closure. “We have never spoken to the council about it,” its director, Tomas Velde, said.

    The builder, Arkwright & Sons, declined to comment.

    The bridge was opened in 1974 and has never been closed before. The mayor thinks that the town will be better off without it.

    """

  static let echoTitle = "<script>alert(\"bridge\")</script> | *Blue Line* \u{202E}depmuts\u{202C} & co."

  static let echoText = """
    # Ferry firm <b onclick="x()">asked</b> for closure

    | who | what |
    1. Blue Line asked the council to close the bridge, \u{202E}sources\u{202C} said. [link](javascript:alert(1)) `code` \u{1B}[31m

    """

  init(_ desk: inout SampleDesk) throws {
    let (first, firstTexts) = desk.version(Self.courierText)
    courier = try desk.add(
      Article(
        id: ArticleID(number: -1), title: "Harbour bridge will close for two years",
        publisher: "The Harrowmere Courier",
        byline: "Nell Castine", published: PartialDate(text: "2031-01-07"),
        url: "https://courier.harrowmere.example/2031/bridge?page=1&print=yes", versions: [first]),
      as: .ida, texts: firstTexts)
    let (hostile, hostileTexts) = desk.version(Self.echoText)
    echo = try desk.add(
      Article(
        id: ArticleID(number: -1), title: Self.echoTitle, publisher: "The \"Northport\" <Echo>",
        published: PartialDate(text: "2031-01"), url: "javascript:alert(document.domain)", language: "en\"><script>",
        versions: [hostile]), as: .ravi, texts: hostileTexts)
    // The Courier added a line later: claims of version 1 stay where they were found.
    let (second, secondTexts) = desk.version(Self.courierText + "\nThis article was amended on 9 January 2031.\n")
    var versions = Patch()
    try versions.set("versions", [first, second])
    try desk.perform(.change(courier.any, versions), as: .ravi, texts: secondTexts)
  }

  /// Where some words stand in an article.
  static func span(_ words: String, in text: String) throws -> Span {
    let points = CodePoints(text)
    guard let place = points.places(of: words).first else { throw LedgerError.refused("«\(words)» is not in the text") }
    return try points.span(place)
  }
}
