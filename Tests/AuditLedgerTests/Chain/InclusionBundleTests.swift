import AuditLedger
import ClaimModel
import Testing

struct InclusionBundleTests {
  let entries = (0..<11).map { Array("entry \($0)".utf8) }
  let signer: NoteSigner
  let verifier: NoteVerifier
  let checkpoint: SignedNote

  init() throws {
    signer = try NoteSigner(name: "example.com/casebook", seed: [UInt8](repeating: 7, count: 32))
    verifier = try NoteVerifier(verifierKey: signer.verifierKey)
    let root = try MerkleTree.root(size: 11, node: KeptTree(entries).node)
    checkpoint = try signer.sign(Checkpoint(origin: "example.com/casebook", size: 11, root: root))
  }

  private func bundle(_ index: Int, extra: [UInt8]? = nil) throws -> InclusionBundle {
    let proof = try MerkleTree.inclusionProof(of: index, size: 11, node: KeptTree(entries).node)
    return InclusionBundle(index: index, proof: proof, checkpoint: checkpoint, extra: extra)
  }

  @Test func `every entry is proved, and no other one in its place`() throws {
    for index in entries.indices {
      let bundle = try InclusionBundle(parsing: bundle(index).description)

      #expect(bundle == (try self.bundle(index)))
      for (other, entry) in entries.enumerated() {
        #expect(bundle.verify(entry: entry, verifier) == (other == index))
      }
    }
  }

  @Test func `the text is the one of C2SP tlog-proof`() throws {
    let bundle = try bundle(10, extra: [1, 2, 3])

    #expect(
      bundle.description == """
        c2sp.org/tlog-proof@v1
        extra AQID
        index 10
        \(Base64.encode(bundle.proof[0].bytes))
        \(Base64.encode(bundle.proof[1].bytes))

        \(checkpoint)
        """)
    #expect(try InclusionBundle(parsing: bundle.description) == bundle)
    #expect(try InclusionBundle(parsing: self.bundle(10, extra: []).description).extra == [])
  }

  @Test func `another key, index or checkpoint is refused`() throws {
    let good = try bundle(4)
    let stranger = try NoteSigner(name: "example.com/casebook", seed: [UInt8](repeating: 8, count: 32))
    let forged = try SignedNote(
      text: checkpoint.text.replacing("11", with: "12"), signatures: checkpoint.signatures)
    let foreign = try signer.cosign(SignedNote(text: "no checkpoint\n", signatures: checkpoint.signatures))
    func verifies(_ index: Int, _ note: SignedNote, _ key: NoteVerifier) -> Bool {
      InclusionBundle(index: index, proof: good.proof, checkpoint: note).verify(entry: entries[4], key)
    }

    #expect(verifies(4, checkpoint, verifier))
    #expect(!verifies(5, checkpoint, verifier))
    #expect(!verifies(4, forged, verifier))
    #expect(!verifies(4, foreign, verifier))
    #expect(try !verifies(4, checkpoint, NoteVerifier(verifierKey: stranger.verifierKey)))
  }

  @Test(arguments: [
    ("", "line 1 of the proof: «c2sp.org/tlog-proof@v1» is wanted"),
    ("c2sp.org/tlog-proof@v2\nindex 0\n\n", "line 1 of the proof: «c2sp.org/tlog-proof@v1» is wanted"),
    ("c2sp.org/tlog-proof@v1\nextra AQI\nindex 0\n\n", "line 2 of the proof: «extra » and base64 is wanted"),
    (
      "c2sp.org/tlog-proof@v1\nindex 00\n\n",
      "line 2 of the proof: «index » and the number of the entry, from 0 and without zeros in front, is wanted"
    ),
    (
      "c2sp.org/tlog-proof@v1\nextra AQID\n\n",
      "line 3 of the proof: «index » and the number of the entry, from 0 and without zeros in front, is wanted"
    ),
    (
      "c2sp.org/tlog-proof@v1\nindex 0\nAQID\n\n",
      "line 3 of the proof: a hash, 32 bytes in base64, or the empty line before the checkpoint is wanted"
    ),
    (
      "c2sp.org/tlog-proof@v1\nindex 0",
      "line 3 of the proof: a hash, 32 bytes in base64, or the empty line before the checkpoint is wanted"
    ),
    (
      "c2sp.org/tlog-proof@v1\nindex 0\n\na\n1\n",
      "the note has no signatures: a blank line and lines that begin with «— » are wanted at its end"
    ),
  ])
  func `a text that is no proof is refused with the line`(_ text: String, _ says: String) {
    let error = #expect(throws: ChainError.self) { try InclusionBundle(parsing: text) }

    #expect(error?.description == says)
  }
}
