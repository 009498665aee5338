@testable import Admissions

/// A small package without a fault, made in code; tests spoil one place of it at a time.
struct Fixture {
  /// The text of each table.
  var texts: [TableName: String]

  init() { texts = Fixture.clean }

  var files: [TableFile] {
    TableName.allCases.compactMap { name in
      texts[name].map {
        TableFile(name: "\(name.rawValue).csv", path: "data/\(name.rawValue).csv", bytes: Array($0.utf8))
      }
    }
  }

  var dataset: Dataset { Dataset.load(files: files).dataset }

  func lint(_ descriptor: PackageDescriptor? = FixtureDescriptor.descriptor) -> [DataProblem] {
    DataPackage(files: files, descriptor: descriptor).lint()
  }

  /// A table from rows, sorted by the rows' text, under the header of the table.
  static func table(_ name: TableName, _ rows: [String]) -> String {
    ([name.columns.joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
  }

  /// The clean package with other rows in one table, sorted by code points.
  func with(_ name: TableName, _ rows: [String]) -> Fixture {
    var copy = self
    copy.texts[name] = Fixture.table(
      name, rows.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    return copy
  }

  /// The clean package with further rows in one table.
  func adding(_ name: TableName, _ rows: [String]) -> Fixture {
    let present = texts[name, default: ""].split(separator: "\n").dropFirst().map(String.init)
    return with(name, present + rows)
  }
}
