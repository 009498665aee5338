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

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "cutline", path: "..")],
  targets: [
    .executableTarget(
      name: "ReaderBenchmark",
      dependencies: [
        .product(name: "DelimitedText", package: "cutline"),
        .product(name: "Numerals", package: "cutline"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "NumeralsBenchmark",
      dependencies: [.product(name: "Numerals", package: "cutline")],
      swiftSettings: settings, linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "YearlyBenchmark",
      dependencies: [.product(name: "Forecasting", package: "cutline")],
      swiftSettings: settings),
  ]
)
