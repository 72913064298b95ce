import AuditLedger
public import CasebookStore
public import ClaimModel
import Foundation
import SourceCapture

extension CasebookSession {
  /// Adds a source, with an archived copy of a file where one is named.
  ///
  /// The own id of `source` is replaced by the next free one.
  @discardableResult
  public func addSource(_ source: Source, file: String? = nil) throws -> Receipt {
    guard let file else { return try perform(.add([source.any])) }
    let moment = try moment()
    let archived = try archivedFile(file, at: moment.time)
    var withCopy = source
    withCopy.copies.append(archived.copy)
    return try store.perform(.add([withCopy.any]), at: moment, copies: archived.copies)
  }

  /// Adds a source with a text that was pasted, kept as its archived copy.
  @discardableResult
  public func addSource(_ source: Source, text: String) throws -> Receipt {
    guard text.contains(where: { !$0.isWhitespace }) else { throw SessionError.emptyText(what: "the source") }
    let moment = try moment()
    let (sealed, copy) = Self.pasted(text, at: moment.time)
    var withCopy = source
    withCopy.copies.append(copy)
    return try store.perform(.add([withCopy.any]), at: moment, texts: [sealed])
  }

  /// Keeps an archived copy of a file with a source. The same bytes are kept once.
  @discardableResult
  public func archive(_ file: String, for id: SourceID) throws -> Receipt {
    let moment = try moment()
    let archived = try archivedFile(file, at: moment.time)
    let source: Source = try read { try $0.need(id) }
    guard !source.copies.contains(where: { $0.sha256 == archived.copy.sha256 }) else {
      throw SessionError.sameCopy(id, archived.copy.sha256)
    }
    var patch = Patch()
    try patch.set("copies", source.copies + [archived.copy])
    return try store.perform(.change(id.any, patch), at: moment, copies: archived.copies)
  }

  private func archivedFile(_ file: String, at time: Timestamp) throws -> ArchivedFile {
    try ArchivedFile(file, at: time) { sha256 in try read { try $0.copy(withBytes: sha256) } }
  }

  /// Keeps a text that was pasted as an archived copy of a source. The same text is kept once.
  @discardableResult
  public func archive(text: String, for id: SourceID) throws -> Receipt {
    guard text.contains(where: { !$0.isWhitespace }) else { throw SessionError.emptyText(what: "the copy") }
    let moment = try moment()
    let (sealed, copy) = Self.pasted(text, at: moment.time)
    let source: Source = try read { try $0.need(id) }
    guard !source.copies.contains(where: { $0.sha256 == copy.sha256 }) else {
      throw SessionError.sameCopy(id, copy.sha256)
    }
    var patch = Patch()
    try patch.set("copies", source.copies + [copy])
    return try store.perform(.change(id.any, patch), at: moment, texts: [sealed])
  }

  private static func pasted(_ text: String, at time: Timestamp) -> (SealedText, ArchivedCopy) {
    let bytes = Array(text.utf8)
    let sealed = SealedText(bytes, salt: Salt.random(16))
    let copy = ArchivedCopy(
      sha256: .of(bytes), content: sealed.reference, mediaType: "text/plain", fileName: "pasted.txt", added: time)
    return (sealed, copy)
  }

  /// Hands over the bytes of an archived copy: the one with this hash, else the latest.
  public func copyBytes(of id: SourceID, sha256: Digest? = nil, to sink: ([UInt8]) throws -> Void) throws {
    try read { casebook in
      let source: Source = try casebook.need(id)
      guard let copy = sha256.map({ hash in source.copies.first { $0.sha256 == hash } }) ?? source.copies.last else {
        throw SessionError.textGone(
          id.any, why: "no copy of it is archived here; «claims source archive \(id) FILE» keeps one")
      }
      if case .erased(let person, let time, let reason) = try casebook.text(copy.content) {
        throw SessionError.textGone(id.any, why: "\(person) erased it on \(time.date): \(reason)")
      }
      try casebook.eachChunk(of: copy.content, sink)
    }
  }

