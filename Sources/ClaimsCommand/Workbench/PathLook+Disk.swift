import Foundation
import Workbench

extension PathLook {
  /// Looks a path up as it was typed: `~` is one's own folder, and one without a folder is of this one.
  init(at typed: String) {
    let path = (typed as NSString).expandingTildeInPath
    let names = Self.names(after: typed)
    let beginning = typed.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let shared = Self.shared(names)
    let completed = names.isEmpty ? typed : String(typed.dropLast(beginning.count)) + shared
    self.init(Self.thing(at: path), completed: completed, choices: names.count > 1 ? names : [])
  }

  private static func thing(at path: String) -> Thing {
    var status = stat()
    // Who may not look into the folder is told of the rights, not of a file that is there perhaps.
    guard stat(path, &status) == 0 else { return errno == EACCES ? .closed : .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return access(path, R_OK) == 0 ? .file : .closed
    default: return .stream
    }
  }

  /// What of a folder begins as the last part of a path does; folders end in a stroke.
  private static func names(after typed: String) -> [String] {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
    let beginning = parts.last ?? ""
    let folder = parts.dropLast().joined(separator: "/")
    let path = typed.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "." : folder
    let all = (try? FileManager.default.contentsOfDirectory(atPath: (path as NSString).expandingTildeInPath)) ?? []
    return all.filter { $0.hasPrefix(beginning) && (beginning.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted().map {
      var isFolder: ObjCBool = false
      let whole = ("\(path)/\($0)" as NSString).expandingTildeInPath
      return FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder) && isFolder.boolValue ? $0 + "/" : $0
    }
  }

  /// How far all names agree.
  private static func shared(_ names: [String]) -> String {
    names.dropFirst().reduce(names.first ?? "") { $0.commonPrefix(with: $1) }
  }
}
