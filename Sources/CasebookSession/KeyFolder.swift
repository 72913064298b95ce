import AuditLedger
import Foundation

/// Where signing keys are kept: one file a casebook, readable by its owner alone.
public struct KeyFolder: Sendable, Hashable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `$XDG_DATA_HOME/claims/keys`, or `~/.local/share/claims/keys` (XDG Base Directory Specification).
  public static var standard: KeyFolder {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/share"
    return KeyFolder(path: data + "/claims/keys")
  }

  /// The key that signs for a ledger, if it is here.
  /// - Throws: ``SessionError/keyUnusable(path:why:)`` where the file is no key, or others may read it.
  func signer(for origin: String) throws -> NoteSigner? {
    let file = file(for: origin)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let mode = try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    guard let mode, mode & 0o077 == 0 else {
      throw SessionError.keyUnusable(path: file, why: "others may read it; «chmod 600» it if nobody has")
    }
    return try Self.read(file)
  }

  static func read(_ file: String) throws -> NoteSigner {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw SessionError.keyUnusable(path: file, why: "it can't be read")
    }
    do {
      return try NoteSigner(secretKey: text.trimmed)
    } catch {
      throw SessionError.keyUnusable(path: file, why: "\(error)")
    }
  }

  /// Keeps a key; one that is there already is moved aside, never overwritten.
  func keep(_ signer: NoteSigner, for origin: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let file = file(for: origin)
      if FileManager.default.fileExists(atPath: file) {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(file).retired-\(number)") { number += 1 }
        try FileManager.default.moveItem(atPath: file, toPath: "\(file).retired-\(number)")
      }
      try Self.write(signer, to: file)
    } catch let error as CocoaError {
      throw SessionError.keyUnusable(path: path, why: error.localizedDescription)
    }
  }

  /// Writes a key to a new file that its owner alone may read.
  static func write(_ signer: NoteSigner, to file: String) throws {
    let created = FileManager.default.createFile(
      atPath: file, contents: Data((signer.secretKey + "\n").utf8), attributes: [.posixPermissions: 0o600])
    guard created else { throw SessionError.keyUnusable(path: file, why: "it can't be written") }
  }

  private func file(for origin: String) -> String {
    path + "/" + String(origin.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }) + ".key"
  }
}
