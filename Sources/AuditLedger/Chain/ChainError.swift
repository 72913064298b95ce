/// What is wrong with a tree, a checkpoint, a signed note, a key or a proof.
public enum ChainError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A leaf that the tree of that size does not have.
  case leafOutside(index: Int, size: Int)
  /// A proof from a larger tree to a smaller one.
  case sizesOutOfOrder(old: Int, new: Int)
  /// A tree of fewer leaves than none.
  case negativeSize(Int)
  /// A checkpoint whose line is not what stands there; lines count from 1.
  case checkpointLine(Int, wanted: String)
  /// A control character in a note other than a line break.
  case noteControlCharacter(UInt8)
  /// A note whose text does not end in a line break.
  case noteTextUnfinished
  /// A note without a blank line and signatures behind it.
  case noteUnsigned
  /// A signature line that can't be read; signatures count from 1.
  case signatureLine(Int)
  /// A note with more signatures than are looked at.
  case tooManySignatures(limit: Int)
  /// A name of a key that is empty, or has blanks or a plus.
  case keyName(String)
  /// A seed of another length than 32 bytes.
  case seedLength(Int)
  /// A secret key that can't be read; it is not repeated, because it is secret.
  case secretKey
  /// A verifier key that can't be read.
  case verifierKey(String)
  /// A proof file whose line is not what stands there; lines count from 1.
  case bundleLine(Int, wanted: String)

  /// A sentence with the fix in it.
  public var description: String {
    switch self {
    case .leafOutside(let index, let size):
      "entry \(index) is not in a tree of \(size) entries: ask for an index from 0 to below the size"
    case .sizesOutOfOrder(let old, let new):
      "a tree of \(old) entries can't have grown to \(new): give the older size first, from 0 on"
    case .negativeSize(let size): "a tree can't have \(size) entries: give a size from 0 on"
    case .checkpointLine(let line, let wanted): "line \(line) of the checkpoint: \(wanted) is wanted"
    case .noteControlCharacter(let byte):
      "the note holds the control character \(byte): only line breaks (10) may stand in it; was it saved with CRLF?"
    case .noteTextUnfinished: "the text of the note does not end in a line break: add it before signing"
    case .noteUnsigned: "the note has no signatures: a blank line and lines that begin with «— » are wanted at its end"
    case .signatureLine(let number):
      "signature \(number) of the note is not «— name base64» and a line break: copy the note again, whole"
    case .tooManySignatures(let limit): "the note has more than \(limit) signatures: keep those that you need"
    case .keyName(let name):
      "«\(name)» can't name a key: a name without blanks and plus signs is wanted, such as example.com/casebook"
    case .seedLength(let count): "the seed of the key has \(count) bytes: 32 random bytes are wanted"
    case .secretKey:
      "the secret key is damaged: PRIVATE+KEY+name+hash+base64 in one line is wanted, as it was written when it was made"
    case .verifierKey(let text): "«\(text)» is no verifier key: name+hash+base64 of an Ed25519 key is wanted, whole"
    case .bundleLine(let line, let wanted): "line \(line) of the proof: \(wanted) is wanted"
    }
  }

  static func checkpointOrigin() -> ChainError {
    .checkpointLine(1, wanted: "the name of the log, without line breaks")
  }

  static func checkpointSize() -> ChainError {
    .checkpointLine(2, wanted: "the number of entries in digits, without zeros in front")
  }

  static func checkpointRoot() -> ChainError {
    .checkpointLine(3, wanted: "the root hash, 32 bytes in base64,")
  }

  static func checkpointExtension(line: Int) -> ChainError {
    .checkpointLine(line, wanted: "a line that is not empty, ended by a line break,")
  }

  static func bundleHeader() -> ChainError { .bundleLine(1, wanted: "«\(InclusionBundle.header)»") }
  static func bundleExtra() -> ChainError { .bundleLine(2, wanted: "«extra » and base64") }

  static func bundleIndex(line: Int) -> ChainError {
    .bundleLine(line, wanted: "«index » and the number of the entry, from 0 and without zeros in front,")
  }

  static func bundleHash(line: Int) -> ChainError {
    .bundleLine(line, wanted: "a hash, 32 bytes in base64, or the empty line before the checkpoint")
  }
}
