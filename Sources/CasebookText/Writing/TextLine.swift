import AuditLedger
import ClaimModel

/// A line of `reviews/texts.jsonl`: what stands behind one commitment of the ledger.
struct TextLine {
  enum Content: Equatable {
    /// The bytes lie in this file of the folder.
    case inFile(String, salt: [UInt8])
    /// The bytes stand in the line itself.
    case inLine([UInt8], salt: [UInt8])
    case erased(by: Person, at: Timestamp, reason: String)
    case missing
  }

  let reference: Erasable
  let content: Content

  init(_ reference: Erasable, _ content: Content) { (self.reference, self.content) = (reference, content) }

  /// A text without a file of its own.
  init(_ reference: Erasable, _ state: TextState) {
    switch state {
    case .present(let text): self.init(reference, Content.inLine(text.bytes, salt: text.salt))
    case .erased(let by, let at, let reason): self.init(reference, Content.erased(by: by, at: at, reason: reason))
    case .missing: self.init(reference, Content.missing)
    }
  }

  /// The line in canonical JSON (RFC 8785), without the line feed.
  var bytes: [UInt8] {
    var line: JSONObject = [
      "commitment": .string(reference.commitment.hex), "bytes": .integer(Int64(reference.bytes)),
    ]
    switch content {
    case .inFile(let path, let salt):
      line["file"] = .string(path)
      line["salt"] = .string(Hex.text(of: salt))
    case .inLine(let bytes, let salt):
      if let text = String(validating: bytes, as: UTF8.self) {
        line["text"] = .string(text)
      } else {
        line["base64"] = .string(Base64.encode(bytes))
      }
      line["salt"] = .string(Hex.text(of: salt))
    case .erased(let by, let at, let reason):
      line["erased"] = .object([
        "by": .string(by.name), "at": .string(at.description), "reason": .string(reason),
      ])
    case .missing: line["missing"] = .bool(true)
    }
    return JSONValue.object(line).canonical()
  }

  /// Reads a line.
  /// - Throws: ``TextError/badLine(_:what:)``.
  init(parsing bytes: [UInt8], at place: TextPlace) throws {
    func bad(_ what: String) -> TextError { .badLine(place, what: what) }
    let line: JSONObject
    do {
      guard let object = try JSONValue(parsing: bytes).object else { throw bad("it is no object") }
      line = object
    } catch let error as JSONError {
      throw bad(error.description)
    }
    guard let hex = line["commitment"]?.string, let commitment = try? Digest(text: hex),
      let size = line["bytes"]?.integer, size >= 0, size <= Int.max
    else { throw bad("«commitment» or «bytes» is missing: fetch the file as it was") }
    reference = Erasable(commitment: commitment, bytes: Int(size))
    if let erased = line["erased"] {
      guard let by = erased["by"]?.string.flatMap({ try? Person(text: $0) }),
        let at = erased["at"]?.string.flatMap({ try? Timestamp(text: $0) }), let reason = erased["reason"]?.string
      else { throw bad("«erased» needs «by», «at» and «reason»: fetch the file as it was") }
      content = .erased(by: by, at: at, reason: reason)
    } else if line["missing"] != nil {
      content = .missing
    } else {
      guard let salt = line["salt"]?.string.flatMap(Hex.bytes) else { throw bad("«salt» is no hexadecimal number") }
      if let file = line["file"]?.string {
        guard TextPath(path: file)?.isText == true else { throw bad("«file» names no text: fetch the file as it was") }
        content = .inFile(file, salt: salt)
      } else if let text = line["text"]?.string {
        content = .inLine(Array(text.utf8), salt: salt)
      } else if let bytes = line["base64"]?.string.flatMap({ Base64.decode($0) }) {
        content = .inLine(bytes, salt: salt)
      } else {
        throw bad("one of «file», «text» and «base64» is wanted")
      }
    }
  }

  /// The text with its bytes, checked against its commitment; nil where it was erased or is missing.
  /// - Throws: ``TextError`` where the bytes are not those that were sealed.
  func text(from folder: some TextFolder, at place: TextPlace) throws -> SealedText? {
    let text: SealedText
    switch content {
    case .erased, .missing: return nil
    case .inLine(let bytes, let salt): text = SealedText(bytes, salt: salt)
    case .inFile(let path, let salt):
      guard let bytes = try folder.read(path) else { throw TextError.missingFile(path, named: place) }
      text = SealedText(bytes, salt: salt)
    }
    guard text.reference == reference else {
      if case .inFile(let path, _) = content { throw TextError.unsealed(path, place) }
      throw TextError.badLine(place, what: "the text is not the one that was sealed: fetch the file as it was")
    }
    return text
  }
}
