import Foundation

@testable import Admissions

/// The data package that ships, read from the repository.
enum ShippedPackage {
  static let package: DataPackage = load()
  static var dataset: Dataset { package.dataset }

  private static func load() -> DataPackage {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "data/kaoyan")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = names.sorted().filter { $0.hasSuffix(".csv") }.compactMap { name -> TableFile? in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return TableFile(name: name, path: "data/kaoyan/\(name)", bytes: [UInt8](data))
    }
    let descriptor = (try? Data(contentsOf: folder.appending(path: "datapackage.json"))).flatMap {
      try? JSONDecoder().decode(PackageDescriptor.self, from: $0)
    }
    return DataPackage(files: files, descriptor: descriptor)
  }
}