  /// Records that the claimant was asked, and what came back.
  @discardableResult
  public func addReply(
    to claim: ClaimID, channel: String, date: PartialDate, outcome: ReplyOutcome, words: String? = nil,
    contact: String? = nil
  ) throws -> Receipt {
    let sealed = contact.map { SealedText(Array($0.utf8), salt: Salt.random(16)) }
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim,
      basis: .reply(channel: channel, date: date, outcome: outcome, words: words, contact: sealed?.reference),
      stance: .context)
    return try perform(.add([evidence.any]), texts: [sealed].compactMap(\.self))
  }

  /// Erases the bytes of one of the texts that a record holds or once held, on legal demand. There is no way back.
  ///
  /// `label` says which of them, as `Facts.heldTexts(of:)` names it; needed where several are not erased yet.
  @discardableResult
  public func erase(_ id: RecordID, which label: String? = nil, reason: String) throws -> Receipt {
    let (texts, rest) = try erasable(id)
    var meant = label.map { label in texts.filter { $0.label == label } } ?? (rest.isEmpty ? texts : rest)
    // The words of a copy are the copy once more: they go with it, and so does the map that leads back into it.
    let copies = meant.filter { $0.label.hasPrefix("archived copy ") }
    var along: [Edit] = []
    if copies.count == 1, label != nil || meant.allSatisfy({ $0.label.hasSuffix(copies[0].label.suffix(64)) }) {
      let hash = copies[0].label.suffix(64)
      along = rest.filter { $0.label == "words of copy \(hash)" || $0.label == "places of copy \(hash)" }
        .map { .erase(id, $0.text.commitment, reason: reason) }
      meant = copies
    }
    // An article whose bytes were canonical already holds one text under two names.
    let commitments = Set(meant.map(\.text.commitment))
    guard commitments.count == 1, let commitment = commitments.first else {
      throw SessionError.whichText(id, labels: (rest.isEmpty ? texts : rest).map(\.label))
    }
    return try perform(.all([.erase(id, commitment, reason: reason)] + along))
  }

  /// Erases the bytes of every text that a record holds or once held, as one edit. There is no way back.
  @discardableResult
  public func eraseAll(of id: RecordID, reason: String) throws -> Receipt {
    let (texts, rest) = try erasable(id)
    guard !texts.isEmpty else { throw SessionError.whichText(id, labels: []) }
    var seen: Set<Digest> = []
    let commitments = (rest.isEmpty ? texts : rest).map(\.text.commitment).filter { seen.insert($0).inserted }
    return try perform(.all(commitments.map { .erase(id, $0, reason: reason) }))
  }

  /// The texts of a record, and those of them that are not erased yet.
  private func erasable(
    _ id: RecordID
  ) throws -> (all: [(label: String, text: Erasable)], rest: [(label: String, text: Erasable)]) {
    try read { casebook in
      let texts = try casebook.heldTexts(of: id)
      let rest = try texts.filter { if case .erased = try casebook.text($0.text) { false } else { true } }
      return (texts, rest)
    }
  }
}

/// A file on the way into the archive, read a piece at a time.
private struct ArchivedFile {
  let copy: ArchivedCopy
  /// Its bytes; none where they are kept already.
  let copies: [IncomingCopy]

  init(_ path: String, at time: Timestamp, known: (Digest) throws -> ArchivedCopy?) throws {
    var plain = DigestStream()
    var salted = DigestStream()
    let salt = Salt.random(16)
    salted.update(salt)
    var size = 0
    var head: [UInt8] = []
    let next = try FilePieces.of(path)
    while let piece = try next() {
      if head.isEmpty { head = Array(piece.prefix(512)) }
      plain.update(piece)
      salted.update(piece)
      size += piece.count
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let sha256 = plain.finish()
    let same = try known(sha256)
    let content = same?.content ?? Erasable(commitment: salted.finish(), bytes: size)
    copies =
      same == nil ? [IncomingCopy(reference: content, salt: salt, pieces: { try FilePieces.of(path) })] : []
    copy = ArchivedCopy(
      sha256: sha256, content: content, mediaType: MediaType.guess(name: name, head: head), fileName: name, added: time)
  }
}

extension FileHandle {
  /// The next bytes of a file; nil at its end. Foundation's own reading asks for a page of a file at a time.
  /// - Parameter path: what the file is called where it can't be read.
  /// - Throws: ``SessionError/fileUnreadable(path:why:)``.
  package func piece(atMost count: Int, of path: String) throws -> [UInt8]? {
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = 0
      repeat { got = Foundation.read(fileDescriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      guard got >= 0 else {
        throw SessionError.fileUnreadable(path: path, why: String(cString: strerror(errno)).lowercased())
      }
      filled = got
    }
    return bytes.isEmpty ? nil : bytes
  }
}

/// A file, read a piece at a time.
///
/// Not a pipe: it is read twice, once for its hash and once to be kept.
enum FilePieces {
  private static let size = 1 << 20

  static func of(_ path: String) throws -> () throws -> [UInt8]? {
    do {
      switch try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type] as? FileAttributeType {
      case .typeRegular, nil: break
      case .typeDirectory: throw SessionError.fileUnreadable(path: path, why: "it is a folder")
      default: throw SessionError.fileUnreadable(path: path, why: "it is a pipe or a device, and no file")
      }
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return { try handle.piece(atMost: size, of: path) }
    } catch let error as CocoaError {
      throw SessionError.fileUnreadable(
        path: path, why: error.code == .fileReadNoSuchFile ? "there is no such file" : "it may not be read")
    }
  }

  /// The file that a link leads to.
  private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
