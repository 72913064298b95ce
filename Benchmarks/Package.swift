// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the workbench don't build it: `make bench` runs it, `.ci/run` only compiles it.
let package = Package(
  name: "claims-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "claims-workbench", path: "..")],
  targets: [
    .executableTarget(
      name: "CasebookBenchmarks",
      dependencies: [.product(name: "ClaimsWorkbench", package: "claims-workbench")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ExtractionBenchmarks",
      dependencies: [.product(name: "ClaimsWorkbench", package: "claims-workbench")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
