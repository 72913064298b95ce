import AuditLedger
import ClaimModel
import Testing

struct NoteKeyTests {
  /// RFC 8032 §7.1, test 1.
  @Test func `a published seed gives the published key, and every time the same signature`() throws {
    let seed = try Digest(text: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").bytes
    let key = try Digest(text: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").bytes

    let signer = try NoteSigner(name: "example.com/casebook", seed: seed)
    let checkpoint = try Checkpoint(origin: "example.com/casebook", size: 3, root: .of([1]))

    #expect(signer.name == "example.com/casebook")
    #expect(signer.verifierKey.hasSuffix("+\(Base64.encode([0x01] + key))"))
    #expect(try signer.sign(checkpoint) == signer.sign(checkpoint))
    #expect(try NoteSigner(secretKey: signer.secretKey).sign(checkpoint) == signer.sign(checkpoint))
  }

  @Test func `two keys sign one checkpoint, and each sees only its own signature`() throws {
    let log = try NoteSigner(name: "log", seed: [UInt8](repeating: 1, count: 32))
    let witness = try NoteSigner(name: "witness", seed: [UInt8](repeating: 2, count: 32))
    let namesake = try NoteSigner(name: "log", seed: [UInt8](repeating: 3, count: 32))
    let checkpoint = try Checkpoint(origin: "log", size: 7, root: .of([7]))

    let note = try witness.cosign(log.sign(checkpoint))

    #expect(try Checkpoint(body: SignedNote(parsing: note.description).text) == checkpoint)
    #expect(try NoteVerifier(verifierKey: log.verifierKey).verifies(note))
    #expect(try NoteVerifier(verifierKey: witness.verifierKey).verifies(note))
    #expect(try !NoteVerifier(verifierKey: namesake.verifierKey).verifies(note))
  }

  @Test func `a key with a plus in its base64 is read back`() throws {
    for number in 0..<60 as Range<UInt8> {
      let signer = try NoteSigner(name: "a/b", seed: [UInt8](repeating: number, count: 32))

      #expect(try NoteSigner(secretKey: signer.secretKey).verifierKey == signer.verifierKey)
      #expect(try NoteVerifier(verifierKey: signer.verifierKey).name == "a/b")
    }
  }

  @Test func `every cut or changed key is refused`() {
    func cut(_ key: String) -> [String] {
      let bytes = Array(key.utf8)
      let shorter = bytes.indices.flatMap { [bytes[$0...].dropFirst(), bytes[..<$0]] }
      let changed = bytes.indices.map { bytes[..<$0] + [bytes[$0] + 1] + bytes[($0 + 1)...] }
      return (shorter + changed).map { String(decoding: $0, as: UTF8.self) }
    }
    for text in cut(SignedNoteTests.peterSecret) {
      #expect(throws: ChainError.secretKey) { try NoteSigner(secretKey: text) }
    }
    let strange = [
      "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
      "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ]
    for text in cut(SignedNoteTests.peter) + strange {
      #expect(throws: ChainError.verifierKey(text)) { try NoteVerifier(verifierKey: text) }
    }
  }

  @Test(arguments: ["", "a b", "a+b", "a\u{3000}", "a\nb", "\u{1}"])
  func `a name that a note can't hold is refused`(_ name: String) {
    #expect(throws: ChainError.keyName(name)) { try NoteSigner(name: name, seed: [UInt8](repeating: 1, count: 32)) }
  }

  @Test func `a seed of another length is refused`() {
    let error = #expect(throws: ChainError.self) { try NoteSigner(name: "a", seed: [1, 2, 3]) }

    #expect(error?.description == "the seed of the key has 3 bytes: 32 random bytes are wanted")
  }

  @Test func `printing a signer or its error does not give the secret away`() throws {
    let signer = try NoteSigner(secretKey: SignedNoteTests.peterSecret)
    var dumped = ""
    dump(signer, to: &dumped)

    #expect("\(signer)" == SignedNoteTests.peter)
    #expect(String(reflecting: signer) == SignedNoteTests.peter)
    #expect(!dumped.contains("key:") && dumped.contains(SignedNoteTests.peter))
    #expect(!ChainError.secretKey.description.contains("AYEKFAL"))
  }
}
