import CasebookSession
import Foundation

/// A folder of files that a report consists of. It is either there as a whole or not at all: written beside its place, then
/// moved there. Paths come from us, and are held to the folder all the same.
enum FolderOutput {
  /// - Returns: how many files were written.
  /// - Throws: ``ShellError/notMade(_:why:)`` where the folder can't be made or holds something already.
  static func write(to folder: String, _ body: (FileSink) throws -> Void) throws -> Int {
    let root = (folder as NSString).standardizingPath
    if let inside = try? FileManager.default.contentsOfDirectory(atPath: root), !inside.isEmpty {
      throw ShellError.notMade(folder, why: "it holds something already")
    }
    let beside = "\(root).\(getpid()).part"
    let files = try FolderFiles(beside)
    do {
      try body { try files.append($1, to: $0) }
      try files.close()
      // An empty folder may stand in the place.
      guard rename(beside, root) == 0 else { throw ShellError.making(folder) }
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
    return files.count
  }
}

/// Where the files of an archive wait: a folder of their own among the temporary files, which goes away with this.
final class FolderSpool: ArchiveSpool {
  let root: String
  private let files: FolderFiles

  init() throws {
    root = (NSTemporaryDirectory() as NSString).appendingPathComponent("claims-\(UUID().uuidString)")
    // What waits here is of the casebook, and the folder of temporary files belongs to everybody.
    files = try FolderFiles(root, isPrivate: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func append(_ bytes: [UInt8], to path: String) throws { try files.append(bytes, to: path) }

  func take(_ path: String, to sink: ByteSink) throws {
    try files.close()
    let whole = (root as NSString).appendingPathComponent(path)
    guard let file = FileHandle(forReadingAtPath: whole) else { throw ShellError.making(whole) }
    defer {
      try? file.close()
      unlink(whole)
    }
    while let piece = try file.piece(atMost: 1 << 20, of: whole) { try sink(piece) }
  }
}

/// Files of a folder that get their bytes by turns; a few of them are open at a time.
final class FolderFiles {
  private let root: String
  private var open: [(path: String, descriptor: Int32)] = []
  private var known: Set<String> = []
  private static let mostOpen = 16

  /// How many files were begun.
  var count: Int { known.count }

  /// - Throws: ``ShellError/notMade(_:why:)``.
  init(_ root: String, isPrivate: Bool = false) throws {
    self.root = root
    try Self.make(root, isPrivate ? [.posixPermissions: NSNumber(value: 0o700)] : nil)
  }

  deinit { for file in open { Foundation.close(file.descriptor) } }

  func append(_ bytes: [UInt8], to path: String) throws {
    try Descriptor.write(bytes, to: descriptor(for: path), name: "«\(path)»")
  }

  /// Closes what is open.
  func close() throws {
    for file in open where Foundation.close(file.descriptor) != 0 { throw ShellError.making(file.path) }
    open = []
  }

  private func descriptor(for path: String) throws -> Int32 {
    if let known = open.first(where: { $0.path == path }) { return known.descriptor }
    let whole = (root as NSString).appendingPathComponent(path)
    let isNew = known.insert(path).inserted
    if isNew {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
        throw ShellError.notMade(path, why: "it leads out of the folder")
      }
      if parts.count > 1 { try Self.make((whole as NSString).deletingLastPathComponent) }
    }
    if open.count == Self.mostOpen { Foundation.close(open.removeFirst().descriptor) }
    let mode = isNew ? O_CREAT | O_EXCL : O_APPEND
    let descriptor = Foundation.open(whole, O_WRONLY | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw ShellError.making(path) }
    open.append((path, descriptor))
    return descriptor
  }

  private static func make(_ folder: String, _ attributes: [FileAttributeKey: Any]? = nil) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    } catch {
      throw ShellError.notMade(folder, why: error.localizedDescription)
    }
  }
}
