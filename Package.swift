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
    .library(name: "Forecasting", targets: ["Forecasting"]),
    .library(name: "Admissions", targets: ["Admissions"]),
    .library(name: "Charts", targets: ["Charts"]),
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
    room("Statistics", on: ["LinearAlgebra"]),
    room("Forecasting", on: ["Statistics", "LinearAlgebra"]),
    room("Numerals"),
    room("DelimitedText", on: ["Numerals"]),
    room("PanelTables", on: ["DelimitedText", "Numerals", "Forecasting"]),
    room("Admissions", on: ["DelimitedText", "Numerals", "Forecasting", "Statistics", "LinearAlgebra"]),
    room("Charts", on: ["Numerals"]),
    room("Reporting", on: ["Charts", "Admissions", "Forecasting", "DelimitedText", "Numerals"]),
    room(
      "CutlineCLI",
      on: [
        "Reporting", "Charts", "Admissions", "PanelTables", "DelimitedText", "Numerals",
        "Forecasting", "Statistics", "LinearAlgebra",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "cutline", dependencies: ["CutlineCLI"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "LinearAlgebra"),
    tests(of: "Statistics", with: ["LinearAlgebra"], beside: ["References"]),
    tests(of: "Forecasting", with: ["Statistics", "LinearAlgebra"], beside: ["PanelModel/References"]),
    tests(of: "Numerals"),
    tests(of: "DelimitedText"),
    tests(of: "PanelTables", with: ["Forecasting", "DelimitedText"], beside: ["Goldens", "References"]),
    tests(of: "Admissions", with: ["Forecasting", "Statistics", "DelimitedText"]),
    tests(of: "Charts", with: ["Numerals"], beside: ["Goldens", "References"]),
    tests(of: "Reporting", with: ["Charts", "Admissions"], beside: ["Goldens"]),
    .testTarget(name: "EndToEndTests", dependencies: ["cutline", "TestSupport"], swiftSettings: settings),
  ]
)
