// swift-tools-version: 6.1
import PackageDescription

// The floors of the house, in order: each target may import only what stands in its `dependencies`,
// and `.ci/run` builds with --explicit-target-dependency-import-check error, so the walls hold.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "claims-workbench",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "ClaimsWorkbench",
      targets: ["ClaimModel", "AttributionExtraction", "AuditLedger", "AuditReport", "CasebookSession"]),
    .executable(name: "claims", targets: ["ClaimsCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // F0: the nouns. Imports nothing.
    .target(name: "ClaimModel", swiftSettings: strict),

    // F1: thinking, pure. No clock, randomness, locale, environment or file.
    .target(name: "AttributionExtraction", dependencies: ["ClaimModel"], swiftSettings: strict),
    .target(
      name: "AuditLedger",
      dependencies: ["ClaimModel", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    // F2: edges, one world outside each.
    .target(
      name: "CasebookStore",
      dependencies: ["ClaimModel", "AuditLedger", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "CasebookText",
      dependencies: ["ClaimModel", "AuditLedger", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "AuditReport",
      dependencies: ["ClaimModel", "AuditLedger", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),

    // F3: uses.
    .target(
      name: "CasebookSession",
      dependencies: [
        "ClaimModel", "AttributionExtraction", "AuditLedger", "CasebookStore", "CasebookText", "AuditReport",
      ],
      swiftSettings: strict),

    // F4: the shell.
    .executableTarget(
      name: "ClaimsCommand",
      dependencies: [
        "ClaimModel", "AuditLedger", "CasebookSession",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
)
