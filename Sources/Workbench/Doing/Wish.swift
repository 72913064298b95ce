public import AuditLedger
public import ClaimModel

/// Something that changes the casebook, with the words that tell it afterwards.
public struct Wish: Hashable, Sendable {
  public var deed: Deed
  /// What the message line says when it is done: «proposed C0016: refuted».
  public var words: String
  /// The claims that it is about, for «C0004 was refused».
  public var claims: [ClaimID]

  public init(_ deed: Deed, _ words: String, claims: [ClaimID] = []) {
    (self.deed, self.words, self.claims) = (deed, words, claims)
  }
}

extension Wish {
  /// What is said once it is done, with the key that takes it back where one does.
  func told(_ news: EditNews, _ desk: Desk) -> String {
    switch deed {
    case .undo: "\(words) edit \(news.undoes ?? news.edit): \(news.words). \(desk.key(.redo)) redoes."
    case .redo: "\(words): \(news.words). \(desk.key(.undo)) undoes."
    default: words + news.staleWords + (news.isOutward ? "" : " \(desk.key(.undo)) undoes.")
    }
  }
}

/// What is done.
public enum Deed: Hashable, Sendable {
  case edit(Edit)
  /// One edit a claim; those that are refused are left out and named, the others become one edit.
  case bulk([Edit])
  /// A record's YAML as it was edited by hand.
  case form(RecordForm, String)
  case undo(edit: Int?)
  case redo
  case comment(on: RecordID, words: String, answers: CommentID?)
  case waive(rule: String, claim: ClaimID, reason: String)
  case addArticle(ArticleInput)
  case addSource(Source, SourceInput?)
  case archive(SourceID, SourceInput)
  /// A new attribution, by the places of its words.
  case mark(NewMark)
  case claimant(name: String, claim: ClaimID)
  case reply(claim: ClaimID, channel: String, date: PartialDate, outcome: ReplyOutcome, words: String?)
}

extension Deed {
  /// The address of the web, or the file of a source, that is captured before it is done, if one is.
  public var captured: String? {
    switch self {
    case .addArticle(let input): if case .address(let address) = input.origin { address } else { nil }
    case .addSource(_, .address(let place)), .archive(_, .address(let place)): place
    case .addSource(_, .file(let place)), .archive(_, .file(let place)): place
    default: nil
    }
  }
}

/// What is archived with a new source.
public enum SourceInput: Hashable, Sendable {
  case file(String)
  /// The pasted text itself.
  case pasted(String)
  /// An address of the web, to be captured.
  case address(String)

  /// What somebody typed or pasted where a path, an address or a text may stand.
  init(typed text: String) {
    self =
      if text.contains(where: \.isNewline) {
        .pasted(text)
      } else if text.isWebAddress {
        .address(text)
      } else {
        .file(text)
      }
  }
}

/// An article to add.
public struct ArticleInput: Hashable, Sendable {
  /// A path, the pasted text itself, or an address of the web.
  public enum Origin: Hashable, Sendable { case file(String), pasted(String), address(String) }

  public var origin: Origin
  public var title: String?
  public var publisher: String?
  public var url: String?

  public init(_ origin: Origin, title: String? = nil, publisher: String? = nil, url: String? = nil) {
    (self.origin, self.title, self.publisher, self.url) = (origin, title, publisher, url)
  }
}

/// What became of an act.
public enum WishOutcome: Hashable, Sendable {
  /// What it became, none where nothing changed, and what was refused with the reason.
  case done(EditNews?, refused: [Refusal])
  case refused(String)
  /// The world failed: disk, lock, file. What is safe and the way on stand in the sentence.
  case failed(String)
}

/// A claim that an edit would not take, and why.
public struct Refusal: Hashable, Sendable {
  public let claim: ClaimID
  public let why: String

  public init(claim: ClaimID, why: String) { (self.claim, self.why) = (claim, why) }
}

extension String {
  /// Whether it looks like an address of the web.
  var isWebAddress: Bool { hasPrefix("http://") || hasPrefix("https://") }
}
