import CasebookSession
import Foundation

/// A folder of files that a report consists of. Paths come from us, and are held to the folder all the same.
enum FolderOutput {
  /// - Returns: how many files were written.
  /// - Throws: ``ShellError/notMade(_:why:)`` where the folder can't be made or holds something already.
  static func write(to folder: String, _ body: (FileSink) throws -> Void) throws -> Int {
    let root = (folder as NSString).standardizingPath
    if let inside = try? FileManager.default.contentsOfDirectory(atPath: root), !inside.isEmpty {
      throw ShellError.notMade(folder, why: "it holds something already")
    }
    try make(root)
    var open: (path: String, file: FileOutput)?
    var count = 0
    try body { path, bytes in
      if open?.path != path {
        try open?.file.finish()
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
          throw ShellError.notMade(path, why: "it leads out of the folder")
        }
        let whole = (root as NSString).appendingPathComponent(path)
        try make((whole as NSString).deletingLastPathComponent)
        open = (path, try FileOutput(whole))
        count += 1
      }
      try open?.file.write(bytes)
    }
    try open?.file.finish()
    return count
  }

  private static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ShellError.notMade(folder, why: error.localizedDescription)
    }
  }
}
