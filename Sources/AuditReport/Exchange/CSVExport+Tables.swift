/// The tables, and the dictionary that says what is in them.
extension CSVExport {
  private static let id = "id"
  static let articles = Table(
    name: "articles",
    columns: [
      ("id", id, "the article"), ("title", "text", "its title"), ("publisher", "text", "who printed it"),
      ("byline", "text", "as printed"), ("published", "date", "as exactly as is known"), ("url", "text", "where"),
      ("language", "BCP 47", "its language"), ("versions", "number", "how many are kept"),
      ("textSHA256", "hexadecimal", "of the present version's text"),
    ])
  static let attributions = Table(
    name: "attributions",
    columns: [
      ("id", id, "the attribution"), ("article", id, "where it stands"), ("version", "number", "of the article"),
      ("speaker", "text", "words that name who says it"), ("cue", "text", "words that signal it"),
      ("content", "text", "words attributed"), ("start", "number", "first code point of the words, from 0"),
      ("end", "number", "one past the last"), ("kind", "word", "direct, indirect, mixed"),
      ("form", "word", "what is done"),
      ("naming", "word", "how the speaker is named"), ("confidence", "number", "0 to 1"),
      ("maker", "text", "extractor or person"), ("rejected", "text", "why, if it was"),
    ])
  static let claimants = Table(
    name: "claimants",
    columns: [
      ("id", id, "the claimant"), ("name", "text", "its name"), ("nature", "word", "what it is"),
      ("aliases", "lines", "other names"), ("links", "lines", "pages"),
    ])
  static let claims = Table(
    name: "claims",
    columns: [
      ("id", id, "the claim"), ("statement", "text", "in plain words"),
      ("origin", "word", "attributed, asserted, imported"),
      ("claimant", id, "who claims"), ("attributions", "lines", "where it comes from"), ("made", "date", "when"),
      ("topic", "text", "its topic"), ("checkable", "yes or no", "whether evidence can settle it"),
      ("checkableBecause", "text", "why"), ("priority", "number", "1 high to 3 low"),
      ("assignee", "text", "who works on it"),
      ("withdrawn", "text", "why, if it was"), ("mergedInto", id, "the claim that it was merged into"),
    ])
  static let relations = Table(
    name: "relations",
    columns: [
      ("id", id, "the relation"), ("from", id, "the claim that does it"), ("does", "word", "what"),
      ("to", id, "the other"),
      ("standing", "word", "suggested or confirmed"), ("note", "text", "why"),
    ])
  static let sources = Table(
    name: "sources",
    columns: [
      ("id", id, "the source"), ("nature", "word", "what it is"), ("title", "text", "its title"),
      ("author", "text", "who"),
      ("publisher", "text", "who printed it"), ("url", "text", "where"), ("archivedURL", "text", "a copy elsewhere"),
      ("published", "date", "when"), ("accessed", "date", "when it was read"),
      ("reliability", "A to F", "of the source (Admiralty)"), ("anonymousBecause", "text", "why it is not named"),
      ("interests", "text", "what it gains by being believed"), ("derivesFrom", "lines", "what it rests on"),
      ("copies", "lines", "SHA-256 of archived copies"),
    ])
  static let evidence = Table(
    name: "evidence",
    columns: [
      ("id", id, "the piece of evidence"), ("claim", id, "what it was put to"),
      ("kind", "word", "passage, search, reply"),
      ("stance", "word", "what it does to the claim"), ("source", id, "of a passage"),
      ("locator", "text", "where in it"),
      ("words", "text", "excerpt, query or reply"), ("place", "text", "where was searched, or how was asked"),
      ("date", "date", "of search or reply"), ("outcome", "word", "of asking"),
      ("credibility", "1 to 6", "of the item (Admiralty)"), ("question", "text", "that it answers"),
      ("withdrawn", "text", "why, if it was"),
    ])
  static let reviews = Table(
    name: "reviews",
    columns: [
      ("id", id, "the review"), ("claim", id, "of this claim"), ("state", "word", "where it stands"),
      ("version", "number", "which is being worked on"),
      ("verdict", "word", "in force: agreed, or public while the next is made; none where it is sealed or withdrawn"),
      ("rating", "text", "the house's label for it"), ("rationale", "text", "why"), ("cites", "lines", "evidence"),
      ("wouldChange", "text", "what would change it"), ("first", "text", "first reviewer"),
      ("second", "text", "second reviewer"), ("signedOffBy", "text", "who"), ("signedOffAt", "time", "when"),
      ("publishedBy", "text", "who"), ("publishedAt", "time", "when last"),
      ("stale", "yes or no", "whether what it rests on has changed since"),
      ("secondReview", "word", "off where no second verdict was asked for"),
    ])
  static let verdicts = Table(
    name: "verdicts",
    columns: [
      ("review", id, "in which it was given"), ("claim", id, "of this claim"),
      (
        "role", "word",
        "first, second, disagreement first, disagreement second, reopened first, reopened second (as they stood until "
          + "somebody reopened the review), published; a sealed one has no row"
      ),
      ("version", "number", "of the review, from 1; none where two differed or it was reopened: it is not kept"),
      ("disagreement", "number", "which of them, from 1"), ("by", "text", "who gave it, or who published it"),
      ("at", "time", "when"), ("verdict", "word", "as it was given, whether it is in force or not"),
      ("rating", "text", "the house's label for it"), ("rationale", "text", "why"), ("cites", "lines", "evidence"),
      ("wouldChange", "text", "what would change it; of a published one it stands with the first of that version"),
    ])
  static let acts = Table(
    name: "acts",
    columns: [
      ("review", id, "to which it was done"), ("claim", id, "of this claim"),
      (
        "act", "word",
        "taken into review, set aside, reopened, second review begun, signed off, published, correction begun, withdrawn, "
          + "went stale"
      ),
      ("version", "number", "of the review; empty where it was reopened"),
      ("by", "text", "who; nobody where it went stale"), ("at", "time", "when"),
      (
        "reason", "text",
        "of setting aside, reopening, correcting and withdrawing; of staleness what has changed, a line each"
      ),
    ])
  static let findings = Table(
    name: "findings",
    columns: [
      ("claim", id, "the claim"), ("rule", "text", "such as L07"), ("level", "word", "warn, block, strict"),
      ("what", "text", "what it found"), ("waiver", id, "that covers it"),
    ])
  static let waivers = Table(
    name: "waivers",
    columns: [
      ("id", id, "the waiver"), ("claim", id, "for this claim"), ("rule", "text", "such as L07"),
      ("reason", "text", "why"),
      ("by", "text", "who"), ("at", "time", "when"), ("waived", "lines", "what it sets aside"),
    ])

  static let all = [
    articles, attributions, claimants, claims, relations, sources, evidence, reviews, verdicts, acts, findings, waivers,
  ]

  static var dictionary: [UInt8] {
    CSVText.row(["table", "column", "type", "meaning"])
      + all.flatMap { table in
        table.columns.flatMap { CSVText.row([table.name, $0.name, $0.type, $0.meaning]) }
      }
  }
}
