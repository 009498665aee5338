// swift-tools-version: 6.2
import PackageDescription

// The targets that read tables and forecast them, compiled for libFuzzer, which wants to see every branch of
// them. House is a link to the sources.

let features: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
]
let watched = features + [.unsafeFlags(["-sanitize=fuzzer,address"])]

func room(_ name: String, on below: [Target.Dependency] = [], linked: [LinkerSetting] = []) -> Target {
  .target(
    name: name, dependencies: below, path: "House/\(name)", swiftSettings: watched, linkerSettings: linked)
}

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "COpenBLAS", path: "House/COpenBLAS"),
    room(
      "LinearAlgebra", on: ["COpenBLAS"],
      linked: [.linkedLibrary("lapacke"), .linkedLibrary("openblas"), .linkedLibrary("m")]),
    room("Hashing"),
    room("Statistics", on: ["LinearAlgebra", "Hashing"]),
    room("Forecasting", on: ["Statistics", "LinearAlgebra", "Hashing"]),
    room("Numerals"),
    room("DelimitedText", on: ["Numerals"]),
    room("PanelTables", on: ["DelimitedText", "Numerals", "Hashing", "Forecasting"]),
    .executableTarget(
      name: "FuzzBatch", dependencies: ["PanelTables", "Forecasting"],
      swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ]
)
