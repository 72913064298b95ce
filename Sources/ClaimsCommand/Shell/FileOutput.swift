import Foundation

/// A file that is either there as a whole or not at all: written beside its place, then moved there.
final class FileOutput {
  private let path: String
  private let beside: String
  private var descriptor: Int32

  /// - Throws: ``ShellError/holdsCasebook(_:)``, ``ShellError/notMade(_:why:)``.
  init(_ path: String) throws {
    self.path = path
    try Self.refuseCasebook(path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw ShellError.notMade(path, why: "it is a folder")
    }
    beside = "\(path).\(getpid()).part"
    descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ShellError.making(path) }
  }

  func write(_ bytes: [UInt8]) throws { try Descriptor.write(bytes, to: descriptor, name: "«\(path)»") }

  /// Puts the file into its place.
  func finish() throws {
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw ShellError.making(path) }
    descriptor = -1
    guard rename(beside, path) == 0 else { throw ShellError.making(path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(beside)
  }

  /// Hands bytes to a file, or to stdout where no path is given.
  /// - Returns: whether a file was made.
  @discardableResult
  static func write(to path: String?, _ body: (([UInt8]) throws -> Void) throws -> Void) throws -> Bool {
    guard let path, path != "-" else {
      try body(Output.bytes)
      return false
    }
    // A device such as /dev/null or a pipe is no place to move a file to.
    if isSpecial(path) {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw ShellError.making(path) }
      defer { close(descriptor) }
      try body { try Descriptor.write($0, to: descriptor, name: "«\(path)»") }
      return true
    }
    let file = try FileOutput(path)
    try body(file.write)
    try file.finish()
    return true
  }

  /// Whether there is a folder for a file that somebody else makes.
  /// - Throws: ``ShellError/notMade(_:why:)``.
  static func needFolder(of path: String) throws {
    // Foundation's way to do this traps at «.».
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
    var isFolder: ObjCBool = false
    guard folder.isEmpty || FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
    else { throw ShellError.notMade(path, why: "there is no folder «\(folder)»") }
  }

  /// Whether a file stands there that would be lost: an empty one, a device or a pipe loses nothing.
  static func wouldLose(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// - Throws: ``ShellError/holdsCasebook(_:)``.
  static func refuseCasebook(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    if let start = try? file.read(upToCount: 16), start == Data("SQLite format 3\0".utf8) {
      throw ShellError.holdsCasebook(path)
    }
  }
}
