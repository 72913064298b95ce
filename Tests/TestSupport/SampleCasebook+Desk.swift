import AuditLedger
import ClaimModel
import ReviewRules

/// The people of the sample, and a clock that moves on by seven minutes an edit.
struct SampleDesk {
  enum Name: String {
    case ida = "Ida Quill"
    case ravi = "Ravi Thorne"
    case lena = "Lena Marsh"
  }

  private(set) var casebook = Casebook()
  private var seconds: Int64 = 1_925_798_400
  private var salts: UInt8 = 0

  static let origin = "claims.example/harbour-bridge"

  @discardableResult
  mutating func perform(_ edit: Edit, as name: Name, texts: [SealedText] = []) throws -> [RecordID] {
    seconds += 420
    let moment = try Moment(person: Person(text: name.rawValue), time: Timestamp(seconds: seconds))
    return try casebook.perform(edit, at: moment, texts: texts).created
  }

  /// The moment of the next edit, for records that hold it themselves.
  var next: Timestamp { Timestamp(seconds: seconds + 420) }

  /// Adds one record and returns the id that it got.
  mutating func add<Record: CasebookRecord>(_ record: Record, as name: Name, texts: [SealedText] = []) throws
    -> Identifier<Record>
  {
    let created = try perform(.add([record.any]), as: name, texts: texts)
    guard let id = created.lazy.compactMap({ Identifier<Record>($0) }).first else {
      throw LedgerError.refused("nothing was created")
    }
    return id
  }

  /// Bytes with a salt of their own.
  mutating func seal(_ text: String) -> SealedText {
    salts &+= 1
    return SealedText(Array(text.utf8), salt: [UInt8](repeating: salts, count: 16))
  }

  mutating func open() throws {
    let settings = try CasebookSettings(
      title: "The Harrowmere harbour bridge",
      description: "Town, people and papers are invented.\nThe casebook shows every state that a claim can be in.",
      origin: Self.origin, editors: [Person(text: Name.lena.rawValue)],
      // A town's paper is lenient: everything that would block only warns, so that reports have something to show.
      rules: RulePolicy(
        levels: ReviewRules.all.filter(\.level.blocks).map { try RuleLevelling(rule: $0.id, level: .warn) }
          + [RuleLevelling(rule: "L20", level: .off)],
        accessDays: 90))
    try perform(.add([settings.any]), as: .lena)
    _ = try add(
      SigningKey(id: KeyID(number: -1), name: Self.origin, verifier: signer().verifierKey, introduced: next), as: .lena)
  }

  /// Signs the head with a key that everybody may know, since it signs nothing else.
  mutating func signHead() throws {
    let checkpoint = try Checkpoint(origin: Self.origin, size: casebook.head().size, root: casebook.root())
    casebook.keep(checkpoint: try signer().sign(checkpoint).description)
  }

  private func signer() throws -> NoteSigner {
    try NoteSigner(name: Self.origin, seed: [UInt8](repeating: 7, count: 32))
  }

  mutating func move(_ claim: ClaimID, _ move: ReviewMove, as name: Name) throws {
    try perform(.move(claim, move), as: name)
  }

  /// Ida proposes, Ravi seconds blind.
  mutating func agree(
    _ claim: ClaimID, _ verdict: Verdict, _ rating: String, _ rationale: String, wouldChange: String? = nil,
    second: String
  ) throws {
    let first = Opinion(verdict: verdict, rating: rating, rationale: rationale, wouldChange: wouldChange)
    try move(claim, .propose(first), as: .ida)
    try move(claim, .giveSecond(Opinion(verdict: verdict, rating: rating, rationale: second)), as: .ravi)
  }

  mutating func waive(_ claim: ClaimID, _ rule: String, _ reason: String, as name: Name) throws {
    _ = try add(
      Waiver(
        id: WaiverID(number: -1), claim: claim, rule: rule, reason: reason, by: Person(text: name.rawValue), at: next),
      as: name)
  }

  @discardableResult
  mutating func comment(
    on record: RecordID, _ words: String, field: String? = nil, answers: CommentID? = nil, as name: Name,
    settled: Bool = false
  ) throws -> CommentID {
    let body = seal(words)
    return try add(
      Comment(
        id: CommentID(number: -1), on: record, field: field, answers: answers, by: Person(text: name.rawValue),
        at: next,
        body: body.reference, settled: settled), as: name, texts: [body])
  }

  mutating func erase(_ comment: CommentID, because reason: String, as name: Name) throws {
    try perform(.erase(comment.any, casebook.need(comment).body.commitment, reason: reason), as: name)
  }

  /// A version of an article, with the texts behind it.
  mutating func version(_ text: String) -> (version: ArticleVersion, texts: [SealedText]) {
    let original = seal("<html><body>\(text)</body></html>")
    let sealed = seal(text)
    let version = ArticleVersion(
      retrieved: next, original: original.reference, originalSHA256: Digest.of(original.bytes),
      text: sealed.reference, textSHA256: Digest.of(sealed.bytes), length: text.unicodeScalars.count)
    return (version, [original, sealed])
  }

  /// An archived copy of a source; with how it came, where that is told.
  mutating func copy(
    _ text: String, _ fileName: String, _ mediaType: String, by custody: ((inout CustodyRecord) -> Void)? = nil
  ) throws -> (copy: ArchivedCopy, texts: [SealedText]) {
    let sealed = seal(text)
    let sha256 = Digest.of(sealed.bytes)
    var texts = [sealed]
    var note: CaptureNote?
    if let custody {
      var record = CustodyRecord(
        asked: fileName, began: next, ended: next, sha256: sha256, bytes: sealed.bytes.count, mediaType: mediaType)
      custody(&record)
      let chain = seal(String(decoding: try JSONValue(encoding: record).canonical(), as: UTF8.self))
      texts.append(chain)
      note = CaptureNote(asked: record.asked, custody: chain.reference)
    }
    let copy = ArchivedCopy(
      sha256: sha256, content: sealed.reference, mediaType: mediaType, fileName: fileName, added: next, capture: note)
    return (copy, texts)
  }
}
