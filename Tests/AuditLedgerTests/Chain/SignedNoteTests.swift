import AuditLedger
import ClaimModel
import Testing

struct SignedNoteTests {
  /// Keys, text and signatures of golang.org/x/mod/sumdb/note.
  static let peterSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let peterLine =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
  static let enochLine =
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

  @Test func `the published note is read, written and verified`() throws {
    let whole = "\(Self.text)\n\(Self.peterLine)\(Self.enochLine)"

    let note = try SignedNote(parsing: whole)

    #expect(note.text == Self.text)
    #expect(note.signatures.map(\.name) == ["PeterNeumann", "EnochRoot"])
    #expect(note.signatures.map(\.keyHash) == [0xc74f_20a3, 0xaf0c_fe78])
    #expect(note.description == whole)
    #expect(try NoteVerifier(verifierKey: Self.peter).verifies(note))
    #expect(try NoteVerifier(verifierKey: Self.enoch).verifies(note))
    #expect(try NoteVerifier(verifierKey: Self.peter).name == "PeterNeumann")
  }

  @Test func `the published key gives the published signature`() throws {
    let signer = try NoteSigner(secretKey: Self.peterSecret)
    let enoch = try SignedNote(parsing: "\(Self.text)\n\(Self.enochLine)")

    #expect(signer.secretKey == Self.peterSecret)
    #expect(signer.verifierKey == Self.peter)
    #expect(try signer.cosign(enoch).description == "\(Self.text)\n\(Self.enochLine)\(Self.peterLine)")
  }

  /// The example of C2SP signed-note v1.0.0.
  @Test func `the example of the specification is verified`() throws {
    let note = try SignedNote(
      parsing: """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """)
    let verifier = try NoteVerifier(
      verifierKey: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")

    #expect(verifier.verifies(note))
  }

  @Test func `a changed text, a wrong signature and a strange key don't verify`() throws {
    let verifier = try NoteVerifier(verifierKey: Self.peter)
    let whole = "\(Self.text)\n\(Self.peterLine)"
    func verifies(_ note: String) throws -> Bool { try verifier.verifies(SignedNote(parsing: note)) }

    #expect(try verifies(whole))
    #expect(try !verifies("x" + whole))
    #expect(try !verifies("\n" + whole))
    #expect(try !verifies("\(Self.text)\n\(Self.enochLine)"))
    #expect(try !verifies("\(Self.text)\n\(Self.peterLine.replacing("PeterNeumann", with: "Peter"))"))
    #expect(try !verifies("\(Self.text)\n\(Self.peterLine.replacing("x08go", with: "x08gp"))"))
    #expect(try !verifies("\(Self.text)\n\(Self.peterLine.replacing("/ZJku", with: "/ZJkv"))"))
    #expect(try !verifies("\(Self.text)\n— PeterNeumann x08goww=\n"))
    #expect(try !verifies("\(Self.text)\n\(Self.peterLine)\(Self.peterLine.replacing("/ZJku", with: "/ZJkv"))"))
  }

  @Test func `a text may hold empty lines and dashes`() throws {
    let signer = try NoteSigner(name: "a", seed: [UInt8](repeating: 1, count: 32))
    let base = try signer.sign(Checkpoint(origin: "o", size: 0, root: .zero))
    let note = try signer.cosign(SignedNote(text: "\n\n— a x\n\nb\n", signatures: base.signatures))

    #expect(try SignedNote(parsing: note.description) == note)
  }

  private static let line =
    "signature 1 of the note is not «— name base64» and a line break: copy the note again, whole"
  private static let unsigned =
    "the note has no signatures: a blank line and lines that begin with «— » are wanted at its end"

  @Test(arguments: [
    ("", unsigned), ("a\n", unsigned), ("a\n\n", unsigned), ("\n\(peterLine)", unsigned), ("a\n\(peterLine)", unsigned),
    ("a\n\n\(peterLine.dropLast())", line), ("a\n\nPeterNeumann x08goww=\n", line), ("a\n\n— a b c\n", line),
    ("a\n\n— a Zm9v\n", line), ("a\n\n— a+b x08goww=\n", line), ("a\n\n— a\u{A0}b x08goww=\n", line),
    ("a\n\n—  x08goww=\n", line), ("a\n\n— a x08goww\n", line), ("a\n\n— a x08goww=\r\n", line),
    (
      "a\r\n\n\(peterLine)",
      "the note holds the control character 13: only line breaks (10) may stand in it; was it saved with CRLF?"
    ),
    (
      "a\n\n" + String(repeating: peterLine, count: 65),
      "the note has more than 64 signatures: keep those that you need"
    ),
  ])
  func `a note that is none is refused`(_ note: String, _ says: String) {
    let error = #expect(throws: ChainError.self) { try SignedNote(parsing: note) }

    #expect(error?.description == says)
  }
}
