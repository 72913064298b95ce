public import ClaimModel

/// A place in the text form, for errors: a file, and a line where there is one.
public struct TextPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path inside the folder, such as `claims/C0003.yaml`.
  public let file: String
  /// From 1; nil where the whole file is meant.
  public let line: Int?

  /// A place in a file.
  public init(_ file: String, line: Int? = nil) { (self.file, self.line) = (file, line) }

  /// The file and the line as compilers write them: `claims/C0003.yaml:4`.
  public var description: String { line.map { "\(file):\($0)" } ?? file }
}

/// Why the text form can't be written or read back.
public enum TextError: Error, Hashable, Sendable {
  // The folder.
  /// A path that climbs out of the folder, or is none.
  case badPath(String)
  /// A symbolic link that leads out of the folder.
  case leadsOut(String)
  /// What the system refused: the path, what was to be done («written»), and the system's reason.
  case refusedBySystem(String, done: String, why: String)

  // A file as such.
  case tooLarge(String, limit: Int)
  case notUTF8(TextPlace)
  case controlCharacter(TextPlace, Unicode.Scalar)
  case byteOrderMark(TextPlace)
  case unknownFile(String, near: String?)

  // YAML.
  /// In the words of libyaml; `began` is the line of the text or list that it was reading.
  case syntax(TextPlace, problem: String, began: Int?)
  /// Anchors, aliases and tags; the word says which.
  case notAccepted(TextPlace, String)
  case tooDeep(TextPlace, limit: Int)
  case notAMapping(TextPlace)
  case notAList(TextPlace, field: String)

  // The fields of a record.
  case unknownField(TextPlace, owner: String, field: String, allowed: [String])
  case misplacedField(TextPlace, field: String)
  case repeatedField(TextPlace, field: String)
  /// A value that can't be read; the path names the field with dots.
  case badValue(TextPlace, path: String, what: String)

  // Where a record stands.
  case wrongID(TextPlace, found: String, wanted: String)
  case wrongFile(TextPlace, id: RecordID, belongs: String)
  /// A record bears the id of another one, which the casebook has; `of` is what that one belongs to.
  case otherRecord(TextPlace, id: RecordID, of: RecordID?)
  case twice(TextPlace, id: RecordID, first: TextPlace)

  // The ledger and the texts in JSON Lines.
  case badLine(TextPlace, what: String)
  case notNext(TextPlace, after: Int)
  /// A line of the ledger is another than the casebook's entry.
  case otherLedger(TextPlace, entry: Int)
  /// The folder's ledger goes on where the casebook's ends.
  case newerLedger(TextPlace, size: Int)
  case notCanonical(TextPlace)
  case missingFile(String, named: TextPlace?)
  case changedText(String, of: RecordID)
  /// The bytes of a file are not those that the place has the seal of.
  case unsealed(String, TextPlace)
  /// The line seals a text that no entry of the ledger names.
  case unnamedText(TextPlace, Digest)
  /// The seal in a record is not the one in the line.
  case wrongSeal(TextPlace, label: String, line: TextPlace)

  // A folder that is written over.
  /// Writing would destroy what stands in this place and nowhere else.
  case wouldLose(TextPlace, TextLoss)

  // Edits by hand.
  case beyond(TextPlace, head: Int)
  case behind(TextPlace, head: Int)
  case parted(TextPlace, head: Int)
  case removedRecord(TextPlace, RecordID)
  case usedNumber(TextPlace, RecordID, next: RecordID)
  case movedByHand(TextPlace, ClaimID, field: String)
  case changedWords(TextPlace, CommentID)
  case missingWords(TextPlace, CommentID)
  case newText(TextPlace, RecordID, label: String)
  case newArticle(TextPlace, ArticleID)
  case erasedText(String, of: RecordID)
  case strayText(String)
}

extension TextError: CustomStringConvertible {
  /// Where, what, and what to do.
  public var description: String {
    switch self {
    case .badPath, .leadsOut, .refusedBySystem, .tooLarge, .notUTF8, .controlCharacter, .byteOrderMark, .unknownFile:
      fileWords
    case .syntax, .notAccepted, .tooDeep, .notAMapping, .notAList: yamlWords
    case .unknownField, .misplacedField, .repeatedField, .badValue, .wrongID, .wrongFile, .otherRecord, .twice:
      fieldWords
    case .badLine, .notNext, .otherLedger, .newerLedger, .notCanonical, .missingFile, .changedText, .unsealed,
      .unnamedText, .wrongSeal:
      lineWords
    case .wouldLose(let place, let loss): "\(place): \(Self.words(for: loss))"
    default: editWords
    }
  }

