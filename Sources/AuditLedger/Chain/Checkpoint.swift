public import ClaimModel

/// The head of a log at one size, as it is signed (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Which log; should look like `example.com/casebook`.
  public let origin: String
  /// How many entries.
  public let size: Int
  /// The Merkle root over them.
  public let root: Digest
  /// Further lines, which nobody can check; we write none.
  public let extensions: [String]

  /// - Throws: ``ChainError/checkpointLine(_:wanted:)`` for an empty line, one with a line break, or a negative size.
  public init(origin: String, size: Int, root: Digest, extensions: [String] = []) throws {
    guard Self.isLine(origin) else { throw ChainError.checkpointOrigin() }
    guard size >= 0 else { throw ChainError.checkpointSize() }
    if let place = extensions.firstIndex(where: { !Self.isLine($0) }) {
      throw ChainError.checkpointExtension(line: 4 + place)
    }
    (self.origin, self.size, self.root, self.extensions) = (origin, size, root, extensions)
  }

  /// Reads the text of a note: origin, size, root in base64, each ended by a line break.
  /// - Throws: ``ChainError/checkpointLine(_:wanted:)``.
  public init(body: String) throws {
    var lines = body.noteLines
    guard lines.count > 1 else { throw ChainError.checkpointOrigin() }
    guard lines.popLast() == "" else { throw ChainError.checkpointExtension(line: lines.count + 1) }
    guard lines.count > 1, let size = Int(noteNumber: lines[1]) else { throw ChainError.checkpointSize() }
    guard lines.count > 2, let root = Digest(base64: lines[2]) else { throw ChainError.checkpointRoot() }
    try self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...]))
  }

  /// The text that is signed.
  public var body: String {
    ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
  }

  private static func isLine(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 } }
}

extension String {
  /// The lines between U+000A, the last one empty where the text ends in one. By bytes, because CRLF is one Character.
  var noteLines: [String] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}

extension Int {
  /// A number from 0 on in ASCII digits without zeros in front.
  init?(noteNumber text: String) {
    guard let number = Int(text), number >= 0, "\(number)".utf8.elementsEqual(text.utf8) else { return nil }
    self = number
  }
}

extension Digest {
  /// The 32 bytes in base64, as the C2SP formats have them.
  var base64: String { Base64.encode(bytes) }

  init?(base64 text: String) {
    guard let bytes = Base64.decode(text), bytes.count == 32 else { return nil }
    self.init(bytes: bytes)
  }
}
