// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "PanelOfYourOwn",
  dependencies: [.package(name: "cutline", path: "../..")],
  targets: [
    .executableTarget(
      name: "PanelOfYourOwn",
      dependencies: [
        .product(name: "Forecasting", package: "cutline"), .product(name: "PanelTables", package: "cutline"),
      ])
  ]
)