  private var fileWords: String {
    switch self {
    case .badPath(let path):
      "«\(path)» is no path inside the folder: write names joined by «/», none of them «..»"
    case .leadsOut(let path):
      "\(path): it is a link that leads out of the folder: put the file itself there"
    case .refusedBySystem(let path, let done, let why):
      "\(path): it can't be \(done) (\(why)): make room or give leave for it, and try again"
    case .tooLarge(let file, let limit):
      "\(file): it is larger than \(limit / 1_048_576) MiB, which no record is: is it the right file?"
    case .notUTF8(let place):
      "\(place): a byte is not UTF-8: save the file as UTF-8"
    case .controlCharacter(let place, let scalar):
      "\(place): an invisible control character: write it as \"\(Self.escape(scalar))\" in double quotes"
    case .byteOrderMark(let place):
      "\(place): an invisible byte-order mark: take it away, or write it as \"\\uFEFF\" in double quotes"
    case .unknownFile(let file, let near):
      "\(file): no record has this name"
        + (near.map { "; did you mean «\($0)»?" } ?? ": a claim's file is called like claims/C0003.yaml")
    default: ""
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var yamlWords: String {
    switch self {
    case .syntax(let place, let problem, let began):
      "\(place): this is no YAML: \(Self.plainWords(problem, began: began))"
    case .notAccepted(let place, let what):
      "\(place): \(what) can't be used here: write the value out, in quotes if it begins with «&», «*» or «!»"
    case .tooDeep(let place, let limit):
      "\(place): lists and fields are nested more than \(limit) deep: no record is"
    case .notAMapping(let place):
      "\(place): fields are wanted here, such as «id: C0003»"
    case .notAList(let place, let field):
      "\(place): «\(field)» is a list: begin each item with «- »"
    default: ""
    }
  }

  /// What libyaml says, for people, with the fix.
  private static func plainWords(_ problem: String, began: Int?) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "a second «: » stands in the line: put the text in quotes"
    case "found character that cannot start any token":
      "a tab, «@», «%» or «`» stands where a value begins: indent with blanks, and put the text in quotes"
    case "found unexpected end of stream":
      "the quotation has no end: add the closing quotation mark"
    case "did not find expected key", "could not find expected ':'",
      "block sequence entries are not allowed in this context", "did not find expected '-' indicator":
      "the line fits neither the list nor the fields above it: indent it as they are, with «- » or «name: »"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "the list in brackets" + (began.map { " that begins in line \($0)" } ?? "") + " has no end: close the bracket"
    case "found unknown escape character":
      "a backslash stands before a character that needs none: write it twice, or use single quotes"
    case "but found another document":
      "a second document begins here: a file holds one, take «---» away"
    default: "\(problem): look at the quotes and the indentation"
    }
  }

  private var fieldWords: String {
    switch self {
    case .unknownField(let place, let owner, let field, let allowed):
      "\(place): \(owner) has no field «\(field)»"
        + (NearMiss.nearest(to: field, among: allowed).map { "; did you mean «\($0)»?" }
          ?? ": it has \(allowed.joined(separator: ", "))")
    case .misplacedField(let place, let field):
      "\(place): the field «\(field)» does not go with the other fields here: take it away"
    case .repeatedField(let place, let field):
      "\(place): the field «\(field)» stands twice: keep one of them"
    case .badValue(let place, let path, let what):
      path.isEmpty ? "\(place): \(what)" : "\(place): \(path): \(what)"
    case .wrongID(let place, let found, let wanted):
      "\(place): «\(found)» stands in the file of \(wanted): write \(wanted), or put it into its own file"
    case .wrongFile(let place, let id, let belongs):
      "\(place): \(id) belongs in \(belongs): move it there"
    case .otherRecord(let place, let id, let owner):
      "\(place): \(id) is another \(id.kind == .evidence ? "piece of evidence" : id.kind.word) here"
        + (owner.map { " (of \($0))" } ?? "") + ": give this one a new id, one that no file uses"
    case .twice(let place, let id, let first):
      "\(place): \(id) stands in \(first) already: keep one of them, or give this one the next free number"
    default: ""
    }
  }

