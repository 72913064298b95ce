// swift-tools-version: 6.1
import PackageDescription

// The floors of the house, in order: each target may import only what stands in its `dependencies`,
// and `.ci/run` builds with --explicit-target-dependency-import-check error, so the walls hold.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// C without optimisation is seventy times slower, also in the debug builds that are tested. A package that somebody
// depends on by version may not carry such a flag; such a one lies among the checkouts.
let isDependency = Context.packageDirectory.contains("/checkouts/")
let kernels: [CSetting] = isDependency ? [] : [.unsafeFlags(["-O2"], .when(configuration: .debug))]

let package = Package(
  name: "claims-workbench",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "ClaimsWorkbench",
      targets: [
        "ClaimModel", "AttributionExtraction", "AttributionWeights", "ReviewRules", "AuditLedger", "AuditReport",
        "CasebookSession",
      ]),
    .executable(name: "claims", targets: ["ClaimsCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // F0: the nouns and the glass. Import nothing.
    .target(name: "ClaimModel", swiftSettings: strict),

    .target(name: "TerminalUI", swiftSettings: strict),
    // Inner products, chosen at run time by processor.
    .target(name: "CKernels", exclude: ["floats.inc"], cSettings: kernels),
    .target(
      name: "CNCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])), .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),

    // HTML as events, and characters of every encoding.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // F1: thinking, pure. No clock, randomness, locale, environment or file.
    .target(name: "AttributionExtraction", dependencies: ["ClaimModel", "CKernels"], swiftSettings: strict),
    .target(name: "ReviewRules", dependencies: ["ClaimModel"], swiftSettings: strict),
    .target(
      name: "AuditLedger",
      dependencies: ["ClaimModel", "ReviewRules", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    // The trained weights: bytes in, bytes out. The program needs no folder of its own.
    .target(name: "CAttributionWeights", exclude: ["tagger.weights"]),
    .target(
      name: "AttributionWeights", dependencies: ["CAttributionWeights"], exclude: ["CARD.md"], swiftSettings: strict),

    // The worked example of this repository, for whoever has the program alone.
    .target(name: "CWorkedExample"),

    // F2: edges, one world outside each.
    .target(
      name: "CasebookStore",
      dependencies: [
        "ClaimModel", "AuditLedger", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "CasebookText",
      dependencies: ["ClaimModel", "AuditLedger", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "AuditReport",
      dependencies: ["ClaimModel", "ReviewRules", "AuditLedger"], swiftSettings: strict),

    .target(
      name: "SourceCapture", dependencies: ["ClaimModel", "AuditLedger", "CLibXML2", "CZlib"], swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["TerminalUI", "CNCurses"], swiftSettings: strict),

    // F3: uses.
    .target(
      name: "Workbench", dependencies: ["ClaimModel", "ReviewRules", "AuditLedger", "TerminalUI"],
      swiftSettings: strict),
    .target(
      name: "CasebookSession",
      dependencies: [
        "ClaimModel", "AttributionExtraction", "AttributionWeights", "ReviewRules", "AuditLedger", "CasebookStore",
        "CasebookText", "SourceCapture", "AuditReport", "CWorkedExample",
      ],
      swiftSettings: strict),

    // F4: the shell.
    .executableTarget(
      name: "ClaimsCommand",
      dependencies: [
        "ClaimModel", "AttributionExtraction", "ReviewRules", "AuditLedger", "CasebookSession", "TerminalUI",
        "CursesTerminal", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests: a target a module.
    .target(
      name: "TestSupport", dependencies: ["ClaimModel", "ReviewRules", "AuditLedger"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .executableTarget(
      name: "CrashWriter", dependencies: ["ClaimModel", "AuditLedger", "CasebookStore"], path: "Tests/CrashWriter",
      swiftSettings: strict),
    .executableTarget(
      name: "HostileExports", dependencies: ["ClaimModel", "AuditLedger", "AuditReport", "TestSupport"],
      path: "Tests/HostileExports", swiftSettings: strict),
    .testTarget(name: "ClaimModelTests", dependencies: ["ClaimModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AttributionExtractionTests",
      dependencies: ["ClaimModel", "AttributionExtraction", "AttributionWeights", "CKernels", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ReviewRulesTests", dependencies: ["ClaimModel", "ReviewRules", "AuditLedger", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AuditLedgerTests", dependencies: ["ClaimModel", "ReviewRules", "AuditLedger", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CasebookStoreTests",
      dependencies: [
        "ClaimModel", "ReviewRules", "AuditLedger", "CasebookStore", "CrashWriter", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CasebookTextTests", dependencies: ["ClaimModel", "AuditLedger", "CasebookText", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "SourceCaptureTests", dependencies: ["ClaimModel", "AuditLedger", "SourceCapture", "TestSupport"],
      exclude: ["Server"], swiftSettings: strict),
    .testTarget(
      name: "AuditReportTests", dependencies: ["ClaimModel", "AuditLedger", "AuditReport", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CasebookSessionTests",
      dependencies: ["ClaimModel", "AuditLedger", "CasebookStore", "AuditReport", "CasebookSession", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ClaimModel", "ReviewRules", "AuditLedger", "AuditReport", "TerminalUI", "ClaimsCommand", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "ClaimModel", "ReviewRules", "AuditLedger", "CasebookSession", "TerminalUI", "Workbench", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "ReadmeTests",
      dependencies: ["ClaimModel", "AuditLedger", "AttributionExtraction", "AttributionWeights", "CasebookSession"],
      swiftSettings: strict),
  ]
)
