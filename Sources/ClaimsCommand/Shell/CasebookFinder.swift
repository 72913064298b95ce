import Foundation

/// Which casebook is meant: the option, else CLAIMS_CASEBOOK, else the nearest one up the tree, else the configuration.
///
/// The search ends at the home folder: what lies above it is other people's.
enum CasebookFinder {
  /// - Parameter configured: the configuration's casebook, read only where it is needed.
  /// - Throws: ``ShellError/noCasebook(folder:)``, ``ShellError/severalCasebooks(_:folder:)``.
  static func path(option: String?, configured: () throws -> String?) throws -> String {
    if let option { return option }
    if let path = variable("CLAIMS_CASEBOOK") { return path }
    let folder = FileManager.default.currentDirectoryPath
    if let path = try nearest(to: folder) { return path }
    if let path = try configured() { return inHome(path) }
    throw ShellError.noCasebook(folder: folder)
  }

  /// An environment variable; one that is empty counts as none.
  static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func nearest(to start: String) throws -> String? {
    let home = variable("HOME").map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath().path
    let first = folder
    while true {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".casebook") && $0 != ".casebook" && isFile(join(folder, $0)) }.sorted()
      if names.count > 1 { throw ShellError.severalCasebooks(names, folder: folder) }
      // In the working folder the bare name is enough, and reads better in messages.
      if let name = names.first { return folder == first ? name : join(folder, name) }
      guard folder != "/", !folder.isEmpty, folder != home else { return nil }
      folder = (folder as NSString).deletingLastPathComponent
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  private static func inHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }
}
