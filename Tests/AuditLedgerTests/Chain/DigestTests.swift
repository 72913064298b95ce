import AuditLedger
import ClaimModel
import Testing

struct DigestTests {
  /// FIPS 180-4, the examples of NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a published text has its published digest`(_ text: String, _ hex: String) {
    let bytes = Array(text.utf8)
    var stream = DigestStream()
    stream.update(Array(bytes.prefix(1)))
    bytes.dropFirst().withUnsafeBytes { stream.update($0) }

    #expect(Digest.of(bytes).hex == hex)
    #expect(HashChain.hash(of: bytes).hex == hex)
    #expect(stream.finish().hex == hex)
    #expect(stream.finish().hex == hex)
    #expect(Digest.of(salt: Array(bytes.prefix(2)), Array(bytes.dropFirst(2))).hex == hex)
  }

  @Test func `a stream can be copied and goes on`() {
    var one = DigestStream()
    one.update(Array("a".utf8))
    var other = one

    one.update(Array("b".utf8))
    other.update(Array("c".utf8))

    #expect(one.finish() == Digest.of(Array("ab".utf8)))
    #expect(other.finish() == Digest.of(Array("ac".utf8)))
  }
}

struct Base64Tests {
  /// RFC 4648 §10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `the samples of the RFC are written and read`(_ text: String, _ base64: String) {
    #expect(Base64.encode(Array(text.utf8)) == base64)
    #expect(Base64.decode(base64) == Array(text.utf8))
  }

  @Test func `any bytes are read back`() {
    var random = Seeded(state: 4648)
    for count in 0..<200 {
      let bytes = random.bytes(count)

      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
    #expect(Base64.encode([0xFB, 0xFF]) == "+/8=")
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "=", "====", "Z===", "Zg==Zg==", "Zm9v\n", " Zm9v", "Zm-_", "Zm9é", "Zm=v",
  ])
  func `another text for bytes is refused`(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
