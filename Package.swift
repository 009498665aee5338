// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target: one room of the house, with the rooms below it.
func room(_ name: String, on below: [Target.Dependency] = [], linked: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: settings, linkerSettings: linked)
}

/// The tests of one room.
func tests(of name: String, with others: [Target.Dependency] = [], beside files: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + others,
    exclude: files,
    swiftSettings: settings)
}

let package = Package(
  name: "cutline",
  products: [
    .executable(name: "cutline", targets: ["cutline"]),
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Forecasting", targets: ["Forecasting"]),
    .library(name: "Lines", targets: ["Lines"]),
    .library(name: "Admissions", targets: ["Admissions"]),
    .library(name: "PanelTables", targets: ["PanelTables"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "DelimitedText", targets: ["DelimitedText"]),
    .library(name: "Numerals", targets: ["Numerals"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // From the ground up: a target depends only on targets above it in this list.
    .systemLibrary(
      name: "COpenBLAS", providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    room(
      "LinearAlgebra", on: ["COpenBLAS"],
      linked: [.linkedLibrary("lapacke"), .linkedLibrary("openblas"), .linkedLibrary("m")]),
    room("Hashing"),
    room("Statistics", on: ["LinearAlgebra", "Hashing"]),
    room("Forecasting", on: ["Statistics", "LinearAlgebra", "Hashing"]),
    room("Lines", on: ["Forecasting", "Statistics", "LinearAlgebra"]),
    room("Numerals"),
    room("DelimitedText", on: ["Numerals"]),
    room("PanelTables", on: ["DelimitedText", "Numerals", "Forecasting", "Hashing"]),
    room(
      "Admissions", on: ["DelimitedText", "Numerals", "Lines", "Forecasting", "Statistics", "LinearAlgebra"]),
    room("Batch", on: ["PanelTables", "DelimitedText", "Forecasting", "Hashing"]),
    room("Charts", on: ["Numerals", "Hashing"]),
    room(
      "Reporting",
      on: ["Charts", "Admissions", "Lines", "Forecasting", "Statistics", "DelimitedText", "Numerals"]),
    room(
      "Site",
      on: ["Reporting", "Charts", "Admissions", "Lines", "Forecasting", "DelimitedText", "Numerals"]),
    room(
      "CutlineCLI",
      on: [
        "Site", "Reporting", "Charts", "Admissions", "Batch", "PanelTables", "DelimitedText", "Numerals",
        "Lines", "Forecasting", "Statistics", "LinearAlgebra", "Hashing", "CSpawn",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Starts programs: what it takes is not all to be had from Swift.
    .target(name: "CSpawn"),
    // What has to be settled before the libraries of the program begin.
    .target(name: "CStart"),
    .executableTarget(name: "cutline", dependencies: ["CutlineCLI", "CStart"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "LinearAlgebra"),
    tests(of: "Hashing"),
    tests(of: "Statistics", with: ["LinearAlgebra"], beside: ["References"]),
    tests(of: "Forecasting", with: ["Statistics", "LinearAlgebra"], beside: ["PanelModel/References"]),
    tests(of: "Lines", with: ["Forecasting", "Statistics", "LinearAlgebra"]),
    tests(of: "Numerals"),
    tests(of: "DelimitedText"),
    tests(of: "PanelTables", with: ["Forecasting", "DelimitedText"], beside: ["Goldens", "References"]),
    tests(of: "Admissions", with: ["Lines", "Forecasting", "Statistics", "DelimitedText", "Numerals"]),
    tests(of: "Batch", with: ["PanelTables", "DelimitedText", "Forecasting", "Hashing"]),
    tests(of: "Charts", with: ["Numerals"], beside: ["Goldens", "References"]),
    tests(of: "Reporting", with: ["Charts", "Admissions", "Lines", "Numerals"], beside: ["Goldens"]),
    tests(of: "Site", with: ["Reporting", "Charts", "Admissions", "Lines", "Forecasting", "Numerals"]),
    tests(of: "CutlineCLI", with: ["Batch", "Admissions", "PanelTables", "Forecasting"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["cutline", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: settings),
  ]
)
