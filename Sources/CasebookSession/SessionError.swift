public import ClaimModel

/// What goes wrong between a person and a casebook.
public enum SessionError: Error, Hashable, Sendable {
  case nobody
  case nobodyMakesKey
  case fileUnreadable(path: String, why: String)
  case weights(String, why: String)
  case emptyText(what: String)
  case notText
  case sameText(ArticleID)
  case sameCopy(SourceID, Digest)
  case noPublisher(ArticleID)
  case whichText(RecordID, labels: [String])
  case wordsNotFound(String, article: ArticleID)
  case wordsAmbiguous(String, article: ArticleID, places: Int)
  case wordsElsewhere(String, article: ArticleID)
  case textGone(RecordID, why: String)
  case noKey(folder: String)
  case keyUnusable(path: String, why: String)
  case badCheckpoint(String)
  case badProof(String)
  case notEmpty
  case outOfLedger(Int, size: Int)
  case notInCapture(String)
  case noWords(String, why: String)
  case notOpen(RecordID)
  case nothingToAccept(RecordID)
  case folderUnusable(path: String, why: String)
}

extension SessionError: CustomStringConvertible {
  /// What happened, and the fix.
  public var description: String {
    switch self {
    case .nobody:
      "nobody is named as the author of this edit: say --as NAME, set CLAIMS_PERSON, or write «person: NAME» into the configuration"
    case .nobodyMakesKey:
      "this casebook has no key yet, and making it is an entry in its ledger: say who makes it, with --as NAME or CLAIMS_PERSON; once it is there, «claims key» needs no name"
    case .fileUnreadable(let path, let why):
      "«\(path)» could not be read (\(why)): check its name and your right to read it"
    case .weights(let path, let why):
      "«\(path)» can't be used as weights: \(why)"
    case .emptyText(let what):
      "\(what) is empty: there is nothing to add"
    case .notText:
      "the article is no text: it holds zero bytes; save it as plain text in UTF-8 first"
    case .sameText(let article):
      "these words are in the casebook already, as \(article): «claims show \(article)» shows it"
    case .sameCopy(let source, let hash):
      "\(source) has this copy already (SHA-256 \(hash))"
    case .noPublisher(let article):
      "nobody is named as the claimant, and \(article) has no publisher: say --claimant NAME"
    case .whichText(let id, let labels):
      labels.isEmpty
        ? "\(id) has no text that can be erased"
        : "say which text of \(id) is meant: --which with one of «\(labels.joined(separator: "», «"))», or --all"
    case .wordsNotFound(let words, let article):
      "«\(words)» does not stand in \(article): copy the words exactly as they are printed («claims show \(article)»)"
    case .wordsAmbiguous(let words, let article, let places):
      "«\(words)» stands \(places) times in \(article): add more of the sentence, or say --near with words beside it"
    case .wordsElsewhere(let words, let article):
      "«\(words)» stands in the words that are attributed, and else only in other paragraphs of \(article): give the words beside them that name the speaker, or say --near with words beside the place that is meant"
    case .textGone(let id, let why):
      "the text of \(id) is not there any more: \(why)"
    case .noKey(let folder):
      "the key that signs for this casebook is not in «\(folder)»: restore it («claims key restore FILE») or make a new one («claims key rotate --reason …»)"
    case .keyUnusable(let path, let why):
      "the key file «\(path)» can't be used (\(why))"
    case .badCheckpoint(let what):
      "the checkpoint can't be read: \(what)"
    case .badProof(let what):
      "the proof does not hold: \(what)"
    case .notEmpty:
      "the casebook is not empty, and a whole ledger can only be read into an empty one: make one with «claims new»"
    case .notInCapture(let words):
      "«\(words)» does not stand in what was read from the source: copy the words exactly as they are there"
    case .noWords(let what, let why):
      "no text was found in «\(what)»\(why.isEmpty ? "" : " (\(why))"): save its text and add that file instead"
    case .notOpen(let id):
      "\(id) stands in the newest version of its article, or in none: there is nothing to say about its place"
    case .nothingToAccept(let id):
      "nothing in the newest version is like the words of \(id): say where they are (--at WORDS), or that they are gone (--gone REASON)"
    case .folderUnusable(let path, let why):
      "«\(path)» can't be used (\(why)): name another folder"
    case .outOfLedger(let sequence, let size):
      "there is no entry \(sequence): the ledger has \(size)"
    }
  }
}
