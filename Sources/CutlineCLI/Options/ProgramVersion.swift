import Foundation

/// Which version of the program this is, and of the data that it finds.
enum ProgramVersion {
  static let text = "0.2.0"

  /// The program's version, and on a second line that of the data with its folder.
  static var withData: String {
    "cutline \(text)\n" + ((try? DataFolder.locate(nil)).map { data(in: $0) } ?? "no data package found")
  }

  private static func data(in folder: String) -> String {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    guard let bytes = try? InputFile.read(folder + "/datapackage.json"),
      let known = try? JSONDecoder().decode(Named.self, from: Data(bytes))
    else { return "data \(name) (\(folder))" }
    return "data \(known.name ?? name) \(known.version ?? "without a version") (\(folder))"
  }

  /// What a package's descriptor says of the whole.
  private struct Named: Decodable { let name, version: String? }
}
