// swift-tools-version: 6.1
import PackageDescription

// Only what the extractor needs, so that it is quick to build with the fuzzer's instruments; the sources are the same.
let watched: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-O"]),
]

let package = Package(
  name: "claims-fuzzing",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "ClaimModel", swiftSettings: watched),
    .target(name: "CKernels", exclude: ["floats.inc"], cSettings: [.unsafeFlags(["-O2"])]),
    .target(name: "CAttributionWeights", exclude: ["tagger.weights"]),
    .target(
      name: "AttributionWeights", dependencies: ["CAttributionWeights"], exclude: ["CARD.md"], swiftSettings: watched),
    .target(name: "AttributionExtraction", dependencies: ["ClaimModel", "CKernels"], swiftSettings: watched),
    .executableTarget(
      name: "IsolationFuzzer", dependencies: ["AttributionExtraction", "AttributionWeights", "ClaimModel"],
      swiftSettings: watched, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ]
)
