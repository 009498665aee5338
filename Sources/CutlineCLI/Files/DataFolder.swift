import Admissions
import Foundation

/// The folder of a data package, read whole.
struct DataFolder {
  let path: String
  let package: DataPackage

  /// Where the package is looked for when none is named: where CUTLINE_DATA says, below the working folder, else with
  /// the program.
  static let usual = "data/kaoyan"

  /// Reads the package at `path`, or the usual one.
  static func read(_ path: String?) throws(CommandFailure) -> DataFolder {
    let folder = try locate(path)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var files: [TableFile] = []
    for name in names where name.hasSuffix(".csv") {
      let file = folder + "/" + name
      files.append(TableFile(name: name, path: file, bytes: try InputFile.read(file)))
    }
    guard !files.isEmpty else {
      throw CommandFailure(.inputMissing, .noTables(folder))
    }
    return DataFolder(
      path: folder, package: DataPackage(files: files, descriptor: try descriptor(in: folder)))
  }

  /// The data, refused when they do not read cleanly: a forecast from a table read in part would be wrong in
  /// silence.
  func checkedDataset(_ language: Language) throws(CommandFailure) -> Dataset {
    let errors = package.bindingProblems.filter { $0.severity == .error }.sortedUniquely()
    guard errors.isEmpty else {
      let shown = errors.prefix(20).map { Message.plain($0.printed(in: language)) }
      throw CommandFailure(.badData, shown + [.dataErrors(errors.count, path)])
    }
    return package.dataset
  }

  /// The names of the package's files, sorted.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted().filter {
      $0.hasSuffix(".csv") || $0 == "datapackage.json"
    }
  }

  private static func descriptor(in folder: String) throws(CommandFailure) -> PackageDescriptor? {
    let file = folder + "/datapackage.json"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      return try JSONDecoder().decode(PackageDescriptor.self, from: Data(try InputFile.read(file)))
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .badData,
        .located(file, 1, 1)
          + .say(
            "not the descriptor of a data package (a JSON object with resources); correct it, or remove it",
            "不是数据包描述文件（应为含 resources 的 JSON 对象）；请更正或删去"))
    }
  }

  /// The folder of the package at `path`, or the usual one.
  static func locate(_ path: String?) throws(CommandFailure) -> String {
    if let path {
      guard FileSystem.kind(path) == .folder else {
        throw CommandFailure(.inputMissing, .noDataFolder(path))
      }
      return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
    if let named = ShippedPath.named { return try locate(named: named) }
    if let found = ShippedPath.of(usual, .folder) { return found }
    throw CommandFailure(.inputMissing, .noDataPackage(usual))
  }

  /// The package in the folder that the environment names: below it as the program ships it, or the folder itself.
  private static func locate(named folder: String) throws(CommandFailure) -> String {
    let places = [folder + "/kaoyan", folder]
    let found = places.first { place in
      ["datapackage.json", "lines.csv"].contains { FileSystem.kind(place + "/" + $0) == .file }
    }
    guard let found else {
      throw CommandFailure(.inputMissing, .noDataFolder("\(ShippedPath.variable)=\(folder)"))
    }
    return found
  }
}