  private var lineWords: String {
    switch self {
    case .badLine(let place, let what):
      "\(place): the line can't be read: \(what)"
    case .notNext(let place, let after):
      "\(place): the entry does not follow entry \(after): a line was changed, added or lost; fetch the file as it was"
    case .otherLedger(let place, let entry):
      "\(place): this is not entry \(entry) of the casebook: the ledger is never edited; write it out again with «claims text out»"
    case .newerLedger(let place, let size):
      "\(place): the casebook ends at entry \(size), and the folder goes on: make a casebook from the folder with «claims text in . --casebook NEW»"
    case .notCanonical(let place):
      "\(place): the entry is not written in its canonical form (RFC 8785): fetch the file as it was"
    case .missingFile(let file, let named):
      "\(file): the file is missing" + (named.map { ", though \($0) names it" } ?? "") + ": fetch it as it was"
    case .changedText(let file, let id):
      "\(file): the bytes are not those that \(id) was recorded with: put them back, and "
        + (id.kind == .article
          ? "capture a new version with «claims add FILE --add-version \(id)»"
          : "add what is new as a record of its own")
    case .unsealed(let file, let place):
      "\(file): the bytes are not those that were sealed in \(place): put them back"
    case .unnamedText(let place, let commitment):
      "\(place): the ledger names no text with the commitment \(commitment): the line was changed or added; "
        + "fetch the file as it was"
    case .wrongSeal(let place, let label, let line):
      "\(place): the seal of the \(label) is not the one in \(line): put it back"
    default: ""
    }
  }

  private var editWords: String {
    switch self {
    case .beyond(let place, let head):
      "\(place): the casebook's ledger ends at entry \(head): fetch the newer casebook, or put the file back"
    case .behind(let place, let head):
      "\(place): the casebook has gone on to entry \(head) since this was written: keep your changes aside, "
        + "write the text form anew, and make them there"
    case .parted(let place, let head):
      "\(place): this is not entry \(head) of the casebook's ledger: it is another casebook's text form"
    case .removedRecord(let place, let id):
      "\(place): \(id) is gone, but what was recorded stays on record: put it back, and \(Self.instead(of: id))"
    case .usedNumber(let place, let id, let next):
      "\(place): \(id) was given out before and is never used again: write \(next)"
    case .movedByHand(let place, let claim, let field):
      "\(place): a review moves by its moves, not by changing «\(field)»: "
        + "put it back, and use «claims take \(claim)», «claims propose \(claim)» and so on"
    case .changedWords(let place, let id):
      "\(place): the words of \(id) stay as they were written: put them back, and answer with a new comment"
    case .missingWords(let place, let id):
      "\(place): the new comment \(id) has no «words»: write them"
    case .newText(let place, let id, let label):
      "\(place): the \(label) of \(id) can't be given by hand, because its bytes are sealed: use the command for it"
    case .newArticle(let place, let id):
      "\(place): the new article \(id) can't be written by hand, because its bytes are sealed: use «claims add FILE»"
    case .erasedText(let file, let id):
      "\(file): this text of \(id) was erased, or never was here: take the file away"
    case .strayText(let file):
      "\(file): no record names this file: take it away, or add it with «claims add FILE»"
    default: ""
    }
  }

  /// What would be lost, and the ways on.
  private static func words(for loss: TextLoss) -> String {
    switch loss {
    case .otherCasebook(let origin):
      "the folder holds the text form of another casebook" + (origin.map { " («\($0)»)" } ?? "")
        + ", and nothing was written: choose another folder, or write over it with --yes"
    case .otherLedger:
      "this is not the casebook's entry, and nothing was written: choose another folder, put the ledger back, "
        + "or write over it with --yes"
    case .newerLedger(let size):
      "the casebook ends at entry \(size) and the folder goes on, and nothing was written: make a casebook from the "
        + "folder with «claims text in . --casebook NEW», or write over it with --yes"
    case .handEdit:
      "this was changed by hand since it was written, and nothing was written over it: read it in with "
        + "«claims text in», or keep it aside and write over it with --yes"
    }
  }

  /// What to do with a record that one wants to be rid of.
  private static func instead(of id: RecordID) -> String {
    switch id.kind {
    case .attribution: "reject it with «claims withdraw \(id)»"
    case .claim, .evidence: "write why into its field «withdrawn»"
    case .relation, .waiver: "take it away with «claims unrelate \(id)»"
    case .comment: "write «settled: true»"
    case .key: "write why into its field «retired»"
    case .review: "withdraw the verdict with «claims withdraw»"
    case .casebook, .article, .claimant, .source: "leave it: nothing has to rest on it"
    }
  }
}
