import AuditLedger
import ClaimModel

/// The claims with the attributions that they come from.
struct SampleClaims {
  let closes: ClaimID
  let couldFail: ClaimID
  let cars: ClaimID
  let piers: ClaimID
  let notAsked: ClaimID
  let neverSpoke: ClaimID
  let opened: ClaimID
  let neverClosed: ClaimID
  let betterOff: ClaimID
  let hostile: ClaimID
  let duplicate: ClaimID
  let caption: ClaimID
  let imported: ClaimID

  init(_ desk: inout SampleDesk, _ articles: SampleArticles, _ people: SampleClaimants) throws {
    let courier = SampleReader(article: articles.courier, text: SampleArticles.courierText, version: 2)
    let first = SampleReader(article: articles.courier, text: SampleArticles.courierText, version: 1)
    let echo = SampleReader(article: articles.echo, text: SampleArticles.echoText, version: 1)

    let said = try desk.add(
      courier.attribution(
        "the council", "said", "The Harrowmere harbour bridge will close on 1 March 2031 for two years", .assertion,
        confidence: 0.97), as: .ida)
    closes = try desk.add(
      Claim(
        id: ClaimID(number: -1), statement: "The Harrowmere harbour bridge closes on 1 March 2031 for two years.",
        origin: .attributed([said], claimant: people.council), made: PartialDate(text: "2031-01-07"),
        appearances: [
          Appearance(place: .article(articles.courier), date: PartialDate(text: "2031-01-07")),
          Appearance(
            place: .elsewhere("https://council.harrowmere.example/notice/12"), date: PartialDate(text: "2031-01-06"),
            firstBecause: "The notice is a day older than any report found."),
        ], topic: "bridge", checkability: Checkability(checkable: true, reason: "There is a public notice."),
        priority: .high, assignee: Person(text: "Ida Quill")), as: .ida)

    let fails = try desk.add(
      courier.attribution(
        "Mayor Odile Farrant", "said", "the bridge “could potentially fail” in a storm", .assertion, kind: .mixed,
        hedges: ["could potentially"]), as: .ida)
    couldFail = try desk.add(Self.claim("The harbour bridge could fail in a storm.", [fails], people.mayor), as: .ida)
    let counted = try desk.add(
      courier.attribution("Mayor Odile Farrant", "said", "40,000 cars cross it every day", .assertion), as: .ida)
    cars = try desk.add(
      Self.claim("40,000 cars cross the harbour bridge every day.", [counted], people.mayor), as: .ida)
    let cracked = try desk.add(
      courier.attribution(
        "an engineer who has seen the survey", "told", "Three of its five piers are cracked", .assertion,
        naming: .anonymous, chain: "the Northport Gazette"), as: .ida)
    piers = try desk.add(
      Self.claim("Three of the bridge’s five piers are cracked.", [cracked], people.engineer), as: .ida)
    let denied = try desk.add(
      courier.attribution("The ferry company Blue Line", "denied", "it had asked for the closure", .denial), as: .ida)
    notAsked = try desk.add(
      Self.claim("Blue Line did not ask for the closure of the bridge.", [denied], people.ferry, topic: "ferries"),
      as: .ida)
    let never = try desk.add(
      first.attribution(
        "Tomas Velde", "said", "We have never spoken to the council about it", .denial, kind: .direct,
        negations: ["never"]), as: .ravi)
    neverSpoke = try desk.add(
      Self.claim(
        "Blue Line has never spoken to the council about the closure.", [never], people.ferry, topic: "ferries"),
      as: .ravi)

    opened = try desk.add(
      Self.own("The harbour bridge was opened in 1974.", "was opened in 1974", courier, people), as: .ida)
    neverClosed = try desk.add(
      Self.own("The harbour bridge was never closed before.", "has never been closed before", courier, people), as: .ida
    )
    let thinks = try desk.add(
      courier.attribution("The mayor", "thinks", "the town will be better off without it", .opinion), as: .ida)
    betterOff = try desk.add(
      Self.claim("Harrowmere is better off without the bridge.", [thinks], people.mayor), as: .ida)

    let asked = try desk.add(
      echo.attribution(
        "\u{202E}sources\u{202C}", "said", "Blue Line asked the council to close the bridge", .assertion,
        naming: .unnamed),
      as: .ravi)
    hostile = try desk.add(
      Self.claim("Blue Line asked the council to close the bridge.", [asked], nil, topic: "ferries"), as: .ravi)
    let again = try desk.add(first.attribution("the council", "said", "for two years", .assertion), as: .ravi)
    duplicate = try desk.add(Self.claim("The bridge closes for two years.", [again], people.council), as: .ravi)
    caption = try desk.add(Self.own("Harbour bridge", "Harbour bridge", courier, people), as: .ravi)
    imported = try desk.add(
      Claim(
        id: ClaimID(number: -1), statement: "The bridge was closed for eleven days in 1987.",
        origin: .imported(from: "tip line", reference: "https://tips.example/4711", claimant: people.courier)),
      as: .ravi)

    _ = try desk.add(
      courier.attribution("The builder, Arkwright & Sons", "declined to comment", nil, .noComment), as: .ida)
    let wrong = try desk.add(
      courier.attribution("the closure", "asked", "for the closure", .question, confidence: 0.41), as: .ravi)
    try desk.perform(.reject(wrong, reason: "«asked» is denied here, not said."), as: .ida)
  }

  private static func claim(
    _ statement: String, _ attributions: [AttributionID], _ claimant: ClaimantID?, topic: String = "bridge"
  ) throws -> Claim {
    try Claim(
      id: ClaimID(number: -1), statement: statement, origin: .attributed(attributions, claimant: claimant), topic: topic
    )
  }

  private static func own(_ statement: String, _ words: String, _ reader: SampleReader, _ people: SampleClaimants)
    throws -> Claim
  {
    try Claim(
      id: ClaimID(number: -1), statement: statement,
      origin: .asserted(
        reader.article, version: reader.version, SampleArticles.span(words, in: reader.text), claimant: people.courier),
      topic: "bridge")
  }
}

/// Finds words in a version of an article.
struct SampleReader {
  let article: ArticleID
  let text: String
  let version: Int

  func attribution(
    _ speaker: String, _ cue: String, _ content: String?, _ form: AttributionForm, kind: QuotationKind = .indirect,
    naming: SpeakerNaming = .named, hedges: [String] = [], negations: [String] = [], chain: String? = nil,
    confidence: Double? = nil
  ) throws -> Attribution {
    func spans(_ words: [String]) throws -> [Span] { try words.map { try SampleArticles.span($0, in: text) } }
    let maker: AttributionMaker =
      try confidence == nil ? .person(Person(text: "Ida Quill")) : .extractor(name: "claims-tagger", version: "1.0.0")
    return Attribution(
      id: AttributionID(number: -1), article: article, version: version,
      reading: try AttributionReading(
        speaker: spans([speaker]), cue: spans([cue]), content: spans([content].compactMap(\.self)), kind: kind,
        form: form,
        naming: naming, hedges: spans(hedges), negations: spans(negations),
        chain: chain.map { [ChainLink(name: $0, span: try SampleArticles.span($0, in: text))] } ?? [],
        confidence: confidence), maker: maker)
  }
}
