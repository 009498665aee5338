import Admissions
import Foundation

/// The folder of a data package, read whole.
struct DataFolder {
  let path: String
  let package: DataPackage

  /// Where the package is looked for when none is named: below the working folder, else beside the program.
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
      throw CommandFailure(
        .inputMissing,
        "cutline: \(folder): holds no tables (.csv); name the folder of a data package with --data")
    }
    return DataFolder(
      path: folder, package: DataPackage(files: files, descriptor: try descriptor(in: folder)))
  }

  /// The data, refused when they do not read cleanly: a forecast from a table read in part would be wrong in
  /// silence.
  func checkedDataset(_ language: Language) throws(CommandFailure) -> Dataset {
    let errors = package.readingProblems.filter { $0.severity == .error }.sortedUniquely()
    guard errors.isEmpty else {
      let shown = errors.prefix(20).map { $0.printed(in: language) }
      throw CommandFailure(
        .badData, shown + ["cutline: \(errors.count) errors in \(path); cutline lint \(path) lists them all"])
    }
    return package.dataset
  }

  private static func descriptor(in folder: String) throws(CommandFailure) -> PackageDescriptor? {
    let file = folder + "/datapackage.json"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      return try JSONDecoder().decode(PackageDescriptor.self, from: Data(try InputFile.read(file)))
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.badData, "\(file):1:1: error: not a package descriptor: \(error)")
    }
  }

  /// The folder of the package at `path`, or the usual one.
  static func locate(_ path: String?) throws(CommandFailure) -> String {
    if let path {
      guard FileSystem.kind(path) == .folder else {
        throw CommandFailure(.inputMissing, "cutline: \(path): there is no such folder of data")
      }
      return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
    if let found = ShippedPath.of(usual, .folder) { return found }
    throw CommandFailure(
      .inputMissing, "cutline: no data package at \(usual); name its folder with --data DIR")
  }
}
