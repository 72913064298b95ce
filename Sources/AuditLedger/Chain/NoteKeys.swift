import ClaimModel
import enum Crypto.Curve25519

/// What signs checkpoints: an Ed25519 key (RFC 8032) with a name (C2SP signed-note, type 0x01).
public struct NoteSigner: Sendable {
  /// What stands in signature lines; should look like `example.com/casebook`.
  public let name: String
  private let key: Curve25519.Signing.PrivateKey
  private let keyHash: UInt32

  /// A key from 32 random bytes, which must come from a source fit for keys and be kept nowhere else.
  /// - Throws: ``ChainError/seedLength(_:)``, ``ChainError/keyName(_:)``.
  public init(name: String, seed: [UInt8]) throws {
    guard name.isKeyName else { throw ChainError.keyName(name) }
    guard seed.count == 32 else { throw ChainError.seedLength(seed.count) }
    self.name = name
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    keyHash = KeyText.hash(name: name, typed: [KeyText.ed25519] + key.publicKey.rawRepresentation)
  }

  /// Reads back ``secretKey``.
  /// - Throws: ``ChainError/secretKey``.
  public init(secretKey text: String) throws {
    guard text.utf8.starts(with: KeyText.secretMark.utf8),
      let key = KeyText(String(text.dropFirst(KeyText.secretMark.count))),
      let signer = try? NoteSigner(name: key.name, seed: key.bytes), signer.keyHash == key.hash
    else { throw ChainError.secretKey }
    self = signer
  }

  /// `PRIVATE+KEY+name+hash+base64(0x01 ‖ seed)`, as golang.org/x/mod/sumdb/note has it. Whoever has it can sign.
  public var secretKey: String {
    KeyText.secretMark + KeyText(name: name, hash: keyHash, bytes: Array(key.rawRepresentation)).description
  }

  /// `name+hash+base64(0x01 ‖ public key)`, for everybody.
  public var verifierKey: String {
    KeyText(name: name, hash: keyHash, bytes: Array(key.publicKey.rawRepresentation)).description
  }

  /// Signs a checkpoint; on Linux the same checkpoint always gets the same signature.
  ///
  /// A log must never sign two checkpoints of which neither continues the other.
  /// - Throws: ``ChainError``.
  public func sign(_ checkpoint: Checkpoint) throws -> SignedNote {
    try SignedNote(text: checkpoint.body, signatures: [signature(under: checkpoint.body)])
  }

  /// Puts one more signature under a note, as a witness does.
  /// - Throws: ``ChainError/tooManySignatures(limit:)``.
  public func cosign(_ note: SignedNote) throws -> SignedNote {
    try SignedNote(text: note.text, signatures: note.signatures + [signature(under: note.text)])
  }

  /// The signature under a text.
  func signature(under text: String) throws -> SignedNote.Signature {
    try SignedNote.Signature(name: name, keyHash: keyHash, bytes: Array(key.signature(for: Array(text.utf8))))
  }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
  /// The verifier key: printing a signer must not give the secret away.
  public var description: String { verifierKey }

  /// The same for `dump`.
  public var customMirror: Mirror { Mirror(self, children: [("verifierKey", verifierKey)]) }
}

/// What checks notes: the public half of a ``NoteSigner``.
public struct NoteVerifier: Sendable {
  /// What stands in signature lines of this key.
  public let name: String
  private let key: Curve25519.Signing.PublicKey
  private let keyHash: UInt32

  /// Reads `name+hash+base64(0x01 ‖ public key)`.
  /// - Throws: ``ChainError/verifierKey(_:)``.
  public init(verifierKey text: String) throws {
    guard let key = KeyText(text), key.hash == KeyText.hash(name: key.name, typed: [KeyText.ed25519] + key.bytes),
      let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes)
    else { throw ChainError.verifierKey(text) }
    (name, keyHash, self.key) = (key.name, key.hash, publicKey)
  }

  /// Whether the note bears a signature of this key, and none of this key that is wrong. Others are passed over.
  public func verifies(_ note: SignedNote) -> Bool {
    let ours = note.signatures.filter { $0.keyHash == keyHash && $0.name.hasSameBytes(as: name) }
    let text = Array(note.text.utf8)
    return !ours.isEmpty && ours.allSatisfy { key.isValidSignature($0.bytes, for: text) }
  }
}

/// `name+hash+base64(type ‖ key)`.
private struct KeyText: CustomStringConvertible {
  static let secretMark = "PRIVATE+KEY+"
  static let ed25519: UInt8 = 0x01

  let name: String
  let hash: UInt32
  /// 32 bytes, without the type before them.
  let bytes: [UInt8]

  init(name: String, hash: UInt32, bytes: [UInt8]) { (self.name, self.hash, self.bytes) = (name, hash, bytes) }

  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count == 3, parts[0].isKeyName, let hash = UInt32(parts[1], radix: 16), hash.hex == parts[1],
      let typed = Base64.decode(parts[2]), typed.count == 33, typed[0] == Self.ed25519
    else { return nil }
    self.init(name: parts[0], hash: hash, bytes: Array(typed[1...]))
  }

  var description: String { "\(name)+\(hash.hex)+\(Base64.encode([Self.ed25519] + bytes))" }

  /// SHA-256(name ‖ 0x0A ‖ type ‖ public key), the first four bytes.
  static func hash(name: String, typed key: [UInt8]) -> UInt32 {
    UInt32(bigEndian: Digest.of(Array(name.utf8) + [0x0A] + key).bytes.prefix(4))
  }
}
