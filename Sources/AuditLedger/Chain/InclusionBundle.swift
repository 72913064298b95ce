public import ClaimModel

/// All that shows offline that an entry stands in a log (C2SP tlog-proof); files of it end in `.tlog-proof`.
public struct InclusionBundle: Hashable, Sendable, CustomStringConvertible {
  /// Which entry, from 0.
  public let index: Int
  /// From the sibling of the entry upwards.
  public let proof: [Digest]
  /// The signed checkpoint.
  public let checkpoint: SignedNote
  /// Bytes that go with it; nothing vouches for them.
  public let extra: [UInt8]?

  static let header = "c2sp.org/tlog-proof@v1"

  /// From its parts; whether they agree, ``verify(entry:_:)`` says.
  public init(index: Int, proof: [Digest], checkpoint: SignedNote, extra: [UInt8]? = nil) {
    (self.index, self.proof, self.checkpoint, self.extra) = (index, proof, checkpoint, extra)
  }

  /// Reads the text form.
  /// - Throws: ``ChainError``.
  public init(parsing text: String) throws {
    var lines = text.noteLines[...]
    guard lines.popFirst() == Self.header else { throw ChainError.bundleHeader() }
    let extra = try lines.first.flatMap { $0.afterMark("extra ") }.map { text in
      guard let bytes = Base64.decode(text) else { throw ChainError.bundleExtra() }
      return bytes
    }
    if extra != nil { lines.removeFirst() }
    guard let index = lines.first.flatMap({ $0.afterMark("index ") }).flatMap(Int.init(noteNumber:)) else {
      throw ChainError.bundleIndex(line: lines.startIndex + 1)
    }
    lines.removeFirst()
    var proof: [Digest] = []
    while let line = lines.first, !line.isEmpty {
      guard let hash = Digest(base64: line) else { throw ChainError.bundleHash(line: lines.startIndex + 1) }
      proof.append(hash)
      lines.removeFirst()
    }
    guard lines.popFirst() != nil else { throw ChainError.bundleHash(line: lines.startIndex + 1) }
    self.init(
      index: index, proof: proof, checkpoint: try SignedNote(parsing: lines.joined(separator: "\n")), extra: extra)
  }

  /// The text form.
  public var description: String {
    var text = Self.header + "\n"
    if let extra { text += "extra \(Base64.encode(extra))\n" }
    text += "index \(index)\n"
    for hash in proof { text += hash.base64 + "\n" }
    return "\(text)\n\(checkpoint)"
  }

  /// Whether the key has signed a checkpoint of a log that holds these bytes at ``index``.
  ///
  /// Which log it is, its `origin` says; a key that signs for several logs answers for all of them.
  public func verify(entry: [UInt8], _ verifier: NoteVerifier) -> Bool {
    guard verifier.verifies(checkpoint), let head = try? Checkpoint(body: checkpoint.text) else { return false }
    return MerkleTree.verifyInclusion(
      leaf: MerkleTree.leaf(entry), index: index, size: head.size, proof: proof, root: head.root)
  }
}

extension String {
  /// What follows the mark, where the text begins with it.
  fileprivate func afterMark(_ mark: String) -> String? {
    utf8.starts(with: mark.utf8) ? String(Substring(utf8.dropFirst(mark.utf8.count))) : nil
  }
}
