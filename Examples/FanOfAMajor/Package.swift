// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FanOfAMajor",
  dependencies: [.package(name: "cutline", path: "../..")],
  targets: [
    .executableTarget(
      name: "FanOfAMajor",
      dependencies: [
        .product(name: "Charts", package: "cutline"), .product(name: "Forecasting", package: "cutline"),
      ])
  ]
)
