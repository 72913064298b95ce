import AuditLedger
import ClaimModel

/// schema.org ClaimReview as JSON-LD: a file a review, a DataFeed of all, and a list of what did not go in.
enum ClaimReviewExport {
  static let leavesOut = [
    "evidence against and for, its stance, locator and grade: citations are listed without them",
    "relations between claims, questions, searches without result, replies",
    "the second reviewer's verdict, disagreements, waivers and findings of the rules",
    "claims without a published verdict: they are named in left-out.txt",
    "of a redacted export, addresses of pages with private data in them",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: FileSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    var absent: [String] = []
    try withoutActuallyEscaping(sink) { sink in
      var list = try ListWriter(feedHead(shelf), end: "\n]}\n") { try sink(feed, $0) }
      try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
        try Piece(ClaimFile(id, rules: .leftOut, on: &shelf), on: &shelf)
      } take: { piece in
        switch piece {
        case .review(let id, let item, let page):
          try list.add(item)
          try sink("reviews/\(id).jsonld", page)
        case .absent(let line): absent.append(line)
        }
      }
      try list.finish()
    }
    let lines = leavesOut.map { "- \($0)" } + [""] + (absent.isEmpty ? ["Every claim went in."] : absent)
    try sink("left-out.txt", Array((["What ClaimReview can't hold:"] + lines).joined(separator: "\n").utf8) + [0x0A])
  }

  private static let feed = "feed.jsonld"

  /// What becomes of a claim.
  private enum Piece: Sendable {
    /// Its item of the feed, and the page of its own.
    case review(ClaimID, item: [UInt8], page: [UInt8])
    case absent(String)

    init(_ file: ClaimFile, on shelf: inout RecordShelf) throws {
      let id = file.claim.id
      guard let review = ReviewInForce(file, shelf.settings, publicOnly: true) else {
        self = .absent("\(id) \(ReviewInForce.absence(file, publicOnly: true) ?? "")")
        return
      }
      var value = try ClaimReviewExport.review(review, on: &shelf)
      let item: JSONObject = [
        "@type": "DataFeedItem", "item": .object(value),
        "dateModified": .string(file.review.publications.last?.published.at.description ?? ""),
      ]
      value["@context"] = "https://schema.org"
      self = .review(id, item: JSONValue.object(item).canonical(), page: JSONValue.object(value).canonical())
    }
  }

  /// The DataFeed up to its list.
  private static func feedHead(_ shelf: RecordShelf) throws -> String {
    var head: JSONObject = ["@context": "https://schema.org", "@type": "DataFeed"]
    head["name"] = .string(shelf.plain(shelf.settings.exchange?.publisher ?? shelf.settings.title))
    head["@id"] = .string(ExchangeNames(shelf.settings).urn("feed"))
    if let time = try shelf.casebook.lastTime() { head["dateModified"] = .string(time.description) }
    return String(decoding: JSONValue.object(head).canonical().dropLast(), as: UTF8.self) + ",\"dataFeedElement\":["
  }

  private static func review(_ review: ReviewInForce, on shelf: inout RecordShelf) throws -> JSONObject {
    let (file, settings) = (review.file, review.settings)
    let names = ExchangeNames(settings)
    let row = ScaleTable.row(review.finding.rating, verdict: review.finding.verdict, in: "claimreview", settings)
    let values = settings.scale.ratings.map {
      ScaleTable.row($0.label, verdict: $0.verdict, in: "claimreview", settings).value ?? $0.value
    }
    var rating: JSONObject = ["@type": "Rating", "alternateName": .string(shelf.plain(row.label))]
    rating.set("ratingValue", row.value.map { .integer(Int64($0)) })
    rating.set("bestRating", (values + [row.value].compactMap(\.self)).max().map { .integer(Int64($0)) })
    rating.set("worstRating", (values + [row.value].compactMap(\.self)).min().map { .integer(Int64($0)) })
    rating.set("ratingExplanation", shelf.out(review.finding.rationale))
    var author: JSONObject = [
      "@type": "Organization", "name": .string(shelf.plain(settings.exchange?.publisher ?? settings.title)),
    ]
    author.set("url", shelf.address(settings.exchange?.address))
    var value: JSONObject = [
      "@type": "ClaimReview", "@id": .string(names.urn(file.review.recordID)),
      "claimReviewed": .string(shelf.plain(review.statement)), "reviewRating": .object(rating),
      "author": .object(author), "itemReviewed": .object(try claim(review, names, on: &shelf)),
    ]
    // The desk's page, where it has said where its pages lie.
    let base = shelf.followed(settings.exchange?.address).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    value["url"] = .string(base.map { "\($0)\(file.claim.id)" } ?? names.urn(file.claim.id))
    let publications = file.review.publications
    value.set("datePublished", publications.first.map { .string($0.published.at.description) })
    if publications.count > 1 {
      value.set("dateModified", publications.last.map { .string($0.published.at.description) })
    }
    let corrections = publications.compactMap(\.correction).map { act -> JSONValue in
      .object([
        "@type": "CorrectionComment", "text": .string(shelf.plain(act.reason)),
        "datePublished": .string(act.at.description),
      ])
    }
    if !corrections.isEmpty { value["correction"] = .array(corrections) }
    let citations = try citations(review, on: &shelf)
    if !citations.isEmpty { value["citation"] = .array(citations) }
    return value
  }

  private static func claim(
    _ review: ReviewInForce, _ names: ExchangeNames, on shelf: inout RecordShelf
  ) throws -> JSONObject {
    let file = review.file
    var value: JSONObject = [
      "@type": "Claim", "@id": .string(names.urn(file.claim.id)), "text": .string(shelf.plain(review.statement)),
    ]
    if let claimant = file.claimant {
      var author: JSONObject = [
        "@type": claimant.nature == .person ? "Person" : claimant.nature == .unnamed ? "Thing" : "Organization",
        "name": .string(shelf.plain(claimant.name)),
      ]
      let links = claimant.links.compactMap { shelf.isRedacted && claimant.nature == .person ? nil : shelf.address($0) }
      if !links.isEmpty { author["sameAs"] = .array(links) }
      // Author wants a person or an organisation: who is not named is neither for sure.
      if claimant.nature == .unnamed { author["@type"] = "Person" }
      value["author"] = .object(author)
    }
    value.set("datePublished", file.claim.made.map { .string($0.description) })
    var appearances: [JSONValue] = []
    for appearance in file.claim.appearances {
      var place: JSONObject
      switch appearance.place {
      case .article(let id): place = try article(id, names, on: &shelf)
      case .elsewhere(let words):
        place = ["@type": "CreativeWork"]
        if let address = shelf.address(words) { place["url"] = address } else { place["name"] = shelf.out(words) }
      }
      place.set("datePublished", appearance.date.map { .string($0.description) })
      appearances.append(.object(place))
      if appearance.firstBecause != nil { value["firstAppearance"] = .object(place) }
    }
    for id in file.articles where !file.claim.appearances.contains(where: { $0.place.article == id }) {
      appearances.append(.object(try article(id, names, on: &shelf)))
    }
    if !appearances.isEmpty { value["appearance"] = .array(appearances) }
    return value
  }

  private static func article(_ id: ArticleID, _ names: ExchangeNames, on shelf: inout RecordShelf) throws -> JSONObject
  {
    let article = try shelf.casebook.need(id)
    var value: JSONObject = [
      "@type": "Article", "@id": .string(names.urn(id)), "headline": .string(shelf.plain(article.title)),
    ]
    value.set("url", shelf.address(article.url))
    value.set(
      "publisher", article.publisher.map { .object(["@type": "Organization", "name": .string(shelf.plain($0))]) })
    value.set("datePublished", article.published.map { .string($0.description) })
    return value
  }

  private static func citations(_ review: ReviewInForce, on shelf: inout RecordShelf) throws -> [JSONValue] {
    let cited = Set(review.finding.cites)
    let sources = Set(review.file.evidence.filter { cited.contains($0.id) }.compactMap(\.basis.source)).sorted()
    return try sources.map { id in
      let source = try shelf.source(id)
      var value: JSONObject = ["@type": "CreativeWork", "name": .string(shelf.plain(source.title))]
      value.set("url", shelf.address(source.url))
      value.set("archivedAt", shelf.address(source.archivedURL))
      value.set("datePublished", source.published.map { .string($0.description) })
      return .object(value)
    }
  }
}
