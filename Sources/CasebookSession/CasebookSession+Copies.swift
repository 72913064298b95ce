import AuditLedger
public import CasebookStore
public import ClaimModel
import Foundation

/// What became of a folder of copies that was read in.
public struct CopyImport: Sendable, Hashable {
  /// Copies whose bytes were put back.
  public var restored: [Digest] = []
  /// Copies that are there as they should be, or were erased.
  public var left = 0
  /// Files that are no copy of anything on record, or are not what their name says, each with the reason.
  public var refused: [String] = []
}

extension CasebookSession {
  /// Hashes every archived copy and every captured text again: see `CasebookStore.checkCopies`.
  public func checkCopies(
    of ids: [RecordID]? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> CopyCheck {
    try store.checkCopies(of: ids, progress: progress)
  }

  /// Writes every archived copy into a folder, a file each, named by its SHA-256, with `copies.jsonl`, which says what
  /// each is and holds the salt that its place in the ledger needs.
  ///
  /// - Returns: how many copies, and how many bytes.
  public func exportCopies(
    to folder: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> (copies: Int, bytes: Int) {
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw SessionError.folderUnusable(path: folder, why: "it can't be made")
    }
    return try read { casebook in
      let ids = try casebook.ids(of: .source)
      var lines: [UInt8] = []
      var seen: Set<Digest> = []
      var bytes = 0
      for (index, id) in ids.enumerated() {
        progress(index, ids.count)
        for copy in try casebook.record(id)?.as(Source.self)?.copies ?? []
        where seen.insert(copy.content.commitment).inserted {
          guard try casebook.state(of: copy.content, sha256: copy.sha256) == .sound,
            let salt = try casebook.salt(of: copy.content)
          else { continue }
          let file = try WholeFile("\(folder)/\(copy.sha256)")
          try casebook.eachChunk(of: copy.content) { try file.write($0) }
          try file.finish()
          bytes += copy.content.bytes
          let line: JSONObject = [
            "sha256": .string(copy.sha256.hex), "commitment": .string(copy.content.commitment.hex),
            "salt": .string(salt.map { byte in String(UInt16(byte) + 256, radix: 16).dropFirst() }.joined()),
            "bytes": .integer(Int64(copy.content.bytes)), "mediaType": .string(copy.mediaType),
            "fileName": .string(copy.fileName), "source": .string(id.description),
          ]
          lines += JSONValue.object(line).canonical() + [UInt8(ascii: "\n")]
        }
      }
      let list = try WholeFile("\(folder)/\(Self.listOfCopies)")
      try list.write(lines)
      try list.finish()
      return (seen.count, bytes)
    }
  }

  /// Puts copies back from a folder that ``exportCopies(to:progress:)`` wrote, where they are missing or altered here.
  /// Nothing else is changed: what is sound stays, what was erased stays erased.
  public func importCopies(from folder: String) throws -> CopyImport {
    var result = CopyImport()
    guard let list = FileManager.default.contents(atPath: "\(folder)/\(Self.listOfCopies)") else {
      throw SessionError.folderUnusable(path: folder, why: "it has no \(Self.listOfCopies)")
    }
    let recorded = try read { casebook in
      try casebook.all(Source.self).flatMap(\.copies).reduce(into: [Digest: ArchivedCopy]()) {
        $0[$1.content.commitment] = $1
      }
    }
    for line in list.split(separator: UInt8(ascii: "\n")) {
      guard let value = try? JSONValue(parsing: Array(line)), let hash = value["sha256"]?.string,
        let sha256 = try? Digest(text: hash), let hex = value["commitment"]?.string,
        let commitment = try? Digest(text: hex), let salt = value["salt"]?.string.flatMap(Self.bytes)
      else {
        result.refused.append("a line of \(Self.listOfCopies) can't be read")
        continue
      }
      guard let copy = recorded[commitment], copy.sha256 == sha256 else {
        result.refused.append("\(sha256): no source here has this copy")
        continue
      }
      let path = "\(folder)/\(sha256)"
      guard try Self.isWhole(path, sha256, salt, commitment) else {
        result.refused.append("\(sha256): the file is missing, or is not what its name says")
        continue
      }
      let incoming = IncomingCopy(reference: copy.content, salt: salt, pieces: { try FilePieces.of(path) })
      if try store.restore(incoming) { result.restored.append(sha256) } else { result.left += 1 }
    }
    return result
  }

  /// The file of the folder that says what each copy is.
  public static let listOfCopies = "copies.jsonl"

  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.utf8.count, digits.count == 32 else { return nil }
    return (0..<16).map { UInt8(digits[$0 * 2] << 4 | digits[$0 * 2 + 1]) }
  }

  private static func isWhole(_ path: String, _ sha256: Digest, _ salt: [UInt8], _ commitment: Digest) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    var plain = DigestStream()
    var salted = DigestStream()
    salted.update(salt)
    let next = try FilePieces.of(path)
    while let piece = try next() {
      plain.update(piece)
      salted.update(piece)
    }
    return plain.finish() == sha256 && salted.finish() == commitment
  }
}

/// A file that is either there as a whole or not at all.
private final class WholeFile {
  private let path: String
  private let beside: String
  private let handle: FileHandle

  init(_ path: String) throws {
    self.path = path
    beside = path + ".part"
    guard FileManager.default.createFile(atPath: beside, contents: nil),
      let handle = FileHandle(forWritingAtPath: beside)
    else { throw SessionError.folderUnusable(path: path, why: "no file can be made there") }
    self.handle = handle
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw SessionError.folderUnusable(path: path, why: "there is no room left")
    }
  }

  func finish() throws {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw SessionError.folderUnusable(path: path, why: "it could not be written to the disk")
    }
    guard rename(beside, path) == 0 else { throw SessionError.folderUnusable(path: path, why: "it can't be put there") }
  }
}
