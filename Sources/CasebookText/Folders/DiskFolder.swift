import Foundation

/// A folder on disk. Files are put in place by renaming, links that lead out of the folder are refused, and every
/// error names the path.
///
/// Nothing is flushed to the disk's platter: the text form can be written anew from the casebook at any time.
public struct DiskFolder: TextFolder, Sendable {
  /// The folder's path on disk.
  public let root: String

  /// A folder that may have to be made yet.
  public init(path: String) { root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// The bytes of a file; nil where there is none.
  /// - Throws: ``TextError`` with the path, also for a folder in its place.
  public func read(_ path: String) throws -> [UInt8]? {
    try opened(path) { file, size in try bytes(of: file, path, from: 0, count: size) }
  }

  /// At most so many bytes of a file from an offset on; none at its end, and where there is no file.
  /// - Throws: ``TextError`` with the path.
  public func read(_ path: String, from offset: Int, atMost count: Int) throws -> [UInt8] {
    try opened(path) { file, size in
      try bytes(of: file, path, from: offset, count: max(0, min(count, size - offset)))
    } ?? []
  }

  /// Puts a file there, making the folders that it needs.
  /// - Throws: ``TextError`` with the path; then the old file stays.
  public func write(_ path: String, _ bytes: [UInt8]) throws {
    // A file that is as it should be is left alone, so that its time of change tells something.
    if try read(path, from: 0, atMost: bytes.count + 1) == bytes, !bytes.isEmpty { return }
    try write(path) { append in try append(bytes) }
  }

  /// Puts a file there piece by piece, under a passing name until all of it is written.
  /// - Throws: ``TextError`` with the path, and what `pieces` throws; then the old file stays.
  public func write(_ path: String, pieces: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws {
    let place = try checked(path, makingFolders: true)
    let name = place.split(separator: "/").last.map(String.init) ?? path
    let unfinished = place.dropLast(name.count) + ".\(name).unfinished"
    let file = open(String(unfinished), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw refused(path, "written") }
    do {
      defer { close(file) }
      try pieces { piece in try put(piece, into: file, path) }
    } catch {
      unlink(String(unfinished))
      throw error
    }
    guard rename(String(unfinished), place) == 0 else {
      let error = refused(path, "written")
      unlink(String(unfinished))
      throw error
    }
  }

  /// Takes a file away; nothing happens where there is none.
  /// - Throws: ``TextError`` with the path.
  public func remove(_ path: String) throws {
    let place = try checked(path)
    guard unlink(place) == 0 || errno == ENOENT || errno == ENOTDIR else { throw refused(path, "taken away") }
  }

  /// The paths of all files in `claims/` and `reviews/`, in the order of their bytes. Links inside the folder are
  /// followed.
  /// - Throws: ``TextError`` with the path, also for a link that leads out.
  public func list() throws -> [String] {
    var paths: [String] = []
    for top in ["claims", "reviews"] { try list(top, depth: 1, into: &paths) }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// No file of the text form lies deeper; a link in a circle ends here too.
  private static let deepest = 4

  private func list(_ folder: String, depth: Int, into paths: inout [String]) throws {
    let place = try checked(folder)
    guard kind(of: place, following: true) == S_IFDIR else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      throw refused(folder, "listed")
    }
    for name in names {
      let path = "\(folder)/\(name)"
      if kind(of: try checked(path), following: true) == S_IFDIR {
        if depth < Self.deepest { try list(path, depth: depth + 1, into: &paths) }
      } else {
        paths.append(path)
      }
    }
  }
}

extension DiskFolder {
  private func opened<T>(_ path: String, _ body: (_ file: Int32, _ size: Int) throws -> T) throws -> T? {
    let file = open(try checked(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw refused(path, "read")
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw refused(path, "read") }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw TextError.refusedBySystem(path, done: "read", why: "it is a folder or device, not a file")
    }
    return try body(file, Int(info.st_size))
  }

  private func bytes(of file: Int32, _ path: String, from offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        guard let base = buffer.baseAddress else { return }
        let got = pread(file, base + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw refused(path, "read") }
        if got == 0 { return }
        filled += got
      }
    }
  }

  private func put(_ bytes: [UInt8], into file: Int32, _ path: String) throws {
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = Foundation.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { throw refused(path, "written") }
        done += put
      }
    }
  }

  /// The place on disk, when no part of the path climbs or links out of the folder.
  private func checked(_ path: String, makingFolders: Bool = false) throws -> String {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else {
      throw TextError.badPath(path)
    }
    if makingFolders, mkdir(root, 0o777) != 0, errno != EEXIST { throw refused(path, "written") }
    var place = root
    for (index, name) in names.enumerated() {
      place += "/" + name
      switch kind(of: place, following: false) {
      case nil:
        guard makingFolders, index < names.count - 1 else { break }
        if mkdir(place, 0o777) != 0, errno != EEXIST { throw refused(path, "written") }
      case S_IFLNK: try needInside(place, path)
      default: break
      }
    }
    return place
  }

  private func needInside(_ place: String, _ path: String) throws {
    // A link to nothing leads nowhere: opening it says so, and writing replaces it.
    guard let target = realpath(place, nil) else { return }
    defer { free(target) }
    guard let home = realpath(root, nil) else { throw refused(path, "followed") }
    defer { free(home) }
    guard String(cString: target).hasPrefix(String(cString: home) + "/") else { throw TextError.leadsOut(path) }
  }

  private func kind(of place: String, following: Bool) -> mode_t? {
    var info = stat()
    guard (following ? stat(place, &info) : lstat(place, &info)) == 0 else { return nil }
    return info.st_mode & S_IFMT
  }

  private func refused(_ path: String, _ done: String) -> TextError {
    .refusedBySystem(path, done: done, why: String(cString: strerror(errno)))
  }
}
