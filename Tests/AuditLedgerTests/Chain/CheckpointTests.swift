import AuditLedger
import ClaimModel
import Testing

struct CheckpointTests {
  /// The example of C2SP tlog-checkpoint.
  static let body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

  @Test func `the published example is read and written`() throws {
    let checkpoint = try Checkpoint(body: Self.body)

    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.root.hex == "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62")
    #expect(checkpoint.extensions.isEmpty)
    #expect(checkpoint.body == Self.body)
    #expect(try Checkpoint(origin: checkpoint.origin, size: 20_852_163, root: checkpoint.root) == checkpoint)
  }

  @Test func `further lines are kept`() throws {
    #expect(try Checkpoint(body: Self.body + "a b\nc\n").extensions == ["a b", "c"])
    #expect(try Checkpoint(body: Self.body + "a b\nc\n").body == Self.body + "a b\nc\n")
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let body: String
    let says: String
    var testDescription: String { body }
  }

  private static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
  private static let noOrigin = "line 1 of the checkpoint: the name of the log, without line breaks is wanted"
  private static let noSize =
    "line 2 of the checkpoint: the number of entries in digits, without zeros in front is wanted"
  private static let noRoot = "line 3 of the checkpoint: the root hash, 32 bytes in base64, is wanted"
  private static let noLine = "line 4 of the checkpoint: a line that is not empty, ended by a line break, is wanted"

  @Test(arguments: [
    Refused(body: "", says: noOrigin),
    Refused(body: "\n1\n\(root)\n", says: noOrigin),
    Refused(body: "a\r\n1\n\(root)\n", says: noOrigin),
    Refused(body: "a\n", says: noSize),
    Refused(body: "a\n01\n\(root)\n", says: noSize),
    Refused(body: "a\n-1\n\(root)\n", says: noSize),
    Refused(body: "a\n+1\n\(root)\n", says: noSize),
    Refused(body: "a\n99999999999999999999\n\(root)\n", says: noSize),
    Refused(body: "a\n1\n", says: noRoot),
    Refused(body: "a\n1\nZm9v\n", says: noRoot),
    Refused(body: "a\n1\n\(root.dropLast())\n", says: noRoot),
    Refused(body: "a\n1\n\(root)\r\n", says: noRoot),
    Refused(body: "a\n1\n\(root)\n\n", says: noLine),
    Refused(body: "a\n1\n\(root)\nb", says: noLine),
  ])
  func `a body that is none is refused with the line`(_ sample: Refused) {
    let error = #expect(throws: ChainError.self) { try Checkpoint(body: sample.body) }

    #expect(error?.description == sample.says)
  }

  @Test func `a checkpoint that can't be written can't be made`() {
    #expect(throws: ChainError.self) { try Checkpoint(origin: "a\nb", size: 1, root: .zero) }
    #expect(throws: ChainError.self) { try Checkpoint(origin: "a", size: -1, root: .zero) }
    #expect(throws: ChainError.self) { try Checkpoint(origin: "a", size: 1, root: .zero, extensions: [""]) }
  }
}
