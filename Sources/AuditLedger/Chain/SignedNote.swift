/// A text with signatures under it (C2SP signed-note).
///
/// Believe nothing in it before ``NoteVerifier/verifies(_:)`` has said yes.
public struct SignedNote: Hashable, Sendable, CustomStringConvertible {
  /// What is signed; ends in a line break.
  public let text: String
  /// At least one, at most ``mostSignatures``.
  public let signatures: [Signature]

  /// How many signatures are looked at.
  public static let mostSignatures = 64

  /// One line under the text.
  public struct Signature: Hashable, Sendable {
    /// The name of the key: not empty, without blanks and plus signs.
    public let name: String
    /// The first four bytes of the hash of the key, the first of them the highest.
    public let keyHash: UInt32
    /// The signature itself: 64 bytes for Ed25519, other lengths for kinds that we pass over.
    public let bytes: [UInt8]

    /// - Throws: ``ChainError/keyName(_:)``.
    public init(name: String, keyHash: UInt32, bytes: [UInt8]) throws {
      guard name.isKeyName else { throw ChainError.keyName(name) }
      (self.name, self.keyHash, self.bytes) = (name, keyHash, bytes)
    }
  }

  /// - Throws: ``ChainError`` for a text that does not end in a line break or holds control characters, without
  ///   signatures, and with too many.
  public init(text: String, signatures: [Signature]) throws {
    if let control = text.utf8.first(where: { $0 < 0x20 && $0 != 0x0A }) {
      throw ChainError.noteControlCharacter(control)
    }
    guard text.utf8.last == 0x0A else { throw ChainError.noteTextUnfinished }
    guard !signatures.isEmpty else { throw ChainError.noteUnsigned }
    guard signatures.count <= Self.mostSignatures else {
      throw ChainError.tooManySignatures(limit: Self.mostSignatures)
    }
    (self.text, self.signatures) = (text, signatures)
  }

  /// Reads the full text of a note; the last empty line parts text and signatures.
  /// - Throws: ``ChainError``.
  public init(parsing note: String) throws {
    var lines = note.noteLines
    let ended = lines.popLast() == ""
    guard let blank = lines.lastIndex(of: ""), blank > 0 else { throw ChainError.noteUnsigned }
    let under = lines[(blank + 1)...]
    guard under.count <= Self.mostSignatures else { throw ChainError.tooManySignatures(limit: Self.mostSignatures) }
    guard ended else { throw ChainError.signatureLine(max(under.count, 1)) }
    let signatures = try under.enumerated().map { index, line in
      guard let signature = Signature(line: line) else { throw ChainError.signatureLine(index + 1) }
      return signature
    }
    try self.init(text: lines[..<blank].map { $0 + "\n" }.joined(), signatures: signatures)
  }

  /// The full text: what is signed, an empty line, and a line for each signature.
  public var description: String { text + "\n" + signatures.map { "\($0)\n" }.joined() }
}

extension SignedNote.Signature: CustomStringConvertible {
  /// Reads «— name base64».
  init?(line: String) {
    let parts = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard parts.count == 3, parts[0] == "\u{2014}", let bytes = Base64.decode(parts[2]), bytes.count > 4 else {
      return nil
    }
    try? self.init(name: parts[1], keyHash: UInt32(bigEndian: bytes[..<4]), bytes: Array(bytes[4...]))
  }

  /// The line, «— name base64», without a line break.
  public var description: String { "\u{2014} \(name) \(Base64.encode(keyHash.bigEndianBytes + bytes))" }
}

extension String {
  /// Whether it can name a key: not empty, no Unicode blanks, no control characters, no plus.
  var isKeyName: Bool {
    !isEmpty && unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace }
  }
}

extension UInt32 {
  /// From four bytes, the highest first.
  init(bigEndian bytes: some Sequence<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }

  /// Eight digits, as the text of a key has it.
  var hex: String { bigEndianBytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}
