// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the workbench don't build it: `make bench` runs it, `.ci/run` only compiles it.
let workbench: Target.Dependency = .product(name: "ClaimsWorkbench", package: "claims-workbench")

let package = Package(
  name: "claims-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "claims-workbench", path: "..")],
  targets: [
    .target(name: "Measuring", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "CasebookBenchmarks", dependencies: ["Measuring", workbench], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ReportBenchmarks", dependencies: ["Measuring", workbench], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ExtractionBenchmarks", dependencies: [workbench], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
