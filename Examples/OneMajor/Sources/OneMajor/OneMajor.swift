import Admissions
import Foundation

/// The line of one major from the data package that ships with cutline, or from another: BUPT 0812 unless named.
///   OneMajor data/kaoyan [SCHOOL MAJOR]
@main
enum OneMajor {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 || arguments.count == 4 else {
      print("OneMajor FOLDER [SCHOOL MAJOR]")
      return
    }
    let dataset = try read(arguments[1])
    let (school, major) = arguments.count == 4 ? (arguments[2], arguments[3]) : ("BUPT", "0812")
    let catalog = dataset.catalog
    guard let found = catalog.school(matching: school).item,
      let subject = catalog.major(matching: major, in: found).item,
      let cycle = LineForecaster.nextCycle(dataset)
    else {
      print("nothing is called \(school) \(major)")
      return
    }
    let forecaster = LineForecaster(dataset, cycle: cycle)
    let forecast = try forecaster.forecast(LineForecastRequest(school: found.id, major: subject))
    let range = forecast.distribution.interval(0.8)
    print("\(found.nameZH) \(subject.code.text) \(cycle): \(Int(forecast.distribution.median))")
    print("80 %: \(Int(range.lower)) to \(Int(range.upper)), evidence \(forecast.evidence.grade.rawValue)")
    print("sources: \(forecast.sources.count)")
    do {
      _ = try forecaster.forecast(LineForecastRequest(school: found.id, major: subject, model: "lsat"))
    } catch {
      print("wrong name: \(error)")
    }
  }

  /// The tables of a package; what is wrong with them is a list with places, and the first of it is shown.
  static func read(_ folder: String) throws -> Dataset {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let files = try names.filter { $0.hasSuffix(".csv") }.map { name in
      let path = folder + "/" + name
      return TableFile(
        name: name, path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    let package = DataPackage(files: files)
    if let first = package.readingProblems.first { print("\(first.file):\(first.line): \(first.kind)") }
    return package.dataset
  }
}
