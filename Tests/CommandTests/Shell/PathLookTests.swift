import Foundation
import Testing
import Workbench

@testable import ClaimsCommand

/// What the workbench is told of a path.
@Suite struct PathLookTests {
  private static func folder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-paths-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("papers"), withIntermediateDirectories: true)
    for name in ["minutes.txt", "minutes-2.txt", "notes.txt", ".hidden"] {
      try Data("A.".utf8).write(to: folder.appendingPathComponent(name))
    }
    mkfifo(folder.appendingPathComponent("pipe").path, 0o600)
    return folder.path
  }

  @Test(
    arguments: [
      ("minutes.txt", .file, "minutes.txt", []), ("min", .missing, "minutes", ["minutes-2.txt", "minutes.txt"]),
      ("no", .missing, "notes.txt", []), ("pa", .missing, "papers/", []), ("papers", .folder, "papers/", []),
      ("pipe", .stream, "pipe", []), ("xyz", .missing, "xyz", []), (".h", .missing, ".hidden", []),
      ("", .folder, "", ["minutes-2.txt", "minutes.txt", "notes.txt", "papers/", "pipe"]),
      ("papers/x", .missing, "papers/x", []), ("nowhere/x", .missing, "nowhere/x", []),
    ] as [(String, PathLook.Thing, String, [String])])
  func aPathIsLookedUpAndWrittenOut(typed: String, thing: PathLook.Thing, completed: String, choices: [String]) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }

    let look = PathLook(at: "\(folder)/\(typed)")

    #expect(look == PathLook(thing, completed: "\(folder)/\(completed)", choices: choices))
  }
}
