// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "OneMajor",
  dependencies: [.package(name: "cutline", path: "../..")],
  targets: [
    .executableTarget(
      name: "OneMajor",
      dependencies: [.product(name: "Admissions", package: "cutline")])
  ]
)
