import Foundation
import Testing

/// The floors of the house: which module may import what. The build holds the same walls; this says them in one place.
@Suite struct ImportTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Each module and all that it may import.
  private static let walls: [String: Set<String>] = [
    "ClaimModel": [],
    "TerminalUI": [],
    "CNCurses": [],
    "CursesTerminal": ["TerminalUI", "CNCurses", "Foundation"],
    "Workbench": ["ClaimModel", "ReviewRules", "AuditLedger", "TerminalUI"],
    "CKernels": [],
    "AttributionExtraction": ["ClaimModel", "CKernels"],
    "CAttributionWeights": [],
    "CWorkedExample": [],
    "AttributionWeights": ["CAttributionWeights"],
    "ReviewRules": ["ClaimModel"],
    "AuditLedger": ["ClaimModel", "ReviewRules", "Crypto"],
    "CasebookStore": ["ClaimModel", "AuditLedger", "GRDB", "GRDBSQLite", "Foundation", "Synchronization"],
    "CasebookText": ["ClaimModel", "AuditLedger", "Yams", "Foundation"],
    "AuditReport": ["ClaimModel", "ReviewRules", "AuditLedger", "Dispatch", "Synchronization"],
    "CLibXML2": [],
    "CZlib": [],
    "SourceCapture": ["ClaimModel", "AuditLedger", "CLibXML2", "CZlib", "Foundation", "Synchronization"],
    "CasebookSession": [
      "ClaimModel", "AttributionExtraction", "AttributionWeights", "ReviewRules", "AuditLedger", "CasebookStore",
      "CasebookText", "SourceCapture", "AuditReport", "CWorkedExample", "Foundation", "Synchronization",
    ],
    "ClaimsCommand": [
      "ClaimModel", "AttributionExtraction", "ReviewRules", "AuditLedger", "CasebookSession", "TerminalUI",
      "CursesTerminal", "Workbench", "ArgumentParser", "Foundation", "Synchronization",
    ],
  ]

  private static func imports(of module: String) throws -> [(file: String, module: String)] {
    let folder = root.appendingPathComponent("Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ Self.prefixes.contains($0) }),
          words.count > place + 1
        else { return nil }
        // `import struct Crypto.SHA256` names the module before the dot.
        let name = words[words.count - 1].split(separator: ".")[0]
        return (file.lastPathComponent, String(name))
      }
    }
  }

  private static let prefixes: Set<Substring> = [
    "public", "package", "internal", "private", "@preconcurrency", "@_exported",
  ]

  @Test("a module imports only what stands below it", arguments: walls.keys.sorted())
  func importsOnly(module: String) throws {
    let imports = try Self.imports(of: module)
    let allowed = Self.walls[module] ?? []

    let strangers = imports.filter { !allowed.contains($0.module) }
    #expect(strangers.isEmpty, "\(strangers)")
  }

  @Test func everyModuleHasItsWalls() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)

    #expect(Set(modules.filter { !$0.hasPrefix(".") }) == Set(Self.walls.keys))
  }

  @Test(
    "a dependency has one door",
    arguments: ["GRDB", "Yams", "Crypto", "ArgumentParser", "CNCurses", "CLibXML2", "CZlib"])
  func oneDoor(dependency: String) throws {
    let importers = try Self.walls.keys.filter { module in
      try Self.imports(of: module).contains { $0.module == dependency }
    }

    #expect(importers.count == 1, "\(importers)")
  }

  @Test func noTargetOrTypeIsCalledClaims() throws {
    let package = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)

    #expect(!package.contains("arget(name: \"Claims\""))
    #expect(!package.contains("name: \"Claims\","))
  }
}
