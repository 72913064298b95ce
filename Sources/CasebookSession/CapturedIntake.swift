import AuditLedger
import CasebookStore
import ClaimModel
import SourceCapture

/// What was captured, made ready for the ledger: the exact bytes, how they came, and the words that were read from them.
struct CapturedIntake {
  let copy: ArchivedCopy
  let texts: [SealedText]
  let copies: [IncomingCopy]

  /// - Parameter known: a copy of the same bytes that is kept already: they are not stored twice.
  init(_ captured: Captured, _ read: ReadText?, at time: Timestamp, known: ArchivedCopy?) throws {
    let custody = try Self.seal(captured.custody)
    var texts = [custody]
    let content: Erasable
    if let known {
      content = known.content
      copies = []
    } else {
      let incoming = try Self.incoming(captured.body)
      content = incoming.reference
      copies = [incoming]
    }
    var words = known?.capture?.text
    var places = known?.capture?.places
    if words == nil, let read, !read.text.isEmpty {
      let sealed = SealedText(Array(read.text.utf8), salt: Salt.random(16))
      let placed = try Self.seal(read.places)
      texts += [sealed, placed]
      (words, places) = (sealed.reference, placed.reference)
    }
    self.texts = texts
    copy = ArchivedCopy(
      sha256: captured.custody.sha256, content: content, mediaType: captured.mediaType, fileName: captured.fileName,
      added: time,
      capture: CaptureNote(asked: captured.custody.asked, custody: custody.reference, text: words, places: places))
  }

  /// The bytes with a salt of their own.
  static func incoming(_ body: CapturedBody) throws -> IncomingCopy {
    let salt = Salt.random(16)
    var stream = DigestStream()
    stream.update(salt)
    let next = body.pieces()
    while let piece = try next() { stream.update(piece) }
    return IncomingCopy(
      reference: Erasable(commitment: stream.finish(), bytes: body.count), salt: salt, pieces: { body.pieces() })
  }

  static func seal(_ value: some Encodable) throws -> SealedText {
    SealedText(try JSONValue(encoding: value).canonical(), salt: Salt.random(16))
  }
}
