import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Testing

/// Keys, checkpoints and proofs.
@Suite struct CheckpointTests {
  @Test func theFirstCheckpointMakesAKeyThatTheLedgerNames() throws {
    let folder = try SessionFolder()
    let session = try folder.create()

    let note = try session.checkpoint()

    let key = try #require(try session.verifierKeys().first)
    #expect(try NoteVerifier(verifierKey: key.verifier).verifies(SignedNote(parsing: note)))
    #expect(try Checkpoint(body: SignedNote(parsing: note).text).size == 2)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.keys.path)
    #expect(files.count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.keys.path + "/" + files[0])[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try session.verify(against: note).comparedWith == 2)
  }

  @Test func aKeyIsMadeOnceByANamedPersonAndPrintedToAnybody() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let nameless = try CasebookSession.open(at: folder.path("test.casebook"), keys: folder.keys)

    #expect(throws: SessionError.nobodyMakesKey) { try nameless.makeKey() }
    #expect(!FileManager.default.fileExists(atPath: folder.keys.path))
    #expect(try session.makeKey()?.entries.map(\.kind) == ["key.added"])

    #expect(try nameless.makeKey() == nil)
    #expect(try nameless.verifierKeys().count == 1)
    #expect(try nameless.read { try $0.head().size } == 2)
  }

  @Test func aHeadIsSignedOnce() throws {
    let folder = try SessionFolder()
    let session = try folder.create()

    let first = try session.checkpoint()

    #expect(try folder.open(as: "jon").checkpoint() == first)
    try session.perform(.add([try Claimant(id: ClaimantID(number: -1), name: "Orth", nature: .person).any]))
    #expect(try session.checkpoint() != first)
    #expect(try session.verify(against: first).isSound)
  }

  @Test func aProofStandsOnItsOwn() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    for number in 1...9 {
      try session.perform(.add([try Claimant(id: ClaimantID(number: -1), name: "Orth \(number)", nature: .person).any]))
    }
    let proof = try session.prove(5)
    let verifier = try #require(try session.verifierKeys().first).verifier

    #expect(try CasebookSession.check(proof: proof, verifierKey: verifier).sequence == 5)
    let spoilt = proof.replacing("index 4", with: "index 5")
    #expect(throws: SessionError.self) { try CasebookSession.check(proof: spoilt, verifierKey: verifier) }
    #expect(throws: SessionError.outOfLedger(99, size: 11)) { try session.prove(99) }
  }

  @Test func whatARetiredKeySignedStaysVerifiable() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let old = try session.checkpoint()

    try session.rotateKey(reason: "the laptop was stolen")
    let new = try session.checkpoint()

    #expect(try session.verifierKeys().map { $0.retired != nil } == [true, false])
    #expect(try session.verify(against: old).isSound)
    #expect(try session.verify(against: new).isSound)
    #expect(try SignedNote(parsing: old).signatures[0].keyHash != SignedNote(parsing: new).signatures[0].keyHash)
  }

  @Test func aLostKeyIsToldAndComesBackFromItsCopy() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    _ = try session.checkpoint()
    try session.backupKey(to: folder.path("key.copy"))
    try FileManager.default.removeItem(atPath: folder.keys.path)
    try session.perform(.add([try Claimant(id: ClaimantID(number: -1), name: "Orth", nature: .person).any]))

    #expect(throws: SessionError.noKey(folder: folder.keys.path)) { try session.checkpoint() }

    try session.restoreKey(from: folder.path("key.copy"))
    #expect(try session.verify(against: session.checkpoint()).isSound)
  }

  @Test func aKeyThatOthersMayReadIsNotUsed() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    _ = try session.checkpoint()
    let file = folder.keys.path + "/" + (try FileManager.default.contentsOfDirectory(atPath: folder.keys.path))[0]
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    try session.perform(.add([try Claimant(id: ClaimantID(number: -1), name: "Orth", nature: .person).any]))

    #expect(throws: SessionError.keyUnusable(path: file, why: "others may read it; «chmod 600» it if nobody has")) {
      try session.checkpoint()
    }
  }

  @Test func aForeignCheckpointIsRefused() throws {
    let folder = try SessionFolder()
    let session = try folder.create()
    let other = try SessionFolder()
    let foreign = try other.create().checkpoint()

    #expect(throws: SessionError.badCheckpoint("no key that this ledger names has signed it")) {
      try session.verify(against: foreign)
    }
    #expect(throws: SessionError.self) { try session.verify(against: "not a note") }
  }
}
